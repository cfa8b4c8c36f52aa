import StudyModel
import TestSupport
import Testing

/// How the versions of a trial become one: every rule of FORMATS 6 that two records can need.
struct MergeRuleTests {
  private func merged(_ versions: Study...) -> Study { MergeRule().combine(versions) }

  /// A record of a rank.
  private func record(_ rank: UInt8 = 1, _ change: (inout Study) -> Void = { _ in }) -> Study {
    Study.sample(rank: rank, with: change)
  }

  @Test func theBestVersionIsKeptWholeWhenItSaysAll() {
    let best = record { $0[.enrollment] = .count(10) }
    let other = record {
      $0[.enrollment] = .count(99)
      $0[.whyStopped] = .text("money")
    }
    #expect(merged(best, other) == best)
  }

  @Test(arguments: [UInt8(1), 2, 4])
  func whatTheBestCannotSayComesFromTheNextThatCan(rank: UInt8) {
    let best = record {
      $0[.enrollment] = .cannotSay
      $0[.briefTitle] = .cannotSay
    }
    let silent = record { $0[.enrollment] = .cannotSay }
    let third = record(rank) {
      $0[.enrollment] = .count(7)
      $0[.briefTitle] = .text("old title")
    }
    let study = merged(best, silent, third)
    #expect(study.enrollment == 7)
    // The second version carries the title and leaves it out: of the same rank, nothing fills that; a lower rank does.
    #expect(study[.briefTitle] == (rank == 1 ? .notGiven : .text("old title")))
  }

  @Test func whatTheBestLeavesOutComesFromLowerRanksOnly() {
    let best = record()
    let same = record { $0[.briefTitle] = .text("withdrawn from the record") }
    let lower = record(2) { $0[.briefTitle] = .text("from another register") }
    #expect(merged(best, same).briefTitle == nil)
    #expect(merged(best, same, lower).briefTitle == "from another register")
  }

  @Test func aPoorerNewerFileNeverWipesARicherOlderOne() {
    var csv = Study.silent()
    csv[.overallStatus] = .word(OverallStatus.completed)
    let json = record {
      $0[.overallStatus] = .word(OverallStatus.recruiting)
      $0[.minimumAge] = .age("18 Years")
      $0.list(.armLabel, [.text("A"), .text("B")])
    }
    let study = merged(csv, json)
    #expect(study.overallStatus == .known(.completed))
    #expect(study.minimumAge == Age("18 Years"))
    #expect(study[column: .armLabel] == [.text("A"), .text("B")])
  }

  @Test(arguments: [StudyField.minimumAge, .maximumAge])
  func aLimitTheSponsorRemovedNeverReturns(field: StudyField) {
    let lower = record(4) { $0[field] = .age("65 Years") }
    #expect(merged(record(), lower)[field] == .notGiven)
    // A source that cannot say has not removed anything.
    #expect(merged(record { $0[field] = .cannotSay }, lower)[field] == .age("65 Years"))
  }

  @Test func whatDoesNotApplyIsNeverFilled() {
    let lower = record(4) {
      $0.list(.phase, Phase.phase2)
      $0[.allocation] = .word(Allocation.randomized)
      $0[.masking] = .word(Masking.double)
      $0[.overallStatus] = .word(OverallStatus.recruiting)
      $0[.whyStopped] = .text("funding")
      $0.list(.maskedParty, MaskedParty.participant)
    }
    for absent in [FieldValue.notGiven, .cannotSay] {
      let observational = record {
        $0[.studyType] = .word(StudyType.observational)
        $0[.allocation] = absent
        $0[.masking] = absent
        if absent == .cannotSay { $0[.phases] = .cannotSay }
      }
      let study = merged(observational, lower)
      #expect(study.count(of: .phases) == 0)
      #expect(study.allocation == nil)
      #expect(study.masking == nil)
      let recruiting = record {
        $0[.overallStatus] = .word(OverallStatus.recruiting)
        $0[.whyStopped] = absent
      }
      #expect(merged(recruiting, lower).whyStopped == nil)
      let open = record {
        $0[.masking] = .word(Masking.none)
        if absent == .cannotSay { $0[.maskedParties] = .cannotSay }
      }
      #expect(merged(open, lower).count(of: .maskedParties) == 0)
    }
  }

  /// A phase that cannot be said is "missing" where phases do not apply, once a version says that there is none.
  @Test func anEmptyListFillsOneThatCannotBeSaid() {
    let best = record {
      $0[.studyType] = .word(StudyType.observational)
      $0[.phases] = .cannotSay
    }
    let other = record { $0[.studyType] = .word(StudyType.observational) }
    #expect(merged(best, other)[.phases] == .rows(0))
  }

  @Test(arguments: [
    (StudyField.start, StudyField.startType, FieldValue.date("2024-03"), FieldValue.date("2024-04")),
    (.completion, .completionType, .date("2025-03-01"), .date("2025-03")),
    (.primaryCompletion, .primaryCompletionType, .date("2025-03-01"), .date("2026")),
    (.enrollment, .enrollmentType, .count(40), .count(41)),
  ])
  func aTypeIsFilledOnlyWhereTheValuesAreEqual(
    _ governor: StudyField, _ type: StudyField, _ value: FieldValue, _ other: FieldValue
  ) {
    let actual = FieldValue.word(ValueType.actual)
    for absent in [FieldValue.cannotSay, .notGiven] {
      let best = record {
        $0[governor] = value
        $0[type] = absent
      }
      let equal = record(2) {
        $0[governor] = value
        $0[type] = actual
      }
      let different = record(2) {
        $0[governor] = other
        $0[type] = actual
      }
      #expect(merged(best, equal)[type] == actual)
      #expect(merged(best, different)[type] == absent)
      #expect(merged(best, different)[governor] == value)
    }
    // A value that is itself filled brings its type along, whether it could not be said or was not given.
    for absent in [FieldValue.cannotSay, .notGiven] {
      let bare = record {
        $0[governor] = absent
        $0[type] = absent
      }
      let donor = record(2) {
        $0[governor] = value
        $0[type] = actual
      }
      #expect(merged(bare, donor)[governor] == value)
      #expect(merged(bare, donor)[type] == actual)
    }
  }

  @Test func reasonAndLastKnownStatusBelongToTheirStatus() {
    let terminated = record {
      $0[.overallStatus] = .word(OverallStatus.terminated)
      $0[.whyStopped] = .cannotSay
    }
    let withdrawn = record(2) {
      $0[.overallStatus] = .word(OverallStatus.withdrawn)
      $0[.whyStopped] = .text("no one came")
    }
    #expect(merged(terminated, withdrawn).whyStopped == nil)
    let unknown = record {
      $0[.overallStatus] = .word(OverallStatus.unknown)
      $0[.lastKnownStatus] = .cannotSay
    }
    let older = record {
      $0[.overallStatus] = .word(OverallStatus.unknown)
      $0[.lastKnownStatus] = .word(OverallStatus.recruiting)
    }
    #expect(merged(unknown, older).lastKnownStatus == .known(.recruiting))
    #expect(merged(terminated, older).lastKnownStatus == nil)
  }
}
