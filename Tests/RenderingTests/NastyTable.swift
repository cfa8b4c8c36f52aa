import Documents

/// Values that break tables: separators, line ends, wide and combining characters, formulas, huge texts and numbers.
enum Nasty {
  static let texts = [
    "plain", "a,b", "say \"hi\"", "line\nbreak", "carriage\r\nreturn", "tab\there", "=SUM(A1:A9)", "+49 30", "-1",
    "@home",
    "\tlead", "\rlead", "👩‍🔬 trial 👍🏽 🇩🇪", "中外製薬株式会社の非小細胞肺癌に対する第三相臨床試験", "e\u{301}te\u{301} A\u{30A}ngstro\u{308}m",
    "\u{1B}[31mred\u{1B}[0m", "\u{202E}turned", "", " ",
    "non-small-cell/lung-cancer/with-a-very-long-compound-name-that-never-ends-at-all",
    String(repeating: "x", count: 40_000), String(repeating: "word 語 ", count: 5_714), "NA", "ID",
    "“quoted” – dashed · dotted",
    "\u{301}leading mark", "ﷺ صلى الله", "שלום", "한국어 이름", "\u{FE0F}\u{200D}", "'apostrophe", "null\u{0}byte",
  ]
  static let counts = [0, 1, -1, 7, 999, 1000, -1000, 1_234_567, .max, .min]
  static let numbers = [
    0, -0.0, 1, 0.5, 1.0 / 3, 1e-300, 1e300, -1e300, 123_456.789, 1e15, 9.99e14, 0.00001, .leastNonzeroMagnitude,
    .greatestFiniteMagnitude,
  ]
  static let dates = [
    DocumentDate(year: 2024, month: 10, day: 31, precision: .day, type: "ACTUAL"),
    DocumentDate(year: 2024, month: 10, day: 1, precision: .month, type: "ESTIMATED"),
    DocumentDate(year: 1, month: 1, day: 1, precision: .year),
  ]

  /// Every text beside a count, a number and a date.
  static var table: Table {
    let columns = [
      Column("label", "Label", role: .level), Column("text", "Text"), Column("count", "Count", format: .count),
      Column("number", "Number", format: .number(decimals: 2)), Column("start", "Start", format: .date),
    ]
    let rows = texts.indices.map { index in
      Row(
        index == texts.count - 1 ? .all : .level,
        [
          .text("row \(index)"), .text(texts[index]), .count(counts[index % counts.count]),
          .number(numbers[index % numbers.count]), .date(dates[index % dates.count]),
        ])
    }
    return Table(id: "nasty", title: "Nasty\nvalues", columns: columns, rows: rows)
  }

  /// A table, or a list, of whatever the seed brings.
  static func table(using generator: inout Generator) -> Table {
    let formats: [Format] = [
      .text, .count, .difference, .share, .rate, .number(decimals: 1), .number(decimals: 400), .perMillion, .date,
    ]
    let roles: [Column.Role] = [.level, .value, .value, .value, .interval, .interval, .remark, .note]
    let columns = (0..<Int.random(in: 1...24, using: &generator)).map { index in
      Column(
        "c\(index)", text(&generator), short: Bool.random(using: &generator) ? text(&generator) : nil,
        group: Bool.random(using: &generator)
          ? ["95% interval", "Ended", texts[19]].randomElement(using: &generator) : nil,
        role: index == 0 ? .level : roles.randomElement(using: &generator)!,
        format: formats.randomElement(using: &generator)!)
    }
    var table = Table(id: "generated-section", title: text(&generator), columns: columns)
    table.rows = (0..<Int.random(in: 0...8, using: &generator)).map { index in
      let kind: Row.Kind = [.level, .level, .remainder, .all].randomElement(using: &generator)!
      let count = Int.random(in: 0...(columns.count + 1), using: &generator)
      return Row(kind, (0..<count).map { _ in cell(&generator) }, startsBlock: Bool.random(using: &generator))
    }
    table.isList = Bool.random(using: &generator)
    table.hidesHeader = Int.random(in: 0..<4, using: &generator) == 0
    table.bars = columns.randomElement(using: &generator)?.id
    table.textLimit = Bool.random(using: &generator) ? Int.random(in: 0...9, using: &generator) : nil
    table.foots = text(&generator)
    table.notes = [text(&generator), text(&generator)]
    table.definitions = [Definition(text(&generator), text(&generator)), Definition("·", text(&generator))]
    return table
  }

  static func text(_ generator: inout Generator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      String(texts.randomElement(using: &generator)!.prefix(3000))
    }
    .joined(separator: Bool.random(using: &generator) ? " " : "")
  }

  static func cell(_ generator: inout Generator) -> Cell {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: .empty
    case 1: .text(text(&generator))
    case 2: .count(counts.randomElement(using: &generator)!)
    case 3: .number(numbers.randomElement(using: &generator)!)
    case 4: .date(dates.randomElement(using: &generator)!)
    case 5: .link(text(&generator), url: "https://example.org")
    case 6: .sheetLink(text(&generator), sheet: "One")
    default: .notShown(["n<10", "not comparable", ""].randomElement(using: &generator)!)
    }
  }
}
