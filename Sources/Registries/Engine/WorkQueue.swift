internal import Synchronization

/// Shares the work out: files in input order, members of an archive a few at a time, large files slice by slice.
final class WorkQueue: Sendable {
  /// Something to do.
  enum Task: Sendable {
    case file(Walk.File)
    case members(OpenArchive, Range<Int>)
    case slice(SlicedFile, Int)
    case hash(FileBytes, Hashed)
    /// Files that are read together, all of which are known.
    case set(PartSet)
    /// Another thread may still find more to do.
    case wait
    case done
  }

  /// What is being hashed.
  enum Hashed: Sendable {
    /// A file that several threads read, by its number.
    case file(Int32)
    /// An archive, by its pool.
    case archive(Int32)
  }

  /// An archive whose members are being shared out.
  struct OpenArchive: Sendable {
    var file: Walk.File
    var archive: Archive
    /// The members that are archives, and so files of their own.
    var nested: Set<Int> = []
  }

  private struct State {
    var next = 0
    var archives: [(archive: OpenArchive, next: Int)] = []
    var sliced: [(file: SlicedFile, next: Int)] = []
    var hashes: [(FileBytes, Hashed)] = []
    var sets: [Tally.Pool: [SetPart]] = [:]
    /// Tasks under way that may add more.
    var open = 0
  }

  private let files: [Walk.File]
  private let state = Mutex(State())

  init(_ files: [Walk.File]) { self.files = files }

  /// The next thing to do.
  ///
  /// A file or members must be closed with ``finish()``.
  func next() -> Task {
    state.withLock { state in
      if let (file, slice) = state.sliced.first {
        if slice + 1 < file.slices { state.sliced[0].next += 1 } else { state.sliced.removeFirst() }
        return .slice(file, slice)
      }
      if let (bytes, what) = state.hashes.popLast() { return .hash(bytes, what) }
      if let (archive, next) = state.archives.first {
        let end = min(next + 16, archive.archive.count)
        if end < archive.archive.count { state.archives[0].next = end } else { state.archives.removeFirst() }
        state.open += 1
        return .members(archive, next..<end)
      }
      if state.next < files.count {
        state.next += 1
        state.open += 1
        return .file(files[state.next - 1])
      }
      if state.open > 0 { return .wait }
      // Everything has been seen, so every set is complete.
      if let (pool, parts) = state.sets.popFirst() {
        return .set(PartSet(pool: pool, parts: parts.sorted(by: SetPart.isBefore)))
      }
      return .done
    }
  }

  /// Shares a large file out.
  func share(_ file: SlicedFile) { state.withLock { $0.sliced.append((file, 0)) } }
  /// Shares an archive out.
  func share(_ archive: OpenArchive) { state.withLock { $0.archives.append((archive, 0)) } }
  /// Leaves a large file to be hashed by whoever is free.
  func hash(_ bytes: FileBytes, of what: Hashed) { state.withLock { $0.hashes.append((bytes, what)) } }
  /// Keeps a file until all that are read together with it are known.
  func keep(_ part: SetPart) {
    state.withLock { $0.sets[Tally.Pool(number: part.pool, format: part.format), default: []].append(part) }
  }
  /// Says that a file or members are done.
  func finish() { state.withLock { $0.open -= 1 } }
}
