/// The page every sheet is printed on: landscape A4 within its margins, in pixels.
enum Paper {
  static let width = 1_045, height = 688

  /// By how much a sheet of this size must shrink to stand on one page; never more than its own size.
  static func scale(width: Int, height: Int) -> Double {
    min(1, Double(Self.width) / Double(max(1, width)), Double(Self.height) / Double(max(1, height)))
  }
}
