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

  let walk: Walk
  let recognizer: Recognizer
  let standardInput: StandardInput
  let isHashing: Bool

  var formats: [any SourceFormat] { recognizer.formats }

  /// Opens a file on disk; what cannot be read goes to the tally.
  func open(_ file: Walk.File, _ unpacker: Unpacker, _ tally: inout Tally) -> Opened? {
    do throws(SystemFile.Failure) {
      let packed = try raw(file)
      var bytes = packed
      if packed.integer(UInt16.self, at: 0) == 0x8B1F {
        let (unpacked, problem) = try unpacker.unpack(gzip: packed)
        bytes = unpacked
        if let problem { tally.findings.append((file.ordinal, Finding(.skipped, path: file.path, problem))) }
      }
      guard let format = try format(of: bytes, file, &tally) else { return nil }
      return Opened(
        bytes: format.bytes, packed: packed, path: file.path, format: format.number, ordinal: file.ordinal,
        pool: file.pool, size: packed.count)
    } catch {
      let severity: Finding.Severity = file.isNamed && !error.isDamage ? .error : .skipped
      tally.findings.append((file.ordinal, Finding(severity, path: file.path, error.message)))
      return nil
    }
  }

  /// Opens an archive.
  func archive(_ file: Walk.File, _ tally: inout Tally) -> WorkQueue.OpenArchive? {
    guard case .archive(let members, let kept) = file.container else { return nil }
    if let archive = try? kept ?? ZipArchive(raw(file)), archive.count == members {
      return WorkQueue.OpenArchive(file: file, archive: archive)
    }
    tally.findings.append((file.ordinal, Finding(.skipped, path: file.path, "changed while it was read; run again")))
    return nil
  }

  /// Opens a member of an archive; folders, hidden files and unknown ones are passed over.
  func open(
    _ index: Int, of open: WorkQueue.OpenArchive, _ unpacker: Unpacker, _ tally: inout Tally
  ) -> Opened? {
    let ordinal = open.file.ordinal + Int32(index)
    guard let member = open.archive.member(index) else {
      let problem = "has a damaged entry in its directory, that of member \(index + 1); download it again"
      tally.findings.append((ordinal, Finding(.skipped, path: open.file.path, problem)))
      return nil
    }
    if member.name.hasSuffix("/") { return nil }
    guard !member.name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) else {
      tally.ignored += 1
      return nil
    }
    let path = open.file.path + "/" + member.name
    do throws(SystemFile.Failure) {
      let bytes = try unpacker.unpack(member, of: open.archive)
      let (readable, head) = try text(of: bytes)
      guard case .format(let format) = recognizer.format(of: head) else {
        tally.ignored += 1
        return nil
      }
      return Opened(
        bytes: readable, packed: bytes, path: path, format: format, ordinal: ordinal, pool: open.file.pool,
        size: bytes.count)
    } catch {
      tally.findings.append((ordinal, Finding(.skipped, path: path, error.message)))
      return nil
    }
  }

  /// The bytes of a file as they lie on disk.
  private func raw(_ file: Walk.File) throws(SystemFile.Failure) -> FileBytes {
    file.path == StandardInput.name && file.isNamed ? try standardInput.bytes() : try SystemFile.open(file.path)
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
  private func text(of file: FileBytes) throws(SystemFile.Failure) -> (text: FileBytes, head: FileHead) {
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
