/// An open archive of either kind.
struct Archive: Sendable {
  /// The kinds.
  enum Kind: Sendable {
    case zip(ZipArchive)
    case tar(TarArchive)
  }

  let kind: Kind
  /// The archive as it lies on disk or in another one; of a `.tar.gz` the packed bytes.
  let packed: FileBytes
  /// What is wrong with it, although its members can be read.
  let problem: String?

  /// Opens an archive, which may be packed by gzip; nothing when the bytes are none.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: How many bytes may be unpacked of a packed one.
  ///   - unpacker: Unpacks a packed one.
  init?(_ bytes: FileBytes, limit: Int, _ unpacker: Unpacker) throws(SystemFile.Failure) {
    var inner = bytes
    var problem: String?
    if bytes.isGzip {
      guard Archive.isArchive(unpacker.head(gzip: bytes.head.bytes)) else { return nil }
      (inner, problem) = try unpacker.unpack(gzip: bytes, limit: limit)
    }
    let head = inner.head.bytes
    if Archive.isZip(head) {
      kind = .zip(try ZipArchive(inner))
    } else if Archive.isTar(head) {
      let tar = TarArchive(inner)
      // A packed file that is cut off is an archive that is cut off: once is enough.
      problem = problem ?? tar.problem
      kind = .tar(tar)
    } else {
      return nil
    }
    packed = bytes
    self.problem = problem
  }

  /// How many members it has.
  var count: Int {
    switch kind {
    case .zip(let zip): zip.count
    case .tar(let tar): tar.count
    }
  }

  /// How many bytes its members say they have, where that is more than it has itself.
  var claimed: Int {
    switch kind {
    case .zip(let zip): zip.claimed
    case .tar(let tar): tar.bytes.count
    }
  }

  /// The members whose names are those of archives.
  var candidates: [Int] {
    switch kind {
    case .zip(let zip): zip.candidates
    case .tar(let tar): tar.candidates
    }
  }

  /// What the directory says of a member.
  func member(_ index: Int) -> ArchiveMember? {
    switch kind {
    case .zip(let zip):
      zip.member(index).map {
        ArchiveMember(
          index: index, name: $0.name.printable, kind: $0.name.hasSuffix("/") ? .folder : .file, packed: $0.packed,
          unpacked: $0.unpacked, zip: $0)
      }
    case .tar(let tar): tar.member(index)
    }
  }

  /// Whether it stays open at no great cost until its members are read: on disk, or small.
  var isCheap: Bool {
    let bytes =
      switch kind {
      case .zip(let zip): zip.bytes
      case .tar(let tar): tar.bytes
      }
    return bytes.isMapped || bytes.count <= 1 << 20
  }

  /// Whether a file begins as an archive does.
  static func isArchive(_ head: [UInt8]) -> Bool { isZip(head) || isTar(head) }

  /// Whether a file begins as a zip archive does.
  static func isZip(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Whether a file begins as a tar archive does.
  static func isTar(_ head: [UInt8]) -> Bool { head.dropFirst(257).starts(with: "ustar".utf8) }

  /// How many bytes of a file tell whether it is an archive.
  static let headBytes = 512
}
