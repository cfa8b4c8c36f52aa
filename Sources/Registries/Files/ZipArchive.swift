internal import Synchronization

/// A zip archive whose members several threads unpack.
///
/// Threads share one directory, because libzip takes 256 bytes of memory and a microsecond a member to read it: for the
/// registry's whole download of 577,000 members 150 MB and 0.7 s. Under the lock a member's packed bytes are copied, a
/// microsecond where unpacking them takes 25. Unpacking needs room for the member, packed and unpacked.
final class ZipArchive: Sendable {
  /// One member.
  struct Member: Sendable {
    var index: Int
    var name: String
    var method: UInt16
    var isEncrypted: Bool
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
  }

  /// The whole archive.
  let bytes: FileBytes
  /// How many members it has.
  let count: Int
  /// How many bytes its members say they have.
  let claimed: Int
  /// The members whose names are those of archives.
  let candidates: [Int]
  private let handle: Mutex<ZipHandle>

  /// Reads the archive's directory.
  init(_ bytes: FileBytes) throws(SystemFile.Failure) {
    let handle = try ZipHandle(bytes)
    self.bytes = bytes
    self.count = handle.count
    (self.claimed, self.candidates) = handle.survey()
    self.handle = Mutex(handle)
  }

  /// What the directory says of a member.
  func member(_ index: Int) -> Member? { handle.withLock { $0.member(index) } }

  /// A member's bytes as they lie in the archive; nothing when there are fewer.
  func packed(_ member: Member) -> [UInt8]? { handle.withLock { $0.packed(member) } }

  /// The first bytes of a member; fewer or none when it is damaged.
  func head(_ member: Member) -> [UInt8] { handle.withLock { $0.head(member) } }
}
