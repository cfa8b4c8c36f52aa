internal import Synchronization

/// Shares the work out: files in input order, members of an archive a few at a time, large files slice by slice.
final class WorkQueue: Sendable {
  /// Something to do.
  enum Task: Sendable {
    case file(Walk.File)
    case members(OpenArchive, Range<Int>)
    case slice(SlicedFile, Int)
    case hash(FileBytes, Int32)
    /// Another thread may still find more to do.
    case wait
    case done
  }

  /// An archive whose members are being shared out.
  struct OpenArchive: Sendable {
    var file: Walk.File
    var archive: ZipArchive
  }

  private struct State {
    var next = 0
    var archives: [(archive: OpenArchive, next: Int)] = []
    var sliced: [(file: SlicedFile, next: Int)] = []
    var hashes: [(FileBytes, Int32)] = []
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
      if let (bytes, ordinal) = state.hashes.popLast() { return .hash(bytes, ordinal) }
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
      return state.open > 0 ? .wait : .done
    }
  }

  /// Shares a large file out.
  func share(_ file: SlicedFile) { state.withLock { $0.sliced.append((file, 0)) } }
  /// Shares an archive out.
  func share(_ archive: OpenArchive) { state.withLock { $0.archives.append((archive, 0)) } }
  /// Leaves a large file to be hashed by whoever is free.
  func hash(_ bytes: FileBytes, of ordinal: Int32) { state.withLock { $0.hashes.append((bytes, ordinal)) } }
  /// Says that a file or members are done.
  func finish() { state.withLock { $0.open -= 1 } }
}
