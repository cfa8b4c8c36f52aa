public import StudyModel

/// The records as dense columns, one row a version until it is settled.
///
/// Parts add in any order to the same thing: any split of the input over threads or files gives the same dataset.
public struct AnalysisDataset: Sendable {
  /// What was read besides studies.
  public var inputs = InputSummary()
  private(set) var ids: [String] = []
  private(set) var versions: [VersionKey] = []
  private(set) var origins: [Origin] = []
  /// Of trials with more than one record, by id: how many the one in the row replaced.
  var furtherRecords: [String: Int32] = [:]
  private(set) var columns: [Column?]
  private(set) var lists: [ListTable?]
  private let scalars: [StudyField]
  private let listsRead: [StudyList]

  /// An empty dataset that keeps these fields and what they qualify.
  public init(reading fields: Set<StudyField>) {
    let fields = StudyField.closure(of: fields)
    scalars = StudyField.allCases.filter { $0.list == nil && fields.contains($0) }
    listsRead = StudyList.allCases.filter { list in list.fields.contains(where: fields.contains) }
    columns = Array(repeating: nil, count: StudyField.allCases.count)
    lists = Array(repeating: nil, count: StudyList.allCases.count)
    for field in scalars { columns[field.position] = Column(field) }
    for list in listsRead { lists[list.position] = ListTable(list, reading: fields) }
  }

  /// How many rows there are: versions, until settled.
  public var count: Int { ids.count }

  /// Adds a batch of studies, a row each.
  public mutating func add(_ batch: [Study]) {
    // Studies outside, fields inside: the other way round every field would retain every study's storage again.
    for study in batch {
      ids.append(study.id)
      versions.append(study.version)
      origins.append(study.origin)
      for field in scalars { columns[field.position]?.append(study[field]) }
      for list in listsRead { lists[list.position]?.append(study) }
    }
  }

  /// Adds the rows of another part.
  public mutating func add(_ part: AnalysisDataset) {
    inputs.add(part.inputs)
    guard count > 0 else {
      (ids, versions, origins, columns, lists) = (part.ids, part.versions, part.origins, part.columns, part.lists)
      return
    }
    ids += part.ids
    versions += part.versions
    origins += part.origins
    for field in scalars { if let column = part.columns[field.position] { columns[field.position]?.append(column) } }
    for list in listsRead { if let table = part.lists[list.position] { lists[list.position]?.append(table) } }
  }

  /// A row as a study with the fields that were read.
  func study(at row: Int) -> Study {
    var study = Study(id: ids[row], version: versions[row], origin: origins[row])
    for field in scalars {
      if let column = columns[field.position] { study[field] = column.value(column.codes[row], of: field) }
    }
    for list in listsRead { lists[list.position]?.read(row, into: &study) }
    return study
  }

  /// One list of a row.
  func study(at row: Int, only list: StudyList) -> Study {
    var study = Study(id: ids[row])
    lists[list.position]?.read(row, into: &study)
    return study
  }

  /// Puts a merged study in the place of a row.
  mutating func replace(_ row: Int, with study: Study) {
    for field in scalars {
      if let code = columns[field.position]?.code(of: study[field]) { columns[field.position]?.codes[row] = code }
    }
    for list in listsRead { lists[list.position]?.replace(row, with: study) }
  }

  /// Gives each row another key.
  mutating func rename(_ key: (String) -> String) { ids = ids.map(key) }

  /// Keeps these rows in this order.
  mutating func permute(_ order: [Int32]) {
    ids = order.map { ids[Int($0)] }
    versions = order.map { versions[Int($0)] }
    origins = order.map { origins[Int($0)] }
    for field in scalars { columns[field.position]?.permute(order) }
    for list in listsRead { lists[list.position]?.permute(order) }
  }
}
