import StudyModel

/// The rows of one list of all studies: where each study's rows begin, how many there are, and their columns.
struct ListTable: Sendable {
  /// Where a study's rows begin.
  var starts: [Int32] = []
  /// How many there are; ``Column/cannotSay`` or ``Column/notRead`` for a list that is not there.
  var counts: [Int32] = []
  var columns: [Column?]
  let fields: [StudyField]
  let list: StudyList
  private(set) var rows = 0

  init(_ list: StudyList, reading fields: Set<StudyField>) {
    self.list = list
    self.fields = list.fields.filter(fields.contains)
    columns = Array(repeating: nil, count: StudyField.allCases.count)
    for field in self.fields { columns[field.position] = Column(field) }
  }

  mutating func append(_ study: Study) {
    starts.append(Int32(rows))
    switch study[list] {
    case .notRead: counts.append(Column.notRead)
    case .cannotSay: counts.append(Column.cannotSay)
    case .rows(let count):
      counts.append(Int32(count))
      addRows(of: study, count)
    }
  }

  private mutating func addRows(of study: Study, _ count: Int) {
    rows += count
    for field in fields {
      let values = study[column: field]
      if values.count == count {
        for value in values { columns[field.position]?.append(value) }
      } else {
        for _ in 0..<count { columns[field.position]?.append(.cannotSay) }
      }
    }
  }

  /// Puts a merged study's list in the place of a row's.
  mutating func replace(_ row: Int, with study: Study) {
    starts[row] = Int32(rows)
    switch study[list] {
    case .notRead: counts[row] = Column.notRead
    case .cannotSay: counts[row] = Column.cannotSay
    case .rows(let count):
      counts[row] = Int32(count)
      addRows(of: study, count)
    }
  }

  mutating func append(_ other: ListTable) {
    starts += other.starts.map { $0 + Int32(rows) }
    counts += other.counts
    rows += other.rows
    for field in fields { if let column = other.columns[field.position] { columns[field.position]?.append(column) } }
  }

  func read(_ row: Int, into study: inout Study) {
    let count = counts[row]
    study[list] = count == Column.notRead ? .notRead : count == Column.cannotSay ? .cannotSay : .rows(Int(count))
    guard count > 0 else { return }
    let range = Int(starts[row])..<Int(starts[row] + count)
    for field in fields {
      guard let column = columns[field.position] else { continue }
      study[column: field] = range.map { column.value(column.codes[$0], of: field) }
    }
  }

  mutating func permute(_ order: [Int32]) {
    starts = order.map { starts[Int($0)] }
    counts = order.map { counts[Int($0)] }
  }
}
