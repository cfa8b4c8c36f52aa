import StudyModel
import TestSupport
import Testing

/// Which version of a trial is the better one (FORMATS 6).
struct VersionKeyTests {
  @Test func theOrderIsRankThenUpdateThenVersionDateThenWhole() {
    // Worst to best: each differs from the next in one thing, and all that stands below it speaks for the worse one.
    let ascending = [
      VersionKey(rank: 4, updated: 20_260_101, versionDate: 20_260_101, isWhole: true),
      VersionKey(rank: 3, updated: 20_250_101, versionDate: 20_260_101, isWhole: true),
      VersionKey(rank: 1, updated: 0, versionDate: 20_260_101, isWhole: true),
      VersionKey(rank: 1, updated: 20_240_300, versionDate: 20_260_101, isWhole: true),
      VersionKey(rank: 1, updated: 20_240_301, versionDate: 0, isWhole: true),
      VersionKey(rank: 1, updated: 20_240_301, versionDate: 20_250_101, isWhole: false),
      VersionKey(rank: 1, updated: 20_240_301, versionDate: 20_250_101, isWhole: true),
    ]
    for (position, worse) in ascending.enumerated() {
      #expect(!(worse < worse))
      for better in ascending.dropFirst(position + 1) {
        #expect(worse < better)
        #expect(!(better < worse))
      }
    }
  }
}

/// The fields' own order, on which the merge leans.
struct StudyFieldTests {
  @Test func whatAFieldQualifiesStandsBeforeIt() {
    for field in StudyField.allCases {
      guard let governor = field.qualifies else { continue }
      #expect(governor.position < field.position && governor.list == nil, "\(field.name) qualifies \(governor.name)")
    }
  }

  @Test func everyFieldHasItsOwnName() {
    #expect(Set(StudyField.allCases.map(\.name)).count == StudyField.allCases.count)
    for field in StudyField.allCases {
      #expect(StudyField(name: field.name) == field)
      #expect(field.name.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil, "\(field.name)")
    }
  }
}
