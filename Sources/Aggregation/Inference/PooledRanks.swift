/// Groups of values ranked together, ties sharing their mean rank.
struct PooledRanks {
  /// The sum of the ranks of each group.
  private(set) var sums: [Double]
  /// How many values each group has.
  let counts: [Int]
  /// The sum over ties of t^3 - t.
  private(set) var ties = 0.0

  /// Ranks finite values.
  init(_ groups: [[Double]]) {
    counts = groups.map(\.count)
    sums = Array(repeating: 0, count: groups.count)
    var values: [(value: Double, group: Int)] = []
    values.reserveCapacity(counts.reduce(0, +))
    for (index, group) in groups.enumerated() { values += group.map { ($0, index) } }
    values.sort { $0.value < $1.value }
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end].value == values[start].value { end += 1 }
      let rank = Double(start + 1 + end) / 2
      for place in start..<end { sums[values[place].group] += rank }
      let tied = Double(end - start)
      ties += tied * tied * tied - tied
      start = end
    }
  }

  /// How many values there are.
  var total: Int { counts.reduce(0, +) }
}
