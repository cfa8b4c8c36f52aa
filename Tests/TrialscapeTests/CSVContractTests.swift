import Foundation
import TestSupport
import Testing

/// What spreadsheets, pandas and R rely on.
struct CSVContractTests {
  private static let header =
    "report,section,population,row,row_level,column,column_level,comparison,measure,value,unit,ci_low,ci_high,ci_method,numerator,"
    + "denominator,n_used,n_missing,n_excluded,excluded_why,note,as_of"
  private static let mark = Data([0xEF, 0xBB, 0xBF])
  /// What pandas takes for missing, the empty field apart; R's `NA` is among them.
  private static let takenForMissing: Set<String> = [
    "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL",
    "NaN", "None",
    "n/a", "nan", "null",
  ]

  private let folder: TemporaryFolder
  private static let landscape = "trialscape report quarterly-landscape $SAMPLE"

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> Run {
    let run = try Shell.run(line, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(line): \(run.status) \(run.errors)")
    return run
  }

  @Test func tidy() throws {
    for report in ["quarterly-landscape", "terminated-trials"] {
      let run = try run("trialscape report \(report) $SAMPLE --format csv")
      #expect(
        run.text.hasPrefix(CSVContractTests.header + "\n") && run.text.hasSuffix("\n") && !run.text.contains("\r"))
      let records = CSVText.records(run.output)
      #expect(records.allSatisfy { $0.count == 22 })
      for row in TidyRow.rows(run.output) {
        for name in ["report", "section", "row", "row_level", "measure", "as_of"] {
          #expect(!row[name].isEmpty, "\(row.key): no \(name)")
        }
        for name in ["value", "ci_low", "ci_high"] {
          #expect(row[name].isEmpty || Double(row[name]) != nil, "\(row.key): \(row[name])")
        }
        for name in ["numerator", "denominator", "n_used", "n_missing", "n_excluded"] {
          #expect(row[name].isEmpty || Int(row[name]) != nil, "\(row.key): \(row[name])")
        }
        #expect(row["ci_low"].isEmpty == row["ci_method"].isEmpty, "\(row.key): an interval and its method")
        let why = row["excluded_why"].components(separatedBy: "; ").compactMap {
          $0.split(separator: "=").last.flatMap { Int($0) }
        }
        #expect(why.reduce(0, +) == Int(row["n_excluded"]), "\(row.key): \(row["excluded_why"])")
        // Lists are no statistics.
        #expect(
          !["readouts", "stop-list", "trials", "quarter-starts", "next-readouts", "methods"].contains(row["section"]))
      }
    }
  }

  /// Every trial of a section's population is used, missing or excluded in each of its figures.
  @Test func everyRowAccountsForItsPopulation() throws {
    let rows = TidyRow.rows(try run("\(CSVContractTests.landscape) --format csv").output).filter {
      // Its rows speak of other sections' populations.
      $0["section"] != "record-flow" && $0["section"] != "coverage"
    }
    var sums: [String: Set<Int>] = [:]
    for row in rows {
      let numbers = ["n_used", "n_missing", "n_excluded"].compactMap { Int(row[$0]) }
      try #require(numbers.count == 3, "\(row.key)")
      sums[row["section"], default: []].insert(numbers.reduce(0, +))
    }
    let odd = sums.filter { $0.value.count != 1 }
    #expect(odd.isEmpty, "\(odd)")
    #expect(sums["phase-mix"] == [67] && sums["study-type"] == [80] && sums["older-adults"] == [59])
  }

  @Test func nothingIsTakenForMissingOrForADate() throws {
    _ = try run("\(CSVContractTests.landscape) --output all/")
    for name in try folder.names(in: "all") {
      let records = CSVText.records(try folder.bytes(of: "all/\(name)"))
      #expect(Set(records.map(\.count)).count == 1, "\(name) is no rectangle")
      #expect(records.first?.first?.hasPrefix("ID") == false, "a spreadsheet takes \(name) for SYLK")
      #expect(records.first.map { Set($0).count == $0.count } == true, "\(name): a heading stands twice")
      for field in records.joined() {
        #expect(!CSVContractTests.takenForMissing.contains(field), "\(name): \(field)")
        #expect(field.wholeMatch(of: /\d{1,4}[-\/]\d{1,4}/) == nil, "\(name): a spreadsheet takes \(field) for a date")
      }
    }
  }

  @Test func aFolder() throws {
    _ = try run(
      "\(CSVContractTests.landscape) --output all/ && mkdir there && \(CSVContractTests.landscape) --output there")
    let names = Set(try folder.names(in: "all"))
    #expect(try names == Set(folder.names(in: "there")))
    let contents = CSVText.rows(try folder.bytes(of: "all/contents.csv"))
    let files = contents.compactMap { $0["file"] }
    #expect(Set(files).union(["contents.csv", "levels.csv", "tidy.csv"]) == names && files.count == names.count - 3)
    #expect(files.contains("phase-mix.csv") && files.contains("trials.csv") && files.contains("methods.csv"))
    for row in contents {
      let file = row["file"] ?? ""
      #expect(row["title"]?.isEmpty == false && Int(row["order"] ?? "") != nil, "\(file)")
      #expect(String(CSVText.records(try folder.bytes(of: "all/\(file)")).count - 1) == row["rows"], "\(file)")
    }
    let tidy = try folder.bytes(of: "all/tidy.csv")
    #expect(try tidy == run("\(CSVContractTests.landscape) --format csv").output)
    for name in names {
      let bytes = try folder.bytes(of: "all/\(name)")
      #expect(bytes.starts(with: CSVContractTests.mark) == (name != "tidy.csv"), "\(name)")
    }
    // Every level of a closed vocabulary, with its place among the others.
    let levels = CSVText.rows(try folder.bytes(of: "all/levels.csv")).filter { $0["variable"] == "phase" }
    #expect(levels.compactMap { $0["code"] }.prefix(3) == ["EARLY_PHASE1", "PHASE1", "PHASE1|PHASE2"])
    #expect(levels.compactMap { $0["order"] } == (1...levels.count).map(String.init))
  }

  @Test func aSectionForPeople() throws {
    let table = try run("\(CSVContractTests.landscape) --section phase-mix --format csv")
    #expect(table.text.hasPrefix("phase,trials,share,share_low,share_high,note\nEarly phase 1,1,0.0149"))
    let list = CSVText.records(try run("\(CSVContractTests.landscape) --section readouts --format csv").output)
    #expect(list[0].first == "trial_id" && list[0].last == "note")
    #expect(Set(["start", "start_precision", "start_type"]).isSubset(of: list[0]))
    let dates = try CSVText.rows(run("\(CSVContractTests.landscape) --section trials --format csv").output)
    #expect(dates.count == 67)
    for row in dates where row["start"]?.isEmpty == false {
      #expect(row["start"]?.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil, "\(row)")
      #expect(["day", "month", "year"].contains(row["start_precision"]), "\(row)")
    }
    #expect(Set(dates.compactMap { $0["start_precision"] }) == ["day", "month", "year", ""])
    // Several sections are one tidy table.
    let both = TidyRow.rows(
      try run("\(CSVContractTests.landscape) --section phase-mix --section status-mix --format csv").output)
    #expect(Set(both.map { $0["section"] }) == ["phase-mix", "status-mix"])
  }

  @Test func byteOrderMarks() throws {
    let section = "\(CSVContractTests.landscape) --section phase-mix"
    _ = try run(
      "\(section) --output a.csv && \(section) --bom no --output b.csv && \(CSVContractTests.landscape) --output c.csv")
    #expect(try folder.bytes(of: "a.csv").starts(with: CSVContractTests.mark))
    #expect(try !folder.bytes(of: "b.csv").starts(with: CSVContractTests.mark))
    #expect(try !folder.bytes(of: "c.csv").starts(with: CSVContractTests.mark))
    #expect(try !run("\(section) --format csv").output.starts(with: CSVContractTests.mark))
    #expect(try run("\(section) --format csv --bom yes").output.starts(with: CSVContractTests.mark))
    _ = try run("\(CSVContractTests.landscape) --bom no --output all/")
    for name in try folder.names(in: "all") {
      #expect(try !folder.bytes(of: "all/\(name)").starts(with: CSVContractTests.mark), "\(name)")
    }
  }
}
