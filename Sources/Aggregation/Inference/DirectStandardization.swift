/// Shares made comparable by giving the strata of every group the same weights.
///
/// Assumes independent trials within strata; it answers what a group's share would be if its trials lay over the strata
/// as the standard's do, and hides what differs between strata, so crude shares stand beside it (issue 4.6). The
/// interval is normal on the weighted binomial variance, cut at the ends of the scale, and rough when a heavy stratum is
/// small. A stratum with weight and without trials is left out, the other weights are scaled up, and the result says so.
/// Source: P. Armitage, G. Berry, J. Matthews, "Statistical Methods in Medical Research", 4th ed., 19.3.
public enum DirectStandardization {
  /// One stratum of one group: what was counted, and the weight the standard gives it.
  public struct Stratum: Hashable, Sendable {
    /// Trials with the outcome.
    public let count: Int
    /// All trials.
    public let total: Int
    /// The standard's weight, on any scale; strata without weight are ignored.
    public let weight: Double

    /// A stratum.
    public init(_ count: Int, of total: Int, weight: Double) {
      self.count = count
      self.total = total
      self.weight = weight
    }
  }

  /// A standardized figure.
  public struct Standardized: Hashable, Sendable {
    /// The figure, its interval and note.
    public let estimate: Estimate
    /// The estimated variance.
    public let variance: Double?
    /// The positions of the strata with weight that had to be left out.
    public let emptyStrata: [Int]
    /// The part of the standard's weight that the figure speaks of, 1 when no stratum is empty.
    public let covered: Double
  }

  /// The share of a group.
  public static func share(_ strata: [Stratum]) -> Standardized { combine([strata], 0...1) }

  /// The share of one group less that of another; their strata correspond by position, and their weights are the same.
  ///
  /// A stratum that is empty in either group is left out of both.
  public static func difference(_ first: [Stratum], _ second: [Stratum]) -> Standardized {
    guard first.map(\.weight) == second.map(\.weight) else {
      return Standardized(estimate: .none(.invalid), variance: nil, emptyStrata: [], covered: 0)
    }
    return combine([first, second], -1...1)
  }

  private static func combine(_ groups: [[Stratum]], _ scale: ClosedRange<Double>) -> Standardized {
    func refused(_ note: InferenceNote, _ empty: [Int] = []) -> Standardized {
      Standardized(estimate: .none(note), variance: nil, emptyStrata: empty, covered: 0)
    }
    let strata = groups.joined()
    guard strata.allSatisfy({ 0 <= $0.count && $0.count <= $0.total && $0.weight >= 0 }) else {
      return refused(.invalid)
    }
    let weighted = groups[0].indices.filter { groups[0][$0].weight > 0 }
    let empty = weighted.filter { place in groups.contains { $0[place].total == 0 } }
    let used = weighted.filter { !empty.contains($0) }
    let all = weighted.reduce(0) { $0 + groups[0][$1].weight }
    let weight = used.reduce(0) { $0 + groups[0][$1].weight }
    guard weight > 0 else { return refused(.emptyGroup, empty) }
    var (value, variance, sign) = (0.0, 0.0, 1.0)
    for group in groups {
      for stratum in used.map({ group[$0] }) {
        let (part, n) = (stratum.weight / weight, Double(stratum.total))
        let share = Double(stratum.count) / n
        value += sign * part * share
        variance += part * part * share * (1 - share) / n
      }
      sign = -1
    }
    let half = Interval.z * variance.squareRoot()
    let interval =
      variance > 0
      ? Interval(max(scale.lowerBound, value - half), min(scale.upperBound, value + half), .standardized) : nil
    let note: InferenceNote? = !empty.isEmpty ? .emptyStratum : interval == nil ? .noVariance : nil
    return Standardized(
      estimate: Estimate(value: value, interval: interval, note: note), variance: variance, emptyStrata: empty,
      covered: weight / all)
  }
}
