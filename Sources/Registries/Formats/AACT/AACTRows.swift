internal import StudyModel

/// The rows of one group, in columns, by trial.
final class AACTRows {
  let group: AACTGroup
  /// The columns a plan wants, in the order of fields.
  let columns: [AACTColumn]
  /// The trials with more than one row where there can be one only.
  private(set) var repeated: [Int] = []

  /// The column that rows of a trial are sorted by before their numbers.
  private let kind: AACTColumn?
  private let mark: (cell: Int, value: [UInt8], isExcluded: Bool)?
  private let number: Int?
  private var trials: [UInt32] = []
  private var numbers: [UInt32] = []
  /// Where the rows of each trial begin in ``order``, or in the file when they stand there in order.
  private var starts: [UInt32] = []
  private var order: [UInt32] = []

  /// Nothing when the file lacks all that is wanted.
  init?(_ group: AACTGroup, _ header: AACTHeader, wanted: (StudyField) -> Bool) {
    let sources = group.carried(by: header.columns)
    columns = sources.filter { wanted($0.field) }.map { AACTColumn($0, header: header.columns) }
    guard !columns.isEmpty else { return nil }
    kind =
      columns.first { $0.source.field == .outcomeKind }
      ?? sources.first { $0.field == .outcomeKind }.map { AACTColumn($0, header: header.columns) }
    self.group = group
    mark = group.mark.flatMap { mark in
      mark.column(in: header.columns).flatMap { header.columns.firstIndex(of: $0) }
        .map { ($0, Array(mark.value.utf8), mark.isExcluded) }
    }
    number = header.number
  }

  /// Makes room for so many rows.
  func reserve(_ rows: Int) {
    trials.reserveCapacity(rows)
    numbers.reserveCapacity(rows)
    for column in columns { column.reserve(rows) }
  }

  /// Takes a row, if it is one of the group's.
  func append(_ row: borrowing BarRow, of trial: Int) {
    if let mark {
      let text = unsafe row[mark.cell]
      let isMarked =
        unsafe mark.isExcluded
        ? text.first.map { $0 | 0x20 } == mark.value.first
        : text.count == mark.value.count && zip(text, mark.value).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      if isMarked == mark.isExcluded { return }
    }
    trials.append(UInt32(trial))
    numbers.append(number.map { unsafe Self.integer(row[$0]) } ?? 0)
    for column in columns { column.append(row) }
    if let kind, !columns.contains(where: { $0 === kind }) { kind.append(row) }
  }

  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    for index in text.indices {
      let digit = unsafe text[index] &- 48
      guard digit < 10 else { return .max }
      value = value &* 10 &+ UInt32(digit)
    }
    return value
  }

  /// Sorts the rows by trial, and within a trial as the registry lists them, whatever their order in the file.
  func settle(trials count: Int, _ spelling: AACTSpelling) {
    starts = [UInt32](repeating: 0, count: count + 1)
    for trial in trials { starts[Int(trial) + 1] += 1 }
    for trial in 0..<count { starts[trial + 1] += starts[trial] }
    for column in columns { column.settle(spelling) }
    if let kind, !columns.contains(where: { $0 === kind }) { kind.settle(spelling) }
    let kinds = kind.map { kind in trials.indices.map { Self.rank(kind.value(at: $0)) } }
    func isBefore(_ a: UInt32, _ b: UInt32) -> Bool {
      let one = (kinds?[Int(a)] ?? 0, numbers[Int(a)], a)
      return one < (kinds?[Int(b)] ?? 0, numbers[Int(b)], b)
    }
    let isSorted = trials.indices.dropFirst().allSatisfy { row in
      trials[row - 1] < trials[row]
        || trials[row - 1] == trials[row] && isBefore(UInt32(row - 1), UInt32(row))
    }
    if !isSorted {
      var next = starts
      order = [UInt32](repeating: 0, count: trials.count)
      for (row, trial) in trials.enumerated() {
        order[Int(next[Int(trial)])] = UInt32(row)
        next[Int(trial)] += 1
      }
      for trial in 0..<count where starts[trial + 1] - starts[trial] > 1 {
        order[Int(starts[trial])..<Int(starts[trial + 1])].sort(by: isBefore)
      }
    }
    if group.isSingle {
      repeated = (0..<count).filter { starts[$0 + 1] - starts[$0] > 1 }
    }
    trials = []
    numbers = []
  }

  private static func rank(_ value: FieldValue) -> UInt8 { if case .term(let rank) = value { rank } else { .max } }

  /// The places of a trial's rows.
  func places(of trial: Int) -> Range<Int> {
    trial + 1 < starts.count ? Int(starts[trial])..<Int(starts[trial + 1]) : 0..<0
  }

  /// The row at a place.
  func row(_ place: Int) -> Int { order.isEmpty ? place : Int(order[place]) }
}
