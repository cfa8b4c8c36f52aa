import StudyModel

/// A variable's answers for all rows, as codes: evaluated once, grouped many times.
final class CodedVariable: Sendable {
  let variable: Variable
  let levels: [Level]
  /// A level a row, or a reserved code; for any-of variables zero where the row has answers in ``values``.
  let codes: [Int32]
  /// For any-of variables: where a row's values begin; one more than rows.
  let starts: [Int32]
  /// For any-of variables: the levels, or reserved codes, of all rows.
  let values: [Int32]
  /// The reasons for standing outside, by code.
  let reasons: [String]

  init(_ variable: Variable, _ context: AnalysisContext) {
    self.variable = variable
    levels = variable.levels(context)
    var codes: [Int32] = []
    codes.reserveCapacity(context.table.count)
    var starts: [Int32] = []
    var values: [Int32] = []
    var reasons: [String] = []
    if variable.isAnyOf { starts.reserveCapacity(context.table.count + 1) }
    for index in 0..<context.table.count {
      if variable.isAnyOf { starts.append(Int32(values.count)) }
      switch variable.answer(context.table[index], context) {
      case .level(let level): codes.append(Int32(level))
      case .missing: codes.append(Answer.Reserved.missing)
      case .cannotSay: codes.append(Answer.Reserved.cannotSay)
      case .unrecognized: codes.append(Answer.Reserved.unrecognized)
      case .each(let each):
        codes.append(0)
        for level in each { values.append(Int32(level)) }
      case .outside(let reason):
        let position = reasons.firstIndex(of: reason) ?? reasons.count
        if position == reasons.count { reasons.append(reason) }
        codes.append(Answer.Reserved.outside - Int32(position))
      case .number, .date, .text, .window: codes.append(Answer.Reserved.unrecognized)
      }
    }
    if variable.isAnyOf { starts.append(Int32(values.count)) }
    self.codes = codes
    self.starts = starts
    self.values = values
    self.reasons = reasons
  }

  /// The levels of a row of an any-of variable.
  func values(of row: Int32) -> ArraySlice<Int32> { values[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])] }
  /// Why a row stands outside, if it does.
  func outside(_ row: Int32) -> String? {
    let code = codes[Int(row)]
    return code <= Answer.Reserved.outside ? reasons[Int(Answer.Reserved.outside - code)] : nil
  }
}
