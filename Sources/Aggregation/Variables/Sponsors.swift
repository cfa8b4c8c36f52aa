import StudyModel

extension Variable {
  static let sponsorClass = vocabulary(
    "sponsor-class", "Sponsor class", .leadSponsorClass, AgencyClass.self,
    "The class of the lead sponsor (METHODS 2.2 a).")

  static let leadSponsor = text("lead-sponsor", "Lead sponsor", .leadSponsor, "The lead sponsor's name as registered.")

  static let leadGroup = Variable(
    "lead-group", "Led by", "Whether industry leads the trial.", reads: [.leadSponsorClass],
    levels: { _ in [Level("INDUSTRY", "Led by industry"), Level("NOT_INDUSTRY", "Led by others")] }
  ) { row, _ in
    if case .level(let level) = row.term(.leadSponsorClass) {
      .level(level == Int(AgencyClass.industry.rawValue) ? 0 : 1)
    } else {
      row.term(.leadSponsorClass)
    }
  }
}
