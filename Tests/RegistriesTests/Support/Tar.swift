/// Tar archives made by hand, header by header.
enum Tar {
  /// A member: a file unless its type is another.
  struct Member {
    var name: String
    var bytes: [UInt8] = []
    /// `0` a file, `1` a hard link, `2` a link, `3` a device, `5` a folder, `x` an extended header, `S` with holes.
    var type: Character = "0"
    var link = ""
    /// The size its header claims, where it is not that of the bytes.
    var claimed: String?
  }

  /// An archive of files.
  static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    archive(files.map { Member(name: $0.name, bytes: $0.bytes) })
  }

  /// An archive of any members, with the two empty blocks it ends in.
  static func archive(_ members: [Member]) -> [UInt8] {
    members.flatMap(blocks) + [UInt8](repeating: 0, count: 1_024)
  }

  /// An extended header that gives the next member another name.
  static func longName(_ name: String) -> Member {
    var record = " path=\(name)\n"
    var length = record.utf8.count
    while "\(length)".utf8.count + record.utf8.count != length { length = "\(length)".utf8.count + record.utf8.count }
    record = "\(length)" + record
    return Member(name: "PaxHeaders/x", bytes: Array(record.utf8), type: "x")
  }

  private static func blocks(_ member: Member) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ place: Int) { header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: digits - text.count) + text
    }
    put(String(member.name.prefix(100)), 0)
    put("0000644", 100)
    put("0000000", 108)
    put("0000000", 116)
    put(member.claimed ?? octal(member.bytes.count, 11), 124)
    put("00000000000", 136)
    put("        ", 148)
    put(String(member.type), 156)
    put(member.link, 157)
    put("ustar", 257)
    put("00", 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6), 148)
    header[154] = 0
    let padding = (512 - member.bytes.count % 512) % 512
    return header + member.bytes + [UInt8](repeating: 0, count: padding)
  }
}
