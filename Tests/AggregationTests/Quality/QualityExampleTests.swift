import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Every rule says of its own examples what they claim, in the words they claim.
struct QualityExampleTests {
  @Test(arguments: QualityRule.standard.map(\.id))
  func examplesHold(id: String) throws {
    let rule = try #require(QualityRule.standard.first { $0.id == id })
    for example in rule.examples {
      let table = Trials.table([example.study])
      let context = Trials.context(table)
      #expect(rule.verdict(table[0], context) == example.verdict, "\(id): \(example.values)")
      let words = example.verdict == .hit ? QualityFinding(rule: rule, trial: 0).words(context) : ""
      #expect(words == example.words, "\(id): \(example.values)")
    }
    let verdicts = Set(rule.examples.map(\.verdict))
    #expect(verdicts.contains(.clean))
    // A further record is none of the record's own.
    #expect(verdicts.contains(.hit) || rule.countsRecords)
    // A rule that does not speak of every trial shows one that it leaves out.
    #expect(verdicts.contains(.outside) || ["all trials", "records"].contains(rule.basis), "\(id)")
  }

  @Test func theCleanRecordHasNoFlaw() {
    let context = Trials.context([QualityExample.clean])
    for rule in QualityRule.standard { #expect(rule.verdict(context.table[0], context) != .hit, "\(rule.id)") }
  }

  /// A record without anything is no contradiction; what a source does not carry is found by no rule.
  @Test func nothingContradictsNothing() {
    let context = Trials.context([.sample("NCT00000001"), .silent("NCT00000002")])
    let gaps: Set = ["DQ14"]
    for rule in QualityRule.standard {
      #expect((rule.verdict(context.table[0], context) == .hit) == gaps.contains(rule.id), "\(rule.id)")
      #expect(rule.verdict(context.table[1], context) != .hit, "\(rule.id)")
    }
  }

  /// Over absurd records: who is hit has words, words are one line, and every trial stands in one part.
  @Test(arguments: [UInt64(31), 32, 33])
  func whoeverIsHitHasWords(seed: UInt64) {
    let context = Trials.context(Study.generated(300, seed: seed))
    let trials = (0..<Int32(context.table.count)).map { $0 }
    for rule in QualityRule.standard {
      let parts = rule.parts(of: trials, context)
      #expect((parts.used + parts.missing + parts.excluded.flatMap(\.trials)).sorted() == trials, "\(rule.id)")
      for trial in parts.numerator ?? [] {
        let words = QualityFinding(rule: rule, trial: trial).words(context)
        #expect(!words.isEmpty && !words.contains(where: \.isNewline), "\(rule.id): \(words)")
      }
    }
  }

  /// Records absurd enough are found by every rule.
  @Test func everyRuleFindsSomething() {
    let context = Trials.context(Study.generated(2_000, seed: 34))
    let trials = (0..<Int32(context.table.count)).map { $0 }
    for rule in QualityRule.standard where !rule.countsRecords {
      #expect(rule.parts(of: trials, context).numerator?.isEmpty == false, "\(rule.id)")
    }
  }

  /// What a record's source does not carry is left out; only a lacking as-of is missing.
  @Test func whatIsNotCarriedIsLeftOut() {
    let context = Trials.context([.silent("NCT00000001"), .silent("NCT00000002", asOf: nil)])
    for rule in QualityRule.standard {
      let parts = rule.parts(of: [0, 1], context)
      #expect(parts.missing == (rule.usesAsOf && parts.missing.contains(1) ? [1] : []), "\(rule.id): \(parts)")
    }
  }
}
