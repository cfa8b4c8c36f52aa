import StudyModel

/// The design of a cell: `Allocation: A|Intervention Model: M|Masking: K (W1, W2)|Primary Purpose: P`, or an
/// observational study's `Observational Model: M|Time Perspective: T`; an empty part is not given.
enum CSVDesign {
  /// The fields such a cell carries.
  static let fields: [StudyField] = [
    .allocation, .interventionModel, .masking, .maskedParty, .primaryPurpose, .observationalModel, .timePerspective,
  ]

  /// Sets what a cell says.
  static func set(
    _ text: String, in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    var parties: [String] = []
    for piece in CSVText.pieces(text, "|") {
      let parts = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      switch parts[0] {
      case "Allocation": writer.set(.allocation, value, in: &study, batch)
      case "Intervention Model": writer.set(.interventionModel, value, in: &study, batch)
      case "Primary Purpose": writer.set(.primaryPurpose, value, in: &study, batch)
      case "Observational Model": writer.set(.observationalModel, value, in: &study, batch)
      case "Time Perspective": writer.set(.timePerspective, value, in: &study, batch)
      case "Masking":
        // "None (Open Label)" names no party.
        if let open = value.firstIndex(of: "("), value.hasSuffix(")"), !value.hasPrefix("No") {
          parties = CSVText.pieces(String(value[value.index(after: open)...].dropLast()), ", ")
          value = String(value[..<open])
        }
        writer.set(.masking, value, in: &study, batch)
      // A part of the registry's records until 2015.
      case "Endpoint Classification": break
      default: batch.report(.note, "the design of \(study.id) holds \"\(piece.prefix(60))\", which is no part of one")
      }
    }
    writer.set(.maskedParties, .maskedParty, parties, in: &study, batch)
  }
}
