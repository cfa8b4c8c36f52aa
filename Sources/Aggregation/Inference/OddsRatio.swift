import RealModule

/// The odds ratio of two independent groups, with Woolf's interval on the logarithm.
///
/// Assumes disjoint groups, independent trials and counts that are not tiny. When one of the four cells is zero, 0.5 is
/// added to each (Haldane, Anscombe) and the note says so; when neither group has the outcome, or both have nothing
/// else, there is no ratio. Source: B. Woolf, "On estimating the relation between blood group and disease", Annals of
/// Human Genetics 19 (1955) 251-253.
public enum OddsRatio {
  /// The odds of the first group over those of the second.
  public static func estimate(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int) -> Estimate {
    guard first >= 0, second >= 0, first <= firstTotal, second <= secondTotal else { return .none(.invalid) }
    guard firstTotal > 0, secondTotal > 0 else { return .none(.emptyGroup) }
    guard first + second > 0, first + second < firstTotal + secondTotal else { return .none(.noContrast) }
    let cells = [first, firstTotal - first, second, secondTotal - second]
    let hasZero = cells.contains(0)
    let counts = cells.map { Double($0) + (hasZero ? 0.5 : 0) }
    let value = counts[0] / counts[1] / (counts[2] / counts[3])
    let spread = Interval.z * counts.reduce(0) { $0 + 1 / $1 }.squareRoot()
    return Estimate(
      value: value, interval: Interval(value * .exp(-spread), value * .exp(spread), .woolf),
      note: hasZero ? .haldane : nil)
  }
}
