/// Reads out of a free text why a trial was stopped.
///
/// The primary reason is chosen so:
/// 1. A cause goes before a frame ("business decision: slow recruitment" is ACCRUAL, then BUSINESS). A cause in
///    general words, a decision without a direction, an actor alone and a bare state count only where nothing heavier
///    is said, in this order.
/// 2. Causes of their own stand in the order of the text.
/// 3. EXTERNAL_EVIDENCE goes before the SAFETY or EFFICACY_FUTILITY that another trial showed, unless the two are joined by "and".
/// 4. COVID goes before the ACCRUAL it hampered ("slow recruitment due to COVID-19"), and before the LOGISTICS.
/// 5. FUNDING that was withdrawn for slow recruitment goes behind ACCRUAL; every other cause named as behind slow
///    recruitment stays behind it, by the order of the text.
public struct StopReasonClassifier: Sendable {
  private let rules: [StopReasonRule]
  private let silences: [StopReasonSilence]
  private let index: WordIndex

  /// The rules of the taxonomy, prepared once.
  public static let standard = StopReasonClassifier()

  /// The version of the rules: a change that may give a text other labels has a new one.
  public static let version = "2"

  /// A classifier with the rules of the taxonomy.
  ///
  /// - Parameter more: Rules of one's own, which stand before the taxonomy's or beside them, as their weights say.
  public init(adding more: [StopReasonRule] = []) {
    rules = more + StopReasonRule.all
    silences = StopReasonSilence.all
    index = WordIndex(rules.map(\.patterns) + silences.map(\.patterns) + [["@because"], ["and|also|plus|or|as"]])
  }

  /// The reasons a text states.
  ///
  /// - Parameters:
  ///   - text: The text as registered.
  ///   - isWithdrawn: Whether the trial was withdrawn before anyone enrolled. "No participants enrolled" then only
  ///     restates that (NOT_STARTED); of another trial it is ACCRUAL. Nearly all such texts are of withdrawn trials.
  public func classify(_ text: String, isWithdrawn: Bool = true) -> StopReasonClassification {
    let text = WordText(text)
    guard !text.isEmpty else { return .none }
    let found = index.hits(in: text)
    var silent: [(silence: StopReasonSilence, range: Range<Int>)] = []
    var (links, joints): ([Int], [Int]) = ([], [])
    for hit in found where hit.owner >= rules.count {
      let number = hit.owner - rules.count
      if number < silences.count {
        silent.append((silences[number], hit.range))
      } else if number == silences.count {
        links.append(hit.range.lowerBound)
      } else {
        joints.append(hit.range.lowerBound)
      }
    }
    let negated = silent.filter { $0.silence.labels.contains(.positiveCompleted) }
    silent.removeAll { one in one.silence.isAffirmed && negated.contains { $0.range.overlaps(one.range) } }
    var stated: [StatedReason] = []
    for hit in found where hit.owner < rules.count {
      let rule = rules[hit.owner]
      if silent.contains(where: { $0.silence.labels.contains(rule.label) && $0.range.overlaps(hit.range) }) { continue }
      let label = rule.restatesWithdrawal && !isWithdrawn ? StopReason.accrual : rule.label
      let reason = StatedReason(label: label, weight: rule.weight, range: hit.range)
      if let known = stated.firstIndex(where: { $0.label == label }) {
        if reason.precedes(stated[known]) { stated[known] = reason }
      } else {
        stated.append(reason)
      }
    }
    let ordered = StatedReason.ordered(stated, links: links, joints: joints)
    guard !ordered.isEmpty else { return StopReasonClassification(labels: [.uninformative], matched: []) }
    return StopReasonClassification(
      labels: ordered.map(\.label), matched: ordered.map { text.words[$0.range].joined(separator: " ") })
  }
}
