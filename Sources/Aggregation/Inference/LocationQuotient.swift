import RealModule

/// The location quotient: a place's share of one topic's trials over its share of all trials; 1 is no specialty.
///
/// Assumes that the topic's trials are among all, and independent trials. The interval is on the logarithm, by the delta
/// method for the four cells of one multinomial (in the place or not, in the topic or not), so the overlap of part and
/// whole is allowed for. Not estimable when the place has none of the topic's trials. Source: P. Haggett, "Locational
/// Analysis in Human Geography"; A. M. Isserman, Journal of the American Institute of Planners 43 (1977) 33-41.
public enum LocationQuotient {
  /// The quotient of `part` of `partTotal` trials of a topic against `whole` of `wholeTotal` trials of all topics.
  public static func estimate(_ part: Int, of partTotal: Int, in whole: Int, of wholeTotal: Int) -> Estimate {
    let neither = wholeTotal - partTotal - whole + part
    guard part >= 0, part <= partTotal, part <= whole, neither >= 0 else { return .none(.invalid) }
    guard partTotal > 0, whole > 0 else { return .none(.emptyGroup) }
    guard part > 0 else { return .none(.noEvents) }
    let (a, n, b, m) = (Double(part), Double(partTotal), Double(whole), Double(wholeTotal))
    let value = a / n / (b / m)
    // What one trial of each cell adds to log a - log n - log b + log m.
    let both = 1 / a - 1 / n - 1 / b + 1 / m
    let topic = 1 / m - 1 / n
    let place = 1 / m - 1 / b
    var variance = a * both * both + (n - a) * topic * topic
    variance += (b - a) * place * place + Double(neither) / (m * m)
    guard variance > 1e-30 else { return Estimate(value: value, interval: nil, note: .noVariance) }
    let spread = Interval.z * variance.squareRoot()
    return Estimate(
      value: value, interval: Interval(value * .exp(-spread), value * .exp(spread), .locationQuotient))
  }
}
