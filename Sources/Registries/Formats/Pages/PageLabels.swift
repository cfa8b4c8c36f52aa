/// Cutting pages at their headings and labels.
extension PageLines {
  /// What stands behind each label, up to the next: labels stand alone in a line, in their order on the page.
  ///
  /// A label is only looked for behind those before it, so that a criterion that reads like one cuts nothing.
  func cut(at labels: [String]) -> [String: PageLines] {
    var parts: [String: PageLines] = [:]
    var (next, current, start) = (0, -1, startIndex)
    for (place, line) in zip(indices, self) {
      guard let label = labels[next...].firstIndex(of: line.text) else { continue }
      if current >= 0 { parts[labels[current]] = self[start..<place] }
      (next, current, start) = (label + 1, label, place + 1)
      if next == labels.count { break }
    }
    if current >= 0 { parts[labels[current]] = self[start..<endIndex] }
    return parts
  }

  /// The pieces that end with a line of a label: the lines before it and the value behind it, which may stand on the
  /// next line when it is a word of `isValue`; and the lines behind the last label.
  func pieces(endingIn label: String, isValue: (String) -> Bool) -> (pieces: [Piece], rest: PageLines) {
    var pieces: [Piece] = []
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      guard let (value, end) = labelled(label, at: place, isValue: isValue) else {
        place += 1
        continue
      }
      pieces.append(Piece(lines: self[start..<place], value: value))
      (start, place) = (end, end)
    }
    return (pieces, self[start..<endIndex])
  }

  /// Lines that belong together, and the value of the label behind them.
  struct Piece {
    var lines: PageLines
    var value: String
  }

  /// The value of the label at a line, and where the next line stands; nothing when the label does not stand there.
  func labelled(_ label: String, at place: Int, isValue: (String) -> Bool) -> (value: String, end: Int)? {
    guard place < endIndex, self[place].text.hasPrefix(label) else { return nil }
    let value = self[place].text.dropFirst(label.count).withoutBlanks
    if !value.isEmpty { return isValue(value) ? (value, place + 1) : nil }
    if place + 1 < endIndex, isValue(self[place + 1].text) { return (self[place + 1].text, place + 2) }
    return ("", place + 1)
  }
}
