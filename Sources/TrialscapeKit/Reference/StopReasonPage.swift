internal import Aggregation

extension ReferenceBuilder {
  /// The page of a reason for stopping.
  func page(of reason: StopReason) -> ReferencePage {
    let name = "stop-reasons/" + Markdown.file(reason.code)
    let rules = StopReasonRule.all.filter { $0.label == reason }
    let summary = "\(reason.label), where a stopped trial's text says so."
    var page = ReferencePage(name, "\(reason.label) (`\(reason.code)`)", summary)
    page.add(
      "Definition",
      [
        reason == .missing
          ? "The record gives no text."
          : reason == .uninformative
            ? "There is a text, and it states none of the reasons."
            : "One of the patterns below stands in the text, and nothing there denies it.",
        "",
        "The primary reason is the first cause of the text; a business frame, words in general, hints, actors and bare "
          + "states count only where nothing heavier is said.",
      ])
    page.add(
      "Source",
      PublishedUse.all.filter { $0.variables.contains("stop-reason") }.flatMap { Citation.lines([$0], "", from: name) })
    page.add(
      "Patterns",
      rules.isEmpty
        ? ["None: it is what is left."]
        : Markdown.table(
          ["Weight", "Patterns"],
          rules.map { ["\($0.weight)", $0.patterns.map(Markdown.code).joined(separator: ", ")] }))
    page.add(
      "How to use it",
      Markdown.block("sh", ["--where 'stop-reasons = \(reason.code)'", "trialscape classify-reasons reasons.txt"]))
    let texts = rules.flatMap { $0.matches.prefix(2) + $0.misses.prefix(1) }
    let tried = texts.isEmpty ? (reason == .missing ? [" "] : ["Terminated", "See the detailed description"]) : texts
    page.add(
      "Worked example",
      Markdown.table(
        ["Text", "Primary", "All reasons", "Words"],
        tried.prefix(24).map { text in
          let found = StopReasonClassifier.standard.classify(text)
          return [
            text.allSatisfy(\.isWhitespace) ? "(none)" : text, found.primary.code,
            found.labels.map(\.code).joined(separator: ", "),
            found.matched.isEmpty ? "–" : found.matched.joined(separator: "; "),
          ]
        }))
    return page
  }
}
