import StudyModel

extension Variable {
  static let trialID = Variable(
    "id", "Trial", "The registry id, such as NCT01234567.", reads: [], kind: .text
  ) { row, _ in .text(row.id) }

  static let title = text("title", "Title", .briefTitle, "The brief title.")

  static let conditions = Variable(
    "conditions", "Conditions", "The conditions as registered, in one cell.", reads: [.condition], kind: .text
  ) { row, _ in
    let texts = row.texts(.condition)
    return texts.isEmpty ? (row.carries(.conditions) ? .missing : .cannotSay) : .text(texts.joined(separator: "; "))
  }
}
