/// Numbers as characters, without a locale.
enum NumberText {
  /// A whole number with thousands separators: `1,234`.
  static func grouped(_ value: Int) -> String {
    (value < 0 ? "-" : "") + separated(String(value.magnitude))
  }

  /// A number with so many decimals, rounded half away from zero, and thousands separators.
  ///
  /// What is not finite, or so large that its digits say nothing (from 1e15), is written as ``plain(_:)`` does.
  static func fixed(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    guard let digits = DecimalDigits(value), digits.point + shift <= 15 else { return plain(value) }
    let places = min(max(decimals, 0), 15)
    let rounded = digits.shifted(by: shift).rounded(to: places)
    let whole = rounded.point <= 0 ? "0" : rounded.text(from: 0, to: rounded.point)
    let fraction = places == 0 ? "" : "." + rounded.text(from: rounded.point, to: rounded.point + places)
    return (rounded.isNegative ? "-" : "") + separated(whole) + fraction
  }

  /// The shortest decimal that reads back to the same double.
  ///
  /// Without exponent from 1e-5 to 1e15, whole numbers without `.0`; nothing where it is not finite, because an
  /// `inf` or a `nan` in a file is read as a text.
  static func plain(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return "" }
    if digits.digits.isEmpty { return "0" }
    let sign = digits.isNegative ? "-" : ""
    let count = digits.digits.count
    guard value.magnitude >= 1e-5, value.magnitude <= 1e15 else {
      let exponent = digits.point - 1
      let fraction = count > 1 ? "." + digits.text(from: 1, to: count) : ""
      let power = (exponent < 0 ? "e-" : "e+") + String(exponent.magnitude)
      return sign + digits.text(from: 0, to: 1) + fraction + power
    }
    let whole = digits.point <= 0 ? "0" : digits.text(from: 0, to: digits.point)
    return sign + whole + (digits.point < count ? "." + digits.text(from: digits.point, to: count) : "")
  }

  private static func separated(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "," }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }
}
