import Documents

extension Sample {
  static var brief: Sheet {
    Sheet(
      name: "Brief", question: "Asthma and COPD: trial landscape, 2025 Q3", context: context,
      blocks: [
        .table(quarter),
        .chart(
          Chart(
            .stackedColumns, title: "Trial starts per quarter", table: "timeline", sheet: "Pipeline",
            categories: "quarter", rows: 0..<8,
            series: [
              Chart.Series(column: "in_time", label: "Started, posted in time", color: "0072B2"),
              Chart.Series(column: "late", label: "Started, posted late", color: "A6CEE3"),
              Chart.Series(column: "planned", label: "Planned, not confirmed", color: "F0C27B"),
            ])),
        .table(portfolio), .chart(statusChart(sheet: "Pipeline")), .table(extract),
      ])
  }

  static var quarter: Table {
    var table = Table(
      id: "quarter-comparison", title: "The quarter",
      columns: [
        Column("event", "Event", role: .level), Column("this", "2025-Q3", group: "trials", format: .count),
        Column("previous", "2025-Q2", group: "trials", format: .count),
        Column("year_ago", "2024-Q3", group: "trials", format: .count),
        Column("vs_previous", "vs previous", group: "difference", format: .difference),
        Column("vs_year_ago", "vs year ago", group: "difference", format: .difference),
      ])
    let words = [
      "Starts confirmed (like for like)", "Starts confirmed or due (like for like)",
      "Starts confirmed, all known today",
      "Starts planned, not confirmed", "First posted", "Primary completions reached",
      "Primary completions planned, not confirmed", "Completed (completion date)", "Terminated (completion date)",
    ]
    table.rows = words.enumerated().map { index, word in
      let isComparable = [0, 1, 4].contains(index)
      return Row(
        .level,
        [
          .text(word), .count(index * 3), .count(12 - index), .count(index == 2 ? 0 : 1_200 + index),
          isComparable ? .count(index * 4 - 12) : .notShown("not comparable"),
          isComparable ? .count(index == 1 ? 0 : 5) : .notShown("not comparable"),
        ])
    }
    table.notes = [
      "Like for like: a trial counts only if it was on the registry within 70 days of its start quarter’s end, the time "
        + "2025-Q3 has had so far. Trials are posted late, so the second line always flatters older quarters.",
      "Start date in the quarter but still marked estimated, or trial still not yet recruiting.",
    ]
    return table
  }

  static var portfolio: Table {
    var table = Table(
      id: "portfolio", title: "The portfolio today",
      columns: [
        Column("figure_name", "Figure", role: .level), Column("figure", "Trials", format: .count),
        Column("share", "Share", format: .share),
        Column("low", "Low", group: "95 % interval", role: .interval, format: .share),
        Column("high", "High", group: "95 % interval", role: .interval, format: .share),
        Column("basis", "Basis", role: .remark),
      ])
    table.rows = [
      Row(
        .level,
        [
          .text("Open trials"), .count(96), .number(0.46), .number(0.36), .number(0.57),
          .text("of all interventional trials"),
        ]),
      Row(
        .level,
        [
          .text("Adult trials closed to people over 65"), .count(0), .number(0), .number(0), .number(0.05),
          .text("upper limit 65 or less, of trials that admit adults and state their limits in years, months or weeks"),
        ]),
      Row(
        .level,
        [
          .text("Phase 2/3 or 3, open"), .count(4), .notShown("n<10"), .notShown("n<10"), .notShown("n<10"),
          .text("of open trials"),
        ]),
    ]
    table.foots = "210 = 96 open + 4 suspended + 80 completed + 12 terminated + 3 withdrawn + 15 unknown"
    return table
  }

  static var extract: Table {
    var table = Table(
      id: "next-readouts", title: "Next planned primary completions, phase 2 to 4",
      columns: [
        Column("trial_id", "Trial", role: .level), Column("lead_sponsor", "Lead sponsor"), Column("phase", "Phase"),
        Column("date", "Date", format: .date), Column("title", "Title"),
      ], isList: true)
    table.rows = (0..<6).map { number in
      Row(
        .level,
        [
          link(number), .text(number % 2 == 0 ? "Shanghai Chest Hospital" : "Acme"), .text("Phase 2"),
          date(2026, number + 1, 10, number == 3 ? .month : .day, type: "ESTIMATED"),
          .text(
            "A study of drug \(number) plus standard care in adults with asthma that is not controlled by inhaled steroids"
          ),
        ])
    }
    table.total = 20
    return table
  }

