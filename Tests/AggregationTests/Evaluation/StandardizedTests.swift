import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Shares at the first population's mix.
struct StandardizedTests {
  private typealias Trial = TwoPopulations.Trial

  private func section() throws -> SectionPlan {
    let randomized = try TwoPopulations.condition("allocation = RANDOMIZED")
    let basis = try TwoPopulations.condition("allocation in (RANDOMIZED, NON_RANDOMIZED)")
    let entries = [
      FigurePlan(id: "crude", label: "Crude", basis: "", use: MeasureUse(.randomized)),
      FigurePlan(
        id: "standardized", label: "Standardized", basis: "",
        use: MeasureUse(.standardized(share: randomized, basis: basis, by: [.leadGroup], id: "standardized"))),
    ]
    return SectionPlan("s", shape: .figures(name: "figure", entries: entries))
  }

  /// Trials led by industry and by others: randomized, of all.
  private func trials(_ from: Int, industry: (Int, Int), other: (Int, Int)) -> [Trial] {
    let sides: [(AgencyClass, (Int, Int))] = [(.industry, industry), (.other, other)]
    return sides.enumerated().flatMap { number, side in
      (0..<side.1.1).map {
        Trial(
          number: from + number * 200 + $0, allocation: $0 < side.1.0 ? .randomized : .nonRandomized, sponsor: side.0)
      }
    }
  }

  @Test func equalToTheCrudeShareWhereTheMixesAre() throws {
    let rows = try TwoPopulations(
      first: trials(0, industry: (12, 20), other: (10, 40)), second: trials(1_000, industry: (9, 30), other: (33, 60)),
      sections: [try section()]
    ).rows()
    for comparison in ["", "comparator"] {
      let crude = rows.figure("crude", "randomized", comparison)?.estimate.value
      let standardized = rows.figure("standardized", "standardized", comparison)?.estimate.value
      #expect(abs((crude ?? 1) - (standardized ?? 0)) < 1e-12, "\(comparison)")
    }
  }

  /// The second takes the first's mix, 3 : 1; worked by hand.
  @Test func theSecondTakesTheMixOfTheFirst() throws {
    let rows = try TwoPopulations(
      first: trials(0, industry: (30, 60), other: (5, 20)), second: trials(1_000, industry: (8, 20), other: (45, 60)),
      sections: [try section()]
    ).rows()
    #expect(
      rows.figure("standardized", "standardized")?.estimate.value == rows.figure("crude", "randomized")?.estimate.value)
    let second = try #require(rows.figure("standardized", "standardized", "comparator")?.estimate.value)
    #expect(abs(second - (0.75 * 8 / 20 + 0.25 * 45 / 60)) < 1e-12)
    let difference = try #require(rows.figure("standardized", "standardized-difference", "comparator")?.estimate)
    #expect(abs((difference.value ?? 0) - (0.4375 - 0.4875)) < 1e-12)
    let variance = 0.5625 * (0.25 / 60 + 0.24 / 20) + 0.0625 * (0.1875 / 20 + 0.1875 / 60)
    #expect(abs((difference.interval?.high ?? 0) - (-0.05 + 1.959964 * variance.squareRoot())) < 1e-12)
  }

  /// Strata the second lacks: up to a tenth of the mix is named in a note, more withholds the figure.
  @Test func withheldWhereTheStrataLack() throws {
    let some = try TwoPopulations(
      first: trials(0, industry: (3, 5), other: (20, 60)), second: trials(1_000, industry: (0, 0), other: (12, 40)),
      sections: [try section()]
    ).rows().figure("standardized", "standardized", "comparator")?.estimate
    #expect(some?.value == 0.3)
    #expect(some?.note == "1 stratum without a trial, 8% of the standard")
    let most = try TwoPopulations(
      first: trials(0, industry: (10, 30), other: (20, 60)), second: trials(1_000, industry: (0, 0), other: (12, 40)),
      sections: [try section()]
    ).rows()
    let withheld = most.figure("standardized", "standardized", "comparator")?.estimate
    #expect(withheld == Estimate(nil, note: "too few strata in common: under 90% of the first population's mix"))
    let difference = most.figure("standardized", "standardized-difference", "comparator")?.estimate
    #expect(difference?.value == nil && difference?.note == withheld?.note)
  }

  @Test func fewTrialsShowNothing() throws {
    let few = try TwoPopulations(
      first: trials(0, industry: (10, 30), other: (20, 60)), second: trials(1_000, industry: (2, 4), other: (3, 5)),
      sections: [try section()]
    ).rows().figure("standardized", "standardized", "comparator")?.estimate
    #expect(few == Estimate(nil, note: "n<10"))
  }
}
