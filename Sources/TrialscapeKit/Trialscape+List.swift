internal import Aggregation
internal import Documents
internal import Registries
internal import Rendering
internal import Reporting
internal import StudyModel

extension Trialscape {
  /// Lists what there is: reports, variables, measures, formats or renderers.
  public func list(_ what: String) -> Outcome {
    var rows: [(name: String, label: String, summary: String)] = []
    switch what {
    case "reports":
      for report in catalog.reports {
        do {
          let definition = try catalog.definition(report.text, name: report.name, path: "Reports/\(report.name).yml")
          rows.append((report.name, definition.title, definition.summary))
        } catch {
          return .failure(error)
        }
      }
    case "variables": rows = catalog.variables.map { ($0.id, $0.label, $0.summary) }
    case "measures": rows = catalog.measures.map { ($0.id, $0.label, $0.summary) }
    case "formats": rows = catalog.formats.map { ($0.name, "rank \($0.rank)", Trialscape.summary(of: $0)) }
    case "renderers":
      rows = catalog.renderers().map { ($0.name, $0.extensions.map { ".\($0)" }.joined(separator: " "), $0.summary) }
    default:
      return .usage(
        "unknown list '\(what)'\(Suggestion.of(what, among: ["reports", "variables", "measures", "formats", "renderers"]))"
      )
    }
    var text = ""
    for row in rows {
      text += row.name + (row.label.isEmpty ? "" : "  (\(row.label))") + "\n"
      for line in Trialscape.wrapped(row.summary, 74) { text += "    " + line + "\n" }
    }
    return Outcome(output: Array(text.utf8))
  }

  private static func summary(of format: any SourceFormat) -> String {
    let never = format.cannotCarry.map(\.name).sorted()
    return format.summary + (never.isEmpty ? "" : "; it never carries \(never.joined(separator: ", "))")
  }

  /// Words in lines of a width.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Checks definitions without data; without paths, those the program carries.
  public func check(_ paths: [String]) -> Outcome {
    var findings: [Finding] = []
    var text = ""
    let definitions: [(name: String, path: String, text: String?)] =
      paths.isEmpty
      ? catalog.reports.map { ($0.name, "Reports/\($0.name).yml", $0.text) }
      : paths.map { path in (String(path.split(separator: "/").last ?? "report"), path, nil) }
    for definition in definitions {
      do throws(Finding) {
        let source = if let text = definition.text { text } else { try TextFile.read(definition.path) }
        let parsed = try catalog.definition(source, name: definition.name, path: definition.path)
        text += "\(definition.path): \(parsed.sections.count) sections, sound\n"
      } catch {
        findings.append(error)
      }
    }
    return Outcome(output: Array(text.utf8), findings: findings, status: findings.isEmpty ? .done : .failed)
  }
}
