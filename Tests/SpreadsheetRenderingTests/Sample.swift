import Documents

/// A small landscape with every kind of sheet, block and cell; its figures are made up.
enum Sample {
  static var document: Document {
    var document = Document(
      name: "sample", title: "Asthma & COPD: trial landscape, 2025 Q3",
      tidy: Table(id: "tidy", title: "", columns: []), generator: "trialscape 0.1.0")
    document.asOf = "2025-12-09"
    document.alerts = ["1 section cannot be answered from this download: see Ages"]
    document.sheets = [brief, pipeline, ages, readouts, methods]
    var inputs = Table(
      id: "inputs", title: "Inputs",
      columns: [
        Column("name", "Name", role: .level), Column("format", "Format"),
        Column("files", "Files", format: .count), Column("bytes", "Bytes", format: .count),
        Column("records", "Records", format: .count), Column("unreadable", "Unreadable", format: .count),
        Column("sha256", "SHA-256"),
      ])
    inputs.rows = [
      Row(
        .level,
        [
          .text("asthma-2025-12-09.json"), .text("API v2 JSON"), .count(1), .count(1_402_336), .count(231), .count(0),
          .text(String(repeating: "9f86d081", count: 8)),
        ])
    ]
    document.inputs = InputsBlock(line: "231 records in 1 file", table: inputs)
    return document
  }

  static let context = "Interventional trials in the download “asthma” · 210 trials · as of 2025-12-09"

  static func link(_ number: Int) -> Cell {
    .link("NCT0\(5_000_000 + number * 137)", url: "https://registry.example/study/\(number)")
  }

  static func date(
    _ year: Int, _ month: Int = 1, _ day: Int = 1, _ precision: DocumentDate.Precision = .day, type: String = "ACTUAL"
  ) -> Cell {
    .date(DocumentDate(year: year, month: month, day: day, precision: precision, type: type))
  }

  static var readouts: Sheet {
    var table = Table(
      id: "readouts", title: "Readouts",
      columns: [
        Column("trial_id", "Trial", role: .level), Column("title", "Short title"), Column("phase", "Phase"),
        Column("lead_sponsor", "Lead sponsor"), Column("sponsor_class", "Class"),
        Column("enrollment", "Planned enrollment", format: .count), Column("start", "Start", format: .date),
        Column("primary_completion", "Primary completion", format: .date),
        Column("days_past", "Days past", format: .count), Column("status", "Status"),
        Column("secret", "Not in a workbook", shown: .csv),
      ], isList: true)
    let words = [
      "Inhaled steroid", "against placebo", "in children", "with severe asthma", "over two years", "at home",
    ]
    table.rows = (0..<200).map { number in
      let title =
        words.prefix(1 + number % 6).joined(separator: " ")
        + (number % 7 == 0 ? ": a long second line that tells more" : "")
      return Row(
        .level,
        [
          link(number), .text(title), .text(["Phase 1", "Phase 2", "Phase 2/3", "Not applicable"][number % 4]),
          .text(["Charité – Universitätsmedizin Berlin", "Acme", "National Institute of Allergy"][number % 3]),
          .text(["Industry", "Other", "Network"][number % 3]), number % 11 == 0 ? .empty : .count(number * 7),
          number % 5 == 0
            ? date(2024, 10, 1, .month) : number % 17 == 0 ? date(2023, 1, 1, .year) : date(2024, 3, 1 + number % 28),
          number % 4 == 0
            ? date(2026, 2, 1, .month, type: "ESTIMATED") : date(2026, 1 + number % 12, 9, type: "ESTIMATED"),
          number < 20 ? .count(344 - number) : .empty, .text(number % 2 == 0 ? "Recruiting" : "Active, not recruiting"),
          .text("csv"),
        ])
    }
    table.notes = ["Open trials with an estimated primary completion; past due first, then by date."]
    return Sheet(
      name: "Readouts", question: "Who reads out next: planned primary completions, open trials", context: context,
      kind: .list, blocks: [.table(table)])
  }

  static var ages: Sheet {
    var table = Table(
      id: "age-windows", title: "Lower by upper limit", columns: [Column("lower", "Lower limit", role: .level)])
    table.cannotAnswer =
      "numeric ages are not in the CSV download (231 records); the JSON download has them"
    return Sheet(name: "Ages", question: "Who may enter", context: context, blocks: [.table(table)])
  }

  static var methods: Sheet {
    Sheet(
      name: "Methods", question: "How every figure is made", context: context, kind: .text,
      blocks: [
        .paragraph(
          "Every figure is counted from the records named below. A trial is one record; the newest version of a trial "
            + "counts. Nothing is estimated, and nothing is looked up while the report is made."),
        .definitions([
          Definition("Open", "Not yet recruiting, recruiting, by invitation, or active and not recruiting."),
          Definition(
            "Like for like",
            "A trial counts only if it was on the registry within 70 days of its start quarter’s end, the time that the "
              + "last quarter has had so far. Trials are posted late, so that the other line always flatters older quarters."
          ),
          Definition("Interval", "Wilson, 95 %."),
        ]),
      ])
  }
}
