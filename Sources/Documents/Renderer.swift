/// Turns a document into named bytes.
///
/// One file a renderer; writing beside and renaming is done elsewhere, once.
///
/// A renderer computes no number and reads no clock, locale or environment.
public protocol Renderer: Sendable {
  /// The name `--format` takes, such as `text`.
  var name: String { get }
  /// One line for `list renderers`: what it makes.
  var summary: String { get }
  /// File extensions that pick it, without the dot.
  var extensions: [String] { get }
  /// Whether it makes a folder of files rather than one file.
  var makesFolder: Bool { get }
  /// The document as files: one for most, several for a folder.
  func files(for document: Document) throws(RenderError) -> [RenderedFile]
}

extension Renderer {
  /// One file, unless a renderer says otherwise.
  public var makesFolder: Bool { false }
}

/// A file a renderer made.
public struct RenderedFile: Sendable {
  /// Its name in a folder; for a single file, a proposal.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a document could not be rendered.
public struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence: lower-case, with the offending value and the limit.
  public var description: String
  /// An error with its sentence.
  public init(_ description: String) { self.description = description }
}
