import StudyModel

/// Which trials stand on sources that do not carry a field: *cannot say*, which is never *missing*.
final class Carriage: Sendable {
  /// Why a trial is left out where its source is silent.
  static let reason = "source cannot say"

  private let table: TrialTable
  /// The fields on which some trial's sources are silent: few, so that most questions are answered at once.
  private let gaps: Set<StudyField>
  /// The same of fields that only qualify others.
  private let gapsOfTypes: Set<StudyField>

  init(_ table: TrialTable) {
    self.table = table
    let lacking = Set(StudyField.allCases.filter { field in Carriage.hasGap(field, table) })
    gapsOfTypes = lacking.filter(Carriage.isQualifier)
    gaps = lacking.subtracting(gapsOfTypes)
  }

  /// Whether any source lacks anything at all.
  var hasGaps: Bool { !gaps.isEmpty }

  /// Of some fields, those on which the sources of some trial are silent.
  func silent(among fields: Set<StudyField>) -> [StudyField] {
    gaps.isEmpty ? [] : gaps.intersection(fields).sorted { $0.rawValue < $1.rawValue }
  }

  /// The same with types, which a source may lack where it carries the value: what it says is then not in full.
  func silentInFull(among fields: Set<StudyField>) -> [StudyField] {
    gaps.union(gapsOfTypes).intersection(fields).sorted { $0.rawValue < $1.rawValue }
  }

  /// Whether the sources of a trial do not carry one of some fields that applies to it.
  func isSilent(_ trial: Int32, on fields: [StudyField]) -> Bool {
    fields.contains { isSilent(table[Int(trial)], on: $0) }
  }

  private func isSilent(_ row: TrialRow, on field: StudyField) -> Bool {
    switch field {
    case .phase, .allocation, .masking:
      if let type = row.known(.studyType, StudyType.self), type != .interventional { return false }
    case .studyType: if row.hasPhase { return false }
    case .maskedParty: if row.known(.masking) == Masking.none { return false }
    case .whyStopped: if let status = row.status, !status.isStopped { return false }
    case .lastKnownStatus, .statusVerified: if let status = row.status, status != .unknown { return false }
    case .startType, .primaryCompletionType, .completionType, .enrollmentType:
      if let value = field.qualifies, row.code(value) == Column.missing { return false }
    case .siteStatus: if let status = row.status, status != .recruiting, status != .unknown { return false }
    // Without a collaborator there is no class to carry, yet whom it is compared with is unknown.
    case .collaboratorClass:
      if row.carries(.collaborators), row.codes(field).isEmpty { return !row.sourceCarries(field) }
    default: break
    }
    guard let list = field.list else { return row.code(field) == Column.cannotSay }
    guard row.carries(list) else { return true }
    let codes = row.codes(field)
    return !codes.isEmpty && codes.allSatisfy { $0 == Column.cannotSay }
  }

  /// A type that a source does not carry is the level *not stated*; a date of verification only ever helps.
  private static func isQualifier(_ field: StudyField) -> Bool {
    switch field {
    case .startType, .primaryCompletionType, .completionType, .enrollmentType, .statusVerified: true
    default: false
    }
  }

  private static func hasGap(_ field: StudyField, _ table: TrialTable) -> Bool {
    guard let list = field.list else {
      return table.columns[field.position]?.codes.contains(Column.cannotSay) ?? false
    }
    guard let rows = table.lists[list.position], let column = rows.columns[field.position] else { return false }
    return rows.counts.contains(Column.cannotSay) || column.codes.contains(Column.cannotSay)
  }
}
