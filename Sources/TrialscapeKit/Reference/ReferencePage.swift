/// One page of the reference: a variable, a measure, a rule, a report, a reason for stopping, or an overview.
public struct ReferencePage: Sendable, Hashable {
  /// A part of a page: a heading with what stands under it.
  public struct Part: Sendable, Hashable {
    /// The heading.
    public var heading: String
    /// Lines of Markdown, never none.
    public var lines: [String]
  }

  /// Its place below the folder, without an ending: `variables/phase`.
  public var name: String
  /// Its title.
  public var title: String
  /// One line for the index.
  public var summary: String
  /// What it says, in order.
  public var parts: [Part]

  /// A page that says nothing yet.
  init(_ name: String, _ title: String, _ summary: String) {
    self.name = name
    self.title = title
    self.summary = summary
    parts = []
  }

  /// Adds a part.
  mutating func add(_ heading: String, _ lines: [String]) { parts.append(Part(heading: heading, lines: lines)) }

  /// Its path below the folder.
  public var path: String { name + ".md" }

  /// The page as Markdown.
  public var markdown: String {
    var lines = ["# " + title, ""]
    for part in parts { lines += ["## " + part.heading, ""] + part.lines + [""] }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
