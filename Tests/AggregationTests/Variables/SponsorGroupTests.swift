import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// The published groupings of sponsors (METHODS 2.2), over every lead and every pair of collaborators.
struct SponsorGroupTests {
  private static let classes: [AgencyClass?] =
    [nil] + (0..<UInt8(AgencyClass.words.count)).map { AgencyClass(rawValue: $0) }

  private func study(_ lead: AgencyClass?, _ collaborators: [AgencyClass?]) -> Study {
    Study.sample { study in
      if let lead { study[.leadSponsorClass] = .word(lead) }
      study.list(.collaboratorClass, collaborators.map { $0.map { .word($0) } ?? .notGiven })
    }
  }

  /// Anderson's sentence, written out once more.
  private func anderson(_ lead: AgencyClass, _ collaborators: [AgencyClass?]) -> String {
    if lead == .nih || (collaborators.contains(.nih) && lead != .industry) { return "NIH" }
    return lead == .industry || collaborators.contains(.industry) ? "INDUSTRY" : "OTHER"
  }

  @Test func everyLeadWithEveryPairOfCollaborators() {
    for lead in SponsorGroupTests.classes {
      for first in SponsorGroupTests.classes {
        for second in SponsorGroupTests.classes {
          let collaborators = [first, second]
          let study = study(lead, collaborators)
          #expect(Trials.level(.fundingAnderson, study) == lead.map { anderson($0, collaborators) })
          #expect(
            Trials.level(.industryCollaborator, study) == (collaborators.contains(.industry) ? "yes" : "no"))
          let isUS = collaborators.contains(.nih) || collaborators.contains(.federal)
          #expect(Trials.level(.usGovernmentCollaborator, study) == (isUS ? "yes" : "no"))
        }
      }
    }
  }

  @Test func theLeadAloneInThreeGroups() {
    for lead in SponsorGroupTests.classes.compactMap(\.self) {
      let group = lead == .industry ? "INDUSTRY" : lead == .nih || lead == .federal ? "US_GOVERNMENT" : "OTHER"
      #expect(Trials.level(.leadDeVito, study(lead, [.nih])) == group)
    }
    #expect(Trials.answer(.leadDeVito, .sample()) == .missing)
    #expect(Trials.answer(.leadDeVito, .silent()) == .cannotSay)
    #expect(Trials.answer(.leadDeVito, Study.sample { $0[.leadSponsorClass] = .text("NEW") }) == .unrecognized)
  }

  /// A source that names collaborators without their class leaves open what a collaborator would decide, and only that.
  @Test func uncarriedClassesDecideOnlyWhatTheLeadDoesNot() {
    func uncarried(_ lead: AgencyClass) -> Study {
      Study.sample {
        $0[.leadSponsorClass] = .word(lead)
        $0.list(.collaborator, [.text("Example Foundation")])
        $0[column: .collaboratorClass] = [.cannotSay]
      }
    }
    #expect(Trials.level(.fundingAnderson, uncarried(.nih)) == "NIH")
    #expect(Trials.level(.fundingAnderson, uncarried(.industry)) == "INDUSTRY")
    #expect(Trials.answer(.fundingAnderson, uncarried(.other)) == .cannotSay)
    #expect(Trials.answer(.industryCollaborator, uncarried(.other)) == .cannotSay)
    #expect(Trials.answer(.numberOfCollaborators, uncarried(.other)) == .number(1))
    // One collaborator known to be industry does not rule out the NIH among the others.
    let half = Study.sample {
      $0[.leadSponsorClass] = .word(AgencyClass.other)
      $0.list(.collaboratorClass, [.word(AgencyClass.industry), .cannotSay])
    }
    #expect(Trials.answer(.fundingAnderson, half) == .cannotSay)
    #expect(Trials.level(.industryCollaborator, half) == "yes")
  }

  @Test func noCollaboratorIsAZero() {
    #expect(Trials.answer(.numberOfCollaborators, .sample()) == .number(0))
    #expect(Trials.level(.collaboratorBand, .sample()) == "0")
    #expect(Trials.answer(.collaboratorClass, .sample()) == .outside("lists none"))
    for variable in [
      Variable.numberOfCollaborators, .collaboratorBand, .collaboratorClass, .collaborator, .fundingAnderson,
      .industryCollaborator, .responsibleParty,
    ] {
      #expect(Trials.answer(variable, .silent()) == .cannotSay, "\(variable.id)")
    }
  }
}
