import Documents
import Testing

@testable import Rendering

@Suite struct CSVFolderTests {
  @Test("one file a section, contents, levels and the tidy table; a byte-order mark on all but the last")
  func files() throws {
    let files = try CSVFolderRenderer().files(for: Sample.document)
    #expect(
      files.map(\.name) == [
        "contents.csv", "levels.csv", "tidy.csv", "stop-rate.csv", "where-they-stand.csv", "age-windows.csv",
        "stop-list.csv",
        "methods.csv",
      ])
    for file in files {
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (file.name != "tidy.csv"))
    }
    #expect(CSVFolderRenderer().makesFolder)
    #expect(!CSVRenderer().makesFolder)
  }

  @Test func contents() throws {
    let note = "\"" + Sample.standing.notes[0] + "\""
    #expect(
      try text("contents.csv") == """
        file,title,order,unit,rows,sheet,note
        stop-rate.csv,How often trials are terminated,1,trials,4,Stops,
        where-they-stand.csv,Where the trials stand,2,trials,7,Stops,\(note)
        age-windows.csv,Who may enter,3,trials,0,Stops,\(Sample.ages.cannotAnswer!)
        stop-list.csv,"Every terminated trial, latest first",4,trials,3,Stops list,
        methods.csv,How was it counted?,5,,2,Methods,

        """)
  }

  @Test("levels stand once, in the order of the table that names most of them")
  func levels() throws {
    #expect(
      try text("levels.csv") == """
        variable,code,label,order
        phase-group,PHASE1_GROUP,Phase 1,1
        status,COMPLETED,Completed,1
        status,TERMINATED,Terminated,2

        """)
  }

  @Test("words alone are terms and rules")
  func methods() throws {
    #expect(
      try text("methods.csv") == """
        term,rule,note
        open,"recruiting, by invitation, active",
        ,No dates are guessed.,

        """)
  }

  @Test("no name leaves the folder or stands twice")
  func names() throws {
    let tables = ["tidy", "../x", "a", "a"].map { Table(id: $0, title: "", columns: [Column("a", "A")]) }
    var document = Sample.document()
    document.sheets[0].blocks = tables.map(Block.table)
    let names = try CSVFolderRenderer().files(for: document).map(\.name)
    #expect(names == ["contents.csv", "levels.csv", "tidy.csv", "tidy-2.csv", "x.csv", "a.csv", "a-2.csv"])
  }

  private func text(_ name: String) throws -> String {
    let files = try CSVFolderRenderer(byteOrderMark: false).files(for: Sample.document)
    return String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
  }
}
