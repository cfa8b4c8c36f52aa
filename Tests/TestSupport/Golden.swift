import Foundation

/// A text beside the tests that an answer must equal; `RECORD=1` writes it anew.
public enum Golden {
  /// Compares a text with a golden file.
  ///
  /// - Returns: What differs, or nothing.
  public static func difference(_ text: String, from path: String) throws -> String? {
    let file = Shell.package.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let data = try? Data(contentsOf: file) else {
      return "no file \(path): run the tests with RECORD=1 and read what it holds"
    }
    if data == Data(text.utf8) { return nil }
    let expected = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    let found = text.components(separatedBy: "\n")
    let changes = found.difference(from: expected).map { change in
      switch change {
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      case .remove(let line, let text, _): "- \(line + 1): \(text)"
      }
    }
    return "\(path) differs\n" + changes.prefix(40).joined(separator: "\n")
  }
}
