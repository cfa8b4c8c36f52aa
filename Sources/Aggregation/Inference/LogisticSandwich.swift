import RealModule

/// The variance of a logistic model that does not rest on the model's own variance.
///
/// Source: H. White, Econometrica 48 (1980) 817-838 (HC0); over clusters K.-Y. Liang and S. Zeger, Biometrika 73 (1986)
/// 13-22, times G / (G - 1), as Stata's `vce(cluster)`.
enum LogisticSandwich {
  static func covariance(_ design: LogisticDesign, _ beta: [Double], bread: [Double], clustered: Bool) -> [Double] {
    let (data, width) = (design.data, design.width)
    var meat = Array(repeating: 0.0, count: width * width)
    var scores: [Int: [Double]] = [:]
    for row in 0..<data.rows {
      let p = 1 / (1 + Double.exp(-design.product(row, beta)))
      let (events, total) = (data.events[row], data.totals[row])
      if clustered {
        design.add(
          row, events - total * p, to: &scores[data.clusters[row], default: Array(repeating: 0, count: width)])
      } else {
        design.addSquare(row, events * (1 - p) * (1 - p) + (total - events) * p * p, to: &meat)
      }
    }
    design.mirror(&meat)
    let groups = Double(scores.count)
    // In the order of the clusters, so that the sum is the same in every run.
    for (_, score) in scores.sorted(by: { $0.key < $1.key }) {
      for i in 0..<width { for j in 0..<width { meat[i * width + j] += score[i] * score[j] * groups / (groups - 1) } }
    }
    return multiply(multiply(bread, meat, width), bread, width)
  }

  private static func multiply(_ a: [Double], _ b: [Double], _ order: Int) -> [Double] {
    var product = Array(repeating: 0.0, count: order * order)
    for i in 0..<order {
      for k in 0..<order { for j in 0..<order { product[i * order + j] += a[i * order + k] * b[k * order + j] } }
    }
    return product
  }
}
