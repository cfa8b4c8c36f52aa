/// Dunn's comparisons of each group with each other, after a Kruskal-Wallis test.
///
/// Assumes what ``KruskalWallis`` does, whose joint ranks and tie correction it uses. p is two-sided normal; q is p
/// after Benjamini and Hochberg over all pairs. Source: O. J. Dunn, "Multiple comparisons using rank sums",
/// Technometrics 6 (1964) 241-252; METHODS 5.5.
public enum Dunn {
  /// One comparison.
  public struct Pair: Hashable, Sendable {
    /// The position of one group among those given.
    public let first: Int
    /// The position of the other, larger.
    public let second: Int
    /// Positive when the first group's values rank higher.
    public let z: Double
    /// Two-sided, of this pair alone.
    public let p: Double
    /// The false discovery rate over all pairs.
    public let q: Double
  }

  /// The comparisons of groups of finite values, in the order of their positions; none with an empty group.
  public static func pairs(_ groups: [[Double]]) -> [Pair] {
    let ranks = PooledRanks(groups)
    let n = Double(ranks.total)
    let variance = n * (n + 1) / 12 - ranks.ties / (12 * (n - 1))
    guard n > 1, variance > 0 else { return [] }
    let filled = groups.indices.filter { !groups[$0].isEmpty }
    var found: [(first: Int, second: Int, z: Double)] = []
    for (place, first) in filled.enumerated() {
      for second in filled[(place + 1)...] {
        let (a, b) = (Double(ranks.counts[first]), Double(ranks.counts[second]))
        let off = ranks.sums[first] / a - ranks.sums[second] / b
        found.append((first, second, off / (variance * (1 / a + 1 / b)).squareRoot()))
      }
    }
    let chances = found.map { Distribution.twoSided($0.z) }
    let rates = BenjaminiHochberg(chances).q
    return zip(found, zip(chances, rates)).map {
      Pair(first: $0.first, second: $0.second, z: $0.z, p: $1.0, q: $1.1 ?? $1.0)
    }
  }
}
