import Documents

/// Small documents as the reports make them: what the goldens show.
enum Sample {
  /// Where trials stand: bars, a remark, a total.
  static var standing: Table {
    var table = Table(
      id: "where-they-stand", title: "Where the trials stand",
      columns: [
        Column("status", "Status", role: .level), Column("trials", "Trials", format: .count),
        Column("share", "Share", format: .share), Column("remark", "Remark", short: "", role: .remark),
      ],
      rows: [
        Row(.level, [.text("Completed"), .count(11), .number(11.0 / 78), .empty]),
        Row(.level, [.text("Terminated"), .count(6), .number(6.0 / 78), .text("stopped early")]),
        Row(.level, [.text("Withdrawn"), .count(5), .number(5.0 / 78), .text("before anyone enrolled")]),
        Row(.level, [.text("Suspended"), .count(0), .number(0), .text("may resume")]),
        Row(.level, [.text("Open"), .count(37), .number(37.0 / 78), .empty]),
        Row(.remainder, [.text("Unknown"), .count(19), .number(19.0 / 78), .text("lost track of")]),
        Row(.all, [.text("Together"), .count(78), .number(1), .empty]),
      ])
    table.bars = "share"
    table.hidesHeader = true
    table.foots = "11 + 6 + 5 + 0 + 37 + 19 = 78"
    table.notes = [
      "Terminated, withdrawn and suspended are counted apart throughout. A trial of unknown status is neither open "
        + "nor ended."
    ]
    table.levels = [
      .init(variable: "status", code: "COMPLETED", label: "Completed"),
      .init(variable: "status", code: "TERMINATED", label: "Terminated"),
    ]
    return table
  }

  /// Stacked blocks, an interval, figures not shown, rules under the table.
  static var rates: Table {
    let columns = [
      Column("level", "Level", short: "", role: .level), Column("begun", "Started", short: "started", format: .count),
      Column("ended", "Ended", short: "ended", format: .count),
      Column("termination-rate", "Terminated of ended", short: "of ended", format: .rate),
      Column("low", "low", group: "95% interval", role: .interval, format: .rate),
      Column("high", "high", group: "95% interval", role: .interval, format: .rate),
      Column("cumulative-incidence-24m", "Terminated by 2 years", short: "by 2 yrs (risk)", format: .rate),
    ]
    let few = Cell.notShown("n<10")
    var table = Table(
      id: "stop-rate", title: "How often trials are terminated", columns: columns,
      rows: [
        Row(
          .all,
          [.text("All"), .count(57), .count(17), .number(0.353), .number(0.173), .number(0.587), .number(0.06)]),
        Row(.level, [.text("Phase 1"), .count(7), .count(4), few, few, few, few], startsBlock: true),
        Row(
          .level,
          [.text("Phase 1/2, 2"), .count(1040), .count(12), .number(0.417), .number(0.193), .number(0.68), .number(0)]),
        Row(.level, [.text("Phase 4"), .count(2), .count(0), few, few, few, few]),
      ])
    table.definitions = [
      Definition(
        "started",
        "57 of 78: left out are 5 withdrawn, 6 not yet recruiting, 10 lost track of while not yet recruiting."),
      Definition("of ended", "terminated ÷ ended; do not compare start years on it."),
    ]
    table.levels = [
      .init(variable: "phase-group", code: "PHASE1_GROUP", label: "Phase 1"),
      .init(variable: "status", code: "TERMINATED", label: "Terminated"),
    ]
    return table
  }

  /// One row a trial.
  static var stops: Table {
    var table = Table(
      id: "stop-list", title: "Every terminated trial, latest first",
      columns: [
        Column("title", "Title", shown: [.csv, .workbook]),
        Column("trial-id", "Trial", role: .level), Column("phase", "Phase"),
        Column("completion", "Completion", short: "end", format: .date),
        Column("enrollment", "Participants", short: "people", format: .count), Column("lead-sponsor", "Sponsor"),
        Column("why-stopped", "Reason as registered"),
      ],
      rows: [
        Row(
          .level,
          [
            .text("A study of one thing, and another"), .link("NCT00000001", url: "https://example.org/1"),
            .text("Phase 2"), .date(DocumentDate(year: 2024, month: 8, day: 8, precision: .day, type: "ACTUAL")),
            .count(1), .text("Société Générale de Santé"),
            .text("Décision stratégique – sans rapport avec la sécurité du médicament étudié dans cet essai"),
          ]),
        Row(
          .level,
          [
            .text("=SUM(A1)"), .link("NCT00000002", url: "https://example.org/2"), .text("Phase 1/2"),
            .date(DocumentDate(year: 2024, month: 3, day: 1, precision: .month, type: "ESTIMATED")), .count(1648),
            .text("中外製薬株式会社"), .text("slow accrual"),
          ]),
        Row(
          .level,
          [
            .text("Third"), .link("NCT00000003", url: "https://example.org/3"), .text("Phase 4"), .empty, .count(0),
            .text("Acme"), .empty,
          ]),
      ], isList: true)
    table.textLimit = 2
    return table
  }

