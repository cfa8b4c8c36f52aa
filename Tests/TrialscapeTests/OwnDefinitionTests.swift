import Foundation
import TestSupport
import Testing

/// Definitions of one's own, as typed.
struct OwnDefinitionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      variables:
        - id: drug-class
          label: Drug class
          in: [interventions, title]
          levels:
            - {code: ANTIBODY, label: Antibody, pattern: "*mab", examples: [Inventumab]}
            - {code: SMALL, label: Small molecule, pattern: "*tinib | *platin"}
        - id: groups
          levels:
            - {code: PHASE1_GROUP, where: "phase in (EARLY_PHASE1, PHASE1)"}
            - {code: PHASE2_GROUP, where: "phase in (PHASE1|PHASE2, PHASE2)"}
            - {code: PHASE3_GROUP, where: "phase in (PHASE2|PHASE3, PHASE3)"}
            - {code: PHASE4, where: phase = PHASE4}
            - {code: NOT_APPLICABLE, where: phase = NA}
      """, to: "shared/classes.yml")
    try folder.write(
      "sponsor,parent\n\"Spectrum Pharmaceuticals, Inc\",Acme\nHOFFMANN LA-ROCHE,Acme\n", to: "shared/parents.csv")
    try folder.write("parents: {file: parents.csv}\n", to: "shared/parents.yml")
    try folder.write(
      """
      title: Mine
      use: [shared/classes.yml, shared/parents.yml]
      sections:
        - {id: classes, kind: crosstab, rows: drug-class, columns: groups, measures: [trials]}
        - {id: own, rows: groups, measures: [trials, share, median]}
        - {id: ready, rows: phase-group, measures: [trials, share, median]}
        - {id: sponsors, rows: parent-sponsor, top: 3, measures: [trials]}
        - {id: some, kind: list, columns: [id, drug-class, parent-sponsor], where: drug-class = ANTIBODY}
      """, to: "mine.yml")
  }

  private func run(_ line: String) throws -> Run {
    let run = try Shell.run(line, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(line): \(run.status) \(run.errors)")
    return run
  }

  /// The ids of the sample's trials whose title or an intervention holds a word that ends so.
  private func ids(endingIn ending: String) throws -> Set<String> {
    Set(
      try JSONRecord.sample.values.filter { record in
        let texts =
          [record.text("identificationModule.briefTitle") ?? ""]
          + record.objects("armsInterventionsModule.interventions").compactMap { $0["name"] as? String }
        return texts.contains { text in
          text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0.hasSuffix(ending) }
        }
      }.map(\.id))
  }

  @Test func aReportOfOnesOwn() throws {
    let rows = TidyRow.rows(try run("trialscape report mine.yml $SAMPLE --format csv").output)
    func figures(_ section: String) -> [String] {
      rows.filter { $0["section"] == section && $0["row_level"] != "unassigned" }.map {
        ["row_level", "measure", "value", "ci_low", "ci_high", "n_used", "n_missing", "n_excluded"].map(
          $0.callAsFunction
        )
        .joined(separator: " ")
      }
    }
    // The built-in groups and those written as expressions give the same figures.
    #expect(figures("own").count > 15 && figures("own") == figures("ready"))
    let antibodies = try ids(endingIn: "mab")
    let whole = rows.first {
      $0["section"] == "classes" && $0["row_level"] == "ANTIBODY" && $0["column_level"] == "(all)"
    }
    #expect(!antibodies.isEmpty && whole?["value"] == String(antibodies.count))
    let explained = try run(
      "trialscape explain mine.yml $SAMPLE --section classes --row drug-class=ANTIBODY --column '(all)'")
    #expect(Set(CSVText.rows(explained.output).map { $0["trial_id"] ?? "" }) == antibodies)
    let acme = try JSONRecord.sample.values.count {
      ["Spectrum Pharmaceuticals, Inc", "Hoffmann-La Roche"].contains(
        $0.text("sponsorCollaboratorsModule.leadSponsor.name") ?? "")
    }
    let told = rows.first { $0["section"] == "sponsors" && $0["row_level"] == "Acme" }
    #expect(acme > 2 && told?["value"] == String(acme))
    let text = try run("trialscape report mine.yml $SAMPLE").text
    #expect(
      text.contains("Drug class: a trial stands under the first level that it meets, under")
        && text.contains("Small molecule"))
    #expect(text.contains("The map gives 2 of"))
  }

  @Test func inReadyReports() throws {
    let line = "trialscape report terminated-trials $SAMPLE --definitions shared/classes.yml"
    let rows = TidyRow.rows(try run("\(line) --population all --where 'drug-class = antibody' --format csv").output)
    let kept = rows.first { $0["section"] == "record-flow" && $0["row_level"] == "kept" }
    #expect(kept?["value"] == String(try ids(endingIn: "mab").count))
    let wrong = try Shell.run("\(line) --where 'drug-class = ANTIBODIES'", in: folder)
    #expect(
      wrong.status == 64 && wrong.errors.contains("'ANTIBODIES' is no level of 'drug-class'; did you mean 'ANTIBODY'?"))
    let listed = try run("trialscape list variables --definitions shared/classes.yml").text
    #expect(listed.contains("drug-class  (Drug class)\n") && listed.contains("ANTIBODY, SMALL,"))
    // A file that is given and used counts once.
    _ = try run("trialscape report mine.yml $SAMPLE --definitions shared/classes.yml --section own")
  }

  @Test func checks() throws {
    #expect(
      try run("trialscape check mine.yml shared/classes.yml shared/parents.yml").text
        == "mine.yml: 5 sections, 3 variables of its own, sound\nshared/classes.yml: 2 variables of its own, sound\n"
        + "shared/parents.yml: 1 variable of its own, sound\n")
    try folder.write("title: T\nsections: [{id: a, rows: drug-class, measures: [trials]}]\n", to: "bare.yml")
    #expect(try run("trialscape check bare.yml --definitions shared/classes.yml").text.contains("sound"))
    for (line, errors) in [
      ("check bare.yml", "bare.yml:2:26: error: unknown variable 'drug-class'\n"),
      ("check --definitions none.yml", "none.yml: error: there is no such file\n"),
      ("report mine.yml $SAMPLE --definitions bad.yml", "bad.yml:2:5: error: the variable 'x' needs 'levels'\n"),
      ("list variables --definitions bad.yml", "bad.yml:2:5: error: the variable 'x' needs 'levels'\n"),
      ("check bad-parents.yml", "parents.txt:1: error: has no column 'sponsor'; its first columns are name, parent\n"),
    ] {
      try folder.write("variables:\n  - {id: x}\n", to: "bad.yml")
      try folder.write("name,parent\na,b\n", to: "parents.txt")
      try folder.write("parents: {file: parents.txt}\n", to: "bad-parents.yml")
      let answer = try Shell.run("trialscape \(line)", in: folder)
      #expect(answer.status == 1 && answer.errors == errors, "\(line): \(answer.errors)")
    }
  }

  /// The same records give the same bytes, however they are packed; and no definition is written over.
  @Test func sameBytes() throws {
    let lines = try JSONRecord.sampleLines
    try folder.write(lines.joined(separator: "\n") + "\n", to: "all.ndjson")
    try folder.write(lines.reversed().joined(separator: "\n") + "\n", to: "reversed.ndjson")
    for part in 0..<5 {
      let own = stride(from: part, to: lines.count, by: 5).map { lines[$0] }
      try folder.write(own.joined(separator: "\n"), to: "five/\(part).ndjson")
    }
    let reference = try run("trialscape report mine.yml all.ndjson --format csv").output
    for inputs in ["$SAMPLE", "all.ndjson --jobs 1", "reversed.ndjson", "five", "- < reversed.ndjson"] {
      #expect(try run("trialscape report mine.yml --format csv \(inputs)").output == reference, "\(inputs)")
    }
    let over = try Shell.run("trialscape report mine.yml $SAMPLE --format csv --output shared/classes.yml", in: folder)
    #expect(over.status != 0)
    #expect(try folder.text(of: "shared/classes.yml").hasPrefix("variables:"))
  }
}

extension TidyRow {
  fileprivate func callAsFunction(_ heading: String) -> String { self[heading] }
}
