/// Three-valued truth: a comparison with a missing value is unknown (Kleene's logic).
enum Truth: UInt8, Sendable {
  case `false`, `true`, unknown

  init(_ known: Bool?) { self = known.map { $0 ? .true : .false } ?? .unknown }

  static prefix func ! (a: Truth) -> Truth { a == .unknown ? .unknown : a == .true ? .false : .true }
  static func && (a: Truth, b: Truth) -> Truth {
    a == .false || b == .false ? .false : a == .unknown || b == .unknown ? .unknown : .true
  }
}
