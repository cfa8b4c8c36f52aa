internal import Dispatch
public import StudyModel
internal import Synchronization

/// Studies from files, folders, archives and the standard input, in whatever formats they are.
///
/// Formats are recognized by content. Inputs are read by several threads in bounded memory; every study says from which
/// file and record it came, so that it can be read again.
public struct FileSource: StudySource {
  private let inputs: [String]
  private let formats: [any SourceFormat]
  private let isHashing: Bool
  private let takesWords: Bool
  private let standardInput: StandardInput

  /// A source of files.
  ///
  /// - Parameters:
  ///   - inputs: Paths of files, folders and archives; `-` is the standard input.
  ///   - formats: The formats to look for; hand in one to have no other read.
  ///   - hashing: Whether to compute the SHA-256 of every input.
  ///   - takingWords: Whether facts that stand only in the words of records enter the studies, as versions of the lowest
  ///     rank.
  ///   - standardInput: The descriptor that `-` reads.
  public init(
    _ inputs: [String], formats: [any SourceFormat] = [APIv2JSON()], hashing: Bool = false,
    takingWords: Bool = false, standardInput: Int32 = 0
  ) {
    self.inputs = inputs
    self.formats = formats
    self.isHashing = hashing
    self.takesWords = takingWords
    self.standardInput = StandardInput(descriptor: standardInput)
  }

  /// Reads everything once.
  ///
  /// Findings of severity `error` in the summary concern inputs that the user named; it throws the first of them when
  /// there is no other input that can be read.
  public func parts<Part: Sendable>(
    reading fields: Set<StudyField>, jobs: Int, into empty: Part,
    _ add: @escaping @Sendable (inout Part, [Study]) -> Void
  ) throws(Finding) -> ([Part], InputSummary) {
    let walk = Walk(inputs, standardInput: standardInput)
    let queue = WorkQueue(walk.files)
    let opener = FileOpener(
      walk: walk, recognizer: Recognizer(formats: formats), standardInput: standardInput, isHashing: isHashing)
    let words = WordReading(isTaken: takesWords, fields: fields)
    let done = Mutex<[(Int, Part, Tally)]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { job in
      var part = empty
      let worker = Worker(queue, opener, words) { add(&part, $0) }
      worker.run()
      done.withLock { $0.append((job, part, worker.tally)) }
    }
    var tally = Tally()
    tally.findings = walk.findings
    tally.ignored = walk.ignored
    let results = done.withLock { $0.sorted { $0.0 < $1.0 } }
    for (_, _, learned) in results { tally.add(learned) }
    var summary = tally.summary(of: walk, formats: formats)
    summary.takesWords = takesWords
    guard summary.sources.isEmpty else {
      summary.findings += FileSource.unread(walk, summary)
      return (results.map(\.1), summary)
    }
    guard var first = summary.findings.first(where: { $0.severity != .note }) else {
      throw nothing(summary)
    }
    first.severity = .error
    throw first
  }

  /// Inputs that the user named and of which nothing was read, nor anything said.
  private static func unread(_ walk: Walk, _ summary: InputSummary) -> [Finding] {
    walk.named.compactMap { input, ordinals in
      let wasRead = ordinals.contains { summary.sourceOfFile[Int($0)] >= 0 }
      let wasSaid = summary.findings.contains { $0.path == input || $0.path.hasPrefix(input) }
      guard !wasRead, !wasSaid else { return nil }
      return Finding(
        .skipped, path: input,
        ordinals.isEmpty
          ? "is empty: it holds no file" : "holds no registry file; 'trialscape list formats' says what is read")
    }
  }

  /// Why there is nothing at all to read.
  private func nothing(_ summary: InputSummary) -> Finding {
    if let note = summary.findings.first { return Finding(.error, path: note.path, note.message) }
    let place = inputs.first ?? ""
    if [".xlsx", ".xlsm", ".ods"].contains(where: place.lowercased().hasSuffix) {
      return Finding(
        .error, path: place,
        "this is a spreadsheet's workbook, not a registry file; take the registry's JSON or CSV download")
    }
    if summary.ignoredFiles == 0 { return Finding(.error, path: place, "is empty: it holds no file to read") }
    let looked = formats.map(\.name).joined(separator: ", ")
    return Finding(
      .error, path: place,
      "holds no registry file: of \(summary.ignoredFiles) files none is \(looked), zip, tar or gzip")
  }

  /// The files that some records stand in.
  public func documents(of records: [Origin]) -> [SourceDocument] { rereading().documents(of: records) }

  /// Reads a few records once more, whole, with every field.
  public func again(_ records: [Origin]) throws(Finding) -> [Study] { try rereading().studies(records) }

  /// The same inputs, walked once more.
  private func rereading() -> Rereading {
    Rereading(
      opener: FileOpener(
        walk: Walk(inputs, standardInput: standardInput), recognizer: Recognizer(formats: formats),
        standardInput: standardInput, isHashing: false))
  }
}
