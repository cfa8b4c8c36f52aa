import Testing

@testable import Aggregation

struct ContingencyTests {
  @Test func chiSquareAndCramersVAsSciPy() throws {
    for (table, statistic, freedom, p, plain, corrected) in InferenceReference.chiSquareTables {
      let test = ChiSquare.independence(table)
      #expect((try #require(test.statistic) - statistic).magnitude <= 1e-11 * max(1, statistic))
      #expect(test.freedom == freedom)
      #expect(near(try #require(test.p), p, 1e-9), "\(table)")
      let v = CramersV(table)
      #expect((try #require(v.plain) - plain).magnitude < 1e-9)
      #expect((try #require(v.corrected) - corrected).magnitude < 1e-9, "\(table)")
    }
  }

  @Test func whatCannotBeCompared() {
    #expect(ChiSquare.independence([[1, 2], [3]]).note == .invalid)
    #expect(ChiSquare.independence([[1, -2], [3, 4]]).note == .invalid)
    #expect(ChiSquare.independence([[1, 2], [0, 0]]).note == .oneLevel)
    #expect(ChiSquare.independence([]).note == .oneLevel)
    #expect(ChiSquare.independence([[1, 2], [3, 4]]).note == .smallExpected)
    #expect(ChiSquare.independence([[100, 200], [300, 401]]).note == nil)
    #expect(CramersV([[0, 0], [1, 2]]) == CramersV([]))
    #expect(near(CramersV([[5, 0], [0, 7]]).plain ?? 0, 1, 1e-15))
  }

  @Test func neitherOrderNorTurningMatters() throws {
    let table = [[3, 1, 9], [2, 8, 1], [4, 4, 4], [11, 0, 3]]
    let turned = (0..<3).map { column in [2, 0, 3, 1].map { table[$0][column] } }
    let (one, other) = (ChiSquare.independence(table), ChiSquare.independence(turned))
    #expect(near(try #require(one.p), try #require(other.p), 1e-12))
    #expect(near(try #require(CramersV(table).corrected), try #require(CramersV(turned).corrected), 1e-12))
  }

  @Test func drawnTablesGiveTheExactChance() throws {
    for (table, exact) in InferenceReference.fisherTables {
      let test = FisherMonteCarlo.test(table, tables: 40_000)
      let p = try #require(test.p)
      #expect(test.note == .monteCarlo)
      #expect(
        (p - exact).magnitude < 4 * (exact * (1 - exact) / 40_000).squareRoot() + 1e-4, "\(table): \(p), not \(exact)")
      #expect(FisherMonteCarlo.test(table, tables: 40_000).p == p)
    }
    #expect(FisherMonteCarlo.test([[300_000, 0], [0, 200_000]], tables: 99).p == 0.01)
    #expect(FisherMonteCarlo.test([[1, 2], [0, 0]]).note == .oneLevel)
  }

  @Test(arguments: [(10, 4, 20), (600, 300, 1_000), (5, 999, 1_000), (90, 95, 100), (200_000, 1_000, 600_000)])
  func hypergeometricDraws(marked: Int, drawn: Int, total: Int) {
    let chances = Hypergeometric(marked: marked, drawn: drawn, total: total)
    var generator = Xoshiro256(seed: 5)
    let draws = 20_000
    var counts: [Int: Int] = [:]
    for _ in 0..<draws { counts[generator.hypergeometric(chances), default: 0] += 1 }
    #expect(counts.keys.allSatisfy(chances.support.contains))
    var (square, freedom) = (0.0, 0.0)
    for outcome in chances.support {
      let mean = chances.chance(outcome) * Double(draws)
      guard mean >= 10 else { continue }
      square += (Double(counts[outcome] ?? 0) - mean) * (Double(counts[outcome] ?? 0) - mean) / mean
      freedom += 1
    }
    #expect(freedom > 1)
    #expect(square < freedom + 4 * (2 * freedom).squareRoot() + 4)
  }

  @Test func trendAsR() throws {
    for (counts, totals, scores, statistic, p) in InferenceReference.trend {
      let test = CochranArmitage.trend(counts, of: totals, scores: scores)
      let z = try #require(test.statistic)
      #expect(near(z * z, statistic, 1e-10))
      #expect(near(try #require(test.p), p, 1e-9))
      let back = CochranArmitage.trend(counts.reversed(), of: totals.reversed(), scores: scores.map { -$0 }.reversed())
      #expect(near(try #require(back.statistic), -z, 1e-10))
    }
    #expect(CochranArmitage.trend([1, 2], of: [3, 4]).statistic.map { $0 > 0 } == true)
    #expect(CochranArmitage.trend([0, 0], of: [3, 4]).note == .noContrast)
    #expect(CochranArmitage.trend([0, 1], of: [0, 4]).note == .oneLevel)
    #expect(CochranArmitage.trend([1, 2], of: [3, 4], scores: [7, 7]).note == .noVariation)
    #expect(CochranArmitage.trend([1, 2], of: [3]).note == .invalid)
  }
}
