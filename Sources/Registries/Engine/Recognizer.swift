internal import StudyModel

/// Finds the format of a file by its head.
struct Recognizer: Sendable {
  /// What a file is.
  enum Answer {
    case format(Int)
    /// A page that goes on with another file.
    case continuation(Int, refusal: String)
    case refused(String)
    case unknown
  }

  let formats: [any SourceFormat]
  /// Those whose files are read together; asking each time would take longer than recognizing.
  let sets: [(any SetFormat)?]

  init(formats: [any SourceFormat]) {
    self.formats = formats
    sets = formats.map { $0 as? any SetFormat }
  }

  /// The format of a head.
  func format(of head: FileHead) -> Answer {
    var answer = Answer.unknown
    for (number, format) in formats.enumerated() {
      switch format.recognizes(head) {
      case .yes: return .format(number)
      case .no: break
      case .continuation(let refusal): answer = .continuation(number, refusal: refusal)
      case .refused(let sentence): if case .unknown = answer { answer = .refused(sentence) }
      }
    }
    return answer
  }

  /// Why a file of no format cannot be read, and what to do.
  func refusal(of head: FileHead) -> String {
    if head.bytes.isEmpty { return "is empty; download it again" }
    if Transcoder.Encoding(head.bytes) != nil {
      return "is markup in UTF-16 or UTF-32 of no kind that is read; save it as UTF-8"
    }
    if head.bytes.contains(0) {
      return "is binary: it holds NUL bytes, which no registry file does; "
        + "if it is a text in UTF-16, save it as UTF-8"
    }
    if HTMLText.isPage(head) {
      return "is a web page, perhaps an error page saved in place of a download; "
        + "on the registry's page of search results choose Download, then JSON or CSV"
    }
    let text = String(decoding: head.bytes.prefix(1_024), as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<") {
      return "is XML, but none that is read: looked for clinical_study, the registry's, and "
        + "Trials_downloaded_from_ICTRP, WHO's; download it again, or take the registry's JSON"
    }
    let (rows, _) = CSVRows.rows(of: head)
    if let first = rows.first, first.count > 1, rows.count > 1, rows[1].count == first.count {
      return
        "is a CSV, but none that is read: its first columns are \(first.cells.prefix(4).joined(separator: ", ")); "
        + "looked for NCT Number, nct_id or TrialID with more columns of the registry, of AACT or of WHO"
    }
    let known = formats.map(\.name).joined(separator: ", ")
    return "is none of the formats looked for: \(known), nor a zip, tar or gzip of them; "
      + "'trialscape list formats' says how each is recognized"
  }
}
