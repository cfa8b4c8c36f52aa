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
  static let all: [StopReasonSilence] =
    [
      // Negation.
      StopReasonSilence(
        [.safety, .efficacyFutility, .regulatoryEthics],
        [
          "no|not|nor|without|neither ..8@negated safety|security|toxic*|adverse|aes|saes|sae ..4@conjunction"
            + " @concern?",
          "non|unrelated to? ..2@negated safety|security",
          "unrelated to ..8@negated safety|efficacy|toxic*|adverse ..4@conjunction @concern?",
          "no|not|nor|non|without|neither ..8@negated efficacy ..4@conjunction @concern",
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
      StopReasonSilence([.funding], ["spite|despite|although ..3 fund*"]),
    ] + asides

  /// Words in which a reason is only touched on.
  private static let asides: [StopReasonSilence] = [
    StopReasonSilence(
      [.safety],
      [
        "data ..1 safety ..2 monitoring|board|committee|request|recommend*", "data and safety", "toxic epidermal",
        "safety follow*|extension|study|trial ..5 longer|needed|required|complet*",
        "safety profile ..1 was|is ..2 good|acceptable",
        "safety ..2 monitoring|review|board|committee|analysis|evaluation|objective*|endpoint*|run|lead|profile|assessment",
        "safety data ..3 longer|needed|collected|provid*|obtain*|sufficient|complet*|required|review",
        "safety ..5 @virus|pandemic", "safety data|findings|issue* from|in ..2 covid", "high risk ..4 pandemic|@virus",
      ]),
    StopReasonSilence(
      [.positiveCompleted],
      [
        "not|no|without|unlikely|unable|inability|likelihood|probability|chance|cannot|never|hardly|failed|failure|fails|insufficient ..9 @reached|determined|demonstrated"
          + "|identified|established|significan*|superior*|sufficient|enough|complete*|observed|shown",
        "once|when|until|after|upon|before|if ..5 completed|complete|obtained|reached|finished|available",
        "problem*|difficult*|unable|inability|challeng*|struggl* ..8 enough|sufficient|adequate|number",
        "significant|substantial|marked|large|clear decrease*|reduction|decline|drop ..6 @people|@recruit|population|fund*|interest",
        "phase|part|cohort|stage ..5 completed ..1 but|however",
        "review|committee|board|dmc|dsmb|analysis ..1 concluded", "prior|before to? ..2 completion|complete*",
        "significan* ..3 not ..4", "follow up ..3 complet*|finish*", "time for completion", "finished their|his|her",
        "concluded|completed|finished ..1 premature*|early ..2 prior|before|due|because|without", "less ..1 effective",
        "early as ..2 benefit",
        "effect|benefit|efficacy|objective* ..2 not ..5",
      ]),
    StopReasonSilence(
      [.accrual],
      [
        "@recruit not|never ..1@be initiated|started|opened|begun|activated", "number of ..1 endpoint*",
        "@lack|@few|no|high ..1 @people ..1 follow|followup|compliance|adherence|data|cooperation|withdraw*|dropout*|drop",
        "incidence of ..8 @injury|elevat*|adverse|toxic*", "sponsor*|company|cro|manufacturer ..9 interest*",
        "without enrolling|recruiting|including", "inclusion period",
        "only ..6 @people ..6 response|respond*|responses|cr|pr|remission",
        "end|close|conclusion of ..2 @recruit",
      ]),
    StopReasonSilence(
      [.externalEvidence],
      [
        "outcome|results|data|findings|analysis of|from ..3 interim|planned|this|our|preplanned",
        "preclinical|nonclinical|animal|carcinog*|toxicolog* ..2 studies|study|data|findings", "emerging|new safety",
        "findings|data|results in ..3 preclinical|nonclinical|animal",
        "prepar*|plan*|restart|propos*|submit*|redesign* ..6 new ..3 study|trial|protocol|ind",
        "new ..3 trial|study will|to|is|may ..1 be|propos*|start*|submit*", "data for ..2 publication",
        "other ..1 @recruit|reason*|factor*|issue*|cause* ..5",
      ]),
    StopReasonSilence(
      [.funding],
      [
        "industry|nih|federally|government|externally|privately|pharma|publicly funded|sponsored",
        "funded study|trial|project",
        "by ..2 funder|funders|funding ..1", "funding entity|agency|body",
      ]),
    StopReasonSilence(
      [.business],
      [
        "post marketing ..2", "marketing authori*", "commercial use|product|laboratory|test|assay|kit",
        "prioriti* until", "program wide",
      ]),
    StopReasonSilence(
      [.staff],
      [
        "@investigator ..3 terminated|ended|changed|closed|stopped ..2 @study", "hired for",
        "@investigator ..2 leave ..2 open|running",
      ]),
    StopReasonSilence(
      [.logistics],
      [
        "follow up ..3 continu*|ongoing|progress|complete*|phase|period|by|for|only", "analysis for feasibility",
        "in follow up", "for follow up", "renewal paperwork|documentation",
        "documentation|documentaion of ..1 termination", "irb|reb|ethic* ..3 documentation",
      ]),
    StopReasonSilence(
      [.supply],
      [
        "protocol|irb|approval|contract|licen*|insurance|ind|permit ..2 expired|expir*|longer|available",
        "expired|expiration|expiry of? ..2 irb|approval|protocol|contract|licen*|permit",
      ]),
    StopReasonSilence(
      [.supply],
      [
        "@drug group|arm ..5", "design ..3 change in device", "chang* ..2 therapeutic indication*",
        "formulation* ..3 not ..2 accept*",
      ]),
    StopReasonSilence(
      [.design],
      [
        "per|as|by study|protocol|trial design|plan",
        "chang* ..2@fill study|trial|research|protocol consent|staff|personnel|team"
          + "|coordinator|sponsor|drug|site|investigator|director|program", "chang* within ..3",
        "chang* ..1 in? study drug|medication",
      ]),
    StopReasonSilence([.interimUnspecified], ["insufficient|inadequate|no|not|limited ..3 data|findings ..4"]),
    StopReasonSilence(
      [.decisionUnstated],
      ["from|by which we", "information|data|news ..1 from ..2", "decid*|determin* if|whether", "provided by ..5"]),
    StopReasonSilence(
      [.efficacyFutility],
      [
        "benefit* ..1 ratio|balance", "increase|improve ..1 @recruit", "@recruit ..4 not as ..2",
        "tox*|adverse|@injury ..4 worse|than",
      ]),
    StopReasonSilence(
      [.covid],
      [
        "decreas*|declin*|drop|decrement|reduc*|lack|few|fewer|low|lower|no|insufficient|number|absence|scarcity|less"
          + " ..6 @virus ..3 @people|infection*|incidence|prevalence|positive|hospitali*",
        "epidemic|pandemic|outbreak ..1@be control*|over|ended|waning|declin*|subsid*|decreas*|improv*|faded|finished",
        "epidemic|pandemic|outbreak ..3 under control|status", "waning|ending|declining epidemic|pandemic|outbreak",
        "end|control|decline|waning|decrease|resolution|containment ..1 of ..2 pandemic|epidemic|@virus|outbreak",
        "influenza|flu|ebola|h1n1|zika|mers|cholera|swine|measles ..2 pandemic|epidemic|outbreak",
        "pandemic|epidemic influenza|flu|vaccine*|preparedness", "non @virus ..1 @people",
        "severe|critical|acute|mild|moderate|hospitali*|vaccinated|associated|infected ..3 @virus",
        "treat*|therap*|prevent*|vaccin*|drug*|efficacy|benefit|prophylaxis|colchicine|hydroxychloroquine|ivermectin|plasma in|for|on|of|against"
          + " ..3 @virus ..2", "@virus vaccin*|treatment*|therap*|drug*|pneumonia",
        "no|not ..1 @virus ..2 @people|subjects", "@people with|who|having ..2 @virus",
        "@virus positive|negative @people?",
      ]),
  ]
}
