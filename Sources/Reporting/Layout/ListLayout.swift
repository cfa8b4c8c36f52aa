internal import Aggregation
internal import Documents
internal import StudyModel

/// Lists: one row a trial.
struct ListLayout {
  private let layout: SectionLayout

  init(_ layout: SectionLayout) { self.layout = layout }

  func table() -> Table {
    let list = layout.section.list
    let definition = layout.definition
    var table = Table(id: definition.id, title: definition.title, columns: [], isList: true)
    guard let list else { return table }
    table.columns = list.columns.enumerated().map { position, variable in
      let shown: Column.Media =
        definition.textColumns.isEmpty || definition.textColumns.contains(variable.id) ? .all : [.workbook, .csv]
      var column = Column(
        position == 0 ? "trial-id" : variable.id, variable.label, short: ListLayout.short[variable.id],
        role: position == 0 ? .level : .value, format: format(variable), shown: shown)
      column.isQuoted = variable.id == "title" || variable.id == "why-stopped"
      column.isOwn = variable.id == "words"
      // Machine words are for machines.
      if variable.id == "values" { column.shown.remove(.text) }
      if variable.id == "check" { column.shown = .csv }
      return column
    }
    let lacksAll = list.columns.map { variable in
      variable.fields.contains { layout.section.notCarried.contains($0.name) }
    }
    table.rows = list.rows.map { row in
      Row(
        .level,
        zip(list.columns.indices, row.answers).map { position, answer in
          // Where no source carries the column, the table says so once.
          answer == .cannotSay && !lacksAll[position] && table.columns[position].isQuoted
            ? .formatted(.text(row.isFromPage ? "not on this page" : "not in this source"), .text)
            : cell(answer, list.columns[position], list.levels[position])
        })
    }
    if isOfFindings { addLinks(&table, list) }
    table.textLimit = layout.options.textLimit
    if list.total > list.rows.count { table.total = list.total }
    if definition.isExtract { uniteSponsor(&table) }
    return table
  }

  private var isOfFindings: Bool {
    if case .list(let list) = layout.definition.plan?.shape { list.findings != nil } else { false }
  }

  /// In CSV, which has no links, a finding names the page of its trial.
  private func addLinks(_ table: inout Table, _ list: ListResults) {
    table.columns.append(Column("link", "Link", shown: .csv))
    for (position, row) in list.rows.enumerated() {
      table.rows[position].cells.append(RegisterID.isNCT(row.id) ? .text(TrialPage.url(of: row.id)) : .empty)
    }
  }

  /// An extract on a sheet of tables has little room: there the id stands with the sponsor, as one link.
  private func uniteSponsor(_ table: inout Table) {
    guard let sponsor = table.columns.firstIndex(where: { $0.id == "lead-sponsor" }) else { return }
    for column in [0, sponsor] { table.columns[column].shown.remove(.workbook) }
    table.columns.insert(Column("trial", "Trial and lead sponsor", role: .level, shown: .workbook), at: 0)
    for row in table.rows.indices {
      let cells = table.rows[row].cells
      var united = cells[0]
      if case .text(let name) = cells[sponsor] {
        switch cells[0] {
        case .link(let id, let url): united = .link("\(id)  \(name)", url: url)
        case .text(let id): united = .text("\(id)  \(name)")
        default: break
        }
      }
      table.rows[row].cells.insert(united, at: 0)
    }
  }

  /// Short headings for text.
  private static let short = [
    "enrollment": "Partici- pants", "kind": "Stop", "sponsor-class": "Class", "days-past": "Days past",
  ]

  private func format(_ variable: Variable) -> Format {
    switch variable.kind {
    case .number(let unit): unit == "months" ? .number(decimals: 1) : unit == "years" ? .number(decimals: 0) : .count
    case .date: .date
    default: .text
    }
  }

  private func cell(_ answer: Answer, _ variable: Variable, _ levels: [Level]) -> Cell {
    switch answer {
    case .missing, .cannotSay, .outside: return .empty
    case .unrecognized: return .text("(unrecognized)")
    case .level(let level): return .text(levels[level].label)
    case .each(let each): return .text(each.compactMap { $0 >= 0 ? levels[$0].label : nil }.joined(separator: "; "))
    case .number(let number):
      // An age limit that is not set is a value, not a gap.
      if variable.kind.unit == "years", number == .infinity || number == 0 { return .text("no limit") }
      return SectionLayout.number(number, format(variable))
    case .date(let date, let type): return .date(ListLayout.date(date, type))
    case .text(let text):
      return variable.id == "id" && RegisterID.isNCT(text) ? .link(text, url: TrialPage.url(of: text)) : .text(text)
    case .window: return .empty
    }
  }

  static func date(_ date: PartialDate, _ type: String) -> DocumentDate {
    let precision: DocumentDate.Precision = date.day != nil ? .day : date.month != nil ? .month : .year
    return DocumentDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1, precision: precision, type: type)
  }
}

extension Variable.Kind {
  fileprivate var unit: String? { if case .number(let unit) = self { unit } else { nil } }
}
