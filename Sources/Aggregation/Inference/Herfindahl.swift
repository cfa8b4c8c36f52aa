/// How concentrated sites are over countries (or trials over sponsors): the Herfindahl-Hirschman index.
///
/// The sum of the squared shares: 1 when one has all, 1 / k when k share evenly. Units without any are not counted.
/// Source: METHODS 3; O. C. Herfindahl, "Concentration in the Steel Industry", 1950. Its interval comes from
/// ``HerfindahlInterval``, because sites come in trials.
public struct Herfindahl: Hashable, Sendable {
  /// The index, from 1 / k to 1; nothing when there are no units.
  public let index: Double?
  /// 1 / index: how many units of one size would be as concentrated.
  public let effectiveNumber: Double?
  /// (index - 1 / k) / (1 - 1 / k), from 0 to 1; not estimable when there is one unit.
  public let normalized: Double?
  /// How many units have any: k.
  public let units: Int

  /// The concentration of counts, one a unit.
  public init(_ counts: [Int]) {
    let filled = counts.filter { $0 > 0 }.map(Double.init)
    let all = filled.reduce(0, +)
    units = filled.count
    guard all > 0 else {
      (index, effectiveNumber, normalized) = (nil, nil, nil)
      return
    }
    // Exactly 1 for one unit.
    let value = filled.reduce(0) { $0 + $1 * $1 } / (all * all)
    let even = 1 / Double(filled.count)
    index = value
    effectiveNumber = 1 / value
    normalized = filled.count > 1 ? max(0, (value - even) / (1 - even)) : nil
  }
}
