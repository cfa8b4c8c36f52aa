/// How much may be unpacked of how little: beyond it a file is a bomb.
///
/// Records pack to a tenth of their size, made-up ones to a fiftieth.
enum UnpackLimit {
  /// As much as this may always be unpacked.
  static let always = 1 << 30
  /// Beyond that, so many times the packed bytes.
  static let ratio = 200

  /// The most that may be unpacked of so many packed bytes.
  static func most(of packed: Int) -> Int { max(always, times(packed)) }

  /// The most that may be unpacked of a packed file inside an archive: there may be many of them.
  static func mostInside(of packed: Int) -> Int { times(packed) + 1 << 16 }

  private static func times(_ packed: Int) -> Int {
    let (product, overflows) = packed.multipliedReportingOverflow(by: ratio)
    return overflows ? .max >> 1 : product
  }

  /// What is said of a file beyond it.
  static let failure = SystemFile.Failure(
    "unpacks to over \(ratio) times its size, as no file of records does; if it is one, unpack it first",
    isDamage: true)
}
