import Aggregation
import Testing

struct SnapshotTests {
  @Test func mcNemarAsStatsmodels() throws {
    for (toYes, toNo, p) in InferenceReference.mcNemar {
      let test = McNemar(toYes: toYes, toNo: toNo)
      #expect(near(try #require(test.test.p), p, 1e-9), "\(toYes) and \(toNo)")
      #expect(McNemar(toYes: toNo, toNo: toYes).test.p == test.test.p)
      if toNo > 0 {
        let interval = try #require(test.ratio.interval)
        #expect(interval.low <= Double(toYes) / Double(toNo) && Double(toYes) / Double(toNo) <= interval.high)
      }
    }
    #expect(McNemar(toYes: 0, toNo: 0).test.p == 1)
    #expect(McNemar(toYes: 0, toNo: 0).test.note == .noDiscordantPairs)
    #expect(McNemar(toYes: 3, toNo: 0).ratio.value == nil)
    #expect(McNemar(toYes: -1, toNo: 0).test.note == .invalid)
  }

  @Test func squareTablesAsStatsmodels() throws {
    for (table, homogeneity, freedom, p, symmetry, pairs, q) in InferenceReference.squareTables {
      let stuart = StuartMaxwell.test(table)
      #expect(near(try #require(stuart.statistic), homogeneity, 1e-9))
      #expect(stuart.freedom == freedom)
      #expect(near(try #require(stuart.p), p, 1e-9))
      let bowker = Bowker.test(table)
      #expect(near(try #require(bowker.statistic), symmetry, 1e-11))
      #expect(bowker.freedom == pairs)
      #expect(near(try #require(bowker.p), q, 1e-9))
      // A level that nobody has changes nothing, nor does the order of the levels.
      let wider = (table.map { [0] + $0.reversed() } + [Array(repeating: 0, count: table.count + 1)]).reversed()
      let turned = Array(wider.dropFirst()).map(Array.init)
      let padded = [Array(repeating: 0, count: table.count + 1)] + turned
      #expect(near(try #require(StuartMaxwell.test(padded).statistic), homogeneity, 1e-9))
      #expect(StuartMaxwell.test(padded).freedom == freedom)
      #expect(near(try #require(Bowker.test(padded).statistic), symmetry, 1e-11))
    }
  }

  @Test func nothingChanged() {
    #expect(StuartMaxwell.test([[4, 0], [0, 9]]).p == 1)
    #expect(Bowker.test([[4, 0], [0, 9]]).note == .noDiscordantPairs)
    #expect(StuartMaxwell.test([[4]]).note == .oneLevel)
    #expect(Bowker.test([[4, 1], [2]]).note == .invalid)
  }
}
