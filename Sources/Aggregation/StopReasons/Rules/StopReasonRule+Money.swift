extension StopReasonRule {
  /// Money and business.
  static let money: [StopReasonRule] = [
    StopReasonRule(
      .funding,
      [
        "fund|funds|funded|funding|fundings|funder*|unfunded|defunded|budget*|monetary|money",
        "lost|losing|lose ..2 sponsorship|sponsor|support|financ*", "afford*|unaffordab*",
        "insufficient|inadequate support",
        "find|secure|obtain|identify|without|no|await*|seeking ..2 sponsor|support|sponsorship",
        "financ*", "grant|grants", "subsid*",
        "lack|no|loss|without|withdrawal|withdrew|withdrawn ..2@fill support|sponsorship",
        "support ..1 withdrawn|ended|terminated", "longer supported|sponsored", "underfund*",
        "no|lack|loss|ceased|ended|ends|inadequate|withdr*|stopped|longer|discontinued|pulled|without|end ..2"
          + " support|supported|supporting|sponsoring|sponsored|sponsorship",
        "supporter|support ..3 withdr*|ended|ceased|stopped|insufficient|lost|discontinued",
        "reimburs*|insurance|payment|payments|paid|loan|award|awarded|stipend|compensat*|economy",
        "economic*|economical reason*|difficult*|constraint*|issue*", "cost|costs|costly|expensive",
        "no|lack|loss of? sponsor",
      ],
      matches: ["lack of funding", "no funding", "funding", "unfunded", "grant ended", "financial reasons"],
      misses: ["lack of recruitment"]),
    StopReasonRule(
      .business, as: .frame,
      [
        "business|commercial|commercially|strategic|strategy|portfolio|corporate|bankrupt*|bankruptcy|insolven*"
          + "|marketing|acquisition|divest*|insolvency|liquidation|prioritization|reprioritization",
        "chapter 11|7", "promoter|promotor|sponsor|ownership change*|changed|changes", "promoters change",
        "not|longer ..2 relevant|interest* to|for ..2 sponsor|company", "low|lower|other ..1 priority|priorities",
        "program*|programme|project|development ..4 reassess*|reconsider*|evaluat*|review*|prioriti*",
        "change*|changing|shift* ..3 indication|indications", "asset|compound|molecule ..3 terminat*|sold|licens*",
        "receivership|defunct", "owner|owners ..6 not|sold|wish*|decid*",
        "agreement|contract ..4 sponsor|company|partner|manufacturer",
        "focus ..3 chang*|shift*", "chang*|shift* ..2 focus", "ceased operations",
        "development not|no ..2 proceed*|continu*|progress*",
        "priority|priorities|prioriti*|reprioriti*|rebranding|branding",
        "commercial*|deprioriti*|divest*|pipeline|takeover|acquired|spin",
        "change*|changing|shift* ..4 sponsor*|focus|direction|strategy|pipeline|priorit*|ownership|owner|business",
        "sponsor* ..3 chang*|transfer*|moved",
        "company ..6 ended|ceased|clos*|dissol*|bankrupt*|restructur*|operations|shut|liquidat*|exists|merg*",
        "compound|asset|program|programme|development|indication|molecule ..4 terminat*|cancel*|discontinu*"
          + "|halt*|stop*|suspend*|abandon*|clos*|dropped|ended|longer|ceased",
        "development plan*|strategy|decision*|project|path|priorit*",
        "longer|not|stop* ..3 pursu*|develop|developing ..4 indication|development|program|product|compound|drug",
        "handover*|handed|transfer* ..5 sponsor|sponser|company|ownership|responsibility", "product development",
        "banckcuptcy|bankrup*",
        "company|corporate|internal|research strategy|direction|plans|focus",
        "administrative ..1 reason*|decision|issue*",
        "administratively|administrative",
        "company ..4 closed|sold|merged|dissolved|restructuring|ceased|bought",
        "sold|merger|restructuring|reorganization|reorganisation|licens*|outlicens*", "merged with",
        "development ..8 discontinued|terminated|stopped|pursued|halted|ceased|suspended|cancelled|longer|hold",
        "discontinu*|terminat*|stop*|cessation|halt*|suspend*|termination|end ..4 development|program|programme",
        "transfer* ..2 ownership", "transfer* ..2 sponsor|company", "change* ..1 sponsor*|ownership",
        "pursue|pursuing ..1 other|others",
        "wind|winding down", "not ..3 developed", "longer ..4 pursue", "focus* ..3 resources|on|other",
        "market* reasons|decision|conditions",
        "re branding|organization", "sponsor ..2 changed|change", "program ..2 terminated|discontinued|cancelled",
        "contract*", "out of business", "acquired by",
      ],
      matches: [
        "business decision", "business reasons", "strategic reasons", "portfolio prioritization",
        "business decision: slow recruitment", "development program discontinued",
      ],
      misses: ["sponsor decision", "lack of funding", "transfer to another hospital"]),
  ]
}
