import StudyModel

/// The answers that many fields share: yes or no, how many rows a list has, in which band a number lies.
extension Variable {
  /// A yes-or-no field: left out is missing, not carried is *cannot say*.
  static func yesNo(
    _ id: String, _ label: String, _ field: StudyField, _ summary: String
  ) -> Variable {
    Variable(id, label, summary, reads: [field], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }) { row, _ in
      row.yesNo(field)
    }
  }

  /// How many rows a list has; what an empty list means, its caller says.
  static func rowCount(
    _ id: String, _ label: String, unit: String, _ list: StudyList, _ field: StudyField, _ summary: String,
    whenEmpty: Answer
  ) -> Variable {
    Variable(id, label, summary, reads: [field], kind: .number(unit: unit)) { row, _ in
      guard row.carries(list) else { return .cannotSay }
      let rows = row.rows(of: list).count
      return rows == 0 ? whenEmpty : .number(Double(rows))
    }
  }

  /// A number in bands: a level holds what is at most its limit, the last level the rest.
  static func bands(
    _ id: String, _ label: String, of number: Variable, _ summary: String, upTo limits: [Double], _ levels: [Level]
  ) -> Variable {
    Variable(id, label, summary, reads: number.fields, levels: { _ in levels }) { row, context in
      let answer = number.answer(row, context)
      guard case .number(let value) = answer else { return answer }
      return .level(limits.firstIndex { value <= $0 } ?? limits.count)
    }
  }
}

extension TrialRow {
  /// A flag as the level *yes* or *no*.
  func yesNo(_ field: StudyField) -> Answer {
    let code = code(field)
    return code >= 0 ? .level(code == 1 ? 0 : 1) : Answer(code: code)
  }

  /// The words of a list's vocabulary column: rows without a word are passed over.
  func terms(ofList field: StudyField, whenEmpty: Answer) -> Answer {
    guard let list = field.list, carries(list) else { return .cannotSay }
    let codes = codes(field)
    guard !codes.isEmpty else { return whenEmpty }
    let words = codes.filter { $0 >= 0 || $0 <= Column.odd }
    if words.isEmpty { return codes.contains(Column.cannotSay) ? .cannotSay : .missing }
    return .each(words.map { Int(max($0, Answer.Reserved.unrecognized)) })
  }
}
