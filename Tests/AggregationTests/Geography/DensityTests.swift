import StudyModel
import TestSupport
import Testing

@testable import Aggregation

struct DensityTests {
  private let geography = Geography.standard
  private let studies = (0..<12).map { number in
    Sites.study(number, in: "Canada", number % 2 == 0 ? "Chile" : "Taiwan", number % 3 == 0 ? "Canada" : "Japan")
  }

  private func position(_ name: String) throws -> Int { try #require(geography.country(of: name)) }
  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { ($0 - b).magnitude <= 1e-12 * max(1, b) } ?? false }

  /// Own regions: named countries together, all others elsewhere, people summed, strings that are no country apart.
  @Test func ownRegions() throws {
    let set = RegionSet(
      id: "pacific", label: "Pacific",
      regions: [RegionSet.Region(code: "rim", label: "Rim", countries: [try position("Japan"), try position("Chile")])])
    let odd = Sites.study(90, in: "Atlantis", nil)
    let rows = try Sites.table(studies + [odd], .region(set), .trials, .sites, .population, .sitesPerMillion)
    #expect(rows.levels == ["rim", "elsewhere", "(unrecognized)", "(missing)", "(all)"])
    #expect(rows.value("rim", "sites") == 14 && rows.value("elsewhere", "sites") == 22)
    #expect(rows.value("(unrecognized)", "sites") == 1 && rows.value("(missing)", "sites") == 1)
    #expect(rows.value("(all)", "sites") == 38)
    let people = try [position("Japan"), position("Chile")].reduce(0.0) { sum, country in
      sum + (geography.people.value(ofCountry: country) ?? 0)
    }
    #expect(rows.value("rim", "population") == people)
    #expect(near(rows.value("rim", "sites-per-million"), 14 / people * 1e6))
    // Taiwan has no population here, so its six sites leave the numerator of elsewhere.
    #expect(rows.row("elsewhere", "sites-per-million")?.numerator == 16)
  }

