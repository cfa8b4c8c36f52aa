public import Documents

/// A document as plain text for a terminal or a mail.
///
/// ```
/// Where the trials stand
/// ──────────────────────
/// Completed    11   14%  ███▋
/// Terminated    6    8%  ██
/// ```
public struct TextRenderer: Renderer {
  /// Whether our own marks are ASCII: dashes, bars, rules, dots, quotes; texts of the sources stay.
  public var ascii: Bool
  /// The longest line in columns, at least 40.
  public var width: Int

  /// A text renderer.
  public init(ascii: Bool = false, width: Int = 80) {
    self.ascii = ascii
    self.width = width
  }

  /// `text`.
  public var name: String { "text" }
  /// What it makes.
  public var summary: String { "plain text, 80 columns, readable in a terminal or a mail" }
  /// `txt`.
  public var extensions: [String] { ["txt"] }

  /// One text file.
  public func files(for document: Document) throws(RenderError) -> [RenderedFile] {
    [RenderedFile(name: document.name.asID + ".txt", bytes: Array(text(of: document).utf8))]
  }

  /// The document as text that ends in a line feed.
  public func text(of document: Document) -> String {
    let style = TextStyle(isASCII: ascii)
    let width = max(self.width, 40)
    func wrapped(_ text: String) -> [String] { Wrapping.lines(style.own(text), width: width) }
    var parts: [[String]] = [
      wrapped(document.title.uppercased()) + document.subtitle.flatMap(wrapped),
      document.alerts.flatMap(wrapped),
    ]
    let headsSheets = document.textOrder.isEmpty && document.sheets.count > 1
    var sheet: Int?
    var context: String?
    for section in document.sectionsForText {
      if headsSheets, section.sheet != sheet, section.table != nil {
        let next = document.sheets[section.sheet]
        parts.append(heading(of: next, withContext: next.context != context, wrapped))
        context = next.context
      }
      sheet = section.sheet
      parts.append(TextSection(section: section, width: width, style: style).lines())
    }
    parts.append(closing(document, style, width))
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A sheet's name with its question, and what it counts unless the sheet before counts the same.
  private func heading(of sheet: Sheet, withContext: Bool, _ wrapped: (String) -> [String]) -> [String] {
    let name = sheet.name.uppercased()
    return wrapped(sheet.question.isEmpty ? name : "\(name): \(sheet.question)")
      + (withContext ? wrapped(sheet.context) : [])
  }

  /// What was read and what wrote this.
  private func closing(_ document: Document, _ style: TextStyle, _ width: Int) -> [String] {
    let inputs = style.own(document.inputs.line)
    let line = inputs.isEmpty || inputs.hasPrefix("Inputs") ? inputs : "Inputs: " + inputs
    return Wrapping.lines(line, width: width) + Wrapping.lines(style.own(document.generator), width: width)
  }
}

extension Renderer where Self == TextRenderer {
  /// Plain text.
  public static func text(ascii: Bool = false) -> TextRenderer { TextRenderer(ascii: ascii) }
}
