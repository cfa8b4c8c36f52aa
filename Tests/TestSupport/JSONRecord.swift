import Foundation

/// A record as Foundation reads JSON: the tests' own look at it, which knows nothing of the reader.
package struct JSONRecord {
  /// The object.
  package var value: [String: Any]

  package init(_ value: [String: Any]) { self.value = value }

  package init(_ text: some StringProtocol) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// What stands at a path such as `designModule.enrollmentInfo.count`, from the protocol section on.
  package subscript(_ path: String) -> Any? {
    var found: Any? = value["protocolSection"]
    for key in path.split(separator: ".") { found = (found as? [String: Any])?[String(key)] }
    return found
  }

  package func text(_ path: String) -> String? { self[path] as? String }
  package func texts(_ path: String) -> [String] { self[path] as? [String] ?? [] }
  package func objects(_ path: String) -> [[String: Any]] { self[path] as? [[String: Any]] ?? [] }
  package func number(_ path: String) -> Int? { (self[path] as? NSNumber)?.intValue }

  package var id: String { text("identificationModule.nctId") ?? "" }
  package var version: String {
    let derived = value["derivedSection"] as? [String: Any]
    return (derived?["miscInfoModule"] as? [String: Any])?["versionHolder"] as? String ?? ""
  }

  /// The object as one line of JSON.
  package var line: String {
    get throws {
      String(
        decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]),
        as: UTF8.self)
    }
  }
}

extension JSONRecord {
  /// The lines of the sample.
  package static var sampleLines: [String] {
    get throws {
      let file = Shell.package.appending(path: "Notebooks/sample/trials.ndjson")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  /// The records of the sample, the newest version of each trial, by id.
  package static var sample: [String: JSONRecord] {
    get throws {
      var newest: [String: JSONRecord] = [:]
      for record in try sampleLines.map({ try JSONRecord($0) }) where record.version >= newest[record.id]?.version ?? ""
      {
        newest[record.id] = record
      }
      return newest
    }
  }
}
