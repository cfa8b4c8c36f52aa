internal import Documents
import Foundation
internal import StudyModel

/// Opens, writes beside and renames: never a half-written file. The only place that writes.
enum FileWriter {
  /// Writes one file.
  static func write(_ bytes: [UInt8], to path: String) throws(Finding) {
    switch FileKind(path) {
    case .folder: throw Finding(.error, path: path, "this is a folder; a single file needs a name")
    case .device: return try append(bytes, to: path)
    case .file, .nothing: break
    }
    let manager = FileManager.default
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = url.deletingLastPathComponent()
    guard case .folder = FileKind(folder.path) else {
      throw Finding(.error, path: path, "the folder '\(folder.relativePath)' does not exist; make it first")
    }
    let beside = folder.appendingPathComponent(".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial")
    do {
      try Data(bytes).write(to: beside)
      guard unsafe rename(beside.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(at: beside)
      throw Finding(.error, path: path, "cannot be written: no permission, or the disk is full")
    }
  }

  /// Devices and pipes are written as they are.
  private static func append(_ bytes: [UInt8], to path: String) throws(Finding) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw Finding(.error, path: path, "cannot be written: no permission, or no space is left")
    }
  }

  /// Writes a folder's files: into a folder beside, renamed into place when it is new; else file by file.
  static func write(_ files: [RenderedFile], toFolder path: String) throws(Finding) {
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Finding(.error, path: path, "the folder cannot be made: no permission, or a file has its name")
    }
    for file in files { try write(file.bytes, to: URL(fileURLWithPath: path).appendingPathComponent(file.name).path) }
  }
}
