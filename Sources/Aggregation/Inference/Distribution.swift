import RealModule

/// Tail chances of the normal, chi-square, t and F distributions, to about 13 digits.
///
/// Each tail is computed directly, not as one less the other side, so that small p keep their digits.
enum Distribution {
  /// P(Z <= z) of a standard normal.
  static func normal(_ z: Double) -> Double { 0.5 * .erfc(-z / 2.0.squareRoot()) }

  /// P(|Z| >= |z|) of a standard normal.
  static func twoSided(_ z: Double) -> Double { .erfc(z.magnitude / 2.0.squareRoot()) }

  /// The z with P(Z <= z) = p, for p inside 0...1; infinite at the ends.
  ///
  /// Abramowitz and Stegun 26.2.23 (good to 4.5e-4), then Halley's method, which triples the digits each time.
  static func normalQuantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    let tail = min(p, 1 - p)
    let t = (-2 * .log(tail)).squareRoot()
    var z =
      (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<3 {
      let off = (normal(z) - tail) * (2 * Double.pi).squareRoot() * .exp(z * z / 2)
      z -= off / (1 + z * off / 2)
    }
    return p < 0.5 ? z : -z
  }

  /// P(X >= x) of a chi-square.
  static func chiSquareTail(_ x: Double, _ freedom: Int) -> Double {
    IncompleteGamma.upper(Double(freedom) / 2, max(x, 0) / 2)
  }

  /// P(|T| >= |t|) of Student's t.
  static func tTwoSided(_ t: Double, _ freedom: Double) -> Double {
    let square = t * t
    return IncompleteBeta.lower(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5)
  }

  /// P(X >= x) of an F with `upper` degrees of freedom above and `lower` below.
  static func fTail(_ x: Double, _ upper: Double, _ lower: Double) -> Double {
    guard x > 0 else { return 1 }
    let whole = lower + upper * x
    return IncompleteBeta.lower(lower / whole, upper * x / whole, lower / 2, upper / 2)
  }
}
