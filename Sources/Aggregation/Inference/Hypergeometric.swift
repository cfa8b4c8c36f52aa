/// Chances of the hypergeometric distribution: how many of `drawn` come from the `marked` among `total`.
struct Hypergeometric {
  let marked, drawn, total: Int

  /// The fewest and the most there can be.
  var support: ClosedRange<Int> { max(0, marked + drawn - total)...min(marked, drawn) }

  /// The likeliest number.
  var mode: Int {
    min(max(Int(Double(marked + 1) * Double(drawn + 1) / Double(total + 2)), support.lowerBound), support.upperBound)
  }

  /// The chance of `k`, as three binomials of the same chance (Loader), which keeps the digits of small ones.
  func chance(_ k: Int) -> Double {
    guard support.contains(k) else { return 0 }
    guard drawn > 0, drawn < total else { return 1 }
    let p = Double(drawn) / Double(total)
    return Density.binomial(k, of: marked, p) * Density.binomial(drawn - k, of: total - marked, p)
      / Density.binomial(drawn, of: total, p)
  }

  /// The chance of k + 1 over that of k.
  func ratioUp(_ k: Int) -> Double {
    Double(marked - k) / Double(k + 1) * (Double(drawn - k) / Double(total - marked - drawn + k + 1))
  }

  /// P(X >= k), for `k` where the chances fall.
  func tail(from k: Int) -> Double {
    var (term, sum, j) = (chance(k), 0.0, k)
    while j <= support.upperBound, term > sum * 1e-18 {
      sum += term
      term *= ratioUp(j)
      j += 1
    }
    return sum
  }

  /// P(X <= k), for `k` where the chances rise.
  func tail(upTo k: Int) -> Double {
    var (term, sum, j) = (chance(k), 0.0, k)
    while j >= support.lowerBound, term > sum * 1e-18 {
      sum += term
      if j > support.lowerBound { term /= ratioUp(j - 1) }
      j -= 1
    }
    return sum
  }
}

extension Xoshiro256 {
  /// A number drawn from a hypergeometric distribution: inversion from the mode outwards, one random number a draw.
  mutating func hypergeometric(_ chances: Hypergeometric) -> Int {
    let support = chances.support
    if support.count == 1 { return support.lowerBound }
    var rest = uniform()
    let mode = chances.mode
    var (below, above) = (mode, mode)
    var chanceBelow = chances.chance(mode)
    var chanceAbove = chanceBelow
    rest -= chanceBelow
    if rest < 0 { return mode }
    while true {
      let before = rest
      if above < support.upperBound {
        chanceAbove *= chances.ratioUp(above)
        above += 1
        rest -= chanceAbove
        if rest < 0 { return above }
      }
      if below > support.lowerBound {
        below -= 1
        chanceBelow /= chances.ratioUp(below)
        rest -= chanceBelow
        if rest < 0 { return below }
      }
      // What rounding left of the last chance.
      if rest == before { return mode }
    }
  }
}
