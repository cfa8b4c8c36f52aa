internal import CArchive

/// Unpacks archive members and `.gz` files.
///
/// It serves one thread.
@safe final class Unpacker {
  /// Larger members are streamed to a temporary file instead of unpacked in memory.
  private let inMemory: Int
  private let deflate: OpaquePointer
  /// Members so large are looked at before they are unpacked.
  private static let worthPeeking = 1 << 20

  init(inMemory: Int = 64 << 20) {
    self.inMemory = inMemory
    unsafe deflate = libdeflate_alloc_decompressor()!
  }

  deinit { unsafe libdeflate_free_decompressor(deflate) }

  /// The bytes of an archive's member.
  func unpack(_ member: ArchiveMember, of archive: Archive) throws(SystemFile.Failure) -> FileBytes {
    if member.kind == .sparse {
      throw SystemFile.Failure("is kept with holes in it, which is not read; unpack the archive first")
    }
    switch archive.kind {
    case .tar(let tar): return tar.bytes.part(member.offset..<member.offset + member.unpacked)
    case .zip(let zip):
      guard let member = member.zip else { throw Self.damaged }
      return try unpack(member, of: zip)
    }
  }

  /// The bytes of a zip archive's member.
  func unpack(_ member: ZipArchive.Member, of archive: ZipArchive) throws(SystemFile.Failure) -> FileBytes {
    try check(member, of: archive)
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

  /// Throws when a member's entry cannot be right or is not read.
  private func check(_ member: ZipArchive.Member, of archive: ZipArchive) throws(SystemFile.Failure) {
    if member.isEncrypted { throw SystemFile.Failure("is encrypted; unpack the archive with its password first") }
    guard member.method == 0 || member.method == 8 else {
      throw SystemFile.Failure(
        "is packed by method \(member.method), which is not read (0 and 8 are); unpack the archive first")
    }
    // A stored member has one size, and no deflated one grows beyond 1032 to 1: larger claims are damage.
    guard member.packed <= archive.bytes.count,
      member.method == 8 ? member.unpacked / 1_100 <= member.packed : member.unpacked == member.packed
    else { throw Self.damaged }
    guard member.unpacked <= UnpackLimit.most(of: member.packed) else { throw UnpackLimit.failure }
  }

  /// The first bytes of a large member, and none of others, which are not worth it.
  func head(_ member: ArchiveMember, of archive: Archive) -> [UInt8] {
    guard case .zip(let zip) = archive.kind, let member = member.zip, member.unpacked > Self.worthPeeking,
      (try? check(member, of: zip)) != nil
    else { return [] }
    return zip.head(member)
  }

  /// A large member takes long: it is read by a handle of its own, so that no other thread waits.
  private func stream(_ member: ZipArchive.Member, of archive: ZipArchive) throws(SystemFile.Failure) -> FileBytes {
    let spool = Spool()
    guard try ZipHandle(archive.bytes).stream(member, into: spool) else { throw Self.damaged }
    return try spool.finish()
  }

  /// What a `.gz` file holds, and a sentence when it is cut off or damaged: the bytes before that are kept.
  ///
  /// - Throws: When there are more of them than the limit.
  func unpack(gzip file: FileBytes, limit: Int) throws(SystemFile.Failure) -> (bytes: FileBytes, problem: String?) {
    var stream = unsafe z_stream()
    // 16 more than the largest window: a gzip header is expected.
    let made = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard made == Z_OK else { throw SystemFile.Failure("cannot be unpacked: there is not enough memory") }
    defer { unsafe inflateEnd(&stream) }
    let spool = Spool()
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { unsafe buffer.deallocate() }
    var (place, unpacked) = (0, 0)
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
      unpacked += made
      guard unpacked <= limit else { throw UnpackLimit.failure }
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

  /// The first unpacked bytes of a `.gz` file that begins so.
  func head(gzip head: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let made = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard made == Z_OK else { return [] }
    defer { unsafe inflateEnd(&stream) }
    var packed = head
    return unsafe packed.withUnsafeMutableBufferPointer { packed in
      unsafe [UInt8](unsafeUninitializedCapacity: Archive.headBytes) { buffer, done in
        unsafe stream.next_in = packed.baseAddress
        unsafe stream.avail_in = UInt32(packed.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(Archive.headBytes)
        unsafe inflate(&stream, Z_SYNC_FLUSH)
        done = unsafe Archive.headBytes - Int(stream.avail_out)
      }
    }
  }

  private static let damaged = SystemFile.Failure("is damaged in the archive; download it again", isDamage: true)
}
