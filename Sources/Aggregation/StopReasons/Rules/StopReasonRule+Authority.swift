extension StopReasonRule {
  /// Regulators and ethics committees.
  static let authority: [StopReasonRule] = [
    StopReasonRule(
      .regulatoryEthics,
      [
        "clinical hold", "fda|irb|irbs|reb|iec|mec|metc|hrec|ema|mhra|ansm|afssaps|anvisa|dcgi|cms|pmda|bfarm|cpp",
        "ethically", "government*|governmental|ministerial|politic*", "policy|policies", "not renewed", "renewal",
        "coi|conflict of? interest",
        "warning letter*", "approval from|by|of ..6 command*|officer*|board|committee|authorit*|department|va",
        "not|never approved|authorized|cleared by ..5 hospital|board|committee|va|department|university|institution",
        "not ..3 considered|qualify|defined|requir* ..3 clinical trial", "clinical trial requirement*|definition",
        "defined clinical trial*",
        "postmarket* commitment|requirement", "requirement ..3 waived|released|withdrawn|fulfilled|removed",
        "human subject*|subjects? research", "gcp", "disapproved|disapproval",
        "notified body", "pricing authority", "irb|ethics violation*",
        "emea|moh|hra|tga|swissmedic|nmpa|cfda|kfda|mfds|gcp",
        "medicines|medicine|drug|drugs|medical products agency|administration|authority",
        "marketing authori*",
        "radiation|biosafety|scientific|protocol ..2 committee ..6 refus*|approv*|reject*|den*|request*",
        "ethic*|ethical", "regulator*|regulatory|regulation*", "institutional review",
        "health canada|authority|authorities",
        "competent authorit*", "ministry ..2 health",
        "ind|ide|pma withdrawn|not|submitted|hold|inactivated|moved|closed",
        "no ind|ide",
        "ind|ide|cta ..3 exemption|pending|issue*|approval|required|application|need*|withdrawn|hold|obtain"
          + "|terminat*|inactiv*",
        "need|needs|obtain|await*|waiting|pending|lack|failure|until|delay*|difficult* ..5 approval|approvals"
          + "|permission|authorization|authorisation|clearance",
        "approval ..3 delay*|process|pending|issue*|not|required|needed",
        "permission|medicolegal|legislation*|litigation|privacy|lawsuit*|compliance audit|office",
        "no|not|without ..3 ce marked|mark",
        "unfavo* opinion", "not ..2 authorized|authorised|permitted|allowed", "not approved",
        "approval ..3 denied|refused|withdrawn|expired|lapsed|obtained|not|lapse",
        "lack|no|without|pending|awaiting ..3 approval|authorization|authorisation",
        "continuing review", "review board|committee ..3 approv*|denied|terminated|closed|refus*|request*",
        "legal|legislation|law|lawsuit", "get permission",
      ],
      matches: [
        "FDA clinical hold", "terminated by IRB", "ethics committee refused", "regulatory issues", "no IRB approval",
      ],
      misses: ["not submitted yet", "Ministry of Science refused the grant", "data review board met"])
  ]
}
