/// The Hodges-Lehmann shift between two independent groups: the median of all differences between their values.
///
/// Assumes independent values and, for its reading as a shift, two distributions of one shape. The interval is the
/// classical one of Moses: the k-th smallest and the k-th largest difference, k by the normal approximation without tie
/// correction, rounded down: nm/2 - z sqrt(nm (n + m + 1) / 12). So its ends are differences that occur, and ties widen
/// it. (R's `wilcox.test(exact = FALSE)` instead solves for the shift at which the corrected z is 1.96: close, not
/// equal.) No interval when k is under 1, as with 3 against 3. Source: J. L. Hodges and E. L. Lehmann, Annals of
/// Mathematical Statistics 34 (1963) 598-611; M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", 4.2-3.
public enum HodgesLehmann {
  /// The shift of the first group's finite values against the second's.
  ///
  /// No difference is stored: each of the numbers sought is found by halving the range of all floating-point numbers,
  /// counting in one walk over both sorted groups how many differences are no larger.
  public static func shift(_ first: [Double], _ second: [Double]) -> Estimate {
    guard !first.isEmpty, !second.isEmpty else { return .none(.emptyGroup) }
    let pairs = Pairs(first: first.sorted(), second: second.sorted())
    let (n, m) = (Double(first.count), Double(second.count))
    let count = first.count * second.count
    let lower = pairs.difference(rank: (count + 1) / 2)
    let value = count.isMultiple(of: 2) ? (lower + pairs.difference(rank: count / 2 + 1)) / 2 : lower
    let rank = n * m / 2 - Interval.z * (n * m * (n + m + 1) / 12).squareRoot()
    guard rank >= 1 else { return Estimate(value: value, interval: nil, note: .tooFew) }
    let k = Int(rank)
    return Estimate(
      value: value,
      interval: Interval(pairs.difference(rank: k), pairs.difference(rank: count + 1 - k), .hodgesLehmann))
  }

  private struct Pairs {
    let first, second: [Double]

    /// The difference with so many no larger than it, from 1.
    func difference(rank: Int) -> Double {
      var low = key(first[0] - second[second.count - 1])
      var high = key(first[first.count - 1] - second[0])
      while low < high {
        let middle = (low & high) + ((low ^ high) >> 1)  // their mean; their distance may overflow
        if count(upTo: number(middle)) >= rank { high = middle } else { low = middle + 1 }
      }
      return number(low)
    }

    /// How many differences are no larger than a number.
    private func count(upTo limit: Double) -> Int {
      var (count, place) = (0, second.count)
      // As the first value grows, fewer of the second group's are large enough.
      for value in first.indices.reversed() {
        while place > 0, first[value] - second[place - 1] <= limit { place -= 1 }
        count += second.count - place
      }
      return count
    }

    /// A number's place among all numbers.
    private func key(_ number: Double) -> Int {
      let bits = Int(bitPattern: UInt(number.bitPattern))
      return bits >= 0 ? bits : Int.min - bits
    }

    private func number(_ key: Int) -> Double {
      let bits = key >= 0 ? key : Int.min - key
      return Double(bitPattern: UInt64(UInt(bitPattern: bits)))
    }
  }
}
