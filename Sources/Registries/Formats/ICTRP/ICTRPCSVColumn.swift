import StudyModel

/// The columns of a WHO export in CSV: those of the export, and those into which people have taken its design apart.
enum ICTRPCSVColumn: CSVColumn {
  case export(ICTRPColumn)
  case allocation, interventionModel, masking, primaryPurpose

  static let id = export(.trialID)
  static let allCases =
    ICTRPColumn.allCases.map(Self.export) + [.allocation, .interventionModel, .masking, .primaryPurpose]

  init?(heading: String) {
    if let column = ICTRPColumn(name: heading) {
      self = .export(column)
    } else if let column = Self.parts[Spelling.key(heading)] {
      self = column
    } else {
      return nil
    }
  }

  private static let parts: [String: ICTRPCSVColumn] = [
    "randomization": .allocation, "randomisation": .allocation, "allocation": .allocation,
    "interventionmodelresponse": .interventionModel, "interventionmodel": .interventionModel, "masking": .masking,
    "primarypurpose": .primaryPurpose, "primaryprupose": .primaryPurpose,
  ]

  var heading: String {
    switch self {
    case .export(.trialID): "TrialID"
    case .export(let column): column.rawValue
    case .allocation: "allocation"
    case .interventionModel: "intervention model"
    case .masking: "masking"
    case .primaryPurpose: "primary purpose"
    }
  }

  var fields: [StudyField] {
    switch self {
    case .export(let column): column.fields
    case .allocation: [.allocation]
    case .interventionModel: [.interventionModel]
    case .masking: [.masking]
    case .primaryPurpose: [.primaryPurpose]
    }
  }

  /// R writes `NA` where it has nothing; `N/A` is a register's word.
  static func isNothing(_ cell: String) -> Bool { cell.isEmpty || cell == "NA" || cell == "NULL" }

  /// Whether only WHO's exports have a column of this name.
  var isDistinctive: Bool {
    guard case .export(let column) = self else { return false }
    switch column {
    case .exportDate, .lastRefreshed, .publicTitle, .scientificTitle, .primarySponsor, .secondarySponsor, .registered,
      .registeredDigits, .register, .recruitment, .minimumAge, .maximumAge, .gender, .enrollmentDate, .targetSize,
      .inclusion, .exclusion, .secondaryID:
      return true
    default: return false
    }
  }
}
