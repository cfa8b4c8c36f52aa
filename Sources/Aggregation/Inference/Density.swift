import RealModule

/// Binomial and Poisson probabilities, accurate in the tails and for large counts.
///
/// Saddle-point form (C. Loader, "Fast and accurate computation of binomial probabilities", 2000): no large numbers
/// are subtracted, as they are with three log-gammas.
enum Density {
  /// The chance of `k` successes in `n` trials.
  static func binomial(_ k: Int, of n: Int, _ p: Double) -> Double {
    if p <= 0 { return k == 0 ? 1 : 0 }
    if p >= 1 { return k == n ? 1 : 0 }
    let (x, m) = (Double(k), Double(n))
    if k == 0 { return .exp(m * .log(onePlus: -p)) }
    if k == n { return .exp(m * .log(p)) }
    let exponent =
      stirlingError(m) - stirlingError(x) - stirlingError(m - x) - deviance(x, m * p) - deviance(m - x, m * (1 - p))
    return .exp(exponent) * (m / (2 * .pi * x * (m - x))).squareRoot()
  }

  /// The chance of `k` events where `mean` are expected.
  static func poisson(_ k: Int, _ mean: Double) -> Double {
    if mean <= 0 { return k == 0 ? 1 : 0 }
    if k == 0 { return .exp(-mean) }
    let x = Double(k)
    return .exp(-stirlingError(x) - deviance(x, mean)) / (2 * .pi * x).squareRoot()
  }

  /// P(X >= k) of a binomial, for `k` at or above the mean, where the terms fall.
  static func binomialTail(from k: Int, of n: Int, _ p: Double) -> Double {
    var term = binomial(k, of: n, p)
    var sum = term
    var j = k
    while j < n, term > sum * 1e-18 {
      term *= Double(n - j) / Double(j + 1) * (p / (1 - p))
      sum += term
      j += 1
    }
    return sum
  }

  /// P(X >= k) of a Poisson, for `k` at or above the mean.
  static func poissonTail(from k: Int, _ mean: Double) -> Double {
    var term = poisson(k, mean)
    var sum = term
    var j = k
    while term > sum * 1e-18 {
      j += 1
      term *= mean / Double(j)
      sum += term
    }
    return sum
  }

  /// P(X <= k) of a Poisson, for `k` at or below the mean.
  static func poissonTail(upTo k: Int, _ mean: Double) -> Double {
    var term = poisson(k, mean)
    var sum = term
    var j = k
    while j > 0, term > sum * 1e-18 {
      term *= Double(j) / mean
      sum += term
      j -= 1
    }
    return sum
  }

  /// Where a function that rises from below `level` at `low` to above it at `high` crosses it, by halving.
  static func crossing(_ level: Double, _ low: Double, _ high: Double, _ rising: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high || high - low < 1e-15 * high { return middle }
      if rising(middle) < level { low = middle } else { high = middle }
    }
  }

  /// log x! less Stirling's formula.
  static func stirlingError(_ x: Double) -> Double {
    if x < 16 { return x == 0 ? 0 : .logGamma(x + 1) - (x + 0.5) * .log(x) + x - 0.5 * .log(2 * .pi) }
    let square = x * x
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / x
  }

  /// x log(x / mean) + mean - x, without loss where the two are close.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard (x - mean).magnitude < 0.1 * (x + mean) else { return x * .log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var term = 2 * x * v
    var j = 3.0
    while true {
      term *= v * v
      let next = sum + term / j
      if next == sum { return sum }
      sum = next
      j += 2
    }
  }
}
