import StudyModel

/// The design of observational studies.
extension Variable {
  static let observationalModel = observational(
    "observational-model", "Observational model", .observationalModel,
    "How an observational study is laid out: cohort, case-control and so on, as registered.",
    Level.levels(of: ObservationalModel.self))

  static let timePerspective = observational(
    "time-perspective", "Time perspective", .timePerspective,
    "Whether an observational study looks back, ahead or at one point in time, as registered.",
    Level.levels(of: TimePerspective.self))

  static let samplingMethod = observational(
    "sampling-method", "Sampling", .samplingMethod,
    "Whether an observational study draws a probability sample, as registered.", Level.levels(of: SamplingMethod.self))

  static let isPatientRegistry = Variable(
    "patient-registry", "Patient registry", "Whether an observational study is a patient registry, as registered.",
    reads: [.studyType, .isPatientRegistry], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in isOther(row) ? .outside(reason) : row.yesNo(.isPatientRegistry) }

  private static let reason = "not observational"

  /// Whether the study is known to be of another type.
  private static func isOther(_ row: TrialRow) -> Bool {
    row.known(.studyType, StudyType.self).map { $0 != .observational } ?? false
  }

  /// A vocabulary field that only observational studies have.
  private static func observational(
    _ id: String, _ label: String, _ field: StudyField, _ summary: String, _ levels: [Level]
  ) -> Variable {
    Variable(id, label, summary, reads: [.studyType, field], levels: { _ in levels }) { row, _ in
      isOther(row) ? .outside(reason) : row.term(field)
    }
  }
}
