internal import Documents
internal import StudyModel

/// One trial as a document: its sources, its fields, its lists, each with where it came from.
struct ShowDocument {
  let trial: SourcedTrial

  /// The document.
  func document(generator: String) -> Document {
    var document = Document(
      name: "show", title: [trial.id, trial.sourced.study.briefTitle].compactMap { $0 }.joined(separator: "  "),
      tidy: tidy, generator: generator)
    let tables = [sources, fields] + StudyList.allCases.compactMap(table)
    document.sheets = [Sheet(name: "Trial", question: trial.id, context: "", blocks: tables.map { .table($0) })]
    return document
  }

  private var sources: Table {
    var table = Table(
      id: "sources", title: "Sources, best first",
      columns: [
        Column("from", "", role: .level), Column("format", "Format"), Column("updated", "Updated"),
        Column("version", "Version"), Column("path", "File", role: .remark),
      ])
    for (version, place) in trial.places.enumerated() {
      let study = trial.sourced.versions[version]
      let key = study.version
      var words = place.path + (place.record > 0 ? ", record \(place.record + 1)" : "")
      if study.id != trial.id { words += " (as \(study.id))" }
      if key.rank == VersionKey.words { words += ", read from its words" }
      table.rows.append(
        Row(
          .level,
          [
            .text(SourcedTrial.mark(version)), .text(place.format), ShowDocument.date(key.updated),
            ShowDocument.date(key.versionDate), .text(words),
          ]))
    }
    return table
  }

  private static func date(_ packed: Int32) -> Cell {
    packed == 0 ? .empty : .text(PartialDate(packed: packed).description)
  }

  private var fields: Table {
    var table = Table(
      id: "fields", title: "Fields",
      columns: [
        Column("field", "Field", role: .level), Column("from", "From"), Column("value", "Value", role: .remark),
      ])
    // What is absent stands together: three long lists of nothing would hide what is there.
    var absent: [(why: String, fields: [String])] = []
    for shown in trial.fields {
      if let why = shown.absence, why != "no limit", shown.others.isEmpty {
        let place = absent.firstIndex { $0.why == why } ?? absent.count
        if place == absent.count { absent.append((why, [])) }
        absent[place].fields.append(shown.field.name)
        continue
      }
      let value = shown.field.text(of: shown.value) ?? shown.absence ?? ""
      add([.text(shown.field.name), mark(shown.source)], value, to: &table)
      for other in shown.others {
        add([.empty, mark(other.version)], "offers: \(shown.field.text(of: other.value) ?? "")", to: &table)
      }
    }
    let lists = StudyList.allCases.filter { trial.sourced.study.count(of: $0) == 0 && trial.others(of: $0).isEmpty }
    let silent = lists.filter { trial.source(of: $0) == nil }.map(\.name)
    let empty = lists.filter { trial.source(of: $0) != nil }.map(\.name)
    if !silent.isEmpty { absent.append(("lists no source gives", silent)) }
    if !empty.isEmpty { absent.append(("empty lists", empty)) }
    for (why, fields) in absent { add([.text("(\(why))"), .empty], fields.joined(separator: ", "), to: &table) }
    return table
  }

  /// A text whole, in rows short enough that none is cut.
  private func add(_ cells: [Cell], _ text: String, to table: inout Table) {
    for (number, piece) in ShowDocument.pieces(text).enumerated() {
      table.rows.append(Row(.level, (number == 0 ? cells : [.empty, .empty]) + [.text(piece)]))
    }
  }

  /// The lines of a text, long ones cut between words.
  private static func pieces(_ text: String) -> [String] {
    let pieces = text.split(whereSeparator: \.isNewline).flatMap { Trialscape.wrapped(String($0), longest + 1) }
    return pieces.isEmpty ? [""] : pieces
  }
  /// Characters in one cell of text at most: what seven lines of the narrowest value column hold.
  private static let longest = 300

  private func table(_ list: StudyList) -> Table? {
    let study = trial.sourced.study
    let source = trial.source(of: list)
    let count = study.count(of: list)
    var table = Table(
      id: list.name, title: "\(list.name) (\(source == nil ? "source cannot say" : String(count)))",
      columns: [Column("row", "", role: .level)])
    let given = list.fields.filter { field in study[column: field].contains(where: \.isGiven) }
    for field in given {
      table.columns.append(Column(field.name, field.name, role: .remark))
    }
    for row in 0..<count {
      let cells = given.map { field -> Cell in
        field.text(of: study[column: field][row]).map { .text($0) } ?? .empty
      }
      table.rows.append(Row(.level, [.text(String(row + 1))] + cells))
    }
    if let source { table.notes.append("From \(SourcedTrial.mark(source)).") }
    for other in trial.others(of: list) {
      let rows = trial.sourced.versions[other].count(of: list)
      table.notes.append("\(SourcedTrial.mark(other)) lists \(rows) \(rows == 1 ? "row" : "rows"), not all the same.")
    }
    let lacking = list.fields.filter { field in
      count > 0 && !given.contains(field) && study[column: field].allSatisfy { $0 == .cannotSay }
    }
    if !lacking.isEmpty { table.notes.append("Sources cannot say: \(lacking.map(\.name).joined(separator: ", ")).") }
    return count == 0 && trial.others(of: list).isEmpty ? nil : table
  }

  /// Every value once more, one a row: field, row of its list, value, where from, and whether it holds.
  private var tidy: Table {
    var table = Table(
      id: "tidy", title: "All values",
      columns: ["trial_id", "field", "row", "value", "absent", "from", "holds"].map { Column($0, $0) })
    func add(_ field: StudyField, _ row: Int?, _ value: FieldValue, _ absence: String?, _ version: Int?, holds: Bool) {
      table.rows.append(
        Row(
          .level,
          [
            .text(trial.id), .text(field.name), row.map { .count($0) } ?? .empty,
            field.code(of: value).map { .text($0) } ?? .empty, absence.map { .text($0) } ?? .empty,
            version.map { .text(place($0)) } ?? .empty, .text(holds ? "yes" : "no"),
          ]))
    }
    for shown in trial.fields {
      add(shown.field, nil, shown.value, shown.absence, shown.source, holds: true)
      for other in shown.others { add(shown.field, nil, other.value, nil, other.version, holds: false) }
    }
    for field in StudyField.allCases where field.list != nil {
      func rows(_ study: Study, _ version: Int, holds: Bool) {
        for (row, value) in study[column: field].enumerated() {
          add(field, row + 1, value, field.absence(of: value, in: study), version, holds: holds)
        }
      }
      rows(trial.sourced.study, trial.sourced.source(of: field), holds: true)
      for other in trial.sourced.others(of: field) { rows(trial.sourced.versions[other], other, holds: false) }
    }
    return table
  }

  private func place(_ version: Int) -> String {
    "\(trial.places[version].path)#\(trial.places[version].record + 1)"
  }

  private func mark(_ version: Int?) -> Cell { version.map { .text(SourcedTrial.mark($0)) } ?? .empty }
}
