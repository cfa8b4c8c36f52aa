internal import StudyModel

/// Goes through the lines of a table once.
enum AACTScan {
  /// Hands the rows of a table to its groups, and learns of trials.
  static func read(
    _ file: AACTReader.File, of files: FileSet, into groups: [AACTRows], _ trials: inout AACTTrials,
    _ batch: RecordBatch
  ) {
    guard let bytes = files.bytes(of: file.number) else { return }
    let isStudies = file.table.name == "studies"
    var faults = AACTFaults()
    unsafe bytes.withUnsafeBytes { text in
      unsafe read(text, file, isStudies: isStudies, groups, &trials, &faults)
    }
    if isStudies { trials.isComplete = true }
    faults.report(of: file.table, columns: file.header.columns.count, path: file.path, to: batch)
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ file: AACTReader.File, isStudies: Bool, _ groups: [AACTRows],
    _ trials: inout AACTTrials, _ faults: inout AACTFaults
  ) {
    let columns = file.header.columns.count
    var row = BarRow(columns: columns)
    var place = min(text.count, file.header.length)
    var line = 1
    let isReadAgain = trials.kept != nil
    while place < text.count {
      place = unsafe row.split(text, at: place)
      line += 1
      if row.count == 0 { continue }
      // Room for all rows at once, by the length of the first: growing would take up to three times as much.
      if line == sampled {
        let rows = Int(Double(line) * Double(text.count) / Double(place) * 1.02)
        for group in groups { group.reserve(min(rows, most)) }
      }
      let id = unsafe row[file.header.trial]
      guard row.isWhole, unsafe isTrial(id) else {
        if isReadAgain { continue }
        if isStudies {
          trials.skip(
            file.path, id: unsafe isTrial(id) ? String(decoding: id, as: UTF8.self) : nil, line: line,
            row.isWhole
              ? "has no NCT number in nct_id; get the table again"
              : "the row has \(row.count) cells and the header \(columns): a bar or a line end stands inside a cell; "
                + "get the table again")
        } else if row.isWhole {
          faults.nameless.add(line: line)
        } else {
          faults.unsplit.add(line: line)
        }
        continue
      }
      let known = trials.count
      guard let trial = unsafe trials.number(of: id) else {
        unsafe faults.orphans.add(String(decoding: id, as: UTF8.self))
        continue
      }
      if let kept = trials.kept {
        if !kept[trial] { continue }
      } else if isStudies, trial < known {
        faults.repeated.add(unsafe String(decoding: id, as: UTF8.self))
        continue
      }
      for group in groups { group.append(row, of: trial) }
    }
  }

  /// After how many lines the rest is estimated.
  private static let sampled = 4_096

  /// More rows are not believed in beforehand.
  private static let most = 8_000_000

  /// Whether a cell is an NCT number.
  private static func isTrial(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (4...32).contains(id.count), unsafe id[0] == 78, unsafe id[1] == 67, unsafe id[2] == 84 else { return false }
    for index in 3..<id.count where unsafe id[index] &- 48 > 9 { return false }
    return true
  }
}
