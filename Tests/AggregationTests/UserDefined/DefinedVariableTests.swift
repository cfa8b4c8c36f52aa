import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Where the variables of definitions place trials.
struct DefinedVariableTests {
  private func pattern(_ text: String) throws -> WordsPattern { try WordsPattern(text, path: "p") }
  private func condition(_ text: String) throws -> Condition {
    try ConditionParser.parse(text, variables: Variable.standard, path: "p")
  }
  private func trial(_ title: String?, _ conditions: [String] = []) -> Study {
    .sample { study in
      study[.briefTitle] = title.map { .text($0) } ?? .notGiven
      study.list(.condition, conditions.map { .text($0) })
    }
  }
  private func codes(_ answer: Answer, _ variable: Variable) -> [String] {
    let levels = variable.levels(.empty).map(\.code)
    return switch answer {
    case .level(let level): [levels[level]]
    case .each(let each): each.map { levels[$0] }
    case .missing: ["(missing)"]
    case .cannotSay: ["(cannot-say)"]
    default: ["\(answer)"]
    }
  }
  private func both(_ levels: [DefinedLevel]) -> [Variable] {
    DefinedLevel.Match.allCases.map { .defined("mine", "Mine", "Mine.", match: $0, levels: levels) }
  }

  @Test func firstOrAny() throws {
    let texts: [StudyField] = [.briefTitle, .condition]
    let variables = both([
      DefinedLevel("HEART", nil, pattern: try pattern("heart | cardi*"), in: texts),
      DefinedLevel("LUNG", "Lungs", pattern: try pattern("lung"), in: texts),
    ])
    for (study, first, any) in [
      (trial("A heart study", ["Lung disease"]), ["HEART"], ["HEART", "LUNG"]),
      (trial("A study", ["Cardiomyopathy"]), ["HEART"], ["HEART"]),
      (trial("The lung"), ["LUNG"], ["LUNG"]),
      (trial("The foot", ["Sprain"]), ["unassigned"], ["unassigned"]),
      // The title may hold any word: it cannot be told, unless the conditions settle it.
      (trial(nil, ["Heart failure"]), ["HEART"], ["HEART"]),
      (trial(nil, ["Lung disease"]), ["(missing)"], ["LUNG"]),
      (trial(nil, ["Sprain"]), ["(missing)"], ["(missing)"]),
      (.silent(), ["(cannot-say)"], ["(cannot-say)"]),
    ] {
      #expect(codes(Trials.answer(variables[0], study), variables[0]) == first, "first: \(study)")
      #expect(codes(Trials.answer(variables[1], study), variables[1]) == any, "any: \(study)")
    }
    #expect(variables[0].levels(.empty).map(\.label) == ["HEART", "Lungs", "Unassigned"])
    #expect(variables[0].isAnyOf == false && variables[1].isAnyOf)
  }

  /// A trial without a start may or may not be of 2020: nothing below that level can be said of it either.
  @Test func anUnknownLevelHidesThoseBelow() throws {
    let early = DefinedLevel("EARLY", nil, where: try condition("start < 2020"))
    let large = DefinedLevel("LARGE", nil, where: try condition("enrollment > 100"))
    let undated = Study.sample { $0[.enrollment] = .count(500) }
    let dated = Study.sample {
      $0[.enrollment] = .count(500)
      $0[.start] = .date("2021-05")
    }
    for (levels, study, first, any) in [
      ([early, large], undated, "(missing)", ["LARGE"]), ([large, early], undated, "LARGE", ["LARGE"]),
      ([early, large], dated, "LARGE", ["LARGE"]), ([early], dated, "unassigned", ["unassigned"]),
      ([early], undated, "(missing)", ["(missing)"]),
    ] {
      let variables = both(levels)
      #expect(codes(Trials.answer(variables[0], study), variables[0]) == [first])
      #expect(codes(Trials.answer(variables[1], study), variables[1]) == any)
    }
  }

  /// With words and a condition, both must hold: a false one settles it, whatever the other is.
  @Test func wordsAndACondition() throws {
    let variable = both([
      DefinedLevel("X", nil, where: try condition("is-open"), pattern: try pattern("heart"), in: [.briefTitle])
    ])[0]
    let open = FieldValue.word(OverallStatus.recruiting)
    for (title, status, expected) in [
      ("Heart" as String?, open, "X"), ("Foot", open, "unassigned"), (nil, open, "(missing)"),
      ("Heart", .notGiven, "(missing)"), ("Foot", .notGiven, "unassigned"),
      (nil, .word(OverallStatus.completed), "unassigned"),
    ] {
      let study = Study.sample { study in
        study[.briefTitle] = title.map { .text($0) } ?? .notGiven
        study[.overallStatus] = status
      }
      #expect(codes(Trials.answer(variable, study), variable) == [expected], "\(title ?? "-")")
    }
  }

