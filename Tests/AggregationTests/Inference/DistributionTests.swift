import Testing

@testable import Aggregation

struct DistributionTests {
  @Test func normalAsSciPy() {
    for (z, below, twoSided) in InferenceReference.normal {
      #expect(near(Distribution.normal(z), below, 1e-12), "\(z)")
      #expect(near(Distribution.twoSided(z), twoSided, 1e-12), "\(z)")
    }
    for (p, z) in InferenceReference.normalQuantile {
      #expect((Distribution.normalQuantile(p) - z).magnitude <= 1e-13 * max(1, z.magnitude), "\(p)")
    }
    #expect(Distribution.normalQuantile(0) == -.infinity && Distribution.normalQuantile(1) == .infinity)
  }

  @Test func chiSquareAsSciPy() {
    for (x, freedom, tail) in InferenceReference.chiSquare {
      #expect(near(Distribution.chiSquareTail(x, freedom), tail, 1e-12), "\(x), \(freedom)")
    }
    #expect(Distribution.chiSquareTail(0, 3) == 1)
    #expect(Distribution.chiSquareTail(.infinity, 3) == 0)
  }

  @Test func studentAndFAsSciPy() {
    for (t, freedom, tail) in InferenceReference.student {
      #expect(near(Distribution.tTwoSided(t, freedom), tail, 1e-12), "\(t), \(freedom)")
    }
    for (x, upper, lower, tail) in InferenceReference.fisherF {
      #expect(near(Distribution.fTail(x, upper, lower), tail, 1e-12), "\(x), \(upper), \(lower)")
    }
    #expect(Distribution.fTail(0, 2, 3) == 1)
  }
}
