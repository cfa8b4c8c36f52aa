internal import StudyModel

/// The files of the inputs in name order: what the work is shared out from.
struct Walk: Sendable {
  /// One file on disk, or the standard input.
  struct File: Sendable {
    var path: String
    /// Whether the user named it, rather than its folder.
    var isNamed: Bool
    /// The folder or archive whose one-record files count as one.
    var pool: Int32
    var container: Container
    /// Its number, or that of its first member.
    var ordinal: Int32
    /// Where it lies when it is an archive inside another.
    var outer: Outer?
  }
  /// A member of an archive.
  struct Outer: Sendable {
    /// The archive's position among the files.
    var file: Int
    var member: Int
  }
  /// How a file is packed.
  enum Container: Sendable {
    case none, gzip, standardInput
    case archive(Contents)
  }
  /// What is known of an archive.
  struct Contents: Sendable {
    var members: Int
    /// The first ones stay open until they are read, because opening a large one takes time.
    var kept: Archive?
    /// The members that are archives, which are files of their own here.
    var nested: Set<Int> = []
  }

  /// The files.
  private(set) var files: [File] = []
  /// The folders and archives that one-record files are pooled by.
  private(set) var pools: [String] = []
  /// How many numbers are taken: archive members have numbers of their own.
  private(set) var ordinals: Int32 = 0
  /// Hidden files, and what is neither file nor folder.
  private(set) var ignored = 0
  /// Inputs that are not there or may not be read, with their numbers.
  private(set) var findings: [(ordinal: Int32, finding: Finding)] = []

  /// What the user named, each with the numbers of its files.
  private(set) var named: [(input: String, ordinals: Range<Int32>)] = []

  private var archives = 0
  private var poolOfFolder: [String: Int32] = [:]
  private let standardInput: StandardInput
  private static let keptOpen = 8

  /// Walks the inputs.
  init(_ inputs: [String], standardInput: StandardInput) {
    self.standardInput = standardInput
    for input in inputs {
      let first = ordinals
      defer { named.append((input, first..<ordinals)) }
      if input == "-" {
        add(StandardInput.name, isNamed: true, pool: pool(of: StandardInput.name), isStandardInput: true)
        continue
      }
      do throws(SystemFile.Failure) {
        if try SystemFile.kind(of: input) == .folder {
          try walk(input)
        } else {
          add(input, isNamed: true, pool: pool(of: Walk.folder(of: input)))
        }
      } catch {
        fail(input, isNamed: true, error)
      }
    }
  }

  /// The pool of a folder or an archive.
  private mutating func pool(of name: String) -> Int32 {
    if let pool = poolOfFolder[name] { return pool }
    pools.append(name)
    poolOfFolder[name] = Int32(pools.count - 1)
    return Int32(pools.count - 1)
  }

  private mutating func walk(_ folder: String) throws(SystemFile.Failure) {
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let pool = pool(of: base)
    for (name, kind) in try SystemFile.list(base) {
      let path = base == "/" ? "/" + name : base + "/" + name
      if name.hasPrefix(".") {
        ignored += 1
        continue
      }
      switch kind {
      case .file: add(path, isNamed: false, pool: pool)
      case .folder:
        do throws(SystemFile.Failure) { try walk(path) } catch { fail(path, isNamed: false, error) }
      // A link to a folder could lead back here.
      case .link where (try? SystemFile.kind(of: path)) == .file: add(path, isNamed: false, pool: pool)
      case .link, .other: ignored += 1
      }
    }
  }

  private mutating func add(_ path: String, isNamed: Bool, pool: Int32, isStandardInput: Bool = false) {
    do throws(SystemFile.Failure) {
      let head = isStandardInput ? try standardInput.bytes().head.bytes : try SystemFile.regularHead(path)
      let isGzip = head.starts(with: [0x1F, 0x8B])
      if Archive.isArchive(head) || isGzip {
        let bytes = isStandardInput ? try standardInput.bytes() : try SystemFile.open(path)
        let limit = UnpackLimit.most(of: bytes.count)
        let unpacker = Unpacker()
        if let archive = try Archive(bytes, limit: limit, unpacker) {
          return try add(archive, at: path, isNamed: isNamed, limit: limit, unpacker)
        }
      }
      let container: Container = isStandardInput ? .standardInput : isGzip ? .gzip : .none
      files.append(File(path: path, isNamed: isNamed, pool: pool, container: container, ordinal: ordinals))
      ordinals += 1
    } catch {
      fail(path, isNamed: isNamed, error)
    }
  }

  /// Adds an archive and, behind it, the archives inside.
  private mutating func add(
    _ archive: Archive, at path: String, isNamed: Bool, limit: Int, _ unpacker: Unpacker
  ) throws(SystemFile.Failure) {
    guard archive.claimed <= limit else { throw UnpackLimit.failure }
    let outer = files.count
    append(archive, at: path, isNamed: isNamed)
    // All of them together may unpack to no more than the limit.
    var rest = limit - archive.claimed
    var inner: Set<Int> = []
    for index in archive.candidates {
      guard let member = archive.member(index), !member.isHidden else { continue }
      let path = path + "/" + member.name
      do throws(SystemFile.Failure) {
        guard let nested = try Archive(unpacker.unpack(member, of: archive), limit: rest, unpacker) else { continue }
        inner.insert(index)
        guard nested.claimed <= rest else { throw UnpackLimit.failure }
        rest -= nested.claimed
        append(nested, at: path, isNamed: false, outer: Outer(file: outer, member: index))
      } catch {
        inner.insert(index)
        fail(path, isNamed: false, error)
      }
    }
    if inner.isEmpty { return }
    if case .archive(var contents) = files[outer].container {
      contents.nested = inner
      files[outer].container = .archive(contents)
    }
  }

  private mutating func append(_ archive: Archive, at path: String, isNamed: Bool, outer: Outer? = nil) {
    let isKept = archives < Self.keptOpen && (outer == nil || archive.isCheap)
    if isKept { archives += 1 }
    let contents = Contents(members: archive.count, kept: isKept ? archive : nil)
    if let problem = archive.problem { findings.append((ordinals, Finding(.skipped, path: path, problem))) }
    files.append(
      File(
        path: path, isNamed: isNamed, pool: self.pool(of: path), container: .archive(contents), ordinal: ordinals,
        outer: outer))
    ordinals += Int32(archive.count)
  }

  private mutating func fail(_ path: String, isNamed: Bool, _ failure: SystemFile.Failure) {
    let severity: Finding.Severity = isNamed && !failure.isDamage ? .error : .skipped
    findings.append((ordinals, Finding(severity, path: path, failure.message)))
    ordinals += 1
  }

  /// The folder of a path.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
