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

  /// What the lead alone would decide is left open too: a share of the trials so decided would mislead.
  @Test(arguments: [AgencyClass.nih, .industry, .other])
  func uncarriedClassesDecideNothing(lead: AgencyClass) {
    func study(_ classes: [FieldValue]) -> Study {
      Study.sample {
        $0[.leadSponsorClass] = .word(lead)
        $0.list(.collaborator, classes.map { _ in .text("Example Foundation") })
        $0[column: .collaboratorClass] = classes
      }
    }
    for classes in [[FieldValue.cannotSay], [.word(AgencyClass.industry), .cannotSay]] {
      #expect(Trials.answer(.fundingAnderson, study(classes)) == .cannotSay)
      #expect(Trials.answer(.industryCollaborator, study(classes)) == .cannotSay)
      #expect(Trials.answer(.numberOfCollaborators, study(classes)) == .number(Double(classes.count)))
    }
  }

  /// In a file without classes a trial without collaborators is no better known than the others.
  @Test func aFileWithoutClassesCannotSayOfAnyTrial() throws {
    let studies = (0..<12).map { number in
      Study.sample("NCT" + String(10_000_000 + number)) {
        $0[.leadSponsorClass] = .word(AgencyClass.other)
        $0.list(.collaborator, number < 4 ? [.text("Example Foundation")] : [])
        $0[column: .collaboratorClass] = number < 4 ? [.cannotSay] : []
      }
    }
    var dataset = AnalysisDataset(reading: Set(StudyField.allCases))
    dataset.inputs.sources = [InputSummary.Source(name: "table.csv", format: "csv")]
    dataset.inputs.sources[0].cannotCarry = [.collaboratorClass]
    dataset.inputs.sourceOfFile = [0]
    dataset.add(studies)
    Trials.settle(&dataset, studies)
    let context = Trials.context(TrialTable(dataset))
    for row in studies.indices {
      #expect(Variable.fundingAnderson.answer(context.table[row], context) == .cannotSay)
      #expect(Variable.usGovernmentCollaborator.answer(context.table[row], context) == .cannotSay)
    }
    let table = TableShape(rows: [.variable(.fundingAnderson)], measures: [MeasureUse(.trials)])
    let plan = AnalysisPlan(
      report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(table))])
    let rows = try Evaluator(plan, context).results().sections[0].rows
    #expect(rows.first { $0.cell.rowLevel == .cannotSay }?.estimate.value == 12)
    #expect(rows.allSatisfy { $0.missing == 0 })
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
