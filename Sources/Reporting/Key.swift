/// A key of a report definition: declared once, it feeds decoding, errors, `check` and the reference page.
package struct Key: Sendable {
  /// What a key's value is.
  package enum Kind: String, Sendable { case text, expression, number, flag, list, map, any }

  /// The key.
  package let name: String
  /// What its value is.
  package let kind: Kind
  /// What it means, in a sentence.
  package let sentence: String

  init(_ name: String, _ kind: Kind, _ sentence: String) {
    self.name = name
    self.kind = kind
    self.sentence = sentence
  }

  /// The keys of a report.
  package static let report = [
    Key("title", .text, "The report's title; --title stands in its place."),
    Key("summary", .text, "One line for list reports."),
    Key("population", .expression, "Who is in; --population stands in its place."),
    Key("where", .expression, "Narrows every section."),
    Key("sheets", .list, "The sheets of a workbook in order."),
    Key("text-by-sheet", .flag, "Text goes sheet by sheet, methods included; else section by section."),
    Key("sections", .list, "The sections in order."),
  ]
  /// The keys of a sheet.
  package static let sheet = [
    Key("name", .text, "The name on the tab, at most 31 characters."),
    Key("question", .text, "The question it answers; {title} and {quarter} are filled in."),
    Key("sections", .list, "Its sections in the order of the sheet, when it is not that of the report."),
    Key("charts", .list, "Charts of sections of other sheets, drawn here too."),
  ]
  /// The keys of a section.
  package static let section = [
    Key("id", .text, "Its id: unique in the report."),
    Key("title", .text, "The heading over it."),
    Key(
      "kind", .text,
      "table (default), crosstab, figures, series, comparison, summary, list, flow, quality, coverage, model or text."),
    Key("sheet", .text, "The sheet it stands on."),
    Key("population", .expression, "Stands in the report's population's place."),
    Key("where", .expression, "Narrows whichever population holds."),
    Key("rows", .any, "A row variable, several stacked as blocks, all, or {fields: [...]}."),
    Key("columns", .any, "The column variable; of a list, its columns."),
    Key("measures", .list, "The measures in order, by name or as {count|share|measure: ...}."),
    Key("row-measures", .list, "Measures of whole rows beside a crosstab."),
    Key("entries", .list, "The key figures, each with id, label, basis and its measure."),
    Key("by", .list, "The explaining variables of a model; 'population' is the first against the second."),
    Key("differences", .list, "Measures of a comparison whose quarters are comparable."),
    Key("numbers", .list, "The number variables of a summary."),
    Key("levels", .list, "Only these levels of the row (or column) variable."),
    Key("rank", .expression, "What free levels are ordered by, before trials and name."),
    Key("top", .number, "Keep so many levels and the remainder; --top stands in its place."),
    Key("pairs", .flag, "Print only pairs of row and column that occur, a line each."),
    Key("hides-unplaced", .flag, "Leave out the rows of what the row variable cannot place."),
    Key("sort", .list, "The variables a list is sorted by; a leading - means latest or largest first."),
    Key("one-per", .text, "Keep only the first trial of each answer of this variable: one row a sponsor."),
    Key("limit", .number, "How many rows an extract has at most."),
    Key("quarters", .flag, "It speaks of quarters: withheld when as-ofs spread over more than 31 days."),
    Key("heat", .flag, "Shade the counts."),
    Key("bars", .text, "The measure text draws as bars."),
    Key("shows-n", .flag, "Put the n before every share."),
    Key("chart", .map, "A native chart over the table: kind, title, value, series."),
    Key("chart-data", .flag, "The table only feeds a chart: no statistic of its own, in no CSV or text."),
    Key("remarks", .map, "Words beside levels, by code."),
    Key("text", .list, "The columns that text shows."),
    Key("terms", .map, "Terms explained under the table."),
    Key("notes", .list, "Footnotes; {k} and {quarter} are filled in."),
  ]
  /// The keys of a section that some kinds alone understand.
  static let kinds: [String: [SectionDefinition.Kind]] = [
    "limit": [.list], "sort": [.list], "one-per": [.list], "entries": [.figures, .model], "by": [.model],
    "differences": [.comparison],
    "numbers": [.summary],
    "row-measures": [.crosstab], "top": [.table, .crosstab], "rank": [.table, .crosstab], "pairs": [.table, .crosstab],
  ]
  /// The keys of a chart.
  package static let chart = [
    Key("kind", .text, "stacked-columns, stacked-bars, clustered-columns or bars."),
    Key("title", .text, "The title over it."),
    Key("value", .text, "The title of the value axis; trials."),
    Key("series", .list, "The columns drawn, each with column, label and color."),
  ]
  /// The keys of a chart's series.
  package static let series = [
    Key("column", .text, "A column of the table."),
    Key("label", .text, "The name in the legend."),
    Key("color", .text, "RRGGBB."),
  ]
  /// The keys of a measure and of an entry.
  package static let measure = [
    Key("measure", .text, "A measure by name."),
    Key("number", .text, "The number variable a statistic is of: {measure: median, number: months}."),
    Key("over", .text, "The variable a concentration is over: {measure: hhi, over: country}."),
    Key("count", .expression, "Counts the trials for which it is true."),
    Key("share", .expression, "The share for which it is true."),
    Key("of", .expression, "The basis of a share."),
    Key("standardized-by", .list, "Variables at whose mix in the (first) population the share is taken."),
    Key("as", .text, "Its id in the section."),
    Key("label", .text, "Its heading for people."),
    Key("where", .expression, "Narrows its group."),
    Key("along", .text, "The variable of periods it is counted along."),
    Key("id", .text, "An entry's id: its row level."),
    Key("basis", .text, "An entry's denominator in words."),
  ]
}
