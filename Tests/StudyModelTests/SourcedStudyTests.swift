import StudyModel
import TestSupport
import Testing

/// Where each value of a merge comes from, and what else was offered.
struct SourcedStudyTests {
  @Test func everyValueNamesTheVersionThatGaveIt() {
    var best = Study.silent()
    best[.overallStatus] = .word(OverallStatus.completed)
    best.list(.siteCity, [.text("Berlin")])
    best[column: .siteCountry] = [.text("Germany")]
    best[column: .siteStatus] = [.cannotSay]
    let second = Study.sample(rank: 4) {
      $0[.overallStatus] = .word(OverallStatus.recruiting)
      $0[.enrollment] = .count(12)
      $0.list(.siteCity, [.text("Paris")])
    }
    let sourced = MergeRule().trace([best, second])
    #expect(sourced.study.overallStatus == .known(.completed) && sourced.source(of: .overallStatus) == 0)
    #expect(sourced.study.enrollment == 12 && sourced.source(of: .enrollment) == 1)
    #expect(sourced.source(of: .siteCity) == 0)
    #expect(sourced.others(of: .overallStatus) == [1])
    #expect(sourced.others(of: .siteCity) == [1])
    #expect(sourced.others(of: .enrollment) == [])
    #expect(sourced.versions[1][column: .siteCity] == [.text("Paris")], "what lost is kept")
  }

  @Test func aColumnFilledFromAnotherSourceSaysSo() {
    let rows: (inout Study) -> Void = {
      $0.list(.armLabel, [.text("A"), .text("B")])
    }
    let best = Study.sample {
      rows(&$0)
      $0[column: .armType] = [.cannotSay, .cannotSay]
    }
    let other = Study.sample(rank: 2) {
      rows(&$0)
      $0[column: .armType] = [.word(ArmType.experimental), .word(ArmType.other)]
    }
    let sourced = MergeRule().trace([best, other])
    #expect(sourced.source(of: .armLabel) == 0)
    #expect(sourced.source(of: .armType) == 1)
    #expect(sourced.study[column: .armType] == other[column: .armType])
  }

  /// The trace and the merge are one rule: over versions of all ranks, with everything that can be absent.
  @Test(arguments: [UInt64(1), 2, 3])
  func theTraceEndsInTheMerge(seed: UInt64) {
    var generator = Generator(seed: seed)
    let studies = Study.generated(90, seed: seed)
    for first in stride(from: 0, to: 90, by: 3) {
      var versions = Array(studies[first..<first + 3])
      for place in versions.indices {
        versions[place].id = versions[0].id
        versions[place].version.rank = UInt8(generator.number(1...5))
      }
      versions = MergeRule().ordered(versions)
      let sourced = MergeRule().trace(versions)
      #expect(sourced.study == MergeRule().combine(versions))
      for field in StudyField.allCases where field.list == nil {
        #expect(sourced.study[field] == versions[sourced.source(of: field)][field], "\(field)")
      }
      for field in StudyField.allCases
      where field.list != nil && sourced.study[column: field].contains(where: \.isGiven) {
        #expect(sourced.study[column: field] == versions[sourced.source(of: field)][column: field], "\(field)")
      }
    }
  }

  @Test func wordsNeverStandAboveWhatARecordSays() {
    var words = Study.silent()
    words.version.rank = VersionKey.words
    words[.minimumAge] = .age("18 Years")
    words[.allocation] = .word(Allocation.randomized)
    let record = Study.sample {
      $0[.minimumAge] = .notGiven
      $0[.allocation] = .notGiven
      $0[.masking] = .cannotSay
    }
    let study = MergeRule().combine([record, words])
    #expect(study[.minimumAge] == .notGiven, "no limit is a value")
    #expect(study.allocation == .known(.randomized), "a gap is filled")
    #expect(study[.masking] == .cannotSay)
  }
}
