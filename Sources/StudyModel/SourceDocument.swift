/// The file a record was read from.
public struct SourceDocument: Hashable, Sendable {
  /// The path for people, with the member of an archive.
  public var path: String
  /// The format's name.
  public var format: String

  /// A file of a format.
  public init(path: String, format: String) {
    self.path = path
    self.format = format
  }
}
