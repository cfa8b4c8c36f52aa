/// Zip and gzip files made by hand; their deflate streams hold stored blocks.
enum Packed {
  /// The checksum of both.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes { value = value >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: value) ^ byte)] }
    return ~value
  }

  private static let remainders: [UInt32] = (0..<256).map { (byte: UInt32) -> UInt32 in
    var value = byte
    for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    return value
  }

  /// A deflate stream.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    for start in stride(from: 0, to: max(1, bytes.count), by: 65_535) {
      let block = bytes[start..<min(bytes.count, start + 65_535)]
      stream.append(start + 65_535 >= bytes.count ? 1 : 0)
      stream += little(UInt16(block.count)) + little(~UInt16(block.count)) + block
    }
    return stream
  }

  /// A gzip file.
  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  /// A gzip file.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + deflated(bytes) + little(checksum(bytes))
      + little(UInt32(bytes.count))
  }

  /// A zip archive, every second member deflated, the others stored, unless a method is named.
  static func zip(_ members: [(name: String, text: String)], flags: UInt16 = 0, method named: UInt16? = nil) -> [UInt8]
  {
    zip(members.map { ($0.name, Array($0.text.utf8)) }, flags: flags, method: named)
  }

  /// A zip archive of any bytes.
  static func zip(_ members: [(name: String, bytes: [UInt8])], flags: UInt16 = 0, method named: UInt16? = nil)
    -> [UInt8]
  {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (number, (name, bytes)) in members.enumerated() {
      let method = named ?? (number % 2 == 0 ? 0 : 8)
      let data = method == 8 ? deflated(bytes) : bytes
      let about =
        little(flags) + little(method) + little(UInt32(0)) + little(checksum(bytes))
        + little(UInt32(data.count)) + little(UInt32(bytes.count)) + little(UInt16(name.utf8.count)) + little(UInt16(0))
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + little(UInt16(20)) + about
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
      directory += little(UInt32(archive.count)) + Array(name.utf8)
      archive += little(UInt32(0x0403_4B50)) + little(UInt16(20)) + about + Array(name.utf8) + data
    }
    let start = UInt32(archive.count)
    archive += directory + little(UInt32(0x0605_4B50)) + little(UInt32(0))
    archive += little(UInt16(members.count)) + little(UInt16(members.count))
    return archive + little(UInt32(directory.count)) + little(start) + little(UInt16(0))
  }

  static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
