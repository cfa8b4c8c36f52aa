/// Where a field stands in a record.
enum JSONPath {
  /// A value of the study.
  case scalar(String)
  /// Whether anything stands at a path.
  case presence(String)
  /// The only value of a list; several are joined by bars.
  case only(of: String)
  /// A key of each element of lists that are joined into one, or the element itself when the key is empty.
  ///
  /// A field whose keys are all empty in several lists is the number of the list.
  case columns([(list: String, key: String)])

  /// A key of each element of one list.
  static func column(of list: String, key: String) -> JSONPath { .columns([(list, key)]) }
}
