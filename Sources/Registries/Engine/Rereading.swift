internal import StudyModel

/// Reads a few records once more, whole.
struct Rereading {
  let opener: FileOpener

  /// The studies of these records, in their order.
  func studies(_ records: [Origin]) throws(Finding) -> [Study] {
    var found: [Origin: Study] = [:]
    let wanted = Dictionary(grouping: records, by: \.file).mapValues { Set($0.map(\.record)) }
    var readers: [Int: any RecordReader] = [:]
    let unpacker = Unpacker()
    var tally = Tally()
    var archive: WorkQueue.OpenArchive?
    for (ordinal, records) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let opened = open(ordinal, &archive, unpacker, &tally) else { continue }
      let reader = readers[opened.format] ?? opener.formats[opened.format].reader(of: Set(StudyField.allCases))
      readers[opened.format] = reader
      let batch = RecordBatch(path: opened.path, wanted: records, capacity: .max)
      reader.read(0..<opened.bytes.count, of: opened.bytes, into: batch)
      for var study in batch.studies {
        study.origin.file = ordinal
        found[study.origin] = study
      }
    }
    var studies: [Study] = []
    for record in records {
      guard let study = found[record] else {
        let file = opener.walk.files.last { $0.ordinal <= record.file }
        throw Finding(
          .error, path: file?.path ?? "", record: Int(record.record) + 1, "changed while it was read; run again")
      }
      studies.append(study)
    }
    return studies
  }

  /// The files that some records stand in; opened for their formats.
  func documents(of records: [Origin]) -> [SourceDocument] {
    let unpacker = Unpacker()
    var tally = Tally()
    var archive: WorkQueue.OpenArchive?
    var known: [Int32: SourceDocument] = [:]
    for ordinal in Set(records.map(\.file)).sorted() {
      known[ordinal] = open(ordinal, &archive, unpacker, &tally).map { opened in
        SourceDocument(path: opened.path, format: opener.formats[opened.format].name)
      }
    }
    return records.map { known[$0.file] ?? SourceDocument(path: "", format: "") }
  }

  private func open(
    _ ordinal: Int32, _ archive: inout WorkQueue.OpenArchive?, _ unpacker: Unpacker, _ tally: inout Tally
  ) -> FileOpener.Opened? {
    guard let file = opener.walk.files.last(where: { $0.ordinal <= ordinal }) else { return nil }
    guard case .archive = file.container else { return opener.open(file, unpacker, &tally) }
    if archive?.file.ordinal != file.ordinal { archive = opener.archive(file, &tally) }
    guard let archive else { return nil }
    return opener.open(Int(ordinal - file.ordinal), of: archive, unpacker, &tally)
  }
}
