extension StopReasonRule {
  /// A benefit shown, or an objective reached early.
  static let completion: [StopReasonRule] = [
    StopReasonRule(
      .positiveCompleted,
      [
        "objective*|endpoint*|aim|aims|goal|goals|target|hypothesis|purpose|outcome* ..4 @reached|answered",
        "recommended|optimal|maximum|tolerated|target ..4 dose ..4 determined|established|identified|selected|defined|found",
        "@reached ..4 sufficient*|enough|adequate*",
        "intended|planned|expected|scheduled ..3 length|duration|period|end|term ..3"
          + " ended|completed|reached|over|elapsed",
        "number|numbers|sample|total|target ..6 @reached", "end ..2@be @reached",
        "data ..1 collection ..2 sufficient|adequate|complete*|finished|done",
        "sufficient*|enough|adequate* ..5 data|samples|results|evidence|information|power",
        "statistical*|significant*|significative|clear|substantial|marked|large ..3 difference*|decrease*|reduction|improvement*"
          + "|benefit*|advantage|effect*|result*|superior*",
        "favorable|favourable|convincing|positive|robust|encouraging|excellent|good|conclusive|promising ..1 results|result"
          + "|outcome*|data|response|findings|efficacy",
        "superior|superiority ..2 to|in|of|shown|demonstrated|established",
        "final|all ..1 results|data ..2 obtained|available|collected",
        "obtained|got|have|has ..2 final|conclusive|definitive|positive|sufficient ..1 results|data",
        "results ..6 clear|conclusive|definitive|sufficient",
        "longer ..1 need*|necessary|required ..1 data", "data ..2 longer ..1 need*|necessary|required",
        "able ..6 made|make|conclude|draw|answer ..4 data|conclusion*|decision|question*",
        "overwhelming*", "early ..2 success|efficacy|benefit|effectiveness",
        "number|sample|size ..6 sufficient|adequate|enough|satisfactory",
        "maximum|max ..5 @reached|enrolled|recruited|included",
        "was|is|proved|proven|found|shown ..2 effective|efficacious",
        "end point|points ..1@be @reached", "aim|purpose ..4 achieved|served",
        "@reached|served ..4 objective*|endpoint*|goal|goals|aim|aims|purpose|target",
        "@reached ..3 end point*",
        "@recruit ..2@be completed|complete|finished|sufficient", "complete|completed|finished|full @recruit",
        "@reached ..3@fill number|sample",
        "objective*|endpoint*|aim|aims|goal*|target*|number|numbers|sample ..5@be @reached|reach",
        "sample size ..2@be @reached|sufficient|enough|adequate",
        "sufficient|enough|adequate|satisfactory ..2 @recruit|cases|case|sample|results|events|findings|information",
        "all ..6 @people ..6 registered|enrolled|recruited|completed|included|treated|finished",
        "recruited|enrolled|included ..3 target|planned|required|intended|full number|sample|cohort",
        "target number|enrollment|accrual|recruitment|sample ..3 @reached|obtained|enrolled",
        "positive|successful ..2 results|result|effect|outcome*|completion|data",
        "proof of concept|principle", "primary|final|main analysis|analyses ..3 completed|complete|done|performed",
        "questions|question|hypothesis ..3 answered|proven|confirmed|resolved|addressed|supported",
        "sufficient|enough|adequate ..4 data|information|evidence|results|participants"
          + "|patients|subjects|sample|power|number|numbers|endpoints",
        "sufficient efficacy|evidence|data", "data collection|analysis ..2@be completed|complete|finished",
        "study|trial|project ..2@be completed|complete|finished|concluded", "survival advantage|benefit",
        "@effect|advantage|superiority ..2@be demonstrated|shown|established|proven|confirmed|achieved|observed",
        "showed|demonstrated|shows|showing ..4 reduction|benefit|superiority|efficacy|effectiveness|improvement",
        "statistically significant ..4 among|between|difference|benefit|improvement",
        "were|was statistically? significant",
        "early success|benefit|efficacy", "overwhelming|positive ..2 efficacy|results|benefit|outcome",
        "smaller|lower sample size|than ..3 planned", "results significant", "data|information ..1@be sufficient",
        "completion of ..3 follow|study|trial|data|@recruit|collection", "research question ..2 answered",
        "efficacy|safety ..3 characterized|established|demonstrated|proven",
        "superior ..1 efficacy", "review ..2@be completed|finished",
      ],
      matches: [
        "primary endpoint achieved", "accrual goal met", "enrollment completed", "sufficient data obtained",
        "objective reached", "superiority demonstrated", "recruitment target was reached",
      ],
      misses: ["endpoint not met", "insufficient data", "recruitment goal not reached", "not enough data"])
  ]
}
