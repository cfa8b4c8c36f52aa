extension StopReasonRule {
  /// A product or device that was not to be had.
  static let supply: [StopReasonRule] = [
    StopReasonRule(
      .supply,
      [
        "@drug ..2 supply|supplies|availability|shortage*|unavailab*|expir*|recall*|unavailability|stability|source*",
        "@drug ..5@be not|unavailable|longer|discontinued|expired|withdrawn|recalled|retired ..3 available|supplied"
          + "|manufactured|marketed|produced|obtain*|provided|meet|market|delivered|received",
        "@drug ..2@be unavailable|discontinued|expired|recalled|expiry|expiration|delayed",
        "expir* ..5 @drug", "expired|expiry|expiration", "supply ..1 issue*|problem*|shortage|chain|interruption",
        "@lack|no|shortage*|insufficient|unavailab*|limited ..3@fill @drug",
        "@lack|insufficient|limited ..3"
          + " product|drug|medication|device*|vaccine|placebo", "lack|shortage* ..2 supply|availability",
        "unavailability|unavailable|availability of? ..4 @drug", "manufactur*",
        "unable|cannot|difficult*|could|not not? ..1 procure|obtain|supply|acquire|aquire|aquiring|get|acquiring|procuring"
          + "|obtaining|provide|purchase ..4 @drug",
        "production ..6 stopped|discontinued|ceased|issue*|problem*|catheter*",
        "stop*|discontinu*|ceased|cessation ..2 production|manufactur*|producing|selling|supplying|providing",
        "recall|recalled", "withdrawn|retired|removed|off from|of? the? market",
        "longer ..1 available|manufactured|marketed"
          + "|produced|provided", "not available", "device ..1 malfunction|failure|issue*|problem*", "supply|supplies",
        "product|drug|device* ..8 specification*|defect*|contaminat*", "run|ran out of ..3 @drug", "out of stock",
        "company|manufacturer|sponsor ..5 provide|supply ..3 @drug",
      ],
      matches: [
        "drug supply issues", "expiration of study supply", "device no longer manufactured", "study drug not available",
        "manufacturing problems", "shortage of the vaccine",
      ],
      misses: ["drug toxicity", "no treatment effect", "data not available"])
  ]
}
