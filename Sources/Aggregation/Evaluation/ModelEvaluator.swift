import StudyModel

/// Fits the models of a section: complete cases, a reference level stated, Firth's estimates where levels separate the
/// outcomes.
struct ModelEvaluator {
  /// The trials of one population.
  struct Side {
    var context: AnalysisContext
    var trials: [Int32]
  }

  /// One trial's place in a model: a code a term, a number where the term is one.
  private struct Pattern: Hashable {
    var codes: [Int32]
    var numbers: [Double]
  }

  private struct Count {
    var events = 0
    var trials = 0

    mutating func add(_ isEvent: Bool) {
      trials += 1
      if isEvent { events += 1 }
    }
  }

  let section: String
  let shape: ModelShape
  let own: Side
  let other: Side?

  /// The rows of all outcomes; a variable that tells the populations apart cannot stand beside them and is left out.
  func rows() -> [ResultRow] {
    let defining = shape.terms.filter(tellsApart)
    guard !defining.isEmpty else { return shape.outcomes.flatMap(rows) }
    var rest = shape
    rest.terms.removeAll { term in defining.contains { $0.id == term.id } }
    let made = ModelEvaluator(section: section, shape: rest, own: own, other: other)
    return shape.outcomes.flatMap { outcome in
      made.rows(outcome)
        + defining.map { term in
          row(
            outcome, term.id, Level("left-out", "Left out: \(term.label)"), "odds-ratio",
            .none("it tells the two populations apart"), "ratio", Entered(levels: []))
        }
    }
  }

