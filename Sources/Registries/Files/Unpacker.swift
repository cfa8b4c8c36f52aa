internal import CArchive

/// Unpacks archive members and `.gz` files.
///
/// It serves one thread.
@safe final class Unpacker {
  /// Larger members are streamed to a temporary file instead of unpacked in memory.
  private let inMemory: Int
  private let deflate: OpaquePointer

  init(inMemory: Int = 64 << 20) {
    self.inMemory = inMemory
    unsafe deflate = libdeflate_alloc_decompressor()!
  }

  deinit { unsafe libdeflate_free_decompressor(deflate) }

  /// The bytes of an archive's member.
  func unpack(_ member: ZipArchive.Member, of archive: ZipArchive) throws(SystemFile.Failure) -> FileBytes {
    if member.isEncrypted { throw SystemFile.Failure("is encrypted; unpack the archive with its password first") }
    guard member.method == 0 || member.method == 8 else {
      throw SystemFile.Failure(
        "is packed by method \(member.method), which is not read (0 and 8 are); unpack the archive first")
    }
    // A stored member has one size, and no deflated one grows beyond 1032 to 1: larger claims are damage.
    guard member.packed <= archive.bytes.count,
      member.method == 8 ? member.unpacked / 1_100 <= member.packed : member.unpacked == member.packed
    else { throw Self.damaged }
    if member.unpacked > inMemory { return try stream(member, of: archive) }
    guard let packed = archive.packed(member) else { throw Self.damaged }
    let bytes = unsafe FileBytes(count: member.unpacked) { buffer in
      if member.method == 0 {
        _ = unsafe buffer.initialize(from: packed)
      } else {
        var size = 0
        let result = unsafe libdeflate_deflate_decompress(
          deflate, packed, packed.count, buffer.baseAddress, buffer.count, &size)
        guard result == LIBDEFLATE_SUCCESS, size == member.unpacked else { return false }
      }
      return unsafe libdeflate_crc32(0, buffer.baseAddress, buffer.count) == member.checksum
    }
    guard let bytes else { throw Self.damaged }
    return bytes
  }

  /// A large member takes long: it is read by a handle of its own, so that no other thread waits.
  private func stream(_ member: ZipArchive.Member, of archive: ZipArchive) throws(SystemFile.Failure) -> FileBytes {
    let spool = Spool()
    guard try ZipHandle(archive.bytes).stream(member, into: spool) else { throw Self.damaged }
    return try spool.finish()
  }

  /// What a `.gz` file holds, and a sentence when it is cut off or damaged: the bytes before that are kept.
  func unpack(gzip file: FileBytes) throws(SystemFile.Failure) -> (bytes: FileBytes, problem: String?) {
    var stream = unsafe z_stream()
    // 16 more than the largest window: a gzip header is expected.
    let made = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard made == Z_OK else { throw SystemFile.Failure("cannot be unpacked: there is not enough memory") }
    defer { unsafe inflateEnd(&stream) }
    let spool = Spool()
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { unsafe buffer.deallocate() }
    var place = 0
    while true {
      let length = min(file.count - place, 1 << 24)
      let (result, used, made) = unsafe file.withUnsafeBytes { source in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress! + place)
        unsafe stream.avail_in = UInt32(length)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(buffer.count)
        let result = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (result, length - Int(stream.avail_in), buffer.count - Int(stream.avail_out))
      }
      place += used
      try unsafe spool.append(UnsafeBufferPointer(rebasing: buffer[..<made]))
      if result == Z_STREAM_END {
        // Several packed parts one after another are one file.
        guard place < file.count, file.integer(UInt16.self, at: place) == 0x8B1F else {
          return (try spool.finish(), nil)
        }
        unsafe inflateReset(&stream)
      } else if result != Z_OK || (used == 0 && made == 0) {
        let problem =
          place >= file.count
          ? "is cut off: it ends before its packed data do; download it again"
          : "is damaged at byte \(place) of its packed data; download it again"
        return (try spool.finish(), problem)
      }
    }
  }

  private static let damaged = SystemFile.Failure("is damaged in the archive; download it again", isDamage: true)
}
