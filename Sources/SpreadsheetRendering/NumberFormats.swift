import Documents

/// The spreadsheet's number formats: a real zero among counts is an en dash, a date shows its precision and type.
enum NumberFormats {
  static let count = #"#,##0;-#,##0;"–""#
  static let difference = "+#,##0;-#,##0;0"

  static func number(_ format: Format) -> String? {
    switch format {
    case .text, .date: nil
    case .count: count
    case .difference: difference
    case .share: "0%"
    case .rate: "0.0%"
    case .number(let decimals): decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
    case .points: "+0.0%;-0.0%;0.0%"
    case .probability: #"[<0.0005]"<0.001";0.000"#
    case .perMillion: #"0.00;-0.00;"–""#
    }
  }

  static func date(_ precision: DocumentDate.Precision, isEstimated: Bool) -> String {
    switch (precision, isEstimated) {
    case (.day, false): "yyyy-mm-dd"
    case (.day, true): #"yyyy-mm-dd" e""#
    case (.month, false): #"yyyy-mm" ·""#
    case (.month, true): #"yyyy-mm" · e""#
    case (.year, false): "yyyy"
    case (.year, true): #"yyyy" e""#
    }
  }
}

extension DocumentDate {
  /// The day's number in a spreadsheet of the 1900 system; nothing outside 1900-01-01 to 9999-12-31, which it cannot hold.
  var serial: Double? {
    guard (1900...9999).contains(year) else { return nil }
    let days = Self.days(year: year, month: month, day: day) + 25_569
    // The 1900 system counts a 29 February 1900 that never was: earlier days lie one lower.
    return Double(days < 61 ? days - 1 : days)
  }

  /// The words for a date that a spreadsheet cannot hold.
  var words: String { short + (precision == .month ? " ·" : "") + (isEstimated ? " e" : "") }

  /// Days since 1970-01-01, counted in years that begin in March so that the leap day comes last.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
