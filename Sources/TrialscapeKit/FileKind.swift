import Foundation

/// What stands at a path, links followed.
enum FileKind {
  case nothing, folder, file, device

  init(_ path: String) {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    switch (try? FileManager.default.attributesOfItem(atPath: resolved))?[.type] as? FileAttributeType {
    case nil: self = .nothing
    case .typeDirectory?: self = .folder
    case .typeRegular?: self = .file
    default: self = .device
    }
  }
}
