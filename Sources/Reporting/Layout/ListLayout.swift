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
      let shown: Column.Media = definition.textColumns.isEmpty || definition.textColumns.contains(variable.id) ? .all : [.workbook, .csv]
      return Column(
        position == 0 ? "trial-id" : variable.id, variable.label, role: position == 0 ? .level : .value, format: format(variable), shown: shown)
    }
    table.rows = list.rows.map { row in
      Row(.level, zip(list.columns.indices, row.answers).map { position, answer in cell(answer, list.columns[position], list.levels[position]) })
    }
    table.textLimit = layout.options.textLimit
    if list.total > list.rows.count { table.total = list.total }
    if list.rows.isEmpty { table.notes.append("None.") }
    return table
  }

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
    case .text(let text): return variable.id == "id" ? .link(text, url: TrialPage.url(of: text)) : .text(text)
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