  /// Whether no level of a term occurs in both populations.
  private func tellsApart(_ term: ModelShape.Term) -> Bool {
    guard let other, case .variable(let variable) = term, case .levels = variable.kind else { return false }
    func levels(_ side: Side) -> Set<Int32> {
      let coded = side.context.analyst.coded(variable, side.context)
      return Set(side.trials.map { coded.codes[Int($0)] }.filter { $0 >= 0 })
    }
    let (mine, theirs) = (levels(own), levels(other))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  private func rows(_ outcome: ModelShape.Outcome) -> [ResultRow] {
    guard !shape.needsSecond || other != nil else {
      let nobody = Entered(levels: [])
      return [
        row(outcome, "", nil, "used", .none("needs a second population: say --compare-where"), "trials", nobody)
      ]
    }
    let complete = patterns(outcome, missingAsLevel: false)
    let made = fit(complete)
    let used = row(outcome, "", nil, "used", Estimate(Double(complete.trials)), "trials", complete)
    let events = row(outcome, "", nil, "events", Estimate(Double(complete.events)), "trials", complete)
    switch made {
    case .failure(let refusal):
      let columns = refusal.columns.isEmpty ? "" : " (\(refusal.columns.joined(separator: ", ")))"
      return [
        used, events, row(outcome, "", nil, "odds-ratio", .none(refusal.note.rawValue + columns), "ratio", complete),
      ]
    case .success(let (fit, columns)):
      var rows = [used, events]
      rows.append(
        row(outcome, "", nil, "log-likelihood", Estimate(fit.logLikelihood), "log likelihood", complete))
      rows.append(
        row(
          outcome, "", nil, "model-p",
          Estimate(fit.likelihoodRatio.p, note: "likelihood ratio against no terms, \(columns.count) columns"),
          "probability", complete))
      let note = fit.notes.isEmpty ? nil : fit.notes.map(\.rawValue).joined(separator: "; ")
      for (position, column) in columns.enumerated() {
        let coefficient = fit.coefficients[position + 1]
        var estimate = coefficient.oddsRatio
        estimate.note = note
        rows.append(row(outcome, column.term, column.level, "odds-ratio", estimate, "ratio", complete, column.trials))
        rows.append(
          row(
            outcome, column.term, column.level, "odds-ratio-p", Estimate(coefficient.test.p, note: "Wald"),
            "probability",
            complete, column.trials))
      }
      for reference in references(complete) {
        rows.append(
          row(
            outcome, reference.term, reference.level, "odds-ratio", Estimate(1, note: "reference"), "ratio", complete,
            reference.trials))
      }
      return rows + sensitivity(outcome)
    }
  }

  /// The second population's term once more with what is missing as a level of its own.
  private func sensitivity(_ outcome: ModelShape.Outcome) -> [ResultRow] {
    guard shape.needsSecond else { return [] }
    let all = patterns(outcome, missingAsLevel: true)
    guard case .success(let (fit, columns)) = fit(all),
      let position = columns.firstIndex(where: { $0.term == "population" })
    else { return [] }
    var estimate = fit.coefficients[position + 1].oddsRatio
    estimate.note = "missing as a level"
    return [
      row(
        outcome, "population", columns[position].level, "odds-ratio-missing-as-level", estimate, "ratio", all,
        columns[position].trials)
    ]
  }

  /// What enters a model: patterns with counts, and who fell out.
  private struct Entered {
    var counts: [Pattern: Count] = [:]
    var levels: [[Int32: (level: Level, trials: Int)]]
    var missing = 0
    var outside = 0
    var incomplete = 0
    var trials: Int { counts.values.reduce(0) { $0 + $1.trials } }
    var events: Int { counts.values.reduce(0) { $0 + $1.events } }
  }

  private func patterns(_ outcome: ModelShape.Outcome, missingAsLevel: Bool) -> Entered {
    var entered = Entered(levels: Array(repeating: [:], count: shape.terms.count))
    var names = shape.terms.map { _ in Names() }
    for (number, side) in [own, other].enumerated() {
      guard let side else { continue }
      let analyst = side.context.analyst
      let (held, of) = (analyst.truth(outcome.condition, side.context), analyst.truth(outcome.basis, side.context))
      let coded = shape.terms.map { term -> CodedVariable? in
        guard case .variable(let variable) = term, case .levels = variable.kind else { return nil }
        return analyst.coded(variable, side.context)
      }
      let shared = coded.indices.map { place in coded[place].map { $0.levels.map { names[place].number(of: $0) } } ?? []
      }
      for trial in side.trials {
        let row = Int(trial)
        guard of[row] != .unknown, of[row] == .false || held[row] != .unknown else {
          entered.missing += 1
          continue
        }
        guard of[row] == .true else {
          entered.outside += 1
          continue
        }
        var pattern = Pattern(codes: [], numbers: [])
        var isComplete = true
        for (place, term) in shape.terms.enumerated() {
          switch term {
          case .population: pattern.codes.append(Int32(number))
          case .variable(let variable):
            if let coded = coded[place] {
              let code = coded.codes[row]
              isComplete = isComplete && (code >= 0 || missingAsLevel)
              pattern.codes.append(code >= 0 ? shared[place][Int(code)] : Answer.Reserved.missing)
            } else if case .number(let value) = variable.answer(side.context.table[row], side.context), value.isFinite {
              pattern.codes.append(0)
              pattern.numbers.append(value)
            } else {
              isComplete = false
            }
          }
        }
        guard isComplete else {
          entered.incomplete += 1
          continue
        }
        entered.counts[pattern, default: Count()].add(held[row] == .true)
      }
    }
    for (pattern, count) in entered.counts {
      for (place, code) in pattern.codes.enumerated() {
        entered.levels[place][code, default: (name(shape.terms[place], code, names[place]), 0)].trials += count.trials
      }
    }
    return entered
  }

  /// The levels of a term over both populations: tables of records number free names each in their own order.
  private struct Names {
    var levels: [Level] = []
    var numbers: [String: Int32] = [:]

    mutating func number(of level: Level) -> Int32 {
      if let known = numbers[level.code] { return known }
      numbers[level.code] = Int32(levels.count)
      levels.append(level)
      return Int32(levels.count - 1)
    }
  }

  private func name(_ term: ModelShape.Term, _ code: Int32, _ names: Names) -> Level {
    switch term {
    case .population: return code == 0 ? Level("first", "First population") : Level("comparator", "Comparator")
    case .variable(let variable):
      guard case .levels = variable.kind else { return Level(variable.id, "each \(variable.label.lowercased())") }
      return code >= 0 ? names.levels[Int(code)] : .missing
    }
  }

  private struct ModelColumn {
    var term: String
    var level: Level
    var position: Int
    var code: Int32?
    var trials: Int
  }

  /// Of each term with levels, the one the others are held against: of populations the second, else the most frequent.
  private func reference(_ position: Int, _ entered: Entered) -> Int32? {
    if case .population = shape.terms[position] { return 1 }
    return entered.levels[position].min { a, b in
      (-a.value.trials, a.key) < (-b.value.trials, b.key)
    }?.key
  }

  private func isNumber(_ term: ModelShape.Term) -> Bool {
    if case .variable(let variable) = term, case .number = variable.kind { true } else { false }
  }

  private func references(_ entered: Entered) -> [ModelColumn] {
    shape.terms.indices.compactMap { position in
      guard !isNumber(shape.terms[position]), let code = reference(position, entered),
        let entry = entered.levels[position][code]
      else { return nil }
      return ModelColumn(
        term: shape.terms[position].id, level: entry.level, position: position, code: code, trials: entry.trials)
    }
  }

  private func fit(_ entered: Entered) -> Result<(LogisticFit, [ModelColumn]), LogisticRefusal> {
    var columns: [ModelColumn] = []
    for (position, term) in shape.terms.enumerated() {
      if isNumber(term) {
        guard let level = entered.levels[position][0]?.level else { continue }
        columns.append(ModelColumn(term: term.id, level: level, position: position, code: nil, trials: entered.trials))
        continue
      }
      let reference = reference(position, entered)
      for (code, entry) in entered.levels[position].sorted(by: { $0.key < $1.key }) where code != reference {
        columns.append(
          ModelColumn(term: term.id, level: entry.level, position: position, code: code, trials: entry.trials))
      }
    }
    var data = LogisticData(columns: columns.map { "\($0.term)=\($0.level.code)" })
    let numbers = shape.terms.indices.filter { isNumber(shape.terms[$0]) }
    // In one order whatever the records' order: floating point is computed once.
    let ordered = entered.counts.sorted { a, b in
      a.key.codes == b.key.codes
        ? a.key.numbers.lexicographicallyPrecedes(b.key.numbers) : a.key.codes.lexicographicallyPrecedes(b.key.codes)
    }
    for (pattern, count) in ordered {
      let values = columns.map { column -> Double in
        guard let code = column.code else {
          return pattern.numbers[numbers.firstIndex(of: column.position) ?? 0]
        }
        return pattern.codes[column.position] == code ? 1 : 0
      }
      data.add(values, events: count.events, of: count.trials)
    }
    return Logistic.fitOrFirth(data).map { ($0, columns) }
  }

  private func row(
    _ outcome: ModelShape.Outcome, _ term: String, _ level: Level?, _ measure: String, _ estimate: Estimate,
    _ unit: String, _ entered: Entered, _ trials: Int? = nil
  ) -> ResultRow {
    let id = CellID(
      section: section, row: "outcome", rowLevel: Level(outcome.id, outcome.label), column: term, columnLevel: level,
      measure: measure)
    var excluded: [(reason: String, count: Int)] = []
    if entered.outside > 0 { excluded.append(("outside the basis", entered.outside)) }
    if entered.incomplete > 0 { excluded.append(("a term is missing", entered.incomplete)) }
    return ResultRow(
      cell: id, estimate: estimate, unit: unit, numerator: trials, denominator: nil, used: entered.trials,
      missing: entered.missing, excluded: excluded)
  }
}
