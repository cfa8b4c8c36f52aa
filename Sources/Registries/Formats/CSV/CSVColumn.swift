import StudyModel

/// The columns of one kind of CSV file.
protocol CSVColumn: CaseIterable, Hashable, Sendable {
  /// The column that names the trial.
  static var id: Self { get }
  /// The column of a heading, in whatever spelling such files have.
  init?(heading: String)
  /// The heading.
  var heading: String { get }
  /// The fields it carries.
  var fields: [StudyField] { get }
  /// What a file of these columns carries.
  static func carried(by columns: [Self]) -> Set<StudyField>
  /// Whether a cell says that there is nothing in it.
  static func isNothing(_ cell: String) -> Bool
}

extension CSVColumn {
  /// What all columns carry.
  static var carried: Set<StudyField> { carried(by: Array(allCases)) }
  /// What any of the columns carries.
  static func carried(by columns: [Self]) -> Set<StudyField> { Set(columns.flatMap(\.fields)) }
  /// Whether it holds a date.
  var isDate: Bool { fields.contains { if case .date = $0.kind { true } else { false } } }
  /// Only an empty cell holds nothing, unless the kind of file has words for it.
  static func isNothing(_ cell: String) -> Bool { cell.isEmpty }
}
