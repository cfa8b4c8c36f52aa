/// The directory at the end of a zip archive, read in place: it takes no memory, however many members there are.
struct ZipDirectory: Sendable {
  /// One member.
  struct Member: Sendable {
    var name: String
    var method: UInt16
    var isEncrypted: Bool
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    var header: Int

    /// Where its bytes begin in the archive.
    func start(in archive: FileBytes) -> Int? {
      guard archive.integer(UInt32.self, at: header) == 0x0403_4B50,
        let name: UInt16 = archive.integer(at: header + 26), let extra: UInt16 = archive.integer(at: header + 28)
      else { return nil }
      let start = header + 30 + Int(name) + Int(extra)
      return packed <= archive.count - start ? start : nil
    }
  }

  /// How many members it lists.
  let count: Int
  /// Where the first entry begins.
  let start: Int
  private let end: Int

  /// Finds the directory; nothing when the archive is cut off.
  init?(_ archive: FileBytes) {
    var place = archive.count - 22
    let last = max(0, place - 65_535)
    while place >= last, archive.integer(UInt32.self, at: place) != 0x0605_4B50 { place -= 1 }
    guard place >= last, place >= 0, let few: UInt16 = archive.integer(at: place + 10),
      let size: UInt32 = archive.integer(at: place + 12), let offset: UInt32 = archive.integer(at: place + 16)
    else { return nil }
    var (count, start, length) = (Int(few), Int(offset), Int(size))
    // Archives of many or large members say so in a second record before this one.
    if few == .max || size == .max || offset == .max, archive.integer(UInt32.self, at: place - 20) == 0x0706_4B50,
      let far: UInt64 = archive.integer(at: place - 12), let record = Int(exactly: far),
      archive.integer(UInt32.self, at: record) == 0x0606_4B50, let many: UInt64 = archive.integer(at: record + 32),
      let long: UInt64 = archive.integer(at: record + 40), let begin: UInt64 = archive.integer(at: record + 48),
      let members = Int(exactly: many), let room = Int(exactly: long), let first = Int(exactly: begin)
    {
      (count, start, length) = (members, first, room)
    }
    guard start <= archive.count, length <= archive.count - start, count <= length / 46 else { return nil }
    self.count = count
    self.start = start
    self.end = start + length
  }

  /// The member whose entry begins at a place, which then moves on; nothing at the end or where it is damaged.
  func next(_ place: inout Int, in archive: FileBytes) -> Member? {
    guard place + 46 <= end, archive.integer(UInt32.self, at: place) == 0x0201_4B50,
      let flags: UInt16 = archive.integer(at: place + 8), let method: UInt16 = archive.integer(at: place + 10),
      let checksum: UInt32 = archive.integer(at: place + 16), let packed: UInt32 = archive.integer(at: place + 20),
      let unpacked: UInt32 = archive.integer(at: place + 24), let name: UInt16 = archive.integer(at: place + 28),
      let extra: UInt16 = archive.integer(at: place + 30), let comment: UInt16 = archive.integer(at: place + 32),
      let header: UInt32 = archive.integer(at: place + 42),
      let text = archive.text((place + 46)..<(place + 46 + Int(name)))
    else { return nil }
    var sizes = [UInt64(unpacked), UInt64(packed), UInt64(header)]
    let extras = place + 46 + Int(name)
    readLongSizes(&sizes, in: archive, extras..<(extras + Int(extra)))
    place = extras + Int(extra) + Int(comment)
    guard let unpacked = Int(exactly: sizes[0]), let packed = Int(exactly: sizes[1]),
      let header = Int(exactly: sizes[2])
    else { return nil }
    return Member(
      name: text, method: method, isEncrypted: flags & 1 != 0, checksum: checksum, packed: packed, unpacked: unpacked,
      header: header)
  }

  /// Sizes that do not fit 32 bits stand in an extra field, in order.
  private func readLongSizes(_ sizes: inout [UInt64], in archive: FileBytes, _ extras: Range<Int>) {
    guard sizes.contains(UInt64(UInt32.max)) else { return }
    var place = extras.lowerBound
    while place + 4 <= extras.upperBound, let kind: UInt16 = archive.integer(at: place),
      let length: UInt16 = archive.integer(at: place + 2)
    {
      if kind == 1 {
        var field = place + 4
        for index in sizes.indices where sizes[index] == UInt64(UInt32.max) {
          guard field + 8 <= place + 4 + Int(length), let size: UInt64 = archive.integer(at: field) else { return }
          sizes[index] = size
          field += 8
        }
        return
      }
      place += 4 + Int(length)
    }
  }
}
