import RealModule

/// The rows of a logistic model with each column centered and scaled, so that a year as large as 2026 harms nothing.
struct LogisticDesign {
  let data: LogisticData
  /// The constant and the columns.
  let width: Int
  private let means: [Double]
  private let scales: [Double]
  /// The constant first, row by row.
  private let values: [Double]

  /// Centers and scales; a column that does not vary keeps the scale 0.
  init(_ data: LogisticData) {
    self.data = data
    let k = data.columns.count
    width = k + 1
    let all = data.totals.reduce(0, +)
    var means = Array(repeating: 0.0, count: k)
    for row in 0..<data.rows {
      for j in 0..<k { means[j] += data.totals[row] * data.values[row * k + j] }
    }
    for j in 0..<k { means[j] /= max(all, 1) }
    var scales = Array(repeating: 0.0, count: k)
    for row in 0..<data.rows {
      for j in 0..<k {
        let off = data.values[row * k + j] - means[j]
        scales[j] += data.totals[row] * off * off
      }
    }
    for j in 0..<k {
      let scale = (scales[j] / max(all, 1)).squareRoot()
      scales[j] = scale > 1e-12 * means[j].magnitude ? scale : 0
    }
    var values: [Double] = []
    values.reserveCapacity(data.rows * (k + 1))
    for row in 0..<data.rows {
      values.append(1)
      for j in 0..<k { values.append(scales[j] > 0 ? (data.values[row * k + j] - means[j]) / scales[j] : 0) }
    }
    (self.means, self.scales, self.values) = (means, scales, values)
  }

  /// Half of what scaling takes from the logarithm of the information's determinant.
  var logScale: Double { scales.reduce(0) { $0 + .log($1) } }

  /// The values of a row.
  func row(_ row: Int) -> ArraySlice<Double> { values[row * width..<(row + 1) * width] }

  /// A row's values times a vector.
  func product(_ row: Int, _ vector: [Double]) -> Double {
    var sum = 0.0
    let start = row * width
    for j in 0..<width { sum += values[start + j] * vector[j] }
    return sum
  }

  /// Adds a weight times the outer product of a row with itself, lower half only.
  func addSquare(_ row: Int, _ weight: Double, to matrix: inout [Double]) {
    let start = row * width
    for i in 0..<width {
      let scaled = weight * values[start + i]
      if scaled == 0 { continue }
      for j in 0...i { matrix[i * width + j] += scaled * values[start + j] }
    }
  }

  /// Adds a weight times a row.
  func add(_ row: Int, _ weight: Double, to vector: inout [Double]) {
    let start = row * width
    for j in 0..<width { vector[j] += weight * values[start + j] }
  }

  /// Copies the lower half of a matrix to the upper.
  func mirror(_ matrix: inout [Double]) {
    for i in 0..<width { for j in 0..<i { matrix[j * width + i] = matrix[i * width + j] } }
  }

  /// Coefficients of the columns as they were given.
  func restored(_ scaled: [Double]) -> [Double] {
    var given = scaled
    for j in 1..<max(width, 1) {
      given[j] /= scales[j - 1]
      given[0] -= given[j] * means[j - 1]
    }
    return given
  }

  /// Covariances of the columns as they were given.
  func restored(covariance: [Double]) -> [Double] {
    // Each row of the transformation, applied to rows and then to columns.
    var half: [[Double]] = (0..<width).map { row in restored((0..<width).map { covariance[$0 * width + row] }) }
    half = (0..<width).map { column in restored(half.map { $0[column] }) }
    return (0..<width).flatMap { row in half.map { $0[row] } }
  }
}
