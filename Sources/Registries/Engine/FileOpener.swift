internal import StudyModel

/// Opens files and members: unpacks, recognizes, and says why not.
///
/// Shared by all threads.
struct FileOpener: Sendable {
  /// A file of a known format.
  struct Opened {
    var bytes: FileBytes
    var packed: FileBytes
    var path: String
    var format: Int
    var ordinal: Int32
    var pool: Int32
    var size: Int
  }

  /// What a file turned out to be.
  enum Found {
    case file(Opened)
    /// One of several that are read together.
    case part(SetPart)
    /// Nothing to read; why has been said.
    case nothing
  }

  let walk: Walk
  let recognizer: Recognizer
  let standardInput: StandardInput
  let isHashing: Bool

  var formats: [any SourceFormat] { recognizer.formats }

  /// Opens a file on disk; what cannot be read goes to the tally.
  func open(_ file: Walk.File, _ unpacker: Unpacker, _ tally: inout Tally) -> Found {
    do throws(SystemFile.Failure) {
      let packed = try raw(file)
      let (bytes, problem) = try plain(packed, limit: UnpackLimit.most(of: packed.count), unpacker)
      if let problem { tally.findings.append((file.ordinal, Finding(.skipped, path: file.path, problem))) }
      guard let format = try format(of: bytes, file, &tally) else { return .nothing }
      if recognizer.sets[format.number] != nil {
        return .part(
          SetPart(
            path: file.path, format: format.number, ordinal: file.ordinal, pool: file.pool, size: packed.count,
            firstLine: format.bytes.head.firstLine, file: file, member: nil))
      }
      return .file(
        Opened(
          bytes: format.bytes, packed: packed, path: file.path, format: format.number, ordinal: file.ordinal,
          pool: file.pool, size: packed.count))
    } catch {
      let severity: Finding.Severity = file.isNamed && !error.isDamage ? .error : .skipped
      tally.findings.append((file.ordinal, Finding(severity, path: file.path, error.message)))
      return .nothing
    }
  }

  /// The bytes of a file as they lie on disk.
  func raw(_ file: Walk.File) throws(SystemFile.Failure) -> FileBytes {
    file.path == StandardInput.name && file.isNamed ? try standardInput.bytes() : try SystemFile.open(file.path)
  }

  /// A file's text in UTF-8, without the gzip around it, and what is wrong with it.
  func plain(
    _ packed: FileBytes, limit: Int, _ unpacker: Unpacker
  ) throws(SystemFile.Failure) -> (FileBytes, problem: String?) {
    var (bytes, problem): (FileBytes, String?) = (packed, nil)
    if packed.isGzip { (bytes, problem) = try unpacker.unpack(gzip: packed, limit: limit) }
    if let encoding = Transcoder.encoding(of: bytes.head.bytes) { bytes = try Transcoder.utf8(bytes, encoding) }
    return (bytes, problem)
  }

  private func format(
    of file: FileBytes, _ place: Walk.File, _ tally: inout Tally
  ) throws(SystemFile.Failure) -> (number: Int, bytes: FileBytes)? {
    let (bytes, head) = try text(of: file)
    let refusal: String?
    switch recognizer.format(of: head) {
    case .format(let number): return (number, bytes)
    case .continuation(let number, let sentence):
      if let first = firstPage(before: place, head, number) { return (number, bytes.continuing(first)) }
      refusal = sentence
    case .refused(let sentence): refusal = sentence
    case .unknown: refusal = place.isNamed ? recognizer.refusal(of: file.head) : nil
    }
    if !place.isNamed { tally.ignored += 1 }
    if let refusal {
      tally.findings.append((place.ordinal, Finding(place.isNamed ? .error : .note, path: place.path, refusal)))
    }
    return nil
  }

  /// What a file says, and the head of that: a web page its readable text, any other its bytes.
  func text(of file: FileBytes) throws(SystemFile.Failure) -> (text: FileBytes, head: FileHead) {
    var head = file.head
    guard HTMLText.isPage(head) else { return (file, head) }
    guard file.count <= HTMLText.limit else {
      throw SystemFile.Failure(
        "is a web page of \(file.count >> 20) MB, and pages of at most \(HTMLText.limit >> 20) MB are read; save the "
          + "page's text", isDamage: true)
    }
    guard let text = HTMLText.text(of: file) else {
      throw SystemFile.Failure("cannot be read: there is not enough memory for the page")
    }
    head = text.head
    head.isPage = true
    return (text, head)
  }

  /// The head of the first file beside this one that it goes on with.
  private func firstPage(before page: Walk.File, _ head: FileHead, _ format: Int) -> FileHead? {
    for file in walk.files where file.pool == page.pool && file.ordinal != page.ordinal {
      guard case .none = file.container,
        let bytes = try? SystemFile.head(file.path, count: FileHead.limit + 1)
      else { continue }
      let other = FileHead(Array(bytes.prefix(FileHead.limit)), isWhole: bytes.count <= FileHead.limit)
      guard case .format(format) = recognizer.format(of: other) else { continue }
      if formats[format].continues(head, after: other) { return other }
    }
    return nil
  }
}
