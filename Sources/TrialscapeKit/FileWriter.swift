internal import Documents
import Foundation
internal import StudyModel

/// Opens, writes beside and renames: never a half-written file, and all of a request's files or none.
///
/// The only place that writes.
struct FileWriter {
  /// A file or folder written beside its place.
  private struct Staged {
    var beside: URL
    var final: URL
    var path: String
  }

  private var staged: [Staged] = []
  private var devices: [(bytes: [UInt8], path: String)] = []
  private let inputs: Set<FileIdentity>
  /// A folder made for several reports, empty until they are put in their place.
  private var made: URL?

  /// A writer that does not overwrite these files.
  init(sparing inputs: [String]) { self.inputs = Set(inputs.compactMap(FileIdentity.init)) }

  /// Makes the folder that several reports go to, unless it is there.
  mutating func open(folder path: String) throws(Finding) {
    let name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    switch FileKind(name) {
    case .folder: return
    case .file, .device: throw Finding(.error, path: path, "the folder cannot be made: a file has its name")
    case .nothing:
      let url = URL(fileURLWithPath: name).resolvingSymlinksInPath()
      guard case .folder = FileKind(url.deletingLastPathComponent().path) else {
        throw Finding(.error, path: path, "the folder '\(FileWriter.folder(of: name))' does not exist; make it first")
      }
      do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false) } catch {
        throw Finding(.error, path: path, "cannot be written: no permission, or the disk is full")
      }
      made = url
    }
  }

  /// Writes one file beside its place.
  mutating func stage(_ bytes: [UInt8], to path: String) throws(Finding) {
    switch FileKind(path) {
    case .folder: throw Finding(.error, path: path, "this is a folder; a single file needs a name")
    case .device:
      devices.append((bytes, path))
      return
    case .file:
      if let identity = FileIdentity(path), inputs.contains(identity) {
        throw Finding(.error, path: path, "this file is an input and is not overwritten; name another output")
      }
    case .nothing: break
    }
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard case .folder = FileKind(url.deletingLastPathComponent().path) else {
      throw Finding(.error, path: path, "the folder '\(FileWriter.folder(of: path))' does not exist; make it first")
    }
    let beside = FileWriter.beside(url)
    staged.append(Staged(beside: beside, final: url, path: path))
    do { try Data(bytes).write(to: beside) } catch {
      throw Finding(.error, path: path, "cannot be written: no permission, or the disk is full")
    }
  }

  /// Writes a folder's files: a new folder beside its place, into one that is there each file beside its place.
  mutating func stage(_ files: [RenderedFile], toFolder path: String) throws(Finding) {
    let name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    switch FileKind(name) {
    case .folder:
      for file in files { try stage(file.bytes, to: "\(name)/\(file.name)") }
    case .file, .device: throw Finding(.error, path: path, "the folder cannot be made: a file has its name")
    case .nothing:
      let url = URL(fileURLWithPath: name).resolvingSymlinksInPath()
      guard case .folder = FileKind(url.deletingLastPathComponent().path) else {
        throw Finding(.error, path: path, "the folder '\(FileWriter.folder(of: name))' does not exist; make it first")
      }
      let beside = FileWriter.beside(url)
      staged.append(Staged(beside: beside, final: url, path: path))
      do {
        try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: false)
        for file in files { try Data(file.bytes).write(to: beside.appendingPathComponent(file.name)) }
      } catch {
        throw Finding(.error, path: path, "cannot be written: no permission, or the disk is full")
      }
    }
  }

  /// Puts everything in its place, devices first: they are what can still fail.
  mutating func commit() throws(Finding) {
    for (bytes, path) in devices { try FileWriter.append(bytes, to: path) }
    for file in staged {
      // POSIX's rename replaces a file in one step, which Foundation's move does not.
      guard unsafe rename(file.beside.path, file.final.path) == 0 else {
        throw Finding(.error, path: file.path, "cannot be written: no permission, or something else has its name")
      }
    }
    staged = []
  }

  /// Takes back what was written beside.
  func discard() {
    for file in staged { try? FileManager.default.removeItem(at: file.beside) }
    if let made { try? FileManager.default.removeItem(at: made) }
  }

  private static func beside(_ url: URL) -> URL {
    url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial")
  }

  /// The folder of a path as the person wrote it.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Devices and pipes are written as they are.
  private static func append(_ bytes: [UInt8], to path: String) throws(Finding) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      // A closed pipe ends quietly: the reader has what it wanted.
      if errno == EPIPE { return }
      throw Finding(.error, path: path, "cannot be written: no permission, or no space is left")
    }
  }
}
