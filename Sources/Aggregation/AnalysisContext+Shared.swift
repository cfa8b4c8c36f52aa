import StudyModel

extension AnalysisContext {
  /// What is the same for every population of a report.
  final class Shared: Sendable {
    let table: TrialTable
    let asOf: Day?
    let quarter: Quarter?
    let neverCarried: Set<StudyField>
    let geography: Geography
    let carriage: Carriage
    let memo = ContextMemo()
    let countries: [Int32]
    let foldedCities: Lazy<[Int32]>
    let stopReasons: StopReasonReadings
    let branches: Lazy<ConditionBranches>
    let unitedStates: Set<Int32>
    let cities: Lazy<SiteKeys>
    let facilities: Lazy<Facilities>

    init(
      _ table: TrialTable, _ quarter: Quarter?, _ geography: Geography, _ stopReasons: StopReasonClassifier,
      _ beside: AnalysisContext?
    ) {
      self.table = table
      self.stopReasons = StopReasonReadings(table.words(of: .whyStopped), stopReasons)
      self.geography = geography
      carriage = Carriage(table)
      let sources = table.inputs.sources.filter { $0.records > $0.unreadable }
      neverCarried = sources.dropFirst().reduce(sources.first?.cannotCarry ?? []) { $0.intersection($1.cannotCarry) }
      let newest = table.asOf.lazy.compactMap { $0 }.max().map { Day(number: $0) }
      let asOf = beside?.asOf ?? newest
      self.asOf = asOf
      self.quarter = asOf.map { day in
        let current = Quarter(day)
        return quarter ?? beside?.quarter ?? (current.lastDay <= day ? current : current + -1)
      }
      unitedStates = Set(
        ["USA", "PRI", "GUM", "VIR", "MNP", "ASM", "UMI"].compactMap { geography.country(named: $0).map(Int32.init) })
      let countries = table.words(of: .siteCountry).map {
        geography.country(of: $0).map(Int32.init) ?? Answer.Reserved.unrecognized
      }
      let foldedCities = Lazy { AnalysisContext.folded(table.words(of: .siteCity)) }
      branches = Lazy { ConditionBranches(table) }
      self.countries = countries
      self.foldedCities = foldedCities
      let cities = Lazy { SiteKeys(cities: foldedCities.value, countries, geography, table) }
      self.cities = cities
      facilities = Lazy { Facilities(cities.value, countries, geography, table) }
    }
  }

  /// The number of each city's trimmed, case-folded form; below zero for blanks.
  private static func folded(_ cities: [String]) -> [Int32] {
    var folds: [String: Int32] = [:]
    return cities.map { city -> Int32 in
      guard let first = city.firstIndex(where: { !$0.isWhitespace }),
        let last = city.lastIndex(where: { !$0.isWhitespace })
      else {
        return -1
      }
      // Folding case without Foundation: lower case of upper case also unites "ß" and "SS".
      let folded = city[first...last].uppercased().lowercased()
      let number = folds[folded] ?? Int32(folds.count)
      folds[folded] = number
      return number
    }
  }
}
