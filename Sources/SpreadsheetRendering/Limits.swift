/// What a spreadsheet can hold, and from where on we write it more plainly.
struct Limits: Sendable {
  /// Rows of a sheet.
  var rows = 1_048_576
  /// Links of a sheet.
  var links = 65_530
  /// UTF-16 units of a cell's text.
  var textUnits = 32_767
  /// Bytes of a link's address.
  var addressBytes = 2_079
  /// Lists above this many rows keep one line a row.
  var wrappedRows = 2_000
  /// Lists above this many rows are streamed row by row, without rules.
  var streamedRows = 20_000
}
