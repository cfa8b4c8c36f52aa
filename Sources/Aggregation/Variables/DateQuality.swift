import StudyModel

/// How much of a date is known, and where its type comes from.
extension Variable {
  static let startPrecision = precision("start", "Start", .start)
  static let primaryCompletionPrecision = precision("primary-completion", "Primary completion", .primaryCompletion)
  static let completionPrecision = precision("completion", "Completion", .completion)

  private static let precisions: [(code: String, label: String)] = [
    ("DAY", "known to the day"), ("MONTH", "known to the month"), ("YEAR", "known to the year"),
  ]

  private static func precision(_ id: String, _ label: String, _ field: StudyField) -> Variable {
    let levels = precisions.map { Level($0.code, "\(label) \($0.label)") }
    return Variable(
      "\(id)-precision", label, "Whether the \(label.lowercased()) names its day, its month or its year only.",
      reads: [field], levels: { _ in levels }
    ) { row, _ in
      switch row.date(field)?.precision {
      case .day: .level(0)
      case .month: .level(1)
      case .year: .level(2)
      case nil: row.code(field) <= Column.odd ? .unrecognized : Answer(code: min(row.code(field), Column.missing))
      }
    }
  }

  static let startType = typeOrigin("start", "Start", .start, .startType, startFields) { $0.startClass }
  static let primaryCompletionType = typeOrigin(
    "primary-completion", "Primary completion", .primaryCompletion, .primaryCompletionType, primaryCompletionFields
  ) { $0.primaryCompletionClass }
  static let completionType = typeOrigin("completion", "Completion", .completion, .completionType, completionFields) {
    $0.completionClass
  }

  private static let origins: [(code: String, label: String)] = [
    ("ACTUAL", "actual, as stated"), ("ESTIMATED", "estimated, as stated"),
    ("TAKEN_AS_ACTUAL", "not stated, taken as actual"), ("TAKEN_AS_ESTIMATED", "not stated, taken as estimated"),
    ("NOT_STATED", "not stated, cannot be told"),
  ]

  private static func typeOrigin(
    _ id: String, _ label: String, _ field: StudyField, _ type: StudyField, _ fields: Set<StudyField>,
    _ policy: @escaping @Sendable (TrialRow) -> DateClass?
  ) -> Variable {
    let levels = origins.map { Level($0.code, "\(label) \($0.label)") }
    return Variable(
      "\(id)-type", label,
      "Whether the \(label.lowercased()) is actual or estimated: as stated, else as METHODS' policy takes it.",
      reads: fields, levels: { _ in levels }
    ) { row, _ in
      guard row.date(field) != nil else {
        return row.code(field) <= Column.odd ? .unrecognized : Answer(code: min(row.code(field), Column.missing))
      }
      switch row.known(type, ValueType.self) {
      case .actual: return .level(0)
      case .estimated: return .level(1)
      case nil: break
      }
      switch policy(row) {
      case .actual: return .level(2)
      case .estimated: return .level(3)
      default: return .level(4)
      }
    }
  }

  static let sourceFormat = Variable(
    "source-format", "Source", "The format of the file that holds the trial's winning record.", reads: [],
    levels: { context in formats(context).map { Level($0) } }
  ) { row, context in
    row.source.flatMap { source in formats(context).firstIndex(of: source.format) }.map { .level($0) } ?? .missing
  }

  /// The formats of the input, in its order, each once.
  private static func formats(_ context: AnalysisContext) -> [String] {
    var seen: Set<String> = []
    return context.table.inputs.sources.map(\.format).filter { seen.insert($0).inserted }
  }
}
