import Foundation

/// The files of the package, read once a test.
struct Tree {
  struct File {
    var path: String
    var bytes: Data
    var lines: [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    /// Searched as bytes: searching long text character by character takes a minute in a debug build.
    func holds(_ text: String) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
    /// Its lines of code: comments are not code.
    var code: [Substring] {
      lines.map { $0.range(of: "//").map { [line = $0] in line[..<$0.lowerBound] } ?? $0 }
    }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Everything that is committed, but for what a build leaves behind.
  static func files(under folders: [String] = [""], ending suffixes: [String] = [""]) -> [File] {
    folders.flatMap { folder in
      paths(root.appending(path: folder)).compactMap { url -> File? in
        guard suffixes.contains(where: url.path.hasSuffix), let bytes = try? Data(contentsOf: url) else { return nil }
        return File(path: String(url.path.dropFirst(root.path.count + 1)), bytes: bytes)
      }
    }
  }

  private static let built: Set<String> = [
    ".git", ".swiftpm", "out", "__pycache__", ".ipynb_checkpoints", "Package.resolved",
  ]

  private static func paths(_ folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { !built.contains($0) && !$0.hasPrefix(".build") }.flatMap { name -> [URL] in
      let url = folder.appending(path: name)
      let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      return kind == .typeDirectory ? paths(url) : kind == .typeRegular ? [url] : []
    }
  }
}
