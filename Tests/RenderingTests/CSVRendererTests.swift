import Documents
import Testing

@testable import Rendering

@Suite struct CSVRendererTests {
  @Test("tidy: column ids, shortest decimals, empty where not shown")
  func tidy() throws {
    #expect(
      try text(CSVRenderer()) == """
        report,section,row,row_level,measure,value,ci_low,note
        terminated-trials,stop-rate,all,(all),termination-rate,0.35294117647058826,0.1,
        terminated-trials,stop-rate,phase-group,PHASE1_GROUP,termination-rate,,,n<10

        """)
  }

  @Test("readable: labels, fractions, plain counts, the reason of an empty cell in the note")
  func readable() throws {
    #expect(
      try text(.csv(section: "stop-rate")) == """
        level,begun,ended,termination_rate,low,high,cumulative_incidence_24m,note
        All,57,17,0.353,0.173,0.587,0.06,
        Phase 1,7,4,,,,,"n<10: termination_rate, low, high, cumulative_incidence_24m"
        "Phase 1/2, 2",1040,12,0.417,0.193,0.68,0,
        Phase 4,2,0,,,,,"n<10: termination_rate, low, high, cumulative_incidence_24m"

        """)
  }

  @Test("a list has trial_id first, all rows, and dates in three columns")
  func list() throws {
    let reason = "Décision stratégique – sans rapport avec la sécurité du médicament étudié dans cet essai"
    let dates = "completion,completion_precision,completion_type"
    #expect(
      try text(.csv(section: "stop-list")) == """
        trial_id,title,phase,\(dates),enrollment,lead_sponsor,why_stopped,note
        NCT00000001,"A study of one thing, and another",Phase 2,2024-08-08,day,ACTUAL,1,Société Générale de Santé,\(reason),
        NCT00000002,'=SUM(A1),Phase 1/2,2024-03-01,month,ESTIMATED,1648,中外製薬株式会社,slow accrual,
        NCT00000003,Third,Phase 4,,,,0,Acme,,

        """)
  }

  @Test("a section no record can answer is a header and a sentence")
  func cannotAnswer() throws {
    #expect(
      try text(.csv(section: "age-windows")) == """
        lower,trials,note
        ,,Numeric ages are not in the CSV download (78 records); the JSON download has them.

        """)
  }

  @Test("columns shown elsewhere only are left out, headings are unique, none begins with ID")
  func headings() throws {
    let table = Table(
      id: "ids", title: "Ids",
      columns: [
        Column("ID-code", "Id"), Column("a-b", "A"), Column("a_b", "B"), Column("note", "N"),
        Column("t", "T", shown: .text),
        Column("why", "Why", role: .note),
      ], rows: [Row(.level, [.text("x"), .empty, .count(2), .empty, .text("hidden"), .text("stars")])])
    let text = try text(.csv(section: "ids"), Sample.document(table))
    #expect(text == "id_code,a_b,a_b_2,note_2,note\nx,,2,,stars\n")
  }

  @Test("every nasty value reads back as it was, but for the guard against formulas")
  func nasty() throws {
    let file = try #require(try CSVRenderer(section: "nasty").files(for: Sample.document(Nasty.table)).first)
    let records = CSVReader.records(file.bytes)
    try #require(records.count == Nasty.texts.count + 1)
    for (index, written) in Nasty.texts.enumerated() {
      let record = records[index + 1]
      let isFormula = written.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
      #expect(Array(record[1].utf8) == Array((isFormula ? "'" + written : written).utf8))
      #expect(record[2] == String(Nasty.counts[index % Nasty.counts.count]))
      #expect(Double(record[3]) == Nasty.numbers[index % Nasty.numbers.count])
      #expect(record[4] == Nasty.dates[index % Nasty.dates.count].iso)
      #expect(record.count == records[0].count)
    }
  }

  @Test("tidy reads back too, with and without byte-order mark")
  func nastyTidy() throws {
    var document = Sample.document()
    document.tidy = Nasty.table
    let file = try #require(try CSVRenderer(byteOrderMark: true).files(for: document).first)
    #expect(Array(file.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let plain = try #require(try CSVRenderer().files(for: document).first)
    #expect(Array(file.bytes.dropFirst(3)) == plain.bytes)
    #expect(CSVReader.records(plain.bytes).count == Nasty.texts.count + 1)
    #expect(CSVReader.records(plain.bytes).first == ["label", "text", "count", "number", "start"])
  }

  @Test("an unknown section is an error that names the ones there are")
  func unknownSection() {
    let error = #expect(throws: RenderError.self) { try CSVRenderer(section: "phases").files(for: Sample.document) }
    let known = "stop-rate, where-they-stand, age-windows, stop-list, methods"
    #expect(error?.description == "unknown section 'phases': the report has \(known)")
  }

  private func text(_ renderer: CSVRenderer, _ document: Document = Sample.document) throws -> String {
    let files = try renderer.files(for: document)
    #expect(files.count == 1)
    return String(decoding: files[0].bytes, as: UTF8.self)
  }
}
