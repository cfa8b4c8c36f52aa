extension StopReasonRule {
  /// No effect, or no prospect of showing one.
  static let effect: [StopReasonRule] = [
    StopReasonRule(
      .efficacyFutility,
      [
        "futility|futile|ineffective|ineffectiveness|inefficacy|nonefficacy|uneffective",
        "less effective|efficacious|beneficial than?",
        "objective* ..3 cannot|not|never|longer ..2 @reached|attainable|achievable",
        "superiority|significance|endpoint* ..3 longer ..2 attainable|achievable|possible|likely",
        "efficacy|activity|effect|benefit|response|responses ..6 minimal|insufficient|limited|modest|lacking|poor|disappointing",
        "not ..3 support|warrant|justify ..4 further|continu*|evaluation|development|use",
        "criteri* ..2 continu* ..4 not", "not ..4 criteri* ..2 continu*",
        "weaker|poorer|smaller|lesser ..3 than", "not ..1 as ..2 good|effective|expected|hoped|anticipated",
        "not ..1 favorable|favourable|compelling",
        "probability|likelihood|chance* ..12 low|small|negligible|poor",
        "no|lack|not ..2 compelling|sufficient ..1 data|evidence|results|signal",
        "not|no ..3 gain|add|yield ..4 information|benefit|knowledge|value", "inconclusive ..2 warrant",
        "not|insufficient|no ..3 significan* ..3 difference*|effect*|benefit",
        "no|not|non|without|lack|lacking ..3 statistical* ..1 significan*",
        "significan* ..3 not ..1 @reached|observed|found|shown|seen",
        "only ..6 @people ..6 response|respond*|responses|cr|pr|remission|benefit*",
        "not ..2 @reached ..3 hypothesis|significan*|endpoint*",
        "unfavorable|unfavourable|poor|inadequate|insufficient|inconsistent ..2 pharmacok*|profile|exposure|bioavailability|uptake"
          + "|benefit|results|effect|immunogenicity", "negativity|negative ..3 results|result|study|outcome*|findings",
        "missed|miss|missing|misses|fail*|failed ..5 endpoint*|end|efficacy|objective*|effect*|benefit|hypothesis",
        "fail*|not|none ..4 fulfil*|meet|met|satisf*|pass* ..5 expectation*|criteri*|success|threshold*|hurdle",
        "unlikely|improbable ..9 objective*|endpoint*|aim|goal|success|achieved|demonstrated|significan*|benefit",
        "low|lower|little|small|poor likelihood|probability|chance* ..8 success|significan*|effect*|benefit|positive|endpoint*",
        "non significa*|superior*|efficacy|effective*|efficacious|respons*",
        "nonsignifica*|nonsuperior*|insignifica*",
        "worse|poorer|inferior ..2 outcome*|results|survival|response", "@be inferior", "inferior than|to",
        "sample size ..8 increased|increase|larger|higher|impossible|very",
        "too|very large ..2 sample|number ..6 show|detect*",
        "high*|increased ..3 failure*|relapse*|recurrence*|nonresponse|progression",
        "lack|absence|no ..2 definitive|conclusive|positive|clinical|promising|meaningful|convincing ..2"
          + " results|result|evidence|data|proof|signal|benefit",
        "@effect ..3 not ..2 observed|seen|shown|evident|demonstrated|detected|found|established|apparent|confirmed",
        "not ..3 yield*|produc*|provide* ..5 result*|effect*|benefit*|evidence|improve*|expected",
        "no ..2 finding|findings|impact|change|changes", "no recommended ..4 dose|phase",
        "dose ..2 not ..4 determined|established|identified|reached",
        "show*|showed|demonstrat* no|little|lack|futility|inferior*|worse",
        "revealed|found ..4 futile|futility|ineffective",
        "lack|lacking|absence|insufficient|inadequate|limited|poor|low|lower|weak|minimal|loss|without|failure"
          + " ..3 @effect", "insufficient|lack|no|little evidence|proof ..5 @effect",
        "no|not|nor|non|neither ..3 efficacy|efficacious|effective|effectiveness|beneficial|superior|superiority"
          + "|benefit"
          + "|improvement|advantage|efficiency|response|responses|significant|obvious|effect",
        "no ..3 difference*|evidence|responders",
        "not|failed|did|unlikely not? ..4 meet|met|reach|achieve|show"
          + "|demonstrate|attain|support ..5 endpoint*|end|efficacy|effect*|benefit|superiority|difference*",
        "endpoint|endpoints|efficacy ..2 not ..2 met|achieved|reached|attainable|attained|demonstrated|shown|observed"
          + "|established|proven|sufficient|found", "unlikely ..5 @effect|endpoint*|success*",
        "negative ..2 results|result|study|outcome|data",
        "failed|failure|unable|inability|unlikely|not ..4 meet|reach|achieve|show|demonstrate|attain|meeting"
          + "|reaching ..5 endpoint*|end|efficacy|effect*|objective*|success|significan*|statistical|outcome*"
          + "|primary|superiority",
        "endpoint*|efficacy|outcome ..6 not ..2 met|achieved|reached|demonstrated|shown|improved",
        "none of ..6 demonstrated|showed|effective|@effect",
        "no|not|lack|insufficient ..3 convincing|promising|encouraging|superior|respond*|improv*|differ"
          + "|different|beneficial|efficient",
        "modest|negligible|poor|low|inadequate|unsatisfactory|disappointing|insufficient|lower|opposite"
          + "|suboptimal ..2 activity|efficacy|reduction|success|response|responses|pregnancy|outcome*"
          + "|performance|effectiveness",
        "poor|unsatisfactory|disappointing|inadequate|opposite|unexpected results|performance",
        "opposite|contrary result", "similar|equal|same|comparable ..1 response|results|outcomes|efficacy|effect",
        "progressive disease",
        "disease progress*",
        "did|do|does not ..2 respond|improve|reduce|show|demonstrate|differ|prove|translate|benefit|decrease"
          + "|increase|confirm",
        "response rate* ..4 not|low|lower|below|less|insufficient",
        "no ..3 reduc*|improv*|effect|signal|success",
        "unlikely ..4 to? ..3 show|demonstrate|succeed|meet|benefit|achieve|positive|reach|provide", "success rate*",
        "high* ..2 failure*", "failed study|trial|phase|treatment|results", "superior|superiority ..3 not",
        "unsuccessful study|trial|treatment|results|outcome|outcomes",
        "would not ..3 improv*|significant|change|demonstrate|benefit", "treatment|therapeutic failure*",
        "disease|tumor|tumour|cancer|early|patients|all progression|progressed|relapsed",
        "high* ..2 relapse|failure|recurrence|progression",
        "results ..4 not ..4 significant|meaningful|support|promising|encouraging|positive|favorable",
        "repudiate|refute|reject|disprove* ..2 hypothesis", "false negative|positive", "lower cure|response|success",
        "not obvious|evident", "conditional power", "not|absence|lack ..3@fill clinically? meaningful",
        "disappointing results|efficacy|data",
        "did not work", "no ..2 activity", "stopping criteria|rule ..5 second|efficacy|futility",
        "not meet ..3 stopping|futility|continuation|success",
        "inferior|inferiority results|efficacy|outcome*|to", "worse outcome*|results",
      ],
      matches: [
        "lack of efficacy", "futility", "treatment ineffective", "did not meet its primary endpoint",
        "no significant difference between arms", "primary endpoint not met",
      ],
      misses: [
        "not due to safety or efficacy concerns", "primary endpoint met", "no safety or efficacy concerns",
        "good efficacy",
      ]),
    StopReasonRule(
      .efficacyFutility, as: .weak, ["efficacy"], matches: ["efficacy reasons"],
      misses: ["no safety or efficacy concerns", "efficacy demonstrated"]),
  ]
}
