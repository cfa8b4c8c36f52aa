/// A file that is read together with others of its folder or archive; it is opened once all of them are known.
struct SetPart: Sendable {
  var path: String
  var format: Int
  var ordinal: Int32
  var pool: Int32
  var size: Int
  /// Its first line, by which its format may tell it from the others.
  var firstLine: [UInt8]
  /// The file on disk, or the archive it lies in.
  var file: Walk.File
  /// Its position in the archive.
  var member: Int?

  /// Name order, the same however the files are packed.
  static func isBefore(_ a: SetPart, _ b: SetPart) -> Bool { (a.path, a.ordinal) < (b.path, b.ordinal) }
}

/// The files of one folder or archive that are read together.
struct PartSet: Sendable {
  var pool: Tally.Pool
  var parts: [SetPart]

  /// The number of the first of them in input order, which their records are said to come from.
  var ordinal: Int32 { parts.reduce(.max) { min($0, $1.ordinal) } }
}