  /// The groups of phases written as expressions give the table that the built-in ones give.
  @Test func theSameAsABuiltInOne() throws {
    let mine = Variable.defined(
      "mine", "Phase group", "Mine.",
      levels: [
        DefinedLevel("PHASE1_GROUP", "Phase 1", where: try condition("phase in (EARLY_PHASE1, PHASE1)")),
        DefinedLevel("PHASE2_GROUP", "Phase 1/2, 2", where: try condition("phase = PHASE1|PHASE2 or phase = PHASE2")),
        DefinedLevel("PHASE3_GROUP", "Phase 2/3, 3", where: try condition("phase in (PHASE2|PHASE3, PHASE3)")),
        DefinedLevel("PHASE4", "Phase 4", where: try condition("phases = PHASE4 and phase != NA")),
        DefinedLevel("NOT_APPLICABLE", "Phase not applicable", where: try condition("phase = NA")),
      ])
    // A phase outside the vocabulary is a value that no level equals; and it makes phases 4 and more ambiguous.
    let studies = Study.generated(300, seed: 17).filter { study in
      Trials.answer(.phase, study) != .unrecognized
    }
    let context = Trials.context(studies)
    func rows(_ variable: Variable) throws -> [String] {
      var shape = TableShape(
        rows: [.variable(variable)], columns: .status,
        measures: [Measure.trials, .share, .median, .terminationRate].map { MeasureUse($0) })
      shape.hasAllColumn = true
      let plan = AnalysisPlan(
        report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(shape))])
      return try Evaluator(plan, context).results().sections[0].rows
        .filter { $0.cell.rowLevel != DefinedLevel.unassigned }
        .map { row in
          var row = row
          row.cell.row = ""
          return "\(row)"
        }
    }
    let (own, builtIn) = (try rows(mine), try rows(.phaseGroup))
    #expect(own.count > 100 && own == builtIn)
  }

  /// Every trial stands in one place, and every trial is found again behind its cell.
  @Test func everyTrialIsCounted() throws {
    let base = Variable.defined(
      "base", "Base", "Base.",
      levels: [DefinedLevel("LARGE", nil, where: try condition("enrollment >= 50 and not masking = NONE"))])
    let variables = Variable.standard + [base]
    let mine = Variable.defined(
      "mine", "Mine", "Mine.",
      levels: [
        DefinedLevel(
          "A", nil, where: try ConditionParser.parse("base = LARGE", variables: variables, path: "p"),
          pattern: try pattern("one | ang*"), in: [.condition, .keyword]),
        DefinedLevel("B", nil, pattern: try pattern("two"), in: [.interventionName, .leadSponsor]),
      ])
    let context = Trials.context(Study.generated(200, seed: 3))
    let section = SectionPlan("s", shape: .table(TableShape(rows: [.variable(mine)], measures: [MeasureUse(.trials)])))
    let evaluator = Evaluator(AnalysisPlan(report: "r", population: .everything, sections: [section]), context)
    let results = try evaluator.results().sections[0]
    let counts = results.rows.map { ($0.cell.rowLevel.code, $0.estimate.value ?? -1) }
    #expect(counts.map(\.0) == ["A", "B", "unassigned", "(missing)", "(cannot-say)", "(all)"])
    #expect(counts.allSatisfy { $0.1 > 0 } && counts.dropLast().reduce(0) { $0 + $1.1 } == 200)
    for (code, count) in counts {
      let parts = try #require(evaluator.parts(of: "s") { id, _ in id.rowLevel.code == code }).parts
      #expect(Double(parts.numerator?.count ?? parts.used.count) == count, "\(code)")
    }
    let untold = Int((counts[3].1 + counts[4].1))
    #expect(results.notices == [.levels(label: "Mine", isAnyOf: false, untold: untold)])
    // It reads what its levels read, and nothing else.
    let fields: Set<StudyField> = [
      .enrollment, .masking, .condition, .keyword, .interventionName, .leadSponsor,
    ]
    #expect(mine.fields.isSuperset(of: fields))
    let narrow = Trials.context(Trials.table(Study.generated(200, seed: 3), reading: mine.fields))
    for row in 0..<200 {
      #expect(mine.answer(narrow.table[row], narrow) == mine.answer(context.table[row], context))
    }
  }
}
