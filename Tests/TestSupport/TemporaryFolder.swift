public import Foundation

/// A fresh folder that goes when the last to know it goes.
public final class TemporaryFolder: Sendable {
  /// Where it is, links resolved.
  public let path: String

  /// A new folder; anyone may enter it, so that commands can be tried as another user.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
      path: "trialscape-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The place of a name in it.
  public func place(_ name: String) -> URL { URL(fileURLWithPath: path).appending(path: name) }

  /// Writes a file, and the folders above it.
  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes a file, and the folders above it.
  public func write(_ bytes: Data, to name: String) throws {
    try FileManager.default.createDirectory(
      at: place(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place(name))
  }

  /// The bytes of a file.
  public func bytes(of name: String) throws -> Data { try Data(contentsOf: place(name)) }

  /// The text of a file, a byte-order mark included.
  public func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// The names in it, hidden ones too, sorted.
  public func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? path : place(folder).path).sorted()
  }
}
