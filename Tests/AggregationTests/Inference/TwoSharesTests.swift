import Aggregation
import Testing

struct TwoSharesTests {
  @Test func newcombeAsStatsmodels() throws {
    for (a, n, b, m, value, low, high) in InferenceReference.newcombe {
      let estimate = Newcombe.difference(a, of: n, b, of: m)
      let interval = try #require(estimate.interval)
      #expect(interval.method == .newcombe)
      #expect((try #require(estimate.value) - value).magnitude < 1e-12)
      #expect((interval.low - low).magnitude < 1e-12 && (interval.high - high).magnitude < 1e-12, "\(a) \(n) \(b) \(m)")
    }
    #expect(Newcombe.difference(1, of: 0, 0, of: 2).value == nil)
    #expect(Newcombe.difference(0, of: 0, 0, of: 2).note == InferenceNote.emptyGroup.rawValue)
  }

  @Test func ratiosAsStatsmodels() throws {
    for (a, n, b, m, value, low, high) in InferenceReference.oddsRatio {
      let estimate = OddsRatio.estimate(a, of: n, b, of: m)
      let interval = try #require(estimate.interval)
      #expect(near(try #require(estimate.value), value, 1e-12), "\(a) \(n) \(b) \(m)")
      #expect(near(interval.low, low, 1e-11) && near(interval.high, high, 1e-11), "\(a) \(n) \(b) \(m)")
      #expect((estimate.note != nil) == (a == 0 || b == 0 || a == n || b == m))
    }
    for (a, n, b, m, value, low, high) in InferenceReference.riskRatio {
      let estimate = RiskRatio.estimate(a, of: n, b, of: m)
      let interval = try #require(estimate.interval)
      #expect(near(try #require(estimate.value), value, 1e-12), "\(a) \(n) \(b) \(m)")
      #expect(near(interval.low, low, 1e-11) && near(interval.high, high, 1e-11), "\(a) \(n) \(b) \(m)")
    }
  }

  @Test func ratiosWithoutContrast() {
    #expect(OddsRatio.estimate(0, of: 5, 0, of: 9).note == InferenceNote.noContrast.rawValue)
    #expect(OddsRatio.estimate(5, of: 5, 9, of: 9).value == nil)
    #expect(RiskRatio.estimate(0, of: 5, 0, of: 9).value == nil)
    #expect(RiskRatio.estimate(5, of: 5, 9, of: 9).note == InferenceNote.haldane.rawValue)
    #expect(RiskRatio.estimate(1, of: 0, 1, of: 2).note == InferenceNote.invalid.rawValue)
    #expect(OddsRatio.estimate(0, of: 0, 1, of: 2).note == InferenceNote.emptyGroup.rawValue)
    #expect(FisherExact.test(0, of: 5, 0, of: 9).p == nil)
  }

  @Test func fisherAsR() throws {
    for (a, n, b, m, p) in InferenceReference.fisher {
      let ours = try #require(FisherExact.test(a, of: n, b, of: m).p)
      // R's own sums differ in the tenth digit when the counts are large.
      #expect(near(ours, p, 1e-9), "\(a) of \(n), \(b) of \(m): \(ours), not \(p)")
    }
  }

  @Test func groupsChangePlaces() throws {
    var generator = SystemFreeGenerator(seed: 11)
    for _ in 0..<400 {
      let (n, m) = (Int.random(in: 1...60, using: &generator), Int.random(in: 1...60, using: &generator))
      let (a, b) = (Int.random(in: 0...n, using: &generator), Int.random(in: 0...m, using: &generator))
      let one = Newcombe.difference(a, of: n, b, of: m)
      let other = Newcombe.difference(b, of: m, a, of: n)
      let (near1, far) = (try #require(one.interval), try #require(other.interval))
      #expect(((one.value ?? 9) + (other.value ?? 9)).magnitude < 1e-15)
      #expect((near1.low + far.high).magnitude < 1e-14 && (near1.high + far.low).magnitude < 1e-14)
      #expect(near1.low <= one.value ?? 9 && one.value ?? 9 <= near1.high)
      #expect(near1.low >= -1 && near1.high <= 1)
      for ratio in [OddsRatio.estimate, RiskRatio.estimate] {
        let (forth, back) = (ratio(a, n, b, m), ratio(b, m, a, n))
        guard let value = forth.value, let ends = forth.interval else {
          #expect(back.value == nil)
          continue
        }
        #expect(near(value * (back.value ?? 0), 1, 1e-12))
        #expect(ends.low <= value && value <= ends.high)
      }
      let p = FisherExact.test(a, of: n, b, of: m).p
      #expect(near(p ?? 1, FisherExact.test(b, of: m, a, of: n).p ?? 1, 1e-10))
      #expect(near(p ?? 1, FisherExact.test(n - a, of: n, m - b, of: m).p ?? 1, 1e-10))
      #expect((0...1).contains(p ?? 1))
    }
  }
}

/// A generator with a seed, the same on every machine.
struct SystemFreeGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
