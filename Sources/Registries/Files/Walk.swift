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
  }
  /// How a file is packed.
  enum Container: Sendable {
    case none, gzip, standardInput
    /// The first ones stay open until they are read, because opening a large one takes time.
    case archive(members: Int, ZipArchive?)
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

  private var archives = 0
  private var poolOfFolder: [String: Int32] = [:]
  private let standardInput: StandardInput
  private static let keptOpen = 8

  /// Walks the inputs.
  init(_ inputs: [String], standardInput: StandardInput) {
    self.standardInput = standardInput
    for input in inputs {
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
      var container = isStandardInput ? Container.standardInput : .none
      var pool = pool
      let magic = isStandardInput ? try standardInput.bytes().head.bytes : try SystemFile.regularHead(path)
      if Walk.isArchive(magic) {
        let archive = try ZipArchive(isStandardInput ? try standardInput.bytes() : try SystemFile.open(path))
        container = .archive(members: archive.count, archives < Self.keptOpen ? archive : nil)
        archives += 1
        pool = self.pool(of: path)
      } else if magic.starts(with: [0x1F, 0x8B]), !isStandardInput {
        container = .gzip
      }
      files.append(File(path: path, isNamed: isNamed, pool: pool, container: container, ordinal: ordinals))
      if case .archive(let members, _) = container { ordinals += Int32(members) } else { ordinals += 1 }
    } catch {
      fail(path, isNamed: isNamed, error)
    }
  }

  private mutating func fail(_ path: String, isNamed: Bool, _ failure: SystemFile.Failure) {
    let severity: Finding.Severity = isNamed && !failure.isDamage ? .error : .skipped
    findings.append((ordinals, Finding(severity, path: path, failure.message)))
    ordinals += 1
  }

  /// Whether a file begins as a zip archive does.
  static func isArchive(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// The folder of a path.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
