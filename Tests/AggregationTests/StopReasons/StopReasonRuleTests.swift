import Testing

@testable import Aggregation

struct StopReasonRuleTests {
  private let classifier = StopReasonClassifier()

  @Test func `Every rule gives its label to its examples, and not to the ones that look alike`() {
    for rule in StopReasonRule.all {
      #expect(!rule.matches.isEmpty)
      for text in rule.matches {
        let labels = classifier.classify(text).labels
        #expect(labels.contains(rule.label), "\(text) is \(labels.map(\.code)), not \(rule.label.code)")
      }
      for text in rule.misses {
        let labels = classifier.classify(text).labels
        #expect(!labels.contains(rule.label), "\(text) is \(labels.map(\.code))")
      }
    }
  }

  @Test(arguments: [
    ("", "holds no word"), ("..2 word", "begins with a gap"), ("a? b", "may be left out"),
    ("a ..x b", "has the gap '..x'"),
    ("@recriut", "did you mean 'recruit'"), ("Big", "lower case"), ("a|", "lower case"), ("lack ..2@fil b", "@fil"),
  ])
  func `A pattern that could never match is refused`(pattern: String, words: String) {
    #expect(StopReasonRule.fault(in: pattern)?.contains(words) == true, "\(StopReasonRule.fault(in: pattern) ?? "")")
  }

  @Test func `Every class that a pattern names is known`() {
    for pattern in StopReasonRule.all.flatMap(\.patterns) + StopReasonSilence.all.flatMap(\.patterns) {
      #expect(StopReasonRule.fault(in: pattern) == nil, "\(pattern)")
      for name in pattern.split(whereSeparator: { " |?".contains($0) }) where name.contains("@") {
        #expect(WordClass.all[String(name.drop { $0 != "@" }.dropFirst())] != nil, "\(pattern)")
      }
    }
  }
}
