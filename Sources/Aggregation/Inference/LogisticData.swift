/// The rows of a logistic model: covariate patterns with counts, so that 600,000 trials may be a few hundred rows.
///
/// Values lie row by row in one array. Rows need not be distinct: single trials are rows of one.
public struct LogisticData: Sendable {
  /// The names of the columns, without the constant, which every model has.
  public let columns: [String]
  private(set) var values: [Double] = []
  private(set) var events: [Double] = []
  private(set) var totals: [Double] = []
  private(set) var clusters: [Int] = []

  /// No rows yet.
  public init(columns: [String]) { self.columns = columns }

  /// Adds trials that share their values and cluster; a row that does not fit the columns or its counts is a mistake.
  ///
  /// - Parameters:
  ///   - values: The pattern, one finite number a column.
  ///   - events: How many of these trials have the outcome.
  ///   - trials: How many there are.
  ///   - cluster: Which cluster (sponsor) they belong to, for the variance that allows for clusters.
  public mutating func add(_ values: [Double], events: Int, of trials: Int, cluster: Int = 0) {
    precondition(values.count == columns.count && (0...trials).contains(events))
    guard trials > 0 else { return }
    self.values += values
    self.events.append(Double(events))
    totals.append(Double(trials))
    clusters.append(cluster)
  }

  /// How many rows there are.
  var rows: Int { events.count }
}
