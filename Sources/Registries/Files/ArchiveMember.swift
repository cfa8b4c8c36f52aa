/// What an archive's directory says of a member.
struct ArchiveMember: Sendable {
  /// What a member is, as far as it matters here.
  enum Kind: UInt8, Sendable {
    case file, folder
    /// A link, a device: nothing to read.
    case other
    /// A file with holes, kept in pieces.
    case sparse
  }

  /// Its position, from 0.
  var index: Int
  /// Its name as people may read it; nothing is ever opened or written by it.
  var name: String
  var kind: Kind
  /// Its bytes in the archive.
  var packed: Int
  /// Its bytes.
  var unpacked: Int
  /// More of it, in a zip archive.
  var zip: ZipArchive.Member?
  /// Where its bytes begin, in a tar archive.
  var offset = 0

  /// Whether a part of the path is a name that hides a file; `.` and `..` are no names.
  var isHidden: Bool {
    // Nearly every name is seen to be plain without cutting it up.
    var (isStart, isPlain) = (true, true)
    for byte in name.utf8 {
      if isStart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") { isPlain = false }
      isStart = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }
    if isPlain { return false }
    return name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.contains { part in
      part.first == UInt8(ascii: ".")
        ? !part.allSatisfy { $0 == UInt8(ascii: ".") } || part.count > 2 : part.elementsEqual("__MACOSX".utf8)
    }
  }

  /// Whether a name is one of an archive.
  static func mayBeArchive(_ name: some Collection<UInt8>) -> Bool {
    let end = name.suffix(7).map { (65...90).contains($0) ? $0 + 32 : $0 }
    return suffixes.contains { end.count > $0.count && end.suffix($0.count).elementsEqual($0) }
      || end.elementsEqual(Array(".tar.gz".utf8))
  }

  private static let suffixes = [".zip", ".tar", ".tgz"].map { Array($0.utf8) }
}

extension String {
  /// A name without characters that a terminal would obey.
  var printable: String {
    utf8.contains { $0 < 32 || $0 == 127 }
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : $0 }))
      : self
  }
}
