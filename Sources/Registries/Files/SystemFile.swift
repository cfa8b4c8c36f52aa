#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the program asks of the system's files, with sentences of our own where it fails.
enum SystemFile {
  /// Why a file cannot be read.
  struct Failure: Error {
    var message: String
    /// Whether the file is there but broken: the other inputs are read all the same.
    var isDamage = false
    init(_ message: String, isDamage: Bool = false) {
      self.message = message
      self.isDamage = isDamage
    }
    init(code: Int32) {
      switch code {
      case ENOENT, ENOTDIR: self.message = "does not exist; check the path"
      case EACCES, EPERM: self.message = "may not be read: its permissions forbid it; 'chmod u+r' allows it"
      case EISDIR: self.message = "is a folder where a file is needed"
      case EMFILE, ENFILE: self.message = "cannot be opened: too many files are open; raise 'ulimit -n'"
      case ENOSPC: self.message = "needs more room for temporary files; free some, or set TMPDIR to a folder with room"
      default: self.message = "cannot be read: the system refuses it (number \(code))"
      }
    }
  }

  /// What stands at a path.
  enum Kind { case file, folder, link, other }

  /// Smaller files are read, larger ones mapped.
  private static let mappedFrom = 1 << 20

  /// What stands at a path; a link is followed.
  static func kind(of path: String) throws(Failure) -> Kind {
    var about = stat()
    guard unsafe stat(path, &about) == 0 else { throw Failure(code: errno) }
    switch about.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// The names in a folder, sorted, with what they are.
  static func list(_ path: String) throws(Failure) -> [(name: String, kind: Kind)] {
    guard let folder = unsafe opendir(path) else { throw Failure(code: errno) }
    defer { unsafe closedir(folder) }
    var names: [(name: String, kind: Kind)] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: Kind
      switch unsafe Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): kind = .folder
      case Int32(DT_REG): kind = .file
      case Int32(DT_LNK): kind = .link
      case Int32(DT_UNKNOWN): kind = (try? self.kind(of: path + "/" + name)) ?? .other
      default: kind = .other
      }
      names.append((name, kind))
    }
    return names.sorted { $0.name < $1.name }
  }

  /// The whole file; a pipe is spooled.
  static func open(_ path: String) throws(Failure) -> FileBytes {
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try open(descriptor: descriptor)
  }

  /// The whole of what an open file holds from its beginning; a pipe is spooled to its end.
  static func open(descriptor: Int32) throws(Failure) -> FileBytes {
    var about = stat()
    guard unsafe fstat(descriptor, &about) == 0 else { throw Failure(code: errno) }
    switch about.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(code: EISDIR)
    default:
      let spool = Spool()
      try spool.append(from: descriptor)
      return try spool.finish()
    }
    let count = Int(about.st_size)
    if count >= mappedFrom {
      guard let file = FileBytes(descriptor: descriptor, count: count) else { throw Failure(code: errno) }
      return file
    }
    let file = unsafe FileBytes(count: count) { buffer in
      var done = 0
      while done < count {
        let taken = unsafe pread(descriptor, buffer.baseAddress! + done, count - done, off_t(done))
        if taken < 0 && errno == EINTR { continue }
        guard taken > 0 else { return false }
        done += taken
      }
      return true
    }
    guard let file else { throw Failure("changed while it was read; run again") }
    return file
  }

  /// The first bytes of a file.
  static func head(_ path: String, count: Int) throws(Failure) -> [UInt8] {
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let taken = unsafe pread(descriptor, &bytes, count, 0)
    guard taken >= 0 else { throw Failure(code: errno) }
    return Array(bytes.prefix(taken))
  }

  /// The first bytes of a file; none of a pipe, which can be read only once.
  static func regularHead(_ path: String) throws(Failure) -> [UInt8] {
    try kind(of: path) == .file ? try head(path, count: Archive.headBytes) : []
  }

  private static func openFile(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags)
    #else
      unsafe Darwin.open(path, flags)
    #endif
  }
}
