extension StopReasonRule {
  /// A product or device that was not to be had.
  static let supply: [StopReasonRule] = [
    StopReasonRule(
      .supply,
      [
        "@drug ..2 supply|supplies|availability|shortage*|unavailab*|expir*|recall*|unavailability|stability|source*",
        "@drug ..5@be not|unavailable|longer|discontinued|expired|withdrawn|recalled|retired ..3 available|supplied"
          + "|manufactured|marketed|produced|obtain*|provided|market|delivered|received",
        "@drug ..2@be unavailable|discontinued|expired|recalled|expiry|expiration|delayed",
        "shelf life", "@drug ..1 composition|formulation|reformulat*|dose form|version|design change*?",
        "provide*|supply|supplied|deliver*|furnish* ..1 by? @drug",
        "@drug provider*|supplier*|vendor|distributor|distribution",
        "distribution|delivery ..4 @drug", "anymore|any available", "not|longer ..2 anymore available",
        "longer|stop*|cease*|not|wont|discontinu* ..2 provid*|produc*|manufactur*|utiliz*|supply*|market*|sell* ..5 @drug",
        "adjust*|modif*|updat*|upgrad*|redesign*|chang*|improv* ..4 @drug",
        "@drug ..1 updat*|upgrad*|modif*|chang*|adjust*|recall*",
        "components|parts ..3 recalled|unavailab*|missing",
        "provider|manufacturer|supplier ..8 longer|stopped|unable|not|ceased|discontinu*", "withdraw* ..4 market",
        "@drug|medication withdrawal",
        "@drug|system ..2 broke*|fail*",
        "no|not ..1 treatment|therapy|drug|vaccine available", "stop* dispensing|making|selling|supplying",
        "longer|longuer available",
        "expir* ..5 @drug", "expired|expiry|expiration", "removal|withdrawal|removed|withdrawn ..4 market",
        "longer on ..1 market", "no avaliab*|availability", "sales ..4 halted|stopped|discontinued",
        "discontinuation|withdrawal of ..4 drug|treatment|product|device|medication|substance",
        "substance discontinued", "nonavailab*", "stop* making|offering",
        "@drug ..4 suspended|removed|pulled|ceased|delay*|terminated|withdrawn ..1 from|worldwide|market|use",
        "not|longer|never ..3 available ..4 drug|product|device|market|@drug",
        "supplier*|stock|stocks|vialing|shipment|shipping|importation|imported",
        "@drug ..3@be not|longer|never ..2 available|procured|provided|delivered|working|supplied|approved|supported",
        "not|longer ..3 have|has|get|receive|received|provide|provided|obtain|access|supply|deliver|ship|produce"
          + "|make ..4 @drug",
        "await*|waiting|wait|pending ..5 @drug", "@drug ..3 not ..3 received|ready|supplied|delivered|provided",
        "delay* ..5 @drug",
        "@drug ..3 modif*|redesign*|improve*|upgrad*|fail*|problem*|issue*|defect*|malfunction*|quality",
        "supply ..1 issue*|problem*|shortage|chain|interruption",
        "@lack|no|shortage*|insufficient|unavailab*|limited ..3@fill @drug",
        "@lack|insufficient|limited ..3"
          + " product|drug|medication|device*|vaccine|placebo", "lack|shortage* ..2 supply|availability",
        "unavailability|unavailable|availability of? ..4 @drug", "manufactur*",
        "unable|cannot|difficult*|could|not not? ..1 procure|obtain|supply|acquire|aquire|aquiring|get|acquiring"
          + "|procuring"
          + "|obtaining|provide|purchase ..4 @drug",
        "production ..6 stopped|discontinued|ceased|issue*|problem*|catheter*",
        "stop*|discontinu*|ceased|cessation ..2 production|manufactur*|producing|selling|supplying|providing",
        "recall|recalled", "withdrawn|retired|removed|off from|of? the? market",
        "longer ..1 available|manufactured|marketed"
          + "|produced|provided", "not available", "device ..1 malfunction|failure|issue*|problem*",
        "supply|supplies",
        "product|drug|device* ..8 specification*|defect*|contaminat*", "run|ran out of ..3 @drug", "out of stock",
        "company|manufacturer|sponsor ..5 provide|supply ..3 @drug",
      ],
      matches: [
        "drug supply issues", "expiration of study supply", "device no longer manufactured",
        "study drug not available",
        "manufacturing problems", "shortage of the vaccine",
      ],
      misses: ["drug toxicity", "no treatment effect", "data not available"])
  ]
}
