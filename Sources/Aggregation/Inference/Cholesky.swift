import RealModule

/// A symmetric matrix without negative directions, as the product of a triangle and its mirror.
///
/// A row that depends on those before it is left out, so the quadratic form of a singular covariance can still be had.
struct Cholesky {
  /// The order of the matrix.
  let order: Int
  /// The rows that do not depend on those before them.
  let kept: [Int]
  /// Row by row, over the kept rows only.
  private let triangle: [[Double]]

  /// Factors a matrix given row by row; a row is left out when less than `tolerance` of its diagonal is its own.
  init(_ matrix: [Double], order: Int, tolerance: Double = 1e-11) {
    self.order = order
    var kept: [Int] = []
    var triangle: [[Double]] = []
    for row in 0..<order {
      var line: [Double] = []
      for (place, column) in kept.enumerated() {
        var value = matrix[row * order + column]
        for k in 0..<place { value -= line[k] * triangle[place][k] }
        line.append(value / triangle[place][place])
      }
      let diagonal = matrix[row * order + row]
      let own = diagonal - line.reduce(0) { $0 + $1 * $1 }
      guard own > tolerance * diagonal, own > 0 else { continue }
      line.append(own.squareRoot())
      kept.append(row)
      triangle.append(line)
    }
    self.kept = kept
    self.triangle = triangle
  }

  /// Whether no row was left out.
  var isFull: Bool { kept.count == order }

  /// The logarithm of the determinant, of the kept rows.
  var logDeterminant: Double { triangle.indices.reduce(0) { $0 + 2 * .log(triangle[$1][$1]) } }

  /// The solution of matrix times x = right, 0 in the rows left out.
  func solve(_ right: [Double]) -> [Double] {
    var x = kept.map { right[$0] }
    for i in x.indices {
      for k in 0..<i { x[i] -= triangle[i][k] * x[k] }
      x[i] /= triangle[i][i]
    }
    for i in x.indices.reversed() {
      for k in (i + 1)..<max(x.count, i + 1) { x[i] -= triangle[k][i] * x[k] }
      x[i] /= triangle[i][i]
    }
    var whole = Array(repeating: 0.0, count: order)
    for (place, row) in kept.enumerated() { whole[row] = x[place] }
    return whole
  }

  /// The sum of the squares of the triangle's inverse times a vector: its quadratic form in the inverse matrix.
  func quadraticForm(_ vector: [Double]) -> Double {
    zip(vector, solve(vector)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The inverse, row by row, 0 in the rows left out.
  var inverse: [Double] {
    var result = Array(repeating: 0.0, count: order * order)
    for column in kept {
      var unit = Array(repeating: 0.0, count: order)
      unit[column] = 1
      let solution = solve(unit)
      for row in 0..<order { result[row * order + column] = solution[row] }
    }
    return result
  }
}
