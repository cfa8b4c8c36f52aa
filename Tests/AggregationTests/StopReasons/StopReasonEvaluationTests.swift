import Aggregation
import Foundation
import Testing

/// Measures the classifier against texts that people labeled.
///
/// TRIALSCAPE_REASONS names a file of lines `text<TAB>labels<TAB>primary`, the labels joined by bars.
/// TRIALSCAPE_REASONS_SHOW=1 also prints every text that came out otherwise.
struct StopReasonEvaluationTests {
  private static let file = ProcessInfo.processInfo.environment["TRIALSCAPE_REASONS"]
  private static let shows = ProcessInfo.processInfo.environment["TRIALSCAPE_REASONS_SHOW"] == "1"

  private struct Counts {
    var hits = 0
    var given = 0
    var meant = 0

    var f1: Double { given + meant == 0 ? 0 : 2 * Double(hits) / Double(given + meant) }
  }

  @Test(.enabled(if: file != nil)) func `The classifier is measured against labeled texts`() throws {
    let lines = try String(contentsOfFile: #require(Self.file), encoding: .utf8).split(separator: "\n")
    let classifier = StopReasonClassifier()
    var counts: [StopReason: Counts] = [:]
    var (texts, sets, primaries) = (0, 0, 0)
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 3 else { continue }
      let meant = Set(try parts[1].split(separator: "|").map { try #require(StopReason(rawValue: String($0))) })
      let result = classifier.classify(parts[0])
      let given = Set(result.labels)
      texts += 1
      if given == meant { sets += 1 }
      if result.primary.code == parts[2] { primaries += 1 }
      for reason in given { counts[reason, default: Counts()].given += 1 }
      for reason in meant { counts[reason, default: Counts()].meant += 1 }
      for reason in given.intersection(meant) { counts[reason, default: Counts()].hits += 1 }
      if Self.shows, given != meant || result.primary.code != parts[2] {
        print(
          "  \(parts[0])\n    meant \(parts[1]) / \(parts[2])",
          "\n    given \(result.labels.map(\.code).joined(separator: "|")) \(result.matched)")
      }
    }
    try #require(texts > 0)
    print("reason                meant given   precision             recall                F1")
    for reason in StopReason.allCases {
      guard let count = counts[reason] else { continue }
      print(
        reason.code.padding(toLength: 22, withPad: " ", startingAt: 0),
        String(format: "%4d %5d  ", count.meant, count.given),
        Self.share(count.hits, of: count.given), " ", Self.share(count.hits, of: count.meant), " ",
        Self.text(count.f1), separator: "")
    }
    for least in [1, 8] {
      let scores = counts.values.filter { $0.meant >= least }.map(\.f1)
      let macro = scores.reduce(0, +) / Double(max(scores.count, 1))
      print("macro-F1 over \(scores.count) reasons with at least \(least) texts: \(Self.text(macro))")
    }
    print("primary right: \(Self.share(primaries, of: texts)) of \(texts) texts")
    print("label set exactly right: \(Self.share(sets, of: texts))")
    #expect(Double(primaries) / Double(texts) > 0.5, "the rules read most texts")
  }

  /// A share with its Wilson interval.
  private static func share(_ count: Int, of total: Int) -> String {
    guard let interval = Wilson.interval(count, of: total) else { return "   -                " }
    return "\(text(Double(count) / Double(total))) [\(text(interval.low)), \(text(interval.high))]"
  }

  private static func text(_ value: Double) -> String { String(format: "%.3f", value) }
}
