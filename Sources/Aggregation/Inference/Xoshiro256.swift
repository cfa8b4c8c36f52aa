/// The random numbers of the bootstrap: xoshiro256** (Blackman and Vigna), seeded through SplitMix64.
///
/// Stated so that every figure can be made again anywhere; nothing in the program draws from the system.
struct Xoshiro256: RandomNumberGenerator {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator in a given state, not all zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// A generator whose state are the first four numbers of SplitMix64 from a seed.
  init(seed: UInt64) {
    var mixer = seed
    func next() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var z = mixer
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    let first = next()
    let second = next()
    let third = next()
    state = (first, second, third, next())
  }

  mutating func next() -> UInt64 {
    let scrambled = state.1 &* 5
    let result = (scrambled << 7 | scrambled >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A number in 0..<1, a multiple of 2^-53.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The number of successes in `n` trials of chance `p`, exactly distributed.
  ///
  /// Inversion from the mode outwards: as many steps as the draw lies from the mode, about the standard deviation,
  /// whatever `n`. One draw uses one random number, none when the outcome is certain.
  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    if n == 0 || p <= 0 { return 0 }
    if p >= 1 { return n }
    if p > 0.5 { return n - binomial(n, 1 - p) }
    var rest = uniform()
    let mode = min(Int(Double(n + 1) * p), n)
    let odds = p / (1 - p)
    var (below, above) = (mode, mode)
    var chanceBelow = Density.binomial(mode, of: n, p)
    var chanceAbove = chanceBelow
    rest -= chanceBelow
    if rest < 0 { return mode }
    while true {
      chanceAbove *= above < n ? Double(n - above) / Double(above + 1) * odds : 0
      above += 1
      rest -= chanceAbove
      if rest < 0 { return above }
      chanceBelow *= below > 0 ? Double(below) / (Double(n - below + 1) * odds) : 0
      below -= 1
      rest -= chanceBelow
      if rest < 0 { return below }
      // What rounding leaves over, some 1e-14 of chance, falls to the mode.
      if chanceAbove + chanceBelow < 1e-25 { return mode }
    }
  }
}

/// The 64-bit FNV-1a hash of a text's UTF-8: the same on every machine, unlike `Hasher`.
func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
