/// One trial as one source tells it.
///
/// Fields are kept by ``StudyField``; typed properties (``overallStatus``, ``start``, …) read them. A list that a whole
/// record leaves out is the empty list.
public struct Study: Hashable, Sendable {
  /// The trial's registry id, such as `NCT01234567`.
  public var id: String
  /// Where the version stands among the trial's versions.
  public var version: VersionKey
  /// Where the record stands in the input.
  public var origin: Origin
  /// The values of the study's own fields, by position; list fields stay `notRead` here.
  @usableFromInline var scalars: [FieldValue]
  /// The columns of the lists, by position of the list field; empty for scalar fields.
  @usableFromInline var columns: [[FieldValue]]
  /// How many rows each list has, by position of the list; or a state below zero.
  @usableFromInline var counts: [Int32]

  /// What a source says of a whole list.
  public enum ListState: Hashable, Sendable {
    /// The plan did not ask for it.
    case notRead
    /// The source, or this partial record, does not carry it.
    case cannotSay
    /// It has so many rows.
    case rows(Int)
  }

  /// A study of which nothing has been read.
  public init(id: String, version: VersionKey = VersionKey(), origin: Origin = Origin(file: 0, record: 0)) {
    self.id = id
    self.version = version
    self.origin = origin
    self.scalars = Study.noScalars
    self.columns = Study.noColumns
    self.counts = Study.noCounts
  }

  private static let noScalars = [FieldValue](repeating: .notRead, count: StudyField.allCases.count)
  private static let noColumns = [[FieldValue]](repeating: [], count: StudyField.allCases.count)
  private static let noCounts = [Int32](repeating: -2, count: StudyList.allCases.count)

  /// The value of a field of the study itself.
  @inlinable public subscript(field: StudyField) -> FieldValue {
    get { scalars[field.position] }
    set { scalars[field.position] = newValue }
  }

  /// The values of a list field, one a row of its list; empty when it was not read.
  @inlinable public subscript(column field: StudyField) -> [FieldValue] {
    get { columns[field.position] }
    set { columns[field.position] = newValue }
  }

  /// What the source says of a list as a whole.
  ///
  /// A column set for a list must have as many values as the list has rows.
  @inlinable public subscript(list: StudyList) -> ListState {
    get {
      let count = counts[list.position]
      return count == -2 ? .notRead : count == -1 ? .cannotSay : .rows(Int(count))
    }
    set {
      switch newValue {
      case .notRead: counts[list.position] = -2
      case .cannotSay: counts[list.position] = -1
      case .rows(let count): counts[list.position] = Int32(count)
      }
    }
  }

  /// How many rows a list has; zero when it cannot be said.
  @inlinable public func count(of list: StudyList) -> Int { max(0, Int(counts[list.position])) }

  /// How many fields have a value: what the version order asks before bytes.
  public var fieldsGiven: Int {
    StudyField.allCases.reduce(0) { given, field in
      given
        + (field.list == nil
          ? (self[field].isGiven ? 1 : 0) : columns[field.position].contains(where: \.isGiven) ? 1 : 0)
    }
  }
}
