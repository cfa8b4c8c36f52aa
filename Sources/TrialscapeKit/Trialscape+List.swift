internal import Aggregation
internal import Documents
internal import Registries
internal import Rendering
internal import Reporting
internal import StudyModel

extension Trialscape {
  /// Lists what there is: reports, variables, measures, rules, formats or renderers; with definitions, what they add.
  public func list(_ what: String, definitions: [String] = []) -> Outcome {
    var catalog = catalog
    do { try catalog.add(definitionsOf: definitions) } catch { return .failure(error) }
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
    case "variables": rows = catalog.variables.map { ($0.id, $0.label, Trialscape.summary(of: $0)) }
    case "measures": rows = catalog.measures.map { ($0.id, $0.label, Trialscape.uncited($0.summary)) }
    case "rules": rows = catalog.rules.map { ($0.id, $0.label, "\(Trialscape.uncited($0.summary)) Of \($0.basis).") }
    case "formats": rows = catalog.formats.map { ($0.name, "rank \($0.rank)", Trialscape.summary(of: $0)) }
    case "renderers":
      rows = catalog.renderers().map { ($0.name, $0.extensions.map { ".\($0)" }.joined(separator: " "), $0.summary) }
    default:
      return .usage(
        "unknown list '\(what)'\(Suggestion.of(what, among: ["reports", "variables", "measures", "rules", "formats", "renderers"]))"
      )
    }
    var text = ""
    for row in rows {
      text += row.name + (row.label.isEmpty ? "" : "  (\(row.label))") + "\n"
      for line in Trialscape.wrapped(row.summary, 74) { text += "    " + line + "\n" }
    }
    return Outcome(output: Array(text.utf8))
  }

  /// What a variable is, what it may equal, and whether a filter may hold it.
  private static func summary(of variable: Variable) -> String {
    var text = uncited(variable.summary)
    let levels = variable.levels(AnalysisContext.empty).map(\.code)
    if case .levels = variable.kind, !levels.isEmpty {
      text +=
        levels.count <= 16
        ? " Levels: \(levels.joined(separator: ", "))." : " \(levels.count) levels, such as \(levels[0])."
    }
    if variable.usesPopulation { text += " Not for filters." }
    return text
  }

  /// A summary without the citation in brackets, which means something to those who write the program.
  static func uncited(_ summary: String) -> String {
    var text = summary
    while let open = text.lastIndex(of: "("),
      ["METHODS", "SECTIONS", "REPORTS"].contains(where: text[text.index(after: open)...].hasPrefix),
      let close = text[open...].firstIndex(of: ")")
    {
      text.removeSubrange(open...close)
      if open > text.startIndex, text[text.index(before: open)] == " " { text.remove(at: text.index(before: open)) }
    }
    // Beside a citation that means something to a reader, ours goes alone.
    text.replace(/; (?:METHODS|SECTIONS)[^;)]*/, with: "")
    text.replace("METHODS' policy", with: "the policy on dates")
    return text
  }

  private static func summary(of format: any SourceFormat) -> String {
    let never = format.cannotCarry.sorted { $0.rawValue < $1.rawValue }.map(\.name)
    var text = format.summary + ". Recognized by \(format.sign)."
    if !never.isEmpty { text += " Never carries: \(never.joined(separator: ", "))." }
    if let memory = format.memory { text += " Memory: \(memory)." }
    return text
  }

  /// Words in lines of a width.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
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

  /// What a definition holds, in words.
  private static func contents(of checked: CheckedDefinition) -> String {
    func counted(_ own: OwnDefinitions) -> [String] {
      let counts = [("variable", own.variables.count), ("measure", own.measures.count)].filter { $0.1 > 0 }
      let words = counts.map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
      return words.isEmpty ? [] : [words.joined(separator: " and ") + " of its own"]
    }
    return switch checked {
    case .report(let report): (["\(report.sections.count) sections"] + counted(report.own)).joined(separator: ", ")
    case .shared(let own): counted(own).first ?? "no definitions"
    }
  }

  /// Checks definitions without data; without paths, those the program carries.
  ///
  /// - Parameters:
  ///   - paths: Reports, and files of definitions.
  ///   - definitions: Files whose variables and measures they may speak of.
  public func check(_ paths: [String], definitions: [String] = []) -> Outcome {
    var catalog = catalog
    do { try catalog.add(definitionsOf: definitions) } catch { return .failure(error) }
    var findings: [Finding] = []
    var text = ""
    let definitions: [(name: String, path: String, text: String?)] =
      paths.isEmpty
      ? catalog.reports.map { ($0.name, "Reports/\($0.name).yml", $0.text) }
      : paths.map { path in (String(path.split(separator: "/").last ?? "report"), path, nil) }
    for definition in definitions {
      do throws(Finding) {
        let source = if let text = definition.text { text } else { try TextFile.read(definition.path) }
        if StopRules.stand(in: source) {
          let rules = try StopRules(parsing: source, path: definition.path).rules
          text += "\(definition.path): \(rules.count) \(rules.count == 1 ? "stop rule" : "stop rules"), sound\n"
          continue
        }
        let checked = try catalog.parser(definition.path).check(source, name: definition.name)
        text += "\(definition.path): \(Trialscape.contents(of: checked)), sound\n"
      } catch {
        findings.append(error)
      }
    }
    return Outcome(output: Array(text.utf8), findings: findings, status: findings.isEmpty ? .done : .failed)
  }
}
