internal import Aggregation
internal import Documents
internal import StudyModel

extension Trialscape {
  /// Writes the reference to a folder: Markdown, one page a variable, measure, rule, reason for stopping and report.
  ///
  /// - Parameters:
  ///   - folder: Made if need be; pages of the same name are replaced.
  ///   - definitions: Files of definitions whose variables and measures get pages too.
  public func reference(_ folder: String, definitions: [String] = []) -> Outcome {
    do throws(Finding) {
      var catalog = catalog
      try catalog.add(definitionsOf: definitions)
      let pages = try catalog.reference()
      // Folders in the order of the index; what stands in none is at the top.
      var folders: [(name: String, files: [RenderedFile])] = []
      for page in pages {
        let parts = page.path.split(separator: "/").map(String.init)
        let name = parts.dropLast().joined(separator: "/")
        let file = RenderedFile(name: parts.last ?? page.path, bytes: Array(page.markdown.utf8))
        if let known = folders.firstIndex(where: { $0.name == name }) {
          folders[known].files.append(file)
        } else {
          folders.append((name, [file]))
        }
      }
      let root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
      var writer = FileWriter(sparing: definitions)
      do throws(Finding) {
        try writer.open(folder: root)
        for (name, files) in folders {
          if name.isEmpty {
            for file in files { try writer.stage(file.bytes, to: "\(root)/\(file.name)") }
          } else {
            try writer.stage(files, toFolder: "\(root)/\(name)")
          }
        }
        try writer.commit()
      } catch {
        writer.discard()
        throw error
      }
      return Outcome(files: [folder], closing: "wrote \(pages.count) pages to \(folder): begin with \(root)/index.md")
    } catch {
      return .failure(error)
    }
  }

  /// Prints one page of the reference.
  ///
  /// - Parameters:
  ///   - kind: `variables`, `measures`, `rules` or `reports`.
  ///   - id: Its name.
  ///   - definitions: Files of definitions to look in too.
  public func page(_ kind: String, id: String, definitions: [String] = []) -> Outcome {
    do throws(Finding) {
      var catalog = catalog
      try catalog.add(definitionsOf: definitions)
      if let page = try catalog.page(of: kind, id: id) { return Outcome(output: Array(page.markdown.utf8)) }
      let kinds = ["variables", "measures", "rules", "reports"]
      guard kinds.contains(kind) else {
        return .usage(
          "--id is of \(kinds.joined(separator: ", ")), not of '\(kind)'\(Suggestion.of(kind, among: kinds))")
      }
      return .usage("no \(kind.dropLast()) is named '\(id)'\(Suggestion.of(id, among: catalog.names(of: kind)))")
    } catch {
      return .failure(error)
    }
  }
}

extension Catalog {
  fileprivate func names(of kind: String) -> [String] {
    switch kind {
    case "variables": variables.map(\.id)
    case "measures": measures.map(\.id)
    case "rules": rules.map(\.id)
    default: reports.map(\.name)
    }
  }
}
