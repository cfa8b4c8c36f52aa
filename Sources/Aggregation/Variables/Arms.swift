import StudyModel

/// Arms as described in the record, and the control they make (METHODS 4, allocation).
///
/// Old records describe no arm: that is missing, not *no arm*.
extension Variable {
  static let numberOfArms = rowCount(
    "number-of-arms", "Arms or groups", unit: "arms", .arms, .armLabel,
    "How many arms or groups the record describes; missing where it describes none, as old records do.",
    whenEmpty: .missing)

  static let armBand = bands(
    "arm-band", "Arms or groups", of: numberOfArms, "How many arms or groups the record describes.",
    upTo: [1, 2, 3, 4],
    [Level("1"), Level("2"), Level("3"), Level("4"), Level("5 and more")])

  static let armType = Variable(
    "arm-type", "Arm type", "Every type of arm a trial describes (any-of).", reads: [.armType], list: .arms,
    levels: { _ in Level.levels(of: ArmType.self) }
  ) { row, _ in row.terms(ofList: .armType, whenEmpty: .outside("describes no arm")) }

  private static let controlLevels = [
    Level("placebo", "Placebo"), Level("sham", "Sham"), Level("active", "Active comparator"),
    Level("no-intervention", "No intervention"), Level("between-arms", "Between arms (dose or other)"),
    Level("no-control", "No control: one arm"),
  ]
  /// The arm types that make a control, in the order of precedence.
  private static let controlTypes: [ArmType] = [
    .placeboComparator, .shamComparator, .activeComparator, .noIntervention,
  ]

  static let controls = Variable(
    "controls", "Controls",
    "Every control the types of a trial's arms show (any-of): placebo, sham, active comparator, no intervention; without any of them two or more arms are compared with each other, and one arm has no control.",
    reads: [.studyType, .armType, .armLabel], anyOf: true, levels: { _ in controlLevels }
  ) { row, _ in controlsShown(row) }

  static let controlType = Variable(
    "control-type", "Control",
    "One control a trial, the first that its arms show of: placebo, sham, active comparator, no intervention, between arms, none.",
    reads: [.studyType, .armType, .armLabel], levels: { _ in controlLevels }
  ) { row, _ in
    let answer = controlsShown(row)
    if case .each(let controls) = answer { return controls.min().map { .level($0) } ?? .missing }
    return answer
  }

  /// A control needs a second arm, whatever the type of a single one.
  private static func controlsShown(_ row: TrialRow) -> Answer {
    if let type = row.known(.studyType, StudyType.self), type != .interventional {
      return .outside("not interventional")
    }
    guard row.carries(.arms) else { return .cannotSay }
    let arms = row.rows(of: .arms).count
    if arms == 0 { return .missing }
    if arms == 1 { return .each([5]) }
    let answer = row.terms(ofList: .armType, whenEmpty: .missing)
    guard case .each(let types) = answer else { return answer }
    guard types.contains(where: { $0 >= 0 }) else { return .unrecognized }
    let shown = controlTypes.indices.filter { types.contains(Int(controlTypes[$0].rawValue)) }
    return .each(shown.isEmpty ? [4] : shown)
  }
}
