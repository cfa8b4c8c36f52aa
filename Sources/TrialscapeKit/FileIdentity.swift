import Foundation

/// Which file a path leads to, whatever the path is called: two paths of one file are equal.
struct FileIdentity: Hashable {
  private var device: Int
  private var number: Int

  /// The identity of a file; nothing for a folder or where there is none.
  init?(_ path: String) {
    guard case .file = FileKind(path) else { return nil }
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else { return nil }
    guard let device = attributes[.systemNumber] as? NSNumber, let number = attributes[.systemFileNumber] as? NSNumber
    else { return nil }
    self.device = device.intValue
    self.number = number.intValue
  }
}
