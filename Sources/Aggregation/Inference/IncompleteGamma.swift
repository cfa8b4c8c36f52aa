import RealModule

/// The regularized incomplete gamma function: a series below the mean, a continued fraction above it.
///
/// The factor in front is a saddle-point form (Loader), so that large arguments lose no digits.
enum IncompleteGamma {
  /// Q(a, x), the part above x, for a > 0.
  static func upper(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    // x^a e^-x / gamma(a + 1)
    let front = Double.exp(-Density.stirlingError(a) - Density.deviance(a, x)) / (2 * .pi * a).squareRoot()
    return x < a + 1 ? 1 - front * series(a, x) : front * a * fraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, k) = (1.0, 1.0, a)
    while term > sum * 1e-17 {
      k += 1
      term *= x / k
      sum += term
    }
    return sum
  }

  /// Legendre's fraction by Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var value = d
    var i = 1.0
    while i < 1e6 {
      let numerator = -i * (i - a)
      b += 2
      d = numerator * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + numerator / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      value *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
      i += 1
    }
    return value
  }
}
