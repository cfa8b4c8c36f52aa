internal import StudyModel

extension FileOpener {
  /// The files of a set, each opened when it is asked for.
  ///
  /// What cannot be opened any more, and hashes if they are wanted, go to the tally.
  func files(of set: PartSet, _ unpacker: Unpacker, note: @escaping (SetPart, FileBytes?, Finding?) -> Void) -> FileSet
  {
    let parts = set.parts
    // An archive that is not kept open is opened once for all its members.
    var last: WorkQueue.OpenArchive?
    return FileSet(path: path(of: set), paths: parts.map(\.path), firstLines: parts.map(\.firstLine)) { number in
      let part = parts[number]
      do throws(SystemFile.Failure) {
        var tally = Tally()
        let packed: FileBytes
        var limit = Int.max
        if let index = part.member {
          if last?.file.ordinal != part.file.ordinal { last = archive(part.file, unpacker, &tally) }
          guard let archive = last?.archive, let member = archive.member(index) else {
            throw SystemFile.Failure("changed while it was read; run again")
          }
          packed = try unpacker.unpack(member, of: archive)
          limit = UnpackLimit.mostInside(of: member.packed)
        } else {
          packed = try raw(part.file)
          limit = UnpackLimit.most(of: packed.count)
        }
        note(part, packed, nil)
        return try plain(packed, limit: limit, unpacker).0
      } catch {
        note(part, nil, Finding(.skipped, path: part.path, error.message))
        return nil
      }
    }
  }

  /// What a set is called: its folder or archive.
  func path(of set: PartSet) -> String {
    set.parts.count == 1 ? set.parts[0].path : walk.pools[Int(set.pool.number)]
  }

  /// All the files that are read together with one of them.
  func set(around part: SetPart, _ unpacker: Unpacker, _ tally: inout Tally) -> PartSet {
    var parts: [SetPart] = []
    func add(_ found: Found) {
      if case .part(let other) = found, other.format == part.format { parts.append(other) }
    }
    if part.member != nil {
      if let archive = archive(part.file, unpacker, &tally) {
        for index in 0..<archive.archive.count { add(open(index, of: archive, unpacker, &tally)) }
      }
    } else {
      for file in walk.files where file.pool == part.pool {
        if case .archive = file.container { continue }
        add(open(file, unpacker, &tally))
      }
    }
    return PartSet(
      pool: Tally.Pool(number: part.pool, format: part.format), parts: parts.sorted(by: SetPart.isBefore))
  }
}
