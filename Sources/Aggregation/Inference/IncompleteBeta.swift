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
    return x < (a + 1) / (n + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(y, b, a) / b
  }

  /// The continued fraction by Lentz's method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    var m = 1.0
    while m < 1e6 {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      value *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
      m += 1
    }
    return value
  }
}
