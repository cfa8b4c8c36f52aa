internal import Aggregation
internal import Documents
import Foundation
internal import Registries
internal import Rendering
internal import StudyModel

extension Trialscape {
  /// Classifies texts that say why trials were stopped: one CSV row a text, `text,primary,labels,matched`.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the standard input: a text a line, or a CSV when `column` is given.
  ///   - column: The heading of the column that holds the texts.
  public func classifyReasons(_ path: String, column: String?) -> Outcome {
    do throws(Finding) {
      let texts = try Trialscape.texts(path, column: column)
      let classifier = StopReasonClassifier()
      var table = Table(
        id: "reasons", title: "Reasons", columns: ["text", "primary", "labels", "matched"].map { Column($0, $0) })
      for text in texts {
        let found = classifier.classify(text)
        table.rows.append(
          Row(
            .level,
            [
              .text(text), .text(found.primary.code), .text(found.labels.map(\.code).joined(separator: "|")),
              .text(found.matched.joined(separator: "|")),
            ]))
      }
      do {
        return Outcome(output: try CSVRenderer().files(for: Document(name: "reasons", title: "", tidy: table))[0].bytes)
      } catch {
        throw Finding(.error, path: path, error.description)
      }
    } catch {
      return .failure(error)
    }
  }

  private static func texts(_ path: String, column: String?) throws(Finding) -> [String] {
    let text = path == "-" ? try standardInput() : try TextFile.read(path)
    if let column { return try CSVTextColumn.read(column, of: Array(text.utf8), path: path) }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    // The end of the last line begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func standardInput() throws(Finding) -> String {
    let data = (try? FileHandle.standardInput.readToEnd()) ?? Data()
    guard let text = String(data: data, encoding: .utf8) else {
      throw Finding(.error, path: "standard input", "is not UTF-8 text")
    }
    return text
  }
}