  /// A section no record can answer.
  static var ages: Table {
    var table = Table(
      id: "age-windows", title: "Who may enter",
      columns: [Column("lower", "Lower limit", role: .level), Column("trials", "Trials", format: .count)])
    table.cannotAnswer = "Numeric ages are not in the CSV download (78 records); the JSON download has them."
    return table
  }

  /// One row of the tidy contract's columns, abridged.
  static var tidy: Table {
    Table(
      id: "tidy", title: "Tidy",
      columns: ["report", "section", "row", "row_level", "measure", "value", "ci_low", "note"].map { Column($0, $0) },
      rows: [
        Row(
          .level,
          [
            .text("terminated-trials"), .text("stop-rate"), .text("all"), .text("(all)"), .text("termination-rate"),
            .number(6.0 / 17), .number(0.1), .empty,
          ]),
        Row(
          .level,
          [
            .text("terminated-trials"), .text("stop-rate"), .text("phase-group"), .text("PHASE1_GROUP"),
            .text("termination-rate"), .notShown("n<10"), .empty, .text("n<10"),
          ]),
      ])
  }

  /// The whole.
  static var document: Document {
    var document = Document(
      name: "terminated-trials", title: "Terminated trials", tidy: tidy, generator: "trialscape 1.0")
    document.subtitle = [
      "Non-small-cell lung cancer · as of 2025-12-09", "100 records → 78 interventional (22 observational left out)",
    ]
    document.alerts = ["1 section cannot be answered from these records."]
    document.sheets = [
      Sheet(
        name: "Stops", question: "Who stops, how often, why?", context: "trials · n = 78",
        blocks: [.table(rates), .table(standing), .table(ages)]),
      Sheet(name: "Stops list", question: "Check me", context: "", kind: .list, blocks: [.table(stops)]),
      Sheet(
        name: "Methods", question: "How was it counted?", context: "", kind: .text,
        blocks: [
          .definitions([Definition("open", "recruiting, by invitation, active")]), .paragraph("No dates are guessed."),
        ]),
    ]
    document.inputs = InputsBlock(line: "100 records in 1 file, 1.4 MB: studies.json")
    document.textOrder = ["where-they-stand", "stop-rate", "age-windows", "stop-list", "methods"]
    return document
  }

  /// A document of these tables on one sheet.
  static func document(_ tables: Table...) -> Document {
    var document = Document(
      name: "test", title: "Test", tidy: Table(id: "tidy", title: "", columns: [Column("a", "A")]))
    document.sheets = [Sheet(name: "One", question: "", context: "", blocks: tables.map(Block.table))]
    return document
  }
}

extension Sample {
  /// Wider than a page: phases by status.
  static var crosstab: Table {
    let statuses = [
      "Not yet recruiting", "Recruiting", "Enrolling by invitation", "Active, not recruiting", "Suspended", "Completed",
      "Terminated", "Withdrawn", "Unknown", "All",
    ]
    var columns = [Column("phase", "Phase", role: .level)]
    columns += statuses.map { Column($0, $0, format: .count) }
    columns += [
      Column("share", "Share", format: .share),
      Column("low", "low", group: "95% interval", role: .interval, format: .share),
      Column("high", "high", group: "95% interval", role: .interval, format: .share),
      Column("open-share", "Open share", format: .share),
    ]
    func row(_ kind: Row.Kind, _ label: String, _ count: Int) -> Row {
      Row(
        kind,
        [.text(label)] + statuses.indices.map { Cell.count(count * $0) }
          + [.number(0.25), .number(0.2), .number(0.305), .notShown("n<10")])
    }
    return Table(
      id: "phase-by-status", title: "Phase by status", columns: columns,
      rows: [
        row(.level, "Phase 1/2", 0), row(.level, "Phase not applicable to this kind of study", 3),
        row(.remainder, "Missing", 1), row(.all, "All", 1234),
      ])
  }
}
