public import StudyModel

/// What holds for a whole report: made once from the settled table, before any filter; and for each population the
/// facts that depend on it.
public struct AnalysisContext: Sendable {
  /// The trials.
  public let table: TrialTable
  /// The report's as-of: the newest of all rows.
  public let asOf: Day?
  /// The report's quarter: the last complete one at as-of, or the one asked for.
  public let quarter: Quarter?
  /// Fields that no source of these records carries.
  public let neverCarried: Set<StudyField>
  /// What was evaluated of the table before.
  let analyst = Analyst()
  /// Which trials stand on sources that do not carry a field.
  let carriage: Carriage
  /// Countries and regions.
  public let geography: Geography
  /// For each text of the country column, its position among the countries.
  let countries: [Int32]
  /// For each text of the city column, the number of its trimmed, case-folded form; below zero for blanks.
  let foldedCities: [Int32]
  /// The trials whose mix standardized shares take; nothing for those of the population itself.
  var standard: StandardMix?
  /// What the registered reasons for stopping say.
  let stopReasons: StopReasonReadings
  /// For the texts of the condition terms, the branches of the MeSH tree they lead to.
  let branches: Lazy<ConditionBranches>
  /// The United States and its territories, by position: what is a US site for FDAAA and in AACT.
  let unitedStates: Set<Int32>
  /// The city of each site row; made when first asked for.
  let cities: Lazy<SiteKeys>
  /// The facility of each site row; made when first asked for.
  let facilities: Lazy<Facilities>
  /// The facts of the population under evaluation; nothing before it is known.
  public internal(set) var population: PopulationFacts?

  /// Facts that depend on a population.
  public struct PopulationFacts: Hashable, Sendable {
    /// The newest as-of in it.
    public let newest: Day?
    /// The oldest as-of in it: k, `*` and differences are judged there.
    public let oldest: Day?
    /// Days from the end of the report's quarter to the oldest as-of: the age at which quarters are compared.
    public let k: Int?
    /// Whether its as-ofs spread over at most 31 days, so that quarters can be told.
    public let quartersAreComparable: Bool
    /// Whether any record states an enrollment type.
    public let statesEnrollmentType: Bool
    /// The four quarters of readouts: they begin with the one that holds the oldest as-of.
    public var readoutQuarters: [Quarter] { oldest.map { day in (0..<4).map { Quarter(day) + $0 } } ?? [] }
  }

  /// The context of a table.
  ///
  /// - Parameter beside: The context whose report as-of and quarter hold here too.
  public init(
    _ table: TrialTable, quarter: Quarter? = nil, geography: Geography = .standard,
    stopReasons: StopReasonClassifier = .standard, beside: AnalysisContext? = nil
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
    var folds: [String: Int32] = [:]
    let foldedCities = table.words(of: .siteCity).map { city -> Int32 in
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
    branches = Lazy { ConditionBranches(table) }
    self.countries = countries
    self.foldedCities = foldedCities
    let cities = Lazy { SiteKeys(cities: foldedCities, countries, geography, table) }
    self.cities = cities
    facilities = Lazy { Facilities(cities.value, countries, geography, table) }
    population = nil
  }

  /// The context of no trials: what definitions are checked against without data.
  public static let empty = AnalysisContext(TrialTable(AnalysisDataset(reading: [])))

  /// The context with the facts of a population.
  func facts(of rows: [Int32]) -> AnalysisContext {
    var context = self
    var newest: Int32?
    var oldest: Int32?
    for row in rows {
      guard let day = table.asOf[Int(row)] else { continue }
      newest = max(newest ?? day, day)
      oldest = min(oldest ?? day, day)
    }
    let spread = newest.flatMap { newest in oldest.map { newest - $0 } }
    let typed =
      table.isRead(.enrollmentType)
      && rows.contains {
        table[Int($0)].code(.enrollmentType) >= 0 || table[Int($0)].code(.enrollmentType) <= Column.odd
      }
    context.population = PopulationFacts(
      newest: newest.map { Day(number: $0) }, oldest: oldest.map { Day(number: $0) },
      k: oldest.flatMap { oldest in quarter.map { Day(number: oldest) - $0.lastDay } },
      quartersAreComparable: spread.map { $0 <= 31 } ?? false, statesEnrollmentType: typed)
    return context
  }
}
