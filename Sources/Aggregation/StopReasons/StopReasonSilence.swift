/// Words that take their meaning from a reason: "no safety issue", "accrual goal met".
///
/// A rule's match that overlaps a silence is not counted, where the silence names the rule's label.
struct StopReasonSilence: Sendable {
  /// The reasons that are not stated by these words.
  let labels: Set<StopReason>
  /// Whether the words silence only while nothing negates them: "unable to meet the accrual goal".
  let isAffirmed: Bool
  /// The patterns, spelled as `WordPattern` says.
  let patterns: [String]

  init(_ labels: Set<StopReason>, affirmed: Bool = false, _ patterns: [String]) {
    self.labels = labels
    isAffirmed = affirmed
    self.patterns = patterns
  }

  /// All the silences.
  static let all: [StopReasonSilence] = [
    // Negation.
    StopReasonSilence(
      [.safety, .efficacyFutility, .regulatoryEthics],
      [
        "no|not|nor|without|neither|unrelated ..5@negated safety|toxic*|adverse|aes|saes|sae ..4@conjunction"
          + " @concern?",
        "no|not|nor|without|neither|unrelated ..5@negated efficacy ..4@conjunction @concern",
        "no|not|nor|without|neither ..4@judgment ethic*|regulatory",
        "good|acceptable|favorable|favourable|consistent safety|efficacy", "death of ..3 @investigator",
        "obtain|sufficient|enough|provid*|collect* ..4 safety", "safety ..4 characterized|established|demonstrated",
        "safety was|is? acceptable|good|confirmed",
      ]),
    StopReasonSilence(
      Set(StopReason.allCases).subtracting([.decisionUnstated, .notStarted, .uninformative]),
      [
        "not|unrelated due|because|related|linked|consequence|result|driven|based|caused|to to|of|by|on|in ..6",
        "not a? suspension|consequence of ..6",
      ]),
    // The recruiting that went well, that goes on, or that merely is closed.
    StopReasonSilence(
      [.accrual, .notStarted], affirmed: true,
      [
        "@recruit goal*|target* @reached", "@recruit goal*|target* was|were|has|have|is been? @reached",
        "@reached ..4@fill @recruit goal*|target*|number*",
        "@recruit ..2@be completed|complete|finished|ongoing|continues|closed|suspended|halted",
        "complete|completed|finished|full @recruit", "closed|close|closing|closure to|for|of @recruit",
        "continues|continue to @recruit",
      ]),
    StopReasonSilence([.covid], ["lack|few|insufficient|low|no|fewer ..4 @virus ..1 @people|infections"]),
    StopReasonSilence(
      [.positiveCompleted],
      [
        "not|no|failed|unable|inability|failure|fails|unlikely|insufficient|inadequate|cannot|lack|never|before"
          + " ..5 @reached|enough|sufficient|adequate"
          + " ..5", "@lack|insufficient|not ..2 data|results ..6", "@lack|few|no|insufficient ..3 @effect ..6",
      ]),
    StopReasonSilence(
      [.regulatoryEthics],
      [
        "closed with @authority", "before|prior to? ..3 @authority ..1 approv*", "never|not submitted ..2 @authority",
        "after|once|pending ..4 approval|approved but|and|by|prior|before|is", "is irb approved",
        "guidance|guidelines ..6",
        "after ethic* approval", "once ..4 approved",
      ]),
    StopReasonSilence(
      [.logistics], ["@recruit ..3 not|longer ..2 feasible|possible|viable|practical", "assess* ..2 feasibility"]),
    StopReasonSilence(
      [.supply],
      [
        "fund*|grant*|approval|irb|contract|license ..3 expired|available",
        "data|results|information|fund*|staff|@people|@investigator ..3 not available",
      ]),
    StopReasonSilence(
      [.supply],
      [
        "staff*|fund*|@investigator|@people ..3 shortage*|unavailab*",
        "shortage*|unavailab* ..3 staff*|fund*|@investigator|@people",
        "equipment|software|machine|instrument*|system ..5 not|broke*|fail*|problem*|issue*|malfunction*|chang*"
          + "|update*",
      ]
    ),
    StopReasonSilence([.efficacyFutility], ["@recruit ..4 successful|unsuccessful|success"]),
    StopReasonSilence(
      [.accrual],
      [
        "@investigator|sponsor*|company ..3 interest*",
        "not|longer ..1 interest* in? ..1 doing|conducting|continuing",
      ]),
    StopReasonSilence([.logistics], ["focus* ..2 resource*"]),
    StopReasonSilence(
      [.positiveCompleted],
      [
        "@recruit|objective*|goal*|number ..4 not ..6", "non|not|un positive|favorable",
        "no ..3 data ..4",
        "difficult*|challeng* ..2 @reached ..5", "@reached ..4 target|goal ..5 not|longer|infeasible|unlikely",
        "no satisfactory|adequate ..2",
      ]),
    StopReasonSilence([.safety], ["no ..2 risk*|impact ..4 @people|safety|for|to"]),
    StopReasonSilence(
      [.funding],
      [
        "not|could|does|data|results|evidence|findings|can ..2 support ..4",
        "to support ..2 conclusion*|hypothesis|analysis|claim",
      ]),
    StopReasonSilence([.funding], ["in? spite|despite|although ..3 fund*"]),
  ]
}
