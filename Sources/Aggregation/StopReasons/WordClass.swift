/// Classes of words that patterns name after `@`.
enum WordClass {
  /// The words of a class, by its name.
  static let all: [String: String] = [
    "few":
      "slow*|low|unsuccessful|deficient|lower|poor*|insufficient*|inadequate*|unsufficient|limited|weak|bad"
      + "|sluggish|minimal|lagging"
      + "|unsatisfactory|suboptimal|insuficient|scarce|untimely|small|disappointing|delayed|decreas*|declining"
      + "|slowly|poorly|insufficiently|insuff*|insuf*|prolonged|incomplete|slowness|reduced",
    "lack": "lack|lacking|absence|shortage|failure|failed|failing|fails|inability|difficult*|dificult*|challeng*"
      + "|problem*|trouble|issue*|delay*|impossib*|hard|hindered|struggl*|obstacles|barriers|concerns|lacked|lck"
      + "|struggle|unsuccessfully",
    "cannot": "unable|cannot|cant|couldnt|not|didnt|couldn",
    "recruit": "recruit*|recuit*|recrut*|reruit*|accru*|acru*|accural*|enrol*|inclusion*|enlist*|randomiz*|randomis*"
      + "|accrual*|acrr*|accure*|recruting|recru*|recuri*|acurr*|recrit*|recuir*|reclut*|inrol*|enrrol*",
    "people": "patient*|participant*|subject*|volunteer*|case|cases|candidate*|women|children|people|individual*"
      + "|donor*|pts|pt|population*|families|infants|men|person|persons|persones|dyads|neonates|adolescents|one"
      + "|newborns|couples|parents|mothers|smokers|healthy|pacient*|paitent*|clients",
    "fill":
      "of|in|the|a|an|to|for|on|with|and|or|any|all|its|this|our|very|too|extremely|much|more|really|quite|from|by"
      + "|patient*|subject*|participant*|study|trial|site|volunteer*|clinical|sufficient|adequate|enough|eligible|new"
      + "|suitable|qualified|appropriate|target|required|planned|rate|rates|pace|speed|number|numbers|than|expected"
      + "|anticipated|timely|desired|projected|overall|ongoing|continued|significant|as|be|have|been|had|was"
      + "|were|is|are"
      + "|further|meaningful|additional|low|slow|poor|pts|children|women|research|human|insufficient|many|at|us"
      + "|planed"
      + "|population*|intended|it|finding|find|successfully|people|interested|major|seriously|some|potential"
      + "|only|t|available|able|meet|reach|achieve|faced|encountered|concerning|regarding|getting|get|obtain"
      + "|going|related|per|time|male|female|healthy|full|proper|we|fulfill|did|manage|through|during|at|into|these"
      + "|their|experienced|enrollable|managed|able|ability|capacity|capability|opportunity|progress|response|turnout",
    "be":
      "is|are|was|were|has|have|had|been|be|being|not|fully|already|early|now|successfully|to|will|officially"
      + "|actually",
    "negated": "any|due|to|because|of|related|a|the|evidence|there|were|was|is|new|significant|serious|major|drug"
      + "|study|for|by|based|on|or|and|in|result|consequence|linked|driven|reasons|relation|with|stopped|terminated|termination|discontinued|discontinuation|withdrawn|halted"
      + "|suspended|closed|quality|efficacy|safety|concerns|concern|issues|issue|tolerability|medical|product|regulatory"
      + "|it|this|decision|reason|emerging|identified|specific|other|security|risk|adverse|events|findings|toxicity|patient|patients|subject|participant|clinical|emergent|observed|known",
    "conjunction": "or|and|nor|efficacy|safety|related|medical|product|drug|other",
    "judgment": "any|for|due|to|because|of|related|a|the",
    "concern": "concern*|issue*|reason*|finding*|signal*|problem*|event*|matter*|consideration*|effect*",
    "reached": "reached|met|achieved|attained|completed|fulfilled|obtained|complete|accomplished|exceeded|reaching"
      + "|reach|meet|meeting|satisfied|fullfilled",
    "virus": "covid*|covd*|conv|convid*|coronavirus*|corona|sarscov*|ncov*|cov|covit*",
    "leave": "left|leaving|leave|leaves|moved|moving|move|moves|transferred|transferring|transfer|transfered|relocat*"
      + "|resign*|depart*|retire*|retiring|quit|died|death|deceased|graduat*|changed|passed|changing|ended"
      + "|terminated|gone"
      + "|fired|absence|illness|sick|sabbatical|relocation|unavailab*|resignation|maternity|return*|separat*"
      + "|deploy*|abroad|transition*|retir*|disease|leaved",
    "investigator": "investigator*|pi|pis|coordinator*|doctor|dr|researcher*|scientist|student*|fellow|resident"
      + "|faculty|personnel|staff*|physician*|surgeon*|author|team|nurse|professor|co|coinvestigator*|leader"
      + "|chair|therapist*|members|director|head|technician*|dietician|dietitian|trainee*|supervisor|mentor"
      + "|assistant*|employee*|pharmacist*|biostatistician|clinician*|psychologist*|oncologist*"
      + "|anesthesiologist*",
    "actor": "sponsor*|pi|investigator*|company|manufacturer|we|management|department|pharma*|novartis|pfizer"
      + "|author*|group|merck|lilly|roche|bayer|sanofi|gsk|supporter|researcher*|institution|committee|team"
      + "|sponser*|collaborator*|pis|cro|partner*|manufacturers|supplier|novo|abbvie|amgen|astrazeneca|nih|nci"
      + "|ctep|companys|center|university|chairman|steering|nimh|nhlbi|niaid|funder",
    "drug": "drug*|medication*|product|products|device*|imp|vaccine*|supplement*|agent|compound|material*|placebo"
      + "|comparator*|supply|supplies|equipment|formula|kit|kits|reagent*|catheter*|implant*|tracer|isotope|medicine*"
      + "|stock|tablets|capsules|batch|radiotracer|medicament*|sensor*|machine|stent*|software|article|ip|laser*"
      + "|probe*|needle*|ingredient*|injection*|cream|gel|formulation*|serum|virus|chemical*|antibody|monitor"
      + "|monitors|instrument*|substance*|diluent|reagants|therapeutic*",
    "money": "fund*|financ*|grant*|money|monetary|budget*|financement|sponsorship|subsid*",
    "effect":
      "efficacy|efficacious|effect*|benefit*|response|responses|activity|signal|superiority|efficiency|improvement"
      + "|difference*|efficac*|remission*|responders|advantage|reduction",
    "harm": "toxic*|tox|adverse|mortality|death|deaths|bleeding|hepatotoxicity|infection*|complication*|side|sae|saes"
      + "|ae|aes|harm|cardiotoxicity|morbidity|tolerability|intolerance|susar*|neurotoxicity|hypotension"
      + "|thrombosis|injury|injuries|reactions|hemorrhage*|haemorrhage*|fatal*|hypoglyc*|anaphyla*|pneumonitis"
      + "|perforation*|died|seizure*",
    "authority": "fda|irb|irbs|ethic*|ethical|ethics|reb|iec|mec|cpp|ec|ema|mhra|ansm|afssaps|regulator*|regulatory"
      + "|institutional|anvisa|dcgi|cms|pmda|bfarm|competent|authorities|authority|ministry|metc|hrec|rec|mhlw"
      + "|agency|moh"
      + "|pharmacovigilance",
    "because": "due|because|caused|owing|result|resulting|resulted|secondary|based|during|amid|thanks|consequence"
      + "|account|impact*|affected|given|reason*|attributed|since|hampered|hindered|related|from|by|following|amidst",
    "injury":
      "nodule*|fibrillation|morbidity|rash|embol*|stroke*|arrhythm*|bronchos*|bronchoc*|prolongation|discomfort|pain|desaturation|neutropen*"
      + "|thrombocytop*|anemia|pancreatitis|myocarditis|hepatitis|nausea|vomiting|fracture*|perforation*|ulcer*|leak*"
      + "|suicid*|convulsion*|seizure*|syncope|hypox*|edema|sepsis|colitis|necrosis|fibrosis|hypona*|hyperka*|hypotens*"
      + "|irritation|swelling|bradycardia|tachycardia|apnea|cardiac|liver|renal|hepatic|lfts|infarct*|malignan*",
    "study": "study|trial|project|research|protocol|investigation|substudy|part|arm",
  ]

  /// The words and prefixes that an element of a pattern stands for.
  static func words(of element: String) -> [String] {
    element.split(separator: "|").flatMap { part in
      guard part.hasPrefix("@"), let words = all[String(part.dropFirst())] else { return [String(part)] }
      return words.split(separator: "|").map(String.init)
    }
  }
}
