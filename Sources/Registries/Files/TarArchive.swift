internal import CArchive

/// A tar archive: libarchive reads its headers once, and its members lie in it unpacked, so that any thread reads them.
final class TarArchive: Sendable {
  private struct Entry: Sendable {
    var nameEnd: Int
    var offset: Int
    var size: Int
    var kind: ArchiveMember.Kind
  }

  /// The whole archive.
  let bytes: FileBytes
  /// Where the reading of headers stopped, and what is to be done, when that was not at the end.
  let problem: String?
  /// The names one after the other: a string each would take three times the room.
  private let names: [UInt8]
  private let entries: [Entry]

  /// Reads the headers; those before a damaged one are kept.
  init(_ bytes: FileBytes) {
    self.bytes = bytes
    var names: [UInt8] = []
    var entries: [Entry] = []
    problem = unsafe bytes.withUnsafeBytes { file in
      unsafe TarHeaders.read(file) { name, offset, size, kind in
        names += name
        entries.append(Entry(nameEnd: names.count, offset: offset, size: size, kind: kind))
      }
    }
    self.names = names
    self.entries = entries
  }

  /// How many members it has.
  var count: Int { entries.count }

  /// The members whose names are those of archives.
  var candidates: [Int] {
    entries.indices.filter { entries[$0].kind == .file && ArchiveMember.mayBeArchive(name($0)) }
  }

  /// What stands of a member in its header.
  func member(_ index: Int) -> ArchiveMember? {
    let entry = entries[index]
    let name = name(index)
    let isHere = name.starts(with: "./".utf8)
    return ArchiveMember(
      index: index, name: String(decoding: isHere ? name.dropFirst(2) : name, as: UTF8.self).printable,
      kind: entry.kind,
      packed: entry.size, unpacked: entry.size, offset: entry.offset)
  }

  private func name(_ index: Int) -> ArraySlice<UInt8> {
    names[(index == 0 ? 0 : entries[index - 1].nameEnd)..<entries[index].nameEnd]
  }
}

/// The headers of a tar archive, as libarchive understands them: long names, extended headers, links.
private enum TarHeaders {
  /// Hands over name, place, size and kind of each member.
  ///
  /// - Returns: What is wrong, if the archive does not end as it should.
  static func read(
    _ file: UnsafeBufferPointer<UInt8>, _ take: ([UInt8], Int, Int, ArchiveMember.Kind) -> Void
  ) -> String? {
    guard let base = file.baseAddress, let reader = unsafe archive_read_new() else { return nil }
    defer { unsafe archive_read_free(reader) }
    unsafe archive_read_support_format_tar(reader)
    var last: String?
    guard unsafe archive_read_open_memory(reader, base, file.count) == ARCHIVE_OK else { return damage(after: nil) }
    while true {
      var header: OpaquePointer?
      let result = unsafe archive_read_next_header(reader, &header)
      if result == ARCHIVE_EOF { return nil }
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry = unsafe header else {
        return damage(after: last)
      }
      let name = unsafe name(of: entry)
      last = String(decoding: name, as: UTF8.self).printable
      let kind = unsafe kind(of: entry)
      guard kind == .file else {
        take(name, 0, 0, kind)
        continue
      }
      let size = unsafe Int(clamping: archive_entry_size(entry))
      if size == 0 {
        take(name, 0, 0, .file)
        continue
      }
      // The bytes lie where the archive lies: libarchive lends them out in place.
      var block: UnsafeRawPointer?
      var (length, place) = (0, Int64(0))
      guard unsafe archive_read_data_block(reader, &block, &length, &place) == ARCHIVE_OK, let block = unsafe block,
        case let offset = unsafe block - UnsafeRawPointer(base), (0..<file.count).contains(offset)
      else { return damage(after: last) }
      take(name, offset, min(size, file.count - offset), .file)
      if size > file.count - offset { return "is cut off inside its member '\(last ?? "")'; download it again" }
    }
  }

  private static func damage(after name: String?) -> String {
    name.map { "is cut off or damaged after its member '\($0)'; download it again" }
      ?? "is cut off or damaged at its beginning; download it again"
  }

  private static func name(of entry: OpaquePointer) -> [UInt8] {
    guard let name = unsafe archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else { return [] }
    return unsafe Array(String(cString: name).utf8)
  }

  private static func kind(of entry: OpaquePointer) -> ArchiveMember.Kind {
    if unsafe archive_entry_hardlink(entry) != nil { return .other }
    switch unsafe archive_entry_filetype(entry) & 0o170000 {
    case 0o040000: return .folder
    case 0o100000: return unsafe archive_entry_sparse_count(entry) > 0 ? .sparse : .file
    default: return .other
    }
  }
}
