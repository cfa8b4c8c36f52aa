extension StopReasonRule {
  /// Another study, a new standard of care, evidence from outside.
  static let elsewhere: [StopReasonRule] = [
    StopReasonRule(
      .externalEvidence,
      [
        "compet* ..4 study|studies|trial|trials|protocol*", "competition",
        "compet* treatment*|therap*|drug*|product*",
        "many|several|numerous|multiple|various|two|2|three|large|larger ..3 studies|trials",
        "outcome|results|result|findings|data|conclusion* of|from|in ..5 study|studies|trial|trials|program|metaanalysis",
        "literature|publications|published|metaanal*", "longer|not ..2 state of",
        "longer ..1 exist*|need|meaningful|useful",
        "not ..2 be? used|recommended|indicated",
        "predecessor|preceding|earlier|pivotal|companion"
          + " study|trial|studies|trials",
        "more|additional|further|emerging|new ..1 data|evidence|information|results ..3 available|emerg*|becom*|exist*",
        "wait*|await* ..4 more|additional|further|new|other|external data|evidence|results|information",
        "already ..3 conducted|done|performed|published|answered|demonstrated|shown|proven|established",
        "transition*|switch*|moved|transferred|rolled|migrat* ..1 to|into|over ..6 study|trial|protocol|extension",
        "covered|included|incorporated|addressed|conducted|continued by|in|as|under|within ..4 study|studies|trial|project|protocol",
        "entered|enrolled|consent* ..6 into|in ..2 another|other|extension|follow",
        "main|parent|original|core|clinical|larger|mother|lead|feeder ..2 study|trial ..8 closed|terminated|ended|moved|stopped"
          + "|discontinued|finished|completed|cancelled",
        "chang*|evolv*|evolution|shift*|modern*|advance* ..4 routine|modalit*|practice*|habits|technique*|treatment*|therap*"
          + "|option*|guideline*|standard*",
        "alternative|joint|parallel|broader ..4 effort|initiative|study|trial",
        "next|new|second|third|newer|superior generation|version ..3 device|system|product",
        "longer ..3 recommended|prescribed|state|clinically|practiced|of",
        "new ..3 initiative|standard|policy|procedure|pathway",
        "better|superior ..3 available|alternative*|option*|treatment*",
        "chang*|advance*|new|newer|improv* ..2 technolog*", "soc", "longer relevant|necessary|interesting",
        "now ..1 soc",
        "other|another|different ..2 team|teams|group|groups|researchers|investigators ..3 publish*|show*|demonstrat*|report*",
        "by other ..2 team|teams|group|groups|researchers|study|studies",
        "merged|combined all|individual|with|into|several",
        "superfluous|redundant|unneeded", "recommendation*|guideline*|guidance ..6 changed|updated|revised|modified",
        "rolled|rolling into|over",
        "existing|simultaneous|concurrent|parallel|future|follow|independent ..2 study|studies|trial|trials",
        "competitor*", "phase ..2 study|trial ..2 that|which showed|demonstrated|found", "protocol ..3 launched",
        "by|from ..4 randomized ..1 study|trial",
        "superseded|supplanted|outdated|obsolete|superceded",
        "replac* by|with ..3 study|studies|trial|trials", "replac* ..1 study|trial|by",
        "another|other|similar|external ..5 study|studies|trial|trials",
        "another|other|similar|larger|previous|recent|published|external|different|subsequent|sister"
          + "|concurrent ..2 study|studies|trial|trials|data|publication*|evidence|information|results"
          + "|literature|project",
        "new|newer ..2 study|studies|trial|trials|data|evidence", "external information|data|evidence",
        "standard|usual of? care", "standard treatment|therapy|practice|regimen",
        "new|newer|emerging|recent|novel|updated ..1 knowledge|information|findings|guideline*|guidance"
          + "|recommendation*|technology|technologies|device*|generation|regimen*|therapies|treatments|options"
          + "|evidence|data|literature|drugs|agents|standard*|standards",
        "data|results|findings|evidence|information from ..6 study|studies|trial|trials|program|source",
        "metaanalysis|metanalysis", "meta analys*",
        "included|enrolled|transitioned|entered|continue* ..2 in|into|under ..3 another|other|different|new|extension",
        "several|many|multiple ..1 studies|trials ..2 going|ongoing|running",
        "parent|core|main|sister|separate|parallel|companion|previous|prior|first|follow|larger ..2 study|trial"
          + "|protocol ..4 closed|terminated|discontinued|stopped|failed|halted|results|negative|cancelled",
        "guideline*",
        "no longer ..4 used|standard|appropriate|relevant|recommend*|indicated|current|clinically|applicable"
          + "|ethical|valid|interesting|justified",
        "change*|changing|shift|advance*|evolving ..3 treatment*|therapy|therapies|care|practice|management"
          + "|landscape|paradigm|field|environment",
        "now|already|recently|since ..3 approved|available|commercially|licensed|marketed",
        "approved|approval ..3 for|in ..5 setting|line|indication|market|commercial",
        "treatment|therapy|option*|alternative* ..4 became|become|emerged|now|introduced",
        "taken|combined|merged|folded|rolled|joined|joining|incorporated|integrated|consolidated|absorbed ..4"
          + " into|with|up|over ..4 study|trial|protocol|standard|project|one",
        "similar|same ..5 study|trial|published|conducted|done|performed|ongoing|information|data",
        "already ..2 published|answered|known|studied", "outdated|obsolete|irrelevant|redundant|unnecessary|overlap*",
        "results of|from ..4 study|studies|trial|trials",
        "safety|concern|issue* ..3 from|in another|other|trials|studies",
        "standard ..1 care|practice|treatment|therapy ..4 chang*|improved|now|evolv*|modif*|became|has|is|new",
        "chang*|new|evolving|evolution|modif* ..6 standard*|guideline*|practice*|habits|recommendation*|care",
        "now ..2 standard", "became|become|becoming ..2 standard|available|approved|obsolete|outdated",
        "availability of ..2 other|new|alternative|approved|effective|another",
        "newer|new|better|alternative ..3"
          + " treatment*|therap*|drug*|option*|surgical|procedure|technique|technology|agent*",
        "superior ..3 available", "published|publication*", "treatment landscape|paradigm",
        "merged|combined|incorporated|rolled|transferred|included with|into ..2 another|other|study|trial",
        "under|in ..2 new ..3 trial|study", "paper ..10 withdrawn|retracted", "no longer standard|relevant",
        "clinical practice", "duplicate", "scientific|medical knowledge|progress|advances",
        "drug|product ..2 approved",
        "duplicat*",
      ],
      matches: [
        "competing studies", "replaced by another study", "new standard of care", "superseded",
        "results from another trial", "change in clinical practice", "safety issue in another trial",
      ],
      misses: ["new sponsor", "another institution", "no other reason", "study with a new design"])
  ]
}
