import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Which sponsors come under which parent.
struct ParentMapTests {
  private static let map: ParentMap = {
    var map = ParentMap()
    for (name, parent) in [
      ("Hollis & Crane, Ltd.", "Crane"), ("crane*", "Crane"), ("*institute of bees", "Bees"), ("Crane Bees", "Bees"),
      ("Ærø Pharma", "Øst"),
    ] {
      _ = map.add(name, to: parent)
    }
    return map
  }()

  @Test(arguments: [
    ("HOLLIS & CRANE LTD", "Crane"), ("Hollis and Crane Ltd", nil), ("Cranes of Ohio", "Crane"), ("Crane", "Crane"),
    ("The Crane", nil), ("Royal Institute of Bees", "Bees"), ("Institute of Bees, Rome", nil),
    // A whole name goes before a name with a star; a parent's own name is its own.
    ("Crane-Bees", "Bees"), ("BEES", "Bees"), ("ærø pharma", "Øst"), ("Aero Pharma", nil), ("", nil),
  ])
  func finds(name: String, parent: String?) { #expect(Self.map.parent(of: name) == parent) }

  @Test func aNameHasOneParent() {
    var map = Self.map
    #expect(map.add("hollis crane ltd", to: "Crane") == nil && map.count == Self.map.count)
    #expect(map.add("Hollis Crane Ltd", to: "Other") == "Crane")
    #expect(map.add("CRANE*", to: "Other") == "Crane")
    #expect(map.parents == ["Crane", "Bees", "Øst"])
    #expect(!ParentMap.isName(" & ") && !ParentMap.isName("*") && ParentMap.isName("3*"))
  }

  @Test func sponsorsStandUnderParents() throws {
    let names = ["Crane Inc", "Hollis & Crane, Ltd.", "Solo", "Solo", "Crane"]
    let studies =
      Trials.studies(.leadSponsor, names.map { .text($0) })
      + [.sample("NCT99999998"), .silent("NCT99999999")]
    let variable = Variable.parentSponsor(Self.map)
    let section = SectionPlan(
      "s", shape: .table(TableShape(rows: [.variable(variable)], measures: [MeasureUse(.trials)])))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    let results = try Evaluator(plan, Trials.context(Trials.table(studies, reading: variable.fields)))
      .results().sections[0]
    let rows = results.rows.map { "\($0.cell.rowLevel.code) \(Int($0.estimate.value ?? -1))" }
    #expect(rows == ["Crane 3", "Solo 2", "(missing) 1", "(cannot-say) 1", "(all) 7"])
    #expect(results.notices == [.mapped(names: 3, ofNames: 4, trials: 3, ofTrials: 5)])
    let chosen = try ConditionParser.parse("parent-sponsor = Crane", variables: [variable], path: "p")
    let context = Trials.context(studies)
    #expect(context.analyst.truth(chosen, context).map(\.rawValue) == [1, 1, 0, 0, 1, 2, 2])
  }
}
