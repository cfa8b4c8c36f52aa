import Foundation
import TestSupport
import Testing

/// The same trials as JSON and as the registry's CSV: every figure that needs nothing the CSV lacks is the same.
struct JSONAgainstCSVTests {
  /// What the CSV lacks, by where it shows: the figures that stand on it.
  private static func needsMore(_ row: TidyRow) -> String? {
    let (section, measure, level) = (row["section"], row["measure"], row["row_level"])
    switch section {
    case "coverage": return "fields"
    case "quarter-comparison", "timeline":
      return ["first-posted", "first-posted-difference", "completed", "terminated"].contains(measure)
        ? nil : "date type"
    case "quarter-completeness", "readouts-by-phase": return "date type"
    case "portfolio":
      switch level {
      case "open-past-due": return "date type"
      case "participants-sought", "size-when-ended": return "enrollment type"
      case "older-adults-excluded": return "numeric ages"
      case "terminated-24m": return "last known status"
      default: return nil
      }
    case "enrollment-by-status", "enrollment-by-phase", "enrollment-bands": return "enrollment type"
    case "age-windows", "older-adults": return "numeric ages"
    case "sites-by-region", "sites-by-country":
      return ["recruiting-sites", "recruiting-sites-per-million"].contains(measure) ? "site status" : nil
    case "top-sponsors": return measure == "participants-sought" ? "enrollment type" : nil
    case "stop-reasons": return "stop reason"
    case "stop-kinds": return measure == "reason-given" ? "stop reason" : nil
    case "stop-rate":
      switch measure {
      case "ended", "terminated", "termination-rate", "at-risk-24m": break
      default: return "last known status"
      }
      return measure == "at-risk-24m" ? "last known status" : row["row"] == "start-period" ? "last known status" : nil
    case "missing-fields":
      if level.hasSuffix("-type") { return "date type" }
      return ["stop-reason", "minimum-age", "maximum-age"].contains(level) ? "stop reason, numeric ages" : nil
    case "data-quality":
      switch level {
      case "DQ03", "DQ14", "DQ17", "DQ18", "DQ20": return nil
      case "DQ15": return "last known status"
      default: return "types"
      }
    default: return nil
    }
  }

  @Test func everyFigureBothCanTell() throws {
    // A partial record is no download's: the CSV has no word for what a request left out.
    // A city with a comma of its own cannot be told from a city and its state.
    let records = try JSONRecord.sample.values.filter { $0.value["hasResults"] != nil }.sorted { $0.id < $1.id }
      .map { $0.withoutCommasInCities() }
    #expect(records.count == 79)
    let folder = try TemporaryFolder()
    try folder.write(try records.map { try $0.line }.joined(separator: "\n"), to: "trials.ndjson")
    try folder.write(RegistryCSV.file(records), to: "trials.csv")
    func tidy(_ input: String) throws -> [String: TidyRow] {
      let run = try Shell.run(
        "trialscape report quarterly-landscape \(input) --as-of 2026-10-15 --top all --format csv", in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      return Dictionary(TidyRow.rows(run.output).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (json, csv) = (try tidy("trials.ndjson"), try tidy("trials.csv"))
    var compared: [String: Int] = [:]
    var wrong: [String] = []
    for (key, row) in json.sorted(by: { $0.key < $1.key }) where JSONAgainstCSVTests.needsMore(row) == nil {
      compared[row["section"], default: 0] += 1
      guard let other = csv[key] else {
        wrong.append("\(key): not there")
        continue
      }
      for name in ["value", "unit", "ci_low", "ci_high", "ci_method", "numerator", "denominator"]
      where row[name] != other[name] {
        wrong.append("\(key): \(name) \(row[name]), by CSV \(other[name])")
      }
    }
    for (key, row) in csv where json[key] == nil && JSONAgainstCSVTests.needsMore(row) == nil {
      wrong.append("\(key): by CSV only")
    }
    #expect(wrong.isEmpty, "\(wrong.count) differ:\n\(wrong.prefix(30).joined(separator: "\n"))")
    // What was compared, so that a rule too wide does not pass by comparing nothing.
    #expect(
      compared.keys.sorted() == [
        "age-groups", "allocation", "allocation-by-masking", "data-quality", "intervention-model", "masking",
        "missing-fields",
        "phase-by-status", "phase-mix", "portfolio", "primary-purpose", "quarter-comparison", "record-flow",
        "rigor-by-phase",
        "sites-by-country", "sites-by-region", "sites-per-trial", "sponsor-class", "status-mix", "stop-kinds",
        "stop-rate",
        "study-type", "timeline", "top-sponsors", "who-is-masked",
      ])
    #expect(compared.values.reduce(0, +) > 1_000)
  }
}

extension JSONRecord {
  fileprivate func withoutCommasInCities() -> JSONRecord {
    let sites = objects("contactsLocationsModule.locations").map { site in
      site.merging(["city": (site["city"] as? String ?? "").replacingOccurrences(of: ",", with: "")]) { $1 }
    }
    guard !sites.isEmpty, var whole = value["protocolSection"] as? [String: Any] else { return self }
    whole["contactsLocationsModule"] = ["locations": sites]
    var copy = self
    copy.value["protocolSection"] = whole
    return copy
  }
}
