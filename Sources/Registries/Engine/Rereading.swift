internal import StudyModel

/// Reads a few records once more, whole.
struct Rereading {
  let opener: FileOpener

  /// The studies of these records, in their order.
  ///
  /// What was read from the words of a record is read from them again.
  func studies(_ places: [Origin]) throws(Finding) -> [Study] {
    let records = places.map(\.ofRecord)
    var found: [Origin: Study] = [:]
    let wanted = Dictionary(grouping: records, by: \.file).mapValues { Set($0.map(\.record)) }
    var readers: [Int: any RecordReader] = [:]
    let unpacker = Unpacker()
    var tally = Tally()
    var archive: WorkQueue.OpenArchive?
    let all = Set(StudyField.allCases)
    for (ordinal, records) in wanted.sorted(by: { $0.key < $1.key }) {
      let batch: RecordBatch
      switch open(ordinal, &archive, unpacker, &tally) {
      case .nothing: continue
      case .file(let opened):
        let reader = readers[opened.format] ?? opener.formats[opened.format].reader(of: all)
        readers[opened.format] = reader
        batch = RecordBatch(path: opened.path, wanted: records, capacity: .max)
        reader.read(0..<opened.bytes.count, of: opened.bytes, into: batch)
      case .part(let part):
        guard let format = opener.recognizer.sets[part.format] else { continue }
        let set = opener.set(around: part, unpacker, &tally)
        batch = RecordBatch(path: opener.path(of: set), wanted: records, capacity: .max)
        format.setReader(of: all).read(opener.files(of: set, unpacker) { _, _, _ in }, into: batch)
      }
      for var study in batch.studies {
        study.origin.file = ordinal
        found[study.origin] = study
      }
    }
    var studies: [Study] = []
    for (place, record) in zip(places, records) {
      guard let study = found[record] else {
        let file = opener.walk.files.last { $0.ordinal <= record.file }
        throw Finding(
          .error, path: file?.path ?? "", record: Int(record.record) + 1, "changed while it was read; run again")
      }
      let words = place.isInWords ? WordReading.version(of: study, TextFacts.facts(in: study), reading: all) : nil
      studies.append(words ?? study)
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
      switch open(ordinal, &archive, unpacker, &tally) {
      case .nothing: break
      case .file(let opened):
        known[ordinal] = SourceDocument(path: opened.path, format: opener.formats[opened.format].name)
      case .part(let part):
        let set = opener.set(around: part, unpacker, &tally)
        known[ordinal] = SourceDocument(path: opener.path(of: set), format: opener.formats[part.format].name)
      }
    }
    return records.map { known[$0.file] ?? SourceDocument(path: "", format: "") }
  }

  private func open(
    _ ordinal: Int32, _ archive: inout WorkQueue.OpenArchive?, _ unpacker: Unpacker, _ tally: inout Tally
  ) -> FileOpener.Found {
    guard let file = opener.walk.files.last(where: { $0.ordinal <= ordinal }) else { return .nothing }
    guard case .archive = file.container else { return opener.open(file, unpacker, &tally) }
    if archive?.file.ordinal != file.ordinal { archive = opener.archive(file, unpacker, &tally) }
    guard let archive else { return .nothing }
    return opener.open(Int(ordinal - file.ordinal), of: archive, unpacker, &tally)
  }
}
