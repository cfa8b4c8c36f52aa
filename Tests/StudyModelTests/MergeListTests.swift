import StudyModel
import TestSupport
import Testing

/// How lists are filled: whole, or by columns over the same rows (FORMATS 6).
struct MergeListTests {
  private func merged(_ versions: Study...) -> Study { MergeRule().combine(versions) }

  private func record(_ rank: UInt8 = 1, _ change: (inout Study) -> Void = { _ in }) -> Study {
    Study.sample(rank: rank, with: change)
  }

  private func sites(_ countries: String..., status: SiteStatus?) -> @Sendable (inout Study) -> Void {
    { study in
      study[.overallStatus] = .word(OverallStatus.recruiting)
      study.list(.siteCountry, countries.map { .text($0) })
      for field in [StudyField.siteFacility, .siteCity, .siteState, .siteZip] {
        study.list(field, countries.map { _ in .text("same") })
      }
      study.list(.siteStatus, countries.map { _ in status.map { .word($0) } ?? .cannotSay })
    }
  }

  @Test func aListThatCannotBeSaidIsFilledWhole() {
    let best = record { $0[.conditions] = .cannotSay }
    let other = record { $0.list(.condition, [.text("asthma"), .text("cough")]) }
    #expect(merged(best, other)[column: .condition] == [.text("asthma"), .text("cough")])
  }

  @Test func anEmptyListIsFilledFromLowerRanksOnly() {
    let same = record { $0.list(.condition, [.text("asthma")]) }
    let lower = record(3) { $0.list(.condition, [.text("cough")]) }
    #expect(merged(record(), same).count(of: .conditions) == 0)
    #expect(merged(record(), same, lower)[column: .condition] == [.text("cough")])
  }

  @Test func aListIsNeverMixedFromTwoVersions() {
    let best = record { $0.list(.condition, [.text("asthma")]) }
    let other = record { $0.list(.condition, [.text("asthma"), .text("cough")]) }
    #expect(merged(best, other) == best)
  }

  @Test func statusOfSitesIsFilledOverTheSameSitesOfTheSameTrialStatus() {
    let csv = record(1, sites("France", "Spain", status: nil))
    let json = record(1, sites("France", "Spain", status: .recruiting))
    #expect(merged(csv, json)[column: .siteStatus] == Array(repeating: .word(SiteStatus.recruiting), count: 2))
    // Other sites, or another status of the trial: the rows no longer speak of the same thing.
    #expect(
      merged(csv, record(1, sites("France", "Italy", status: .recruiting)))[column: .siteStatus]
        == csv[column: .siteStatus])
    var completed = json
    completed[.overallStatus] = .word(OverallStatus.unknown)
    #expect(merged(csv, completed)[column: .siteStatus] == csv[column: .siteStatus])
  }

  @Test func sitesFilledFromAnotherStatusComeWithoutTheirStatus() {
    let best = record {
      $0[.overallStatus] = .word(OverallStatus.recruiting)
      $0[.sites] = .cannotSay
    }
    var donor = record(1, sites("France", status: .completed))
    donor[.overallStatus] = .word(OverallStatus.completed)
    let study = merged(best, donor)
    #expect(study[column: .siteCountry] == [.text("France")])
    #expect(study[column: .siteStatus] == [.cannotSay])
  }

  @Test func partiesAreFilledOnlyUnderTheSameMasking() {
    func masked(_ masking: Masking, _ parties: [MaskedParty]) -> Study {
      record {
        $0[.masking] = .word(masking)
        if parties.isEmpty { $0[.maskedParties] = .cannotSay } else { $0.list(.maskedParty, parties.map { .word($0) }) }
      }
    }
    let donor = masked(.double, [.participant, .investigator])
    #expect(merged(masked(.double, []), donor).count(of: .maskedParties) == 2)
    #expect(merged(masked(.triple, []), donor)[.maskedParties] == .cannotSay)
  }
}
