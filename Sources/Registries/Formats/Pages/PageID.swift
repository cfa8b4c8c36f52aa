internal import StudyModel

/// The id of a page's trial.
enum PageID {
  /// The NCT number in a text, when it begins with one and no letter or digit follows.
  static func nct(_ text: some StringProtocol) -> String? {
    let id = text.prefix(11)
    guard isNCT(String(id)) else { return nil }
    guard let next = text.dropFirst(11).first else { return String(id) }
    return next.isLetter || next.isNumber ? nil : String(id)
  }

  /// Whether a text is an NCT number.
  static func isNCT(_ text: String) -> Bool {
    text.utf8.count == 11 && RegisterID.isNCT(text)
  }

  /// The NCT number behind a label, in its line or the next.
  static func labelled(_ label: String, in lines: PageLines) -> String? {
    for place in lines.indices {
      if let (value, _) = lines.labelled(label, at: place, isValue: { nct($0) != nil }), let id = nct(value) {
        return id
      }
    }
    return nil
  }
}
