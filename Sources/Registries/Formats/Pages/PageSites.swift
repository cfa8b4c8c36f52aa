internal import StudyModel

/// Sites that stand one after another without labels: lines of the facility, then a line that ends in the country.
enum PageSites {
  /// The sites; a line of a status behind one belongs to it, and lines behind the last are of none.
  static func sites(in lines: PageLines, isStatus: (String) -> Bool = { _ in false }) -> [RecordWriter.Row] {
    var sites: [RecordWriter.Row] = []
    var facility: [String] = []
    for line in lines {
      let text = line.text.withoutFlags
      if text.isEmpty { continue }
      if isStatus(text), facility.isEmpty, !sites.isEmpty {
        sites[sites.count - 1][.siteStatus] = text
      } else if let place = PagePlace(text), place.city != nil || !facility.isEmpty {
        var row = place.row
        if !facility.isEmpty { row[.siteFacility] = facility.joined(separator: ", ") }
        sites.append(row)
        facility = []
      } else {
        facility.append(text)
      }
    }
    return sites
  }
}
