/// A finished page: everything a renderer needs and nothing to compute.
///
/// The same results stand twice: as sheets for people and once more as one ``tidy`` table.
public struct Document: Sendable {
  /// The report's name, such as `quarterly-landscape`.
  public var name: String
  /// The title for people.
  public var title: String
  /// Lines under the title: what and how many, as of when.
  public var subtitle: [String]
  /// Lines a reader must know first: sections that cannot be answered, counts only.
  public var alerts: [String]
  /// The sheets in order; text prints their sections in ``textOrder``.
  public var sheets: [Sheet]
  /// Every statistic once more, one a row, in the columns of the tidy contract.
  public var tidy: Table
  /// What was read: files, bytes, hashes.
  ///
  /// The only part in which the packing of the input may show.
  public var inputs: InputsBlock
  /// The newest as-of, ISO, for footers and document properties; nothing when unknown.
  public var asOf: String?
  /// The program and version for the closing line of text and for *Methods*.
  public var generator: String
  /// The ids of the sections text prints, in its order; empty for all, in the order of the sheets.
  public var textOrder: [String]

  /// A document; lists begin empty.
  public init(
    name: String, title: String, tidy: Table, inputs: InputsBlock = InputsBlock(), generator: String = "trialscape"
  ) {
    self.name = name
    self.title = title
    self.subtitle = []
    self.alerts = []
    self.sheets = []
    self.tidy = tidy
    self.inputs = inputs
    self.asOf = nil
    self.generator = generator
    self.textOrder = []
  }
}

/// What was read, as a reader sees it.
public struct InputsBlock: Sendable {
  /// One line for text: records, files, bytes, names.
  public var line: String
  /// One row an input: name, format, files, bytes, records, unreadable, SHA-256.
  public var table: Table?

  /// An inputs block.
  public init(line: String = "", table: Table? = nil) {
    self.line = line
    self.table = table
  }
}

/// One sheet of a workbook; in text, a run of sections.
public struct Sheet: Sendable {
  /// What a sheet holds (REPORTS, rule 5: tables or one list).
  public enum Kind: Sendable { case tables, list, text }

  /// The name on the tab, such as `Pipeline`.
  public var name: String
  /// The question it answers: row 1.
  public var question: String
  /// Unit, population, n, as-of, register: row 2, grey.
  public var context: String
  /// What it holds.
  public var kind: Kind
  /// Its contents from top to bottom.
  public var blocks: [Block]

  /// A sheet.
  public init(name: String, question: String, context: String, kind: Kind = .tables, blocks: [Block] = []) {
    self.name = name
    self.question = question
    self.context = context
    self.kind = kind
    self.blocks = blocks
  }

  /// Its tables.
  public var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

/// One thing on a sheet.
public enum Block: Sendable {
  /// A section's table or list.
  case table(Table)
  /// A native chart over the cells of a table of the same sheet. Not for text.
  case chart(Chart)
  /// A paragraph of running text.
  case paragraph(String)
  /// Term and rule pairs.
  case definitions([Definition])
}

/// A term and its rule in words.
public struct Definition: Sendable {
  /// The term.
  public var term: String
  /// The rule.
  public var rule: String

  /// A term and its rule.
  public init(_ term: String, _ rule: String) {
    self.term = term
    self.rule = rule
  }
}
