internal import StudyModel

extension FileOpener {
  /// Opens an archive, on disk or inside another.
  func archive(_ file: Walk.File, _ unpacker: Unpacker, _ tally: inout Tally) -> WorkQueue.OpenArchive? {
    guard case .archive(let contents) = file.container else { return nil }
    if let archive = contents.kept ?? reopened(file, unpacker, &tally), archive.count == contents.members {
      return WorkQueue.OpenArchive(file: file, archive: archive, nested: contents.nested)
    }
    tally.findings.append((file.ordinal, Finding(.skipped, path: file.path, "changed while it was read; run again")))
    return nil
  }

  private func reopened(_ file: Walk.File, _ unpacker: Unpacker, _ tally: inout Tally) -> Archive? {
    guard let outer = file.outer else {
      guard let bytes = try? raw(file) else { return nil }
      return try? Archive(bytes, limit: UnpackLimit.most(of: bytes.count), unpacker)
    }
    // What it may unpack to was checked in the walk.
    guard let archive = archive(walk.files[outer.file], unpacker, &tally)?.archive,
      let member = archive.member(outer.member), let bytes = try? unpacker.unpack(member, of: archive)
    else { return nil }
    return try? Archive(bytes, limit: .max, unpacker)
  }

  /// Opens a member of an archive; folders, hidden files and unknown ones are passed over.
  func open(_ index: Int, of open: WorkQueue.OpenArchive, _ unpacker: Unpacker, _ tally: inout Tally) -> Found {
    if open.nested.contains(index) { return .nothing }
    let ordinal = open.file.ordinal + Int32(index)
    guard let member = open.archive.member(index) else {
      let problem = "has a damaged entry in its directory, that of member \(index + 1); download it again"
      tally.findings.append((ordinal, Finding(.skipped, path: open.file.path, problem)))
      return .nothing
    }
    if member.kind == .folder { return .nothing }
    guard member.kind != .other, !member.isHidden else {
      tally.ignored += 1
      return .nothing
    }
    let path = open.file.path + "/" + member.name
    do throws(SystemFile.Failure) {
      if let part = part(member, of: open, unpacker, path: path, ordinal: ordinal) { return .part(part) }
      let packed = try unpacker.unpack(member, of: open.archive)
      let (unpacked, problem) = try plain(packed, limit: UnpackLimit.mostInside(of: member.packed), unpacker)
      if let problem { tally.findings.append((ordinal, Finding(.skipped, path: path, problem))) }
      let (bytes, head) = try text(of: unpacked)
      guard case .format(let format) = recognizer.format(of: head) else {
        tally.ignored += 1
        if ArchiveMember.mayBeArchive(member.name.utf8), Archive.isArchive(head.bytes) {
          let sentence = "is an archive too deep inside others, of which one inside another is read; unpack it first"
          tally.findings.append((ordinal, Finding(.skipped, path: path, sentence)))
        }
        return .nothing
      }
      if recognizer.sets[format] != nil {
        return .part(part(member, format, of: open, head, path: path, ordinal: ordinal))
      }
      return .file(
        Opened(
          bytes: bytes, packed: packed, path: path, format: format, ordinal: ordinal, pool: open.file.pool,
          size: packed.count))
    } catch {
      tally.findings.append((ordinal, Finding(.skipped, path: path, error.message)))
      return .nothing
    }
  }

  /// A large member that by its first bytes is one of several read together, and so is not unpacked yet.
  private func part(
    _ member: ArchiveMember, of open: WorkQueue.OpenArchive, _ unpacker: Unpacker, path: String, ordinal: Int32
  ) -> SetPart? {
    guard recognizer.sets.contains(where: { $0 != nil }) else { return nil }
    let head = FileHead(unpacker.head(member, of: open.archive), isWhole: false)
    guard !head.bytes.isEmpty, case .format(let format) = recognizer.format(of: head),
      recognizer.sets[format] != nil
    else { return nil }
    return part(member, format, of: open, head, path: path, ordinal: ordinal)
  }

  private func part(
    _ member: ArchiveMember, _ format: Int, of open: WorkQueue.OpenArchive, _ head: FileHead, path: String,
    ordinal: Int32
  ) -> SetPart {
    SetPart(
      path: path, format: format, ordinal: ordinal, pool: open.file.pool, size: member.unpacked,
      firstLine: head.firstLine, file: open.file, member: member.index)
  }
}
