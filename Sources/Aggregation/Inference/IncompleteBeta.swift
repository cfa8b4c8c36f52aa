import RealModule

/// The regularized incomplete beta function, by its continued fraction.
///
/// The factor in front is a saddle-point form (Loader), so that large arguments lose no digits.
enum IncompleteBeta {
  /// I_x(a, b), the part below x, for a, b > 0; `y` is 1 - x, given so that neither end loses digits.
  static func lower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    let n = a + b
    let exponent =
      Density.stirlingError(n) - Density.stirlingError(a) - Density.stirlingError(b)
      - Density.deviance(a, n * x) - Density.deviance(b, n * y)
    // x^a y^b / B(a, b)
    let front = Double.exp(exponent) * (a * b / (2 * .pi * n)).squareRoot()
    return x < (a + 1) / (n + 2) ? front / fraction(x, y, a, b) : 1 - front / fraction(y, x, b, a)
  }

  /// The continued fraction of DiDonato and Morris (ACM TOMS 18, 1992, algorithm 708), by Lentz's method.
  private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    func denominator(_ m: Double) -> Double {
      m + m * (b - m) * x / (a + 2 * m - 1) + (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2 * m + 1)
    }
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var value = kept(denominator(0))
    var (c, d) = (value, 0.0)
    var m = 1.0
    while m < 1e6 {
      let before = a + 2 * m - 1
      let numerator = (a + m - 1) / before * ((a + b + m - 1) / before) * m * (b - m) * x * x
      let next = denominator(m)
      d = 1 / kept(next + numerator * d)
      c = kept(next + numerator / c)
      value *= c * d
      if (c * d - 1).magnitude < 1e-16 { break }
      m += 1
    }
    return value
  }
}
