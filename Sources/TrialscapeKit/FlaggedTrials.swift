internal import Aggregation
internal import StudyModel

/// The trials that some data-quality rules find, left out of a second look at every section.
struct FlaggedTrials {
  /// The rules in the order of their ids.
  let rules: [QualityRule]
  /// Who stays: trials that none of the rules finds; one that a rule cannot judge is not found by it.
  let condition: Condition

  /// Reads `DQ09` or `DQ01,DQ09`.
  init(_ text: String, _ catalog: Catalog) throws(Refusal) {
    let ids = text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { $0.uppercased() }
    guard !ids.isEmpty else {
      throw .usage("--without-flagged '\(text)' names no rule; write it as --without-flagged DQ09 or DQ01,DQ09")
    }
    let known = catalog.rules.map(\.id)
    for id in ids where !known.contains(id) {
      throw .usage("--without-flagged '\(id)' is no data-quality rule\(Suggestion.of(id, among: known))")
    }
    rules = catalog.rules.filter { ids.contains($0.id) }
    let list = rules.map(\.id).joined(separator: ", ")
    let expression = rules.count == 1 ? "flags != \(list)" : "flags not in (\(list))"
    do {
      condition = try ConditionParser.parse(expression, variables: catalog.variables, path: "--without-flagged")
    } catch {
      throw .usage(error.inOption)
    }
  }

  /// What the `comparison` column says: `without DQ01,DQ09`.
  var code: String { "without " + rules.map(\.id).joined(separator: ",") }

  /// The first population without them.
  func beside(_ plan: AnalysisPlan, _ context: AnalysisContext) -> Beside {
    var other = plan
    other.unflagged = condition
    return Beside(
      code: code, label: "Without " + rules.map(\.id).joined(separator: ", "), plan: other, context: context,
      isComparator: false)
  }
}
