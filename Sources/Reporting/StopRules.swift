public import Aggregation
public import StudyModel

/// Rules of one's own for reasons for stopping, from a YAML file.
///
/// ```yaml
/// stop-rules:
///   - label: SUPPLY
///     words: [helium, "lack of ..2 xenon"]
///     stands: before
///     examples: [Helium ran out]
///     counter-examples: [The scanner broke]
/// ```
public struct StopRules: Sendable {
  /// The rules in the order of the file.
  public let rules: [StopReasonRule]

  /// The key that tells such a file from a report.
  static let key = "stop-rules"

  /// The keys of the file, and of one rule.
  package static let file = [Key(key, .list, "Rules for reasons for stopping.")]
  package static let rule = [
    Key("label", .text, "The reason it gives: a code such as ACCRUAL."),
    Key("words", .list, "Patterns of words: lack of ..2 helium|xenon*; '..2' lets up to two words pass."),
    Key(
      "stands", .text, "beside the program's rules (default), or before them: nothing else is then said of the text."),
    Key("examples", .list, "Texts that the reason is given to."),
    Key("counter-examples", .list, "Texts that look alike and that it is not given to."),
  ]

  /// Whether a document is a file of such rules and no report.
  public static func stand(in text: String) -> Bool {
    let root = try? YAMLNode(parsing: text, path: "")
    return root?.entries?.contains { $0.key.text == key } == true
  }

  /// Reads a file of rules, and holds each to its examples.
  ///
  /// - Throws: A `Finding` with the place of what is wrong.
  public init(parsing text: String, path: String) throws(Finding) {
    let root = try YAMLMap(try YAMLNode(parsing: text, path: path), keys: StopRules.file, what: "a file of stop rules")
    let nodes = root.items(StopRules.key)
    guard !nodes.isEmpty else { throw root.node.error("'\(StopRules.key)' holds no rule") }
    var rules: [StopReasonRule] = []
    for node in nodes { rules.append(try StopRules.rule(node)) }
    let classifier = StopReasonClassifier(adding: rules)
    for (node, rule) in zip(nodes, rules) { try StopRules.check(rule, node, classifier) }
    self.rules = rules
  }

  private static func rule(_ node: YAMLNode) throws(Finding) -> StopReasonRule {
    let map = try YAMLMap(node, keys: rule, what: "a stop rule")
    let code = try map.required("label", "a stop rule")
    guard let label = StopReason(rawValue: code), label != .missing, label != .uninformative else {
      let known = StopReason.allCases.filter { $0 != .missing && $0 != .uninformative }.map(\.code)
      throw (map["label"] ?? node).error("unknown reason '\(code)'\(Suggestion.of(code, among: known))")
    }
    let words = map.items("words")
    guard !words.isEmpty else { throw node.error("a stop rule needs 'words'") }
    for word in words {
      if let fault = StopReasonRule.fault(in: word.text ?? "") {
        throw word.error("the pattern '\(word.text ?? "")' \(fault)")
      }
    }
    let place = map.text("stands") ?? "beside"
    guard place == "beside" || place == "before" else {
      throw (map["stands"] ?? node).error("'stands' is beside or before, not '\(place)'")
    }
    let examples = map.texts("examples")
    guard !examples.isEmpty else { throw node.error("a stop rule needs 'examples', texts that it must match") }
    return StopReasonRule(
      label, as: place == "before" ? .decisive : .cause, words.compactMap(\.text), matches: examples,
      misses: map.texts("counter-examples"))
  }

  private static func check(
    _ rule: StopReasonRule, _ node: YAMLNode, _ classifier: StopReasonClassifier
  ) throws(Finding) {
    let map = try YAMLMap(node, keys: StopRules.rule, what: "a stop rule")
    for (key, isMeant) in [("examples", true), ("counter-examples", false)] {
      for example in map.items(key) {
        let text = example.text ?? ""
        let given = classifier.classify(text).labels
        guard given.contains(rule.label) != isMeant else { continue }
        throw example.error(
          "'\(text)' is \(given.map(\.code).joined(separator: "|")), \(isMeant ? "not" : "and must not be") \(rule.label.code)"
        )
      }
    }
  }
}
