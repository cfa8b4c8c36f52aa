/// Finds each chart a place where it covers nothing: beside its table, beside others below, or under all.
///
/// Of these it takes the one that lets the printed page shrink least.
struct ChartPlacer {
  private var areas: [SheetPlan.Area]
  private let plan: SheetPlan
  private var width: Int
  private var height: Int

  /// Charts do not make a sheet wider than this, in pixels.
  private static let widest = 1_760
  private static let gap = 20

  init(_ plan: SheetPlan) {
    self.plan = plan
    self.areas = plan.areas
    self.width = plan.grid.left(of: plan.grid.widths.count)
    self.height = plan.top(of: plan.end)
  }

  /// The chart with its place, taken from then on; `start` is the first row it may stand in.
  mutating func place(_ chart: PlacedChart, from start: Int) -> PlacedChart {
    let bottom = (areas.map(\.rows.upperBound).max() ?? plan.end) + 1
    let rows = Set(areas.flatMap { [$0.rows.lowerBound, $0.rows.upperBound + 1] } + [start, bottom])
    var placed = chart
    var best = 0.0
    for row in rows.sorted() where row >= start {
      let edge = areas.filter { $0.rows.overlaps(covered(by: chart, from: row)) }.map(\.right).max()
      let column = edge.map { plan.grid.span(atLeast: $0 + Self.gap) } ?? 0
      let right = plan.grid.left(of: column) + chart.width
      guard edge == nil || right <= max(Self.widest, width) else { continue }
      let scale = Paper.scale(width: max(width, right), height: max(height, plan.top(of: row) + chart.height))
      guard scale > best * 1.02 else { continue }
      best = scale
      placed.row = row
      placed.column = column
    }
    let right = plan.grid.left(of: placed.column) + chart.width
    areas.append(SheetPlan.Area(rows: covered(by: chart, from: placed.row), right: right))
    width = max(width, right)
    height = max(height, plan.top(of: placed.row) + chart.height)
    return placed
  }

  private func covered(by chart: PlacedChart, from row: Int) -> Range<Int> {
    let bottom = plan.top(of: row) + chart.height
    var end = row
    while plan.top(of: end) < bottom { end += 1 }
    return row..<end
  }
}
