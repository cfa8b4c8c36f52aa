public import StudyModel

/// Typed access to one trial: `row.status`, `row.enrollment`.
///
/// Reading a field that the variable did not declare traps in debug builds: "not read" is not "missing".
public struct TrialRow: Sendable {
  let table: TrialTable
  /// The row's position in the table.
  public let index: Int

  /// The registry id.
  public var id: String { table.ids[index] }
  /// The row's own as-of.
  public var asOf: Day? { table.asOf[index].map { Day(number: $0) } }
  /// Whether the winning record has all the modules of a whole one.
  public var isWhole: Bool { table.versions[index].isWhole }

  /// Whether the file of the winning record carries a field at all, whatever the record gives.
  func sourceCarries(_ field: StudyField) -> Bool {
    let file = Int(table.origins[index].file)
    guard table.inputs.sourceOfFile.indices.contains(file), table.inputs.sourceOfFile[file] >= 0 else { return true }
    return !table.inputs.sources[Int(table.inputs.sourceOfFile[file])].cannotCarry.contains(field)
  }

  /// How many further records of the trial the input holds.
  var furtherRecords: Int { table.furtherRecords.isEmpty ? 0 : Int(table.furtherRecords[index]) }

  /// Whether the winning record is a mirror's page.
  var isFromPage: Bool { table.versions[index].rank == 4 }

  /// Whether it has a phase, which the registry gives to interventional studies alone, *not applicable* included; a
  /// mirror's page may write that of any study.
  var hasPhase: Bool {
    guard let phases = table.lists[StudyList.phases.position]?.columns[StudyField.phase.position]?.codes else {
      return false
    }
    let none = isFromPage ? Int32(Phase.notApplicable.rawValue) : -1
    return phases[rows(of: .phases)].contains { $0 >= 0 && $0 != none }
  }

  /// The code of a scalar field: the value, or a reserved one below zero.
  func code(_ field: StudyField) -> Int32 {
    guard let column = table.columns[field.position] else { return notRead(field) }
    return column.codes[index]
  }

  private func notRead(_ field: StudyField) -> Int32 {
    assertionFailure("the field '\(field.name)' was not read: declare it in the variable")
    return Column.missing
  }

  /// A vocabulary field: a level, or why there is none.
  func term(_ field: StudyField) -> Answer { Answer(code: code(field)) }

  /// The word of a vocabulary field, when it is known.
  func known<Known: Vocabulary>(_ field: StudyField, _: Known.Type = Known.self) -> Known? {
    let code = code(field)
    return code >= 0 ? Known(rawValue: UInt8(code)) : nil
  }

  /// A date, when it is given.
  func date(_ field: StudyField) -> PartialDate? {
    let code = code(field)
    return code > 0 ? PartialDate(packed: code) : nil
  }

  /// An age limit.
  func age(_ field: StudyField) -> Age? {
    let code = code(field)
    return code >= 0 ? Age(packed: code) : nil
  }

  /// A text, or a value outside its vocabulary.
  func text(_ field: StudyField) -> String? { table.columns[field.position]?.word(code(field)) }

  /// The rows of a list as positions in its table; empty when there are none.
  func rows(of list: StudyList) -> Range<Int> {
    guard let table = table.lists[list.position] else { return 0..<0 }
    let start = Int(table.starts[index])
    return start..<start + max(0, Int(table.counts[index]))
  }
  /// Whether the list is there at all.
  func carries(_ list: StudyList) -> Bool { (table.lists[list.position]?.counts[index] ?? -1) >= 0 }

  /// The codes of a list's column.
  func codes(_ field: StudyField) -> ArraySlice<Int32> {
    guard let list = field.list, let codes = table.lists[list.position]?.columns[field.position]?.codes else {
      _ = notRead(field)
      return []
    }
    return codes[rows(of: list)]
  }
  /// The texts of a list's column.
  func texts(_ field: StudyField) -> [String] {
    guard let list = field.list, let column = table.lists[list.position]?.columns[field.position] else { return [] }
    return codes(field).compactMap { column.word($0) }
  }

  /// The enrollment count as registered, however large.
  var enrollment: Int? {
    let code = code(.enrollment)
    return code >= 0 ? Int(code) : text(.enrollment).flatMap { Int($0) }
  }
}
