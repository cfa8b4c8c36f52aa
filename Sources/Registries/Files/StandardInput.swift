internal import Synchronization

/// The standard input, spooled once so that it can be looked at twice.
final class StandardInput: Sendable {
  /// Its name in findings and in the inputs block.
  static let name = "standard input"

  private let descriptor: Int32
  private let spooled = Mutex<FileBytes?>(nil)

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Everything that comes in.
  func bytes() throws(SystemFile.Failure) -> FileBytes {
    try spooled.withLock { (file) throws(SystemFile.Failure) in
      if let file { return file }
      let read = try SystemFile.open(descriptor: descriptor)
      file = read
      return read
    }
  }
}
