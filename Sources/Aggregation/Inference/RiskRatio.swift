import RealModule

/// The ratio of two independent shares, with the interval of Katz on the logarithm.
///
/// Assumes disjoint groups, independent trials and counts that are not tiny. When one group has none, or both have
/// all, 0.5 is added to each of the four cells and the note says so; when neither group has any there is no ratio.
/// Source: D. Katz and others, "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34
/// (1978) 469-474, method C.
public enum RiskRatio {
  /// The share of the first group over that of the second.
  public static func estimate(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int) -> Estimate {
    guard first >= 0, second >= 0, first <= firstTotal, second <= secondTotal else { return .none(.invalid) }
    guard firstTotal > 0, secondTotal > 0 else { return .none(.emptyGroup) }
    guard first + second > 0 else { return .none(.noContrast) }
    let hasZero = first == 0 || second == 0 || first + second == firstTotal + secondTotal
    let (half, one) = hasZero ? (0.5, 1.0) : (0, 0)
    let (a, n) = (Double(first) + half, Double(firstTotal) + one)
    let (b, m) = (Double(second) + half, Double(secondTotal) + one)
    let value = a / n / (b / m)
    let spread = Interval.z * (1 / a - 1 / n + 1 / b - 1 / m).squareRoot()
    return Estimate(
      value: value, interval: Interval(value * .exp(-spread), value * .exp(spread), .katz),
      note: hasZero ? .haldane : nil)
  }
}
