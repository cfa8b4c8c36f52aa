internal import StudyModel

/// What was read from the words of records, in sentences under the record flow.
struct WordsNotes {
  private let inputs: InputSummary

  init(_ inputs: InputSummary) { self.inputs = inputs }

  /// How many facts stand only in words and whether they are in the figures; how often words agree with the record.
  var notes: [String] {
    let counts = inputs.words.sorted { $0.key.rawValue < $1.key.rawValue }
    let only = counts.filter { $0.value.only > 0 }
    var notes: [String] = []
    if !only.isEmpty {
      let list = only.map { "\(Coverage.spoken($0.key.name)) \(NumberWords.count($0.value.only))" }.joined(
        separator: ", ")
      notes.append(
        "Facts that stand only in words: \(list); "
          + (inputs.takesWords
            ? "they are in the figures (--from-text)." : "not in the figures; --from-text takes them."))
    }
    let agreeing = counts.reduce(0) { $0 + $1.value.agreeing }
    let differing = counts.reduce(0) { $0 + $1.value.differing }
    if agreeing + differing > 0 {
      notes.append(
        "Where records and their words both speak, they agree \(NumberWords.count(agreeing)) times and differ \(NumberWords.count(differing)); --findings lists where."
      )
    }
    return notes
  }
}
