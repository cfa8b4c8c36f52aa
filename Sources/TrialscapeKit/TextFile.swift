import Foundation
internal import StudyModel

/// Reads small text files with errors in our own words.
enum TextFile {
  static func read(_ path: String) throws(Finding) -> String {
    switch FileKind(path) {
    case .nothing: throw Finding(.error, path: path, "there is no such file")
    case .folder: throw Finding(.error, path: path, "this is a folder; name a file")
    case .file, .device: break
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Finding(.error, path: path, "the file cannot be read; check its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Finding(.error, path: path, "the file is not UTF-8 text")
    }
    return text
  }
}

/// The ids of `--ids FILE`: any column of a text or CSV file.
enum TrialIDs {
  static func read(_ path: String, known: [String]) throws(Finding) -> Set<String> {
    let text = try TextFile.read(path)
    let present = Set(known)
    var ids: Set<String> = []
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "-/".contains($0)) }) {
      let id = String(word)
      let isRegistryNumber =
        id.utf8.count == 11 && id.uppercased().hasPrefix("NCT") && id.dropFirst(3).allSatisfy(\.isNumber)
      if isRegistryNumber { ids.insert(id.uppercased()) } else if present.contains(id) { ids.insert(id) }
    }
    guard !ids.isEmpty else {
      throw Finding(.error, path: path, "no trial id stands in it; an id looks like NCT01234567")
    }
    return ids
  }
}
