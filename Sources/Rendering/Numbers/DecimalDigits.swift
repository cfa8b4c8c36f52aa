/// The shortest decimal that reads back to a double, as digits and the place of the point.
///
/// All rounding happens here, on the decimal a reader would write down, half away from zero: 1.005 with two decimals
/// is 1.01 and a share of 0.005 is 1 %, although the doubles next to them lie a hair below.
struct DecimalDigits: Hashable {
  /// Whether a minus stands before it.
  var isNegative: Bool
  /// Its digits without leading or trailing zeros; none for zero.
  var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… × 10 to this power.
  var point: Int

  /// The digits of a double; nothing where it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var sawPoint = false
    let text = Array(value.magnitude.description.utf8)
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    for byte in mantissa {
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !sawPoint { point += 1 }
      }
    }
    if mantissa.count < text.count {
      exponent = Int(String(decoding: text[(mantissa.count + 1)...], as: UTF8.self)) ?? 0
    }
    point += exponent
    trim()
  }

  /// The value times a power of ten.
  func shifted(by places: Int) -> DecimalDigits {
    var result = self
    if !digits.isEmpty { result.point += places }
    return result
  }

  /// Rounded to so many decimals, half away from zero.
  func rounded(to decimals: Int) -> DecimalDigits {
    var result = self
    let kept = point + decimals
    if kept < 0 { result.digits = [] }
    if kept >= 0, kept < digits.count {
      let roundsUp = digits[kept] >= 5
      result.digits = Array(digits[..<kept])
      if roundsUp { result.increment() }
    }
    result.trim()
    return result
  }

  /// The digits from one place to before another, the first being 0; zeros where there are none.
  func text(from start: Int, to end: Int) -> String {
    var result = ""
    for place in start..<max(start, end) {
      let digit = digits.indices.contains(place) ? digits[place] : 0
      result.unicodeScalars.append(Unicode.Scalar(digit + UInt8(ascii: "0")))
    }
    return result
  }

  /// Adds one in the last digit.
  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }
}
