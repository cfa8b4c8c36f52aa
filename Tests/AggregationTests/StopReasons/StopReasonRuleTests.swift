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

  @Test func `Every class that a pattern names is known`() {
    for pattern in StopReasonRule.all.flatMap(\.patterns) {
      for name in pattern.split(whereSeparator: { " |?".contains($0) }) where name.contains("@") {
        #expect(WordClass.all[String(name.drop { $0 != "@" }.dropFirst())] != nil, "\(pattern)")
      }
    }
  }
}
