internal import StudyModel

/// `city, state, country`, as pages write where a site lies.
struct PagePlace: Hashable {
  var city: String?
  var state: String?
  var country: String

  /// The place that a line names, or nothing when it does not end in a country.
  init?(_ line: String) {
    let parts = line.withoutFlags.split(separator: ", ", omittingEmptySubsequences: true)
      .map { $0.withoutBlanks }.filter { !$0.isEmpty }
    guard
      let length = stride(from: min(parts.count, 3), through: 1, by: -1).first(where: {
        Geography.standard.country(of: parts.suffix($0).joined(separator: ", ")) != nil
      })
    else { return nil }
    country = parts.suffix(length).joined(separator: ", ")
    let rest = parts.dropLast(length)
    // A city may have a comma of its own (`Washington, D.C.`), a state has none.
    if rest.count > 1 { state = rest.last }
    if !rest.isEmpty { city = rest.count > 1 ? rest.dropLast().joined(separator: ", ") : rest.last }
  }

  /// The cells of a site.
  var row: RecordWriter.Row {
    var row: RecordWriter.Row = [.siteCountry: country]
    if let city { row[.siteCity] = city }
    if let state { row[.siteState] = state }
    return row
  }

  /// The countries that a line names one after another; nothing when it holds anything else.
  static func countries(in line: String) -> [String]? {
    let words = line.withoutFlags.split(separator: " ").map(String.init)
    var countries: [String] = []
    var start = 0
    while start < words.count {
      guard
        let end = stride(from: min(words.count, start + 8), to: start, by: -1).first(where: {
          Geography.standard.country(of: words[start..<$0].joined(separator: " ")) != nil
        })
      else { return nil }
      countries.append(words[start..<end].joined(separator: " "))
      start = end
    }
    return countries.isEmpty ? nil : countries
  }
}
