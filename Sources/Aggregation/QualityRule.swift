public import StudyModel

/// A data-quality rule of METHODS 6: flags never delete a record.
public struct QualityRule: Sendable {
  /// Its id, such as `DQ05`.
  public let id: String
  /// What it finds, for people.
  public let label: String
  /// Which sheets it touches.
  public let touches: String
  /// Whose records it speaks of, in words.
  public let basis: String
  /// The fields it reads.
  public let fields: Set<StudyField>
  /// Whether a trial belongs to its denominator; nothing when that cannot be told.
  let applies: Test
  /// Whether a trial is hit; nothing when that cannot be told.
  let hits: Test
}

extension QualityRule {
  private static let all: Test = { _, _ in true }
  private static let dateFields = Variable.startFields.union(Variable.primaryCompletionFields).union(
    Variable.completionFields)

  private static func dates(_ row: TrialRow) -> [(PartialDate, DateClass?)] {
    [
      (row.date(.start), row.startClass), (row.date(.primaryCompletion), row.primaryCompletionClass),
      (row.date(.completion), row.completionClass),
    ]
    .compactMap { date, type in date.map { ($0, type) } }
  }

  /// The rules this version knows, in order.
  public static let standard: [QualityRule] = [
    QualityRule(
      id: "DQ03", label: "Withdrawn, yet with participants", touches: "Enrollment", basis: "withdrawn trials",
      fields: [.overallStatus, .enrollment], applies: { row, _ in row.status == .withdrawn },
      hits: { row, _ in (row.enrollment ?? 0) > 0 }),
    QualityRule(
      id: "DQ04", label: "Ended, count not actual", touches: "Enrollment", basis: "ended trials",
      fields: [.overallStatus, .enrollment, .enrollmentType], applies: { row, _ in row.hasEnded ?? false },
      hits: { row, _ in
        // A type that the source does not carry tells nothing of the count.
        if !row.sourceCarries(.enrollment) || !row.sourceCarries(.enrollmentType) { return nil }
        return row.enrollment == nil || row.known(.enrollmentType, ValueType.self) != .actual
      }),
    QualityRule(
      id: "DQ05", label: "Stopped without a reason", touches: "Stops", basis: "stopped trials",
      fields: [.overallStatus, .whyStopped], applies: { row, _ in row.status?.isStopped ?? false },
      hits: { row, _ in
        let code = row.code(.whyStopped)
        if code == Column.cannotSay { return nil }
        return row.text(.whyStopped)?.allSatisfy(\.isWhitespace) ?? true
      }),
    QualityRule(
      id: "DQ09", label: "Actual date after as-of, or estimated date past in an open trial",
      touches: "Timeline, Readouts", basis: "all trials",
      fields: dateFields, applies: all,
      hits: { row, _ in
        guard row.asOf != nil else { return nil }
        return dates(row).contains { date, type in
          (type == .actual && row.isAfter(date) == true)
            || (type == .estimated && row.isOpen == true && row.isPast(date) == true)
        }
      }),
    QualityRule(
      id: "DQ13", label: "Lost track of, or would be by now", touches: "Pipeline, Stops", basis: "all trials",
      fields: [.overallStatus, .completion, .statusVerified], applies: all,
      hits: { row, _ in
        if row.status == .unknown { return true }
        guard row.isOpen == true else { return false }
        guard let asOf = row.asOf else { return nil }
        guard let completion = row.date(.completion), row.isPast(completion) == true,
          let verified = row.date(.statusVerified)
        else {
          return false
        }
        return verified.lastDay < asOf.yearsEarlier(2)
      }),
    QualityRule(
      id: "DQ14", label: "Participant count missing, a placeholder, or over a million", touches: "Enrollment",
      basis: "all trials",
      fields: [.enrollment], applies: all,
      hits: { row, _ in
        guard let count = row.enrollment else { return row.code(.enrollment) == Column.cannotSay ? nil : true }
        return TrialRow.isPlaceholder(count) || count > 1_000_000
      }),
    QualityRule(
      id: "DQ15", label: "Begun without a site, or with a country not recognized", touches: "Sites",
      basis: "begun trials",
      fields: Variable.stateFields.union([.siteCountry]), applies: { row, _ in row.hasBegun ?? false },
      hits: { row, context in
        guard row.carries(.sites) else { return nil }
        let codes = row.codes(.siteCountry)
        return codes.isEmpty || codes.contains { $0 >= 0 && context.country(of: $0) < 0 }
      }),
    QualityRule(
      id: "DQ17", label: "A date without its day", touches: "Timeline, Stops", basis: "all trials",
      fields: [.start, .primaryCompletion, .completion], applies: all,
      hits: { row, _ in
        [StudyField.start, .primaryCompletion, .completion].contains { row.date($0).map { $0.day == nil } ?? false }
      }),
    QualityRule(
      id: "DQ18", label: "Further records of the same trial", touches: "all", basis: "records", fields: [],
      applies: all,
      hits: { _, _ in false }),
    QualityRule(
      id: "DQ20", label: "A value outside the vocabulary", touches: "all", basis: "all trials",
      fields: vocabularyFields, applies: all,
      hits: { row, context in
        if Variable.phase.answer(row, context) == .unrecognized { return true }
        let scalars: [StudyField] = [
          .overallStatus, .allocation, .interventionModel, .primaryPurpose, .masking, .leadSponsorClass, .minimumAge,
          .maximumAge,
        ]
        if scalars.contains(where: { row.code($0) <= Column.odd }) { return true }
        if row.enrollment != nil && row.code(.enrollmentType) <= Column.odd { return true }
        return [StudyField.maskedParty, .ageGroup].contains { row.codes($0).contains { $0 <= Column.odd } }
      }),
  ]

  private static let vocabularyFields: Set<StudyField> = [
    .phase, .overallStatus, .allocation, .interventionModel, .primaryPurpose, .masking, .leadSponsorClass, .minimumAge,
    .maximumAge,
    .enrollment, .enrollmentType, .maskedParty, .ageGroup,
  ]
}
