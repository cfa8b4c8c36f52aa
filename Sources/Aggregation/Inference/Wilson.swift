/// The Wilson score interval of a share, without continuity correction.
public enum Wilson {
  /// The interval of `count` out of `total`; nothing when the total is 0 or the count is no part of it.
  public static func interval(_ count: Int, of total: Int) -> Interval? {
    guard total > 0, (0...total).contains(count) else { return nil }
    let (n, z) = (Double(total), Interval.z)
    let share = Double(count) / n
    let scale = 1 + z * z / n
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    let middle = (share + z * z / (2 * n)) / scale
    return Interval(count == 0 ? 0 : middle - half, count == total ? 1 : middle + half, .wilson)
  }
}
