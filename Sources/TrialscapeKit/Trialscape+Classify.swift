internal import Aggregation
internal import Documents
import Foundation
internal import Registries
internal import Rendering
internal import Reporting
internal import StudyModel

extension Trialscape {
  /// Classifies texts that say why trials were stopped: one CSV row a text, `text,primary,labels,matched`.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for the standard input: a text a line, or a CSV when `column` is given.
  ///   - column: The heading of the column that holds the texts.
  ///   - rules: A file of rules of one's own, which stand before the program's or beside them.
  public func classifyReasons(_ path: String, column: String?, rules: String? = nil) -> Outcome {
    do throws(Finding) {
      let classifier = try Trialscape.classifier(with: rules)
      let texts = try Trialscape.texts(path, column: column)
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

  /// The classifier with a file's rules, if there is one.
  static func classifier(with path: String?) throws(Finding) -> StopReasonClassifier {
    guard let path else { return .standard }
    return StopReasonClassifier(adding: try StopRules(parsing: try TextFile.read(path), path: path).rules)
  }

  private static func texts(_ path: String, column: String?) throws(Finding) -> [String] {
    let text = path == "-" ? try standardInput() : try TextFile.read(path)
    if let column { return try CSVTextColumn.read(column, of: Array(text.utf8), path: path) }
    if let first = text.first(where: { !$0.isWhitespace }), first == "{" || first == "[" || first == "<" {
      throw Finding(
        .error, path: path,
        "holds records and not reasons; 'trialscape report terminated-trials \(path) --section stop-list --format csv' classifies the reasons in records"
      )
    }
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
