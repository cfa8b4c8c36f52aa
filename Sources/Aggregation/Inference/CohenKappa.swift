/// Cohen's kappa: how far two labelings of the same texts agree beyond what their shares would give by chance.
///
/// Assumes independent texts, labelers who did not confer, and one label a text. The interval is normal with the
/// large-sample variance of Fleiss, Cohen and Everitt (Psychological Bulletin 72 (1969) 323-327), cut at -1 and 1;
/// rough under about 30 texts. Source: J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46.
public enum CohenKappa {
  /// The agreement in a square table: row the first labeler's label, column the second's.
  public static func estimate(_ table: [[Int]]) -> Estimate {
    let k = table.count
    guard table.allSatisfy({ $0.count == k && $0.allSatisfy { $0 >= 0 } }) else { return .none(.invalid) }
    let n = Double(table.joined().reduce(0, +))
    guard n > 0 else { return .none(.emptyGroup) }
    let share = table.map { $0.map { Double($0) / n } }
    let rows = share.map { $0.reduce(0, +) }
    let columns = (0..<k).map { column in share.reduce(0) { $0 + $1[column] } }
    let agreed = (0..<k).reduce(0) { $0 + share[$1][$1] }
    let chance = (0..<k).reduce(0) { $0 + rows[$1] * columns[$1] }
    guard chance < 1 else { return .none(.noVariation) }
    let kappa = (agreed - chance) / (1 - chance)
    var sum = 0.0
    for i in 0..<k {
      let own = 1 - (rows[i] + columns[i]) * (1 - kappa)
      sum += share[i][i] * own * own
      for j in 0..<k where i != j {
        let across = (columns[i] + rows[j]) * (1 - kappa)
        sum += share[i][j] * across * across
      }
    }
    let less = kappa - chance * (1 - kappa)
    let variance = (sum - less * less) / (n * (1 - chance) * (1 - chance))
    guard variance > 1e-20 else { return Estimate(value: kappa, interval: nil, note: .noVariance) }
    let half = Interval.z * variance.squareRoot()
    return Estimate(value: kappa, interval: Interval(max(-1, kappa - half), min(1, kappa + half), .kappa))
  }
}
