internal import Documents
internal import Registries
internal import Rendering
internal import StudyModel

extension Trialscape {
  /// Shows trials as their sources tell them: every field, its value, where it came from, and what else was offered.
  ///
  /// - Parameter ids: Registry ids, of any register, in the order to show them.
  public func show(_ ids: [String], _ request: ReportRequest) -> Outcome {
    do throws(Refusal) {
      guard request.format == nil || ["text", "json", "csv"].contains(request.format ?? "") else {
        throw .usage("unknown format '\(request.format ?? "")'; it is one of text, json, csv")
      }
      let source = try Analysis.source(request, catalog, hashing: false)
      // What words say is read where a plan asks for it.
      let fields = request.fromText ? TextFacts.fields.union([.identifier]) : [.identifier]
      let (trials, findings) = try Trialscape.trials(ids, source, reading: fields)
      var outcome = Outcome(output: try output(trials, request), findings: findings)
      if findings.contains(where: { $0.severity != .note }) { outcome.status = .skipped }
      return outcome
    } catch {
      return error.outcome
    }
  }

  private func output(_ trials: [SourcedTrial], _ request: ReportRequest) throws(Refusal) -> [UInt8] {
    if request.format == "json" { return ShowJSON.bytes(trials) }
    let documents = trials.map { ShowDocument(trial: $0).document(generator: "trialscape \(Trialscape.version)") }
    do throws(RenderError) {
      guard request.format == "csv", var first = documents.first else {
        let renderer = TextRenderer(ascii: request.ascii)
        var bytes: [UInt8] = []
        for document in documents { bytes += try renderer.files(for: document).flatMap(\.bytes) }
        return bytes
      }
      for document in documents.dropFirst() { first.tidy.rows += document.tidy.rows }
      return try CSVRenderer().files(for: first).flatMap(\.bytes)
    } catch {
      throw .failed(Finding(.error, path: "", error.description))
    }
  }

  /// What a first reading keeps of a record: enough to know its trial and to read it again.
  private struct Candidate: Sendable {
    var id: String
    var origin: Origin
    var identifiers: [String]
  }

  /// Finds the records of some trials, and merges those of each.
  private static func trials(
    _ ids: [String], _ source: FileSource, reading fields: Set<StudyField>
  ) throws(Refusal) -> (trials: [SourcedTrial], findings: [Finding]) {
    do throws(Finding) {
      let (parts, summary) = try source.parts(reading: fields, jobs: 2, into: [Candidate]()) { part, studies in
        for study in studies {
          let given = study[column: .identifier].compactMap(\.text).filter { !RegisterID.keys(in: $0).isEmpty }
          part.append(Candidate(id: study.id, origin: study.origin, identifiers: given))
        }
      }
      let candidates = parts.flatMap { $0 }
      let links = TrialLinks(candidates.map { ($0.id, $0.identifiers) })
      var findings = summary.findings + links.findings
      var found: [(key: String, origins: [Origin])] = []
      for id in ids {
        let known = candidates.first { $0.id.uppercased() == id.uppercased() }?.id ?? id.uppercased()
        let key = links.key(of: known)
        let origins = candidates.filter { links.key(of: $0.id) == key }.map(\.origin).sorted()
        if origins.isEmpty {
          findings.append(
            Finding(.skipped, path: "", id: id, "stands in none of the \(candidates.count) records of the input"))
        } else {
          found.append((key, origins))
        }
      }
      // The inputs are walked once for all trials.
      let origins = found.flatMap(\.origins)
      var studies = try source.again(origins)[...]
      let documents = Dictionary(
        zip(origins, source.documents(of: origins.map(\.ofRecord))), uniquingKeysWith: { first, _ in first })
      let rule = MergeRule()
      let trials = found.map { key, origins in
        let versions = rule.ordered(Array(studies.prefix(origins.count)))
        studies = studies.dropFirst(origins.count)
        return SourcedTrial(
          id: key, sourced: rule.trace(versions),
          places: versions.map { version in
            let document = documents[version.origin] ?? SourceDocument(path: "", format: "")
            return (document.path, Int(version.origin.ofRecord.record), document.format)
          })
      }
      guard !trials.isEmpty else {
        throw findings.last { $0.id != nil && $0.severity != .note } ?? Finding(.error, path: "", "no id is named")
      }
      return (trials, findings)
    } catch {
      throw .failed(error)
    }
  }
}
