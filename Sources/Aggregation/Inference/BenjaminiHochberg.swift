/// False discovery rates of a family of tests: q beside each p.
///
/// Assumes independent tests, or tests that lean the same way. Calling all with q at or below a limit significant keeps
/// the expected share of false calls at or below it. A test without p takes no part and has no q. Source:
/// Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300; METHODS 5.6.
public struct BenjaminiHochberg: Hashable, Sendable {
  /// q of each test, in the order of the p given; nothing where there is no p.
  public let q: [Double?]
  /// How many tests have a p: the family.
  public let family: Int

  /// The rates of chances in any order.
  public init(_ chances: [Double?]) {
    let ranked = chances.enumerated().compactMap { place, p in p.map { (place: place, p: $0) } }
      .filter { !$0.p.isNaN }.sorted { ($0.p, $0.place) < ($1.p, $1.place) }
    var rates: [Double?] = Array(repeating: nil, count: chances.count)
    var least = 1.0
    for (rank, test) in ranked.enumerated().reversed() {
      least = min(least, test.p * Double(ranked.count) / Double(rank + 1))
      rates[test.place] = least
    }
    q = rates
    family = ranked.count
  }
}
