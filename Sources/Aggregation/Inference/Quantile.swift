/// Sample quantiles of type 7, the default of R and NumPy.
public enum Quantile {
  /// The quantile at `p` of values in ascending order; nothing when there are none or `p` is not in 0...1.
  public static func type7(sorted values: [Int], _ p: Double) -> Double? {
    type7(count: values.count, p) { Double(values[$0]) }
  }

  /// The quantile at `p` of values in ascending order; nothing when there are none or `p` is not in 0...1.
  public static func type7(sorted values: [Double], _ p: Double) -> Double? {
    type7(count: values.count, p) { values[$0] }
  }

  /// The quantile at `p` of `count` values, the value at each position from 0 up given by a function.
  public static func type7(count: Int, _ p: Double, value: (Int) -> Double) -> Double? {
    guard count > 0, (0...1).contains(p) else { return nil }
    let place = Double(count - 1) * p
    let below = Int(place)
    let low = value(below)
    guard below + 1 < count else { return low }
    return low + (place - Double(below)) * (value(below + 1) - low)
  }
}