  static let statuses = [
    ("not_yet", "Not yet recruiting", "56B4E9"), ("recruiting", "Recruiting", "0072B2"),
    ("active", "Active, not recruiting", "0072B2"), ("suspended", "Suspended", "CC79A7"),
    ("completed", "Completed", "9CA3AF"), ("terminated", "Terminated", "D55E00"), ("withdrawn", "Withdrawn", "F2A07B"),
    ("unknown", "Unknown", "E5E7EB"),
  ]

  static func statusChart(sheet: String? = nil) -> Chart {
    Chart(
      .stackedBars, title: "Phase by status", table: "phase-by-status", sheet: sheet, categories: "phase", rows: 0..<8,
      series: statuses.filter { $0.0 != "active" }.map { Chart.Series(column: $0.0, label: $0.1, color: $0.2) })
  }

  static var pipeline: Sheet {
    Sheet(
      name: "Pipeline", question: "What is in the pipeline: phase by status", context: context,
      blocks: [.table(phaseByStatus), .chart(statusChart()), .table(timeline), .table(phaseMix), .chart(mixChart)])
  }

  static var phaseByStatus: Table {
    let phases = [
      "Early phase 1", "Phase 1", "Phase 1/2", "Phase 2", "Phase 2/3", "Phase 3", "Phase 4", "Not applicable",
    ]
    var table = Table(
      id: "phase-by-status", title: "Trials by phase and status",
      columns: [Column("phase", "Phase", role: .level)]
        + statuses.map { Column($0.0, $0.1, group: "Status", format: .count) }
        + [
          Column("all", "All", format: .count), Column("share", "Share", format: .share),
          Column("low", "95 % low", role: .interval, format: .share),
          Column("high", "95 % high", role: .interval, format: .share),
          Column("open_share", "Open share", format: .share),
        ])
    for (index, phase) in phases.enumerated() {
      let counts = (0..<8).map { (index * 7 + $0 * 5) % 9 * (index == 3 ? 3 : 1) }
      table.rows.append(
        Row(
          .level,
          [.text(phase)] + counts.map(Cell.count) + [
            .count(counts.reduce(0, +)), .number(0.1), .number(0.04), .number(0.21),
            index == 4 ? .notShown("n<10") : .number(0.375),
          ]))
    }
    table.rows.append(
      Row(
        .remainder, [.text("(missing)")] + (0..<8).map { _ in .count(0) } + [.count(0), .empty, .empty, .empty, .empty])
    )
    table.rows.append(
      Row(
        .all, [.text("All")] + (0..<8).map { .count(30 + $0) } + [.count(268), .empty, .empty, .empty, .number(0.46)]))
    table.heat = statuses.map(\.0)
    table.foots = "rows sum to 268, columns sum to 268"
    table.notes = [
      "Phase is one exclusive level a trial: phase 1/2 and 2/3 are their own rows, never added to 1, 2 or 3."
    ]
    return table
  }

  static var timeline: Table {
    var table = Table(
      id: "timeline", title: "Starts per quarter",
      columns: [
        Column("quarter", "Quarter", role: .level), Column("in_time", "Starts, posted in time", format: .count),
        Column("late", "Starts, posted late", format: .count), Column("planned", "Starts planned", format: .count),
      ])
    table.rows = (0..<8).map { number in
      Row(
        .level,
        [
          .text("202\(4 + number / 4)-Q\(1 + number % 4)"), .count(7 - number % 5), .count(number % 3),
          .count(max(0, number - 4)),
        ],
        startsBlock: number == 4)
    }
    return table
  }

  static var phaseMix: Table {
    var table = Table(
      id: "phase-mix", title: "Phase mix",
      columns: [
        Column("phase", "Phase", role: .level), Column("open", "Open, planned", format: .share),
        Column("ended", "Ended, actual", format: .share),
        Column("rate", "Rate per million people", format: .perMillion),
        Column("months", "Months", format: .number(decimals: 1)),
      ])
    table.rows = (1...4).map { number in
      Row(
        .level,
        [
          .text("Phase \(number)"), .number(0.125 * Double(number)), .number(0.6 / Double(number)),
          .number(number == 2 ? 0 : 1.234), .number(12.345),
        ])
    }
    return table
  }

  static var mixChart: Chart {
    Chart(
      .clusteredColumns, title: "Phase mix within open and ended trials", table: "phase-mix", categories: "phase",
      rows: 0..<4,
      series: [
        Chart.Series(column: "open", label: "Open", color: "0072B2"),
        Chart.Series(column: "ended", label: "Ended", color: "9CA3AF"),
      ], valueTitle: "share")
  }
}
