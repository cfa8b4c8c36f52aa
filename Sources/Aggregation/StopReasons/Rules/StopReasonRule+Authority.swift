extension StopReasonRule {
  /// Regulators and ethics committees.
  static let authority: [StopReasonRule] = [
    StopReasonRule(
      .regulatoryEthics,
      [
        "clinical hold", "fda|irb|irbs|reb|iec|mec|metc|hrec|ema|mhra|ansm|afssaps|anvisa|dcgi|cms|pmda|bfarm|cpp",
        "ethic*|ethical", "regulator*|regulatory|regulation*", "institutional review",
        "health canada|authority|authorities",
        "competent authorit*", "ministry ..2 health",
        "ind|ide|pma withdrawn|not|submitted|hold|inactivated|moved|closed",
        "no ind|ide", "not approved", "approval ..3 denied|refused|withdrawn|expired|lapsed|obtained|not|lapse",
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