  @Test func ownDenominators() throws {
    let canada = try position("Canada")
    let cases = Denominator(
      id: "incidence", label: "New cases", unit: "cases", year: 2022, per: 1_000, countries: [canada: 8_000.5])
    let measures = Measure.measures(of: cases)
    #expect(
      measures.map(\.id) == [
        "incidence", "sites-per-incidence", "recruiting-sites-per-incidence", "trials-per-incidence",
      ])
    #expect(measures.map(\.unit) == ["cases", "per 1,000 cases", "per 1,000 cases", "per 1,000 cases"])
    let rows = try Sites.table(studies, .country, measures[0], measures[1], measures[3])
    #expect(rows.value("Canada", "incidence") == 8_000.5)
    #expect(near(rows.value("Canada", "sites-per-incidence"), 16 / 8.0005))
    #expect(near(rows.value("Canada", "trials-per-incidence"), 12 / 8.0005))
    let interval = try #require(rows.row("Canada", "sites-per-incidence")?.estimate.interval)
    #expect(interval.method == .trialBootstrap && interval.low < 16 / 8.0005 && interval.high > 16 / 8.0005)
    #expect(rows.row("Canada", "trials-per-incidence")?.estimate.interval?.method == .poissonCount)
    #expect(rows.row("Chile", "sites-per-incidence")?.estimate == Estimate(nil, note: "no denominator"))
    // A region's own number stands over all its sites.
    let set = RegionSet(id: "own", label: "Own", regions: [RegionSet.Region(code: "both", countries: [canada])])
    let own = Denominator(id: "incidence", label: "", unit: "cases", per: 1, countries: [:], regions: ["both": 4])
    let both = try Sites.table(studies, .region(set), Measure.measures(of: own)[1])
    #expect(both.value("both", "sites-per-incidence") == 4)
    #expect(both[0].unit == "per cases")
  }

  @Test func unknownCountriesAreErrorsWithTheNearest() {
    #expect(geography.unknownCountry("Germny") == "'Germny' is no country; did you mean 'Germany'?")
    #expect(geography.unknownCountry("Zzzzzzzzzzzzzzzz") == "'Zzzzzzzzzzzzzzzz' is no country")
  }

  /// A trial is shared out over its countries, those not recognized included, so that the parts sum to the trials.
  @Test func fractionsSumToTrials() throws {
    let all = studies + [Sites.study(91, in: "Canada", "Atlantis"), Sites.study(92, in: "Chile", nil)]
    for variable in [Variable.country, .region, .whoRegion, .continent] {
      let rows = try Sites.table(all, variable, .trialsFractional)
      let parts = rows.filter { $0.cell.rowLevel != .all }.compactMap(\.estimate.value).reduce(0, +)
      #expect(near(rows.value("(all)", "trials-fractional"), 14) && near(parts, 14), "\(variable): \(parts)")
    }
    // With Canada and Japan (four of them) a third, with Canada alone (two) a half.
    let shared = try Sites.table(all, .country, .trialsFractional)
    #expect(near(shared.value("Taiwan", "trials-fractional"), 4 / 3.0 + 2 / 2.0))
    #expect(try Sites.table(all, .city, .trialsFractional)[0].estimate.note == "shared out over countries only")
  }

  private static let everything: [(Variable, [Measure])] = {
    let sites: [Measure] = [
      .trials, .share, .sites, .siteShare, .cities, .facilities, .placeholderShare, .largestTrialShare,
      .recruitingSites, .trialsFractional, .sitesPerMillion, .trialsPerMillion,
    ]
    return [Variable.country, .region, .whoRegion, .continent, .city, .facility].map { ($0, sites) }
  }()

  /// Shares lie between 0 and 1 and sites foot, over records as odd as they come.
  @Test(arguments: everything.indices)
  func sharesAndSums(position: Int) throws {
    let (variable, measures) = DensityTests.everything[position]
    let generated = Study.generated(80, seed: 77)
    var shape = TableShape(rows: [.variable(variable)], measures: measures.map { MeasureUse($0) })
    shape.top = 5
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(shape))])
    let rows = try Evaluator(plan, Trials.context(generated)).results().sections[0].rows
    for row in rows where row.unit == "share" {
      if let value = row.estimate.value { #expect((0...1).contains(value), "\(row.cell)") }
    }
    let levels = rows.filter { $0.cell.rowLevel != .all }
    for id in ["sites", "site-share"] {
      let sum = levels.filter { $0.cell.measure == id }.compactMap(\.estimate.value).reduce(0, +)
      #expect(near(rows.value("(all)", id), sum), "\(id): \(sum)")
    }
    for row in rows {
      guard let interval = row.estimate.interval, let value = row.estimate.value else { continue }
      #expect(interval.low <= value && value <= interval.high, "\(row.cell): \(value) in \(interval)")
    }
  }

  /// The same portfolio twice under other ids doubles what is counted and leaves what is distinct or a share.
  @Test(arguments: everything.indices)
  func twoCopiesDouble(position: Int) throws {
    let (variable, measures) = DensityTests.everything[position]
    let one = Study.generated(40, seed: 78).enumerated().map { number, study in
      var study = study
      study.id = "NCT" + String(20_000_000 + number)
      return study
    }
    let two = one + one.map { Sites.renamed($0, by: 10_000_000) }
    func rows(_ studies: [Study]) throws -> [ResultRow] {
      let shape = TableShape(rows: [.variable(variable)], measures: measures.map { MeasureUse($0) })
      let plan = AnalysisPlan(report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(shape))])
      return try Evaluator(plan, Trials.context(studies)).results().sections[0].rows
    }
    let (once, twice) = (try rows(one), try rows(two))
    #expect(once.count == twice.count)
    for (a, b) in zip(once, twice) {
      guard let x = a.estimate.value, let y = b.estimate.value else { continue }
      let isCount = ["trials", "sites", "per million"].contains(a.unit)
      let factor = isCount ? 2.0 : a.cell.measure == "largest-trial-share" ? 0.5 : 1
      #expect(near(y, x * factor), "\(a.cell): \(x), then \(y)")
    }
  }
}
