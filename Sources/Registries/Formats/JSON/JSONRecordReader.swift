internal import CStudyJSON
internal import StudyModel

/// Reads the studies of JSON files: cuts the text at the starts of records and hands each to the decoder.
final class JSONRecordReader: RecordReader {
  /// A kind of page, and the decoder of its records.
  typealias Page = (page: JSONPage, decoder: any RecordDecoder)

  /// The decoder of records that stand in no page.
  private let decoder: any RecordDecoder
  private let pages: [Page]

  init(_ decoder: any RecordDecoder, pages: [Page]) {
    self.decoder = decoder
    self.pages = pages
  }

  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    unsafe file.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let shape = unsafe JSONShape(bytes, pages: pages.map(\.page)) else { return }
      unsafe read(slice, of: bytes, start, shape, into: batch)
    }
  }

  private func read(
    _ slice: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, _ shape: JSONShape,
    into batch: RecordBatch
  ) {
    let count = bytes.count
    let decoder = pages.first { $0.page.list == shape.page?.list }?.decoder ?? decoder
    if let problem = shape.problem {
      if case .empty = problem { unsafe readFacts(Array(bytes), shape, decoder, into: batch) }
      return batch.report(problem == .empty ? .note : .skipped, problem.rawValue)
    }
    var lines = LineCounter()
    var position = shape.first
    if slice.lowerBound > 0 {
      let from = max(slice.lowerBound, shape.first)
      guard from < slice.upperBound else { return }
      position = unsafe sj_find_start(start, count, from, slice.upperBound, shape.code)
      guard position < slice.upperBound else { return }
    }
    while true {
      unsafe bytes.skipSpace(&position)
      if shape.isList {
        while position < count, unsafe bytes[position] == UInt8(ascii: ",") {
          position += 1
          unsafe bytes.skipSpace(&position)
        }
      }
      guard position < count else {
        if shape.isList {
          batch.report(.skipped, JSONShape.Problem.cutOff.rawValue)
        }
        return
      }
      if position >= slice.upperBound, unsafe sj_is_start(start, count, position, shape.code) { return }
      let byte = unsafe bytes[position]
      if shape.isList, byte == UInt8(ascii: "]") {
        if let head = shape.pageHead, count - position < 1 << 20 {
          unsafe readFacts(bytes[..<head] + Array("[".utf8) + bytes[position...], shape, decoder, into: batch)
        }
        return
      }
      guard byte == UInt8(ascii: "{") else {
        let place = unsafe lines.place(of: position, in: bytes)
        batch.skip(line: place?.line, column: place?.column, "is no JSON object, as a study is")
        let end = shape.isList ? unsafe sj_skip(start, count, position) : position
        position = unsafe next(after: max(end, position + 1), shape, bytes, start)
        continue
      }
      let cut = unsafe sj_cut(start, count, position, shape.code)
      let (end, answer) = unsafe decoder.read(start + position, cut - position, for: batch)
      switch answer {
      case .study(let study): batch.add(study)
      case .passed: batch.pass()
      case .unreadable(let id, let message):
        let place = unsafe lines.place(of: position, in: bytes)
        batch.skip(id: id, line: place?.line, column: place?.column, message)
      case .notJSON(let message):
        let place = unsafe lines.place(of: position, in: bytes)
        let isCutOff = unsafe sj_skip(start, count, position) > count
        batch.skip(
          id: unsafe id(in: bytes[position..<cut]), line: place?.line, column: place?.column,
          isCutOff ? "is cut off where the file ends, at byte \(count); download the file again" : message)
        if isCutOff, cut >= count { return }
        position = unsafe next(after: max(cut, position + 1), shape, bytes, start)
        continue
      }
      position += end
    }
  }

  /// Where to go on behind something unreadable: here if a record can follow, else at the next sure start.
  private func next(
    after end: Int, _ shape: JSONShape, _ bytes: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>
  ) -> Int {
    var position = min(end, bytes.count)
    unsafe bytes.skipSpace(&position)
    guard position < bytes.count else { return position }
    let byte = unsafe bytes[position]
    if shape.isList ? byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") : byte == UInt8(ascii: "{") {
      return position
    }
    return unsafe sj_find_start(start, bytes.count, position, bytes.count, shape.code)
  }

  /// What a page says beside its list of studies, which has been taken out of it.
  private func readFacts(
    _ text: [UInt8], _ shape: JSONShape, _ decoder: any RecordDecoder, into batch: RecordBatch
  ) {
    guard let page = shape.page else { return }
    let facts = PageFacts(text, page)
    batch.facts.statedTotal = facts.total
    batch.facts.hasMorePages = facts.hasMore
    batch.facts.statedAsOf = facts.asOf
    if let names = facts.names { batch.facts.cannotCarry = decoder.unasked(of: names) }
  }

  /// The trial's id in a text that is no JSON, if it can be seen.
  private func id(in text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let head = unsafe Array(text.prefix(4_096))
    let keys = ["\"nctId\"", "\"NCTId\""].map { Array($0.utf8) }
    guard let place = head.indices.first(where: { place in keys.contains { head[place...].starts(with: $0) } }) else {
      return nil
    }
    let rest = head[(place + keys[0].count)...].drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    let id = rest.prefix { $0 != UInt8(ascii: "\"") }
    return id.isEmpty || id.count > 32 || id.endIndex == head.endIndex ? nil : String(decoding: id, as: UTF8.self)
  }
}
