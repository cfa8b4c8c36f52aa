#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Gives each different text a number, in the order they come, and keeps its bytes once.
struct Interner {
  /// Twice as many as there are texts, at most, and a power of two; a text's number and one more, or zero.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// The texts' hashes, so that few bytes are compared and none are hashed again.
  private var hashes: [UInt32] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Nobody can know which texts would all hash to the same.
  private let seed = UInt64.random(in: .min ... .max)

  /// How many different texts there are.
  var count: Int { ends.count }

  /// A text's bytes.
  func text(_ number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a text, a new one when it has none.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = unsafe hash(of: text)
    if let known = unsafe find(text, hash) { return known }
    let number = ends.count
    unsafe bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() } else { place(number, hash) }
    return number
  }

  /// The number of a text, if it has one.
  func known(_ text: UnsafeBufferPointer<UInt8>) -> Int? { unsafe find(text, hash(of: text)) }

  private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, unsafe isEqual(number, text) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    guard !text.isEmpty, let other = text.baseAddress else { return true }
    return unsafe bytes.withUnsafeBufferPointer { unsafe memcmp($0.baseAddress! + start, other, text.count) == 0 }
  }

  private mutating func place(_ number: Int, _ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(number + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { place(number, hash) }
  }

  private func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = seed ^ UInt64(text.count)
    let raw = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 8 <= raw.count {
      hash = Self.mixed(unsafe hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = unsafe rest << 8 | UInt64(raw[place])
      place += 1
    }
    return UInt32(truncatingIfNeeded: Self.mixed(hash ^ rest) >> 16)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
