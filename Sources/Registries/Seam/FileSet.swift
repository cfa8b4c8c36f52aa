/// Files of one folder or archive that a format reads together, in name order.
///
/// None of them is in memory until it is asked for.
public struct FileSet {
  /// The folder or archive, or the file when there is one only.
  public let path: String
  /// The files' paths for people.
  public let paths: [String]
  /// The first line of each, or what a head holds of it.
  public let firstLines: [[UInt8]]

  private let open: (Int) -> FileBytes?

  /// A set of files.
  ///
  /// `open` answers with the bytes of one, or nothing when it cannot be read any more, which is then said elsewhere.
  public init(path: String, paths: [String], firstLines: [[UInt8]], open: @escaping (Int) -> FileBytes?) {
    self.path = path
    self.paths = paths
    self.firstLines = firstLines
    self.open = open
  }

  /// The bytes of a file; let go of one before taking the next.
  public func bytes(of file: Int) -> FileBytes? { open(file) }
}
