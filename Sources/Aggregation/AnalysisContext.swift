public import StudyModel

/// What holds for a whole report: made once from the settled table, before any filter; and for each population the
/// facts that depend on it.
public struct AnalysisContext: Sendable {
  /// What is the same for every population of a report, behind one reference: groups carry their context, and a copy
  /// of it must cost little.
  private let shared: Shared
  /// What was evaluated of the table before.
  private(set) var analyst = Analyst()
  /// The trials whose mix standardized shares take; nothing for those of the population itself.
  var standard: StandardMix?
  /// The facts of the population under evaluation; nothing before it is known.
  public internal(set) var population: PopulationFacts?

  /// The trials.
  public var table: TrialTable { shared.table }
  /// The report's as-of: the newest of all rows.
  public var asOf: Day? { shared.asOf }
  /// The report's quarter: the last complete one at as-of, or the one asked for.
  public var quarter: Quarter? { shared.quarter }
  /// Fields that no source of these records carries.
  public var neverCarried: Set<StudyField> { shared.neverCarried }
  /// Countries and regions.
  public var geography: Geography { shared.geography }
  /// Which trials stand on sources that do not carry a field.
  var carriage: Carriage { shared.carriage }
  /// What variables compute once for the whole table.
  var memo: ContextMemo { shared.memo }
  /// For each text of the country column, its position among the countries.
  var countries: [Int32] { shared.countries }
  /// For each text of the city column, the number of its trimmed, case-folded form; below zero for blanks.
  var foldedCities: [Int32] { shared.foldedCities.value }
  /// What the registered reasons for stopping say.
  var stopReasons: StopReasonReadings { shared.stopReasons }
  /// For the texts of the condition terms, the branches of the MeSH tree they lead to.
  var branches: Lazy<ConditionBranches> { shared.branches }
  /// The United States and its territories, by position: what is a US site for FDAAA and in AACT.
  var unitedStates: Set<Int32> { shared.unitedStates }
  /// The city of each site row; made when first asked for.
  var cities: Lazy<SiteKeys> { shared.cities }
  /// The facility of each site row; made when first asked for.
  var facilities: Lazy<Facilities> { shared.facilities }

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
    shared = Shared(table, quarter, geography, stopReasons, beside)
    population = nil
  }

  /// The context of no trials: what definitions are checked against without data.
  public static let empty = AnalysisContext(TrialTable(AnalysisDataset(reading: [])))

  /// The context for a report that defines variables of its own: their names may mean something else elsewhere.
  public func apart() -> AnalysisContext {
    var context = self
    context.analyst = Analyst()
    return context
  }

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
