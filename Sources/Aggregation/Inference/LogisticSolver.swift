import RealModule

/// The iterations of a logistic model over scaled columns.
struct LogisticSolver {
  /// How the iterations ended.
  enum Outcome {
    /// Settled: coefficients, information, log-likelihood and steps.
    case settled([Double], Cholesky, Double, Int)
    /// Some combination of these columns, counted with the constant as 0, separates the outcomes.
    case separated([Int])
    /// Neither.
    case unsettled
  }

  private let design: LogisticDesign
  private let likelihood: LogisticFit.Likelihood

  init(_ design: LogisticDesign, _ likelihood: LogisticFit.Likelihood) {
    (self.design, self.likelihood) = (design, likelihood)
  }

  /// The first column that is constant or a combination of those before it, from 1; nothing when there is none.
  static func dependentColumn(_ design: LogisticDesign) -> Int? {
    var square = Array(repeating: 0.0, count: design.width * design.width)
    for row in 0..<design.data.rows { design.addSquare(row, design.data.totals[row], to: &square) }
    let kept = Cholesky(square, order: design.width, tolerance: 1e-10).kept
    return (0..<design.width).first { !kept.contains($0) }
  }

  /// Iterates with the first so many columns, the rest held at zero.
  func solve(columns: Int) -> Outcome {
    let data = design.data
    let (events, trials) = (data.events.reduce(0, +), data.totals.reduce(0, +))
    var beta = Array(repeating: 0.0, count: design.width)
    beta[0] = .log(events / (trials - events))
    var here = point(beta)
    // Firth's steps leave out how the penalty curves: where levels are sparse they overshoot, back and forth for ever.
    var (previous, damping) = ([Double](), 1.0)
    for iteration in 1...200 {
      var gradient = here.gradient
      if likelihood == .penalized { addPenalty(here, to: &gradient) }
      var step: [Double]
      if columns == design.width {
        guard here.information.isFull else { return .unsettled }
        step = here.information.solve(gradient)
      } else {
        step = Array(repeating: 0, count: design.width)
        step[0] = gradient[0] / here.constantInformation
      }
      if likelihood == .penalized {
        let turn = zip(step, previous).reduce(0) { $0 + $1.0 * $1.1 }
        let before = previous.reduce(0) { $0 + $1 * $1 }
        if turn < -0.25 * before { damping = max(damping / 2, 1.0 / 64) }
        previous = step
        step = step.map { $0 * damping }
      }
      // Firth's steps are held to 5, as logistf holds them.
      let longest = step.map(\.magnitude).max() ?? 0
      if likelihood == .penalized, longest > 5 { step = step.map { $0 * 5 / longest } }
      if likelihood == .plain, iteration > 10, columns > 1, let guilty = separating(step) { return .separated(guilty) }
      var next = point(zip(beta, step).map(+))
      var halvings = 0
      while !(next.value >= here.value - 1e-9 * here.value.magnitude), halvings < 30 {
        step = step.map { $0 / 2 }
        next = point(zip(beta, step).map(+))
        halvings += 1
      }
      beta = zip(beta, step).map(+)
      here = next
      if (step.map(\.magnitude).max() ?? 0) < 1e-10 { return .settled(beta, here.information, here.value, iteration) }
    }
    return .unsettled
  }

  private struct Point {
    var value = 0.0
    var gradient: [Double]
    var information: Cholesky
    var constantInformation = 0.0
    var chances: [Double]
  }

  /// Likelihood, gradient and information in one walk over the rows.
  private func point(_ beta: [Double]) -> Point {
    let (data, width) = (design.data, design.width)
    var value = 0.0
    var gradient = Array(repeating: 0.0, count: width)
    var square = Array(repeating: 0.0, count: width * width)
    var chances: [Double] = []
    chances.reserveCapacity(data.rows)
    for row in 0..<data.rows {
      let linear = design.product(row, beta)
      let small = Double.exp(-linear.magnitude)
      let chance = linear >= 0 ? 1 / (1 + small) : small / (1 + small)
      // log p and log (1 - p) without loss at either end.
      let slack = Double.log(onePlus: small)
      value += data.events[row] * (min(linear, 0) - slack)
      value += (data.totals[row] - data.events[row]) * (min(-linear, 0) - slack)
      design.add(row, data.events[row] - data.totals[row] * chance, to: &gradient)
      design.addSquare(row, data.totals[row] * small / ((1 + small) * (1 + small)), to: &square)
      chances.append(chance)
    }
    design.mirror(&square)
    let information = Cholesky(square, order: width, tolerance: 1e-14)
    if likelihood == .penalized { value += 0.5 * information.logDeterminant }
    return Point(
      value: value, gradient: gradient, information: information, constantInformation: square[0], chances: chances)
  }

  /// Firth's addition to the gradient: each trial's leverage times (1/2 - p).
  private func addPenalty(_ point: Point, to gradient: inout [Double]) {
    for row in 0..<design.data.rows {
      let p = point.chances[row]
      let leverage = design.data.totals[row] * p * (1 - p) * point.information.quadraticForm(Array(design.row(row)))
      design.add(row, leverage * (0.5 - p), to: &gradient)
    }
  }

  /// The columns of a step along which no trial's likelihood falls: then the likelihood has no maximum.
  private func separating(_ step: [Double]) -> [Int]? {
    let products = (0..<design.data.rows).map { design.product($0, step) }
    guard let longest = products.map(\.magnitude).max(), longest > 0.1 else { return nil }
    let slack = 1e-6 * longest
    for (row, product) in products.enumerated() {
      if design.data.events[row] > 0, product < -slack { return nil }
      if design.data.events[row] < design.data.totals[row], product > slack { return nil }
    }
    let most = step.dropFirst().map(\.magnitude).max() ?? 0
    return (1..<design.width).filter { step[$0].magnitude > 1e-3 * most }
  }
}
