/// What a request says of the layout.
public struct LayoutOptions: Sendable {
  /// A note for Methods and under the title.
  public var note: String?
  /// Where lists in text stop; nothing for all.
  public var textLimit: Int?
  /// The program and version.
  public var generator: String
  /// How many ids `--ids` names, and how many were found.
  public var ids: (asked: Int, found: Int)?
  /// Why a filter may have left nothing.
  public var hints: [String]
  /// The name of a file of rules of one's own for reasons for stopping.
  public var stopRules: String?

  /// Options.
  public init(
    note: String? = nil, textLimit: Int? = 10, generator: String, ids: (asked: Int, found: Int)? = nil,
    hints: [String] = [], stopRules: String? = nil
  ) {
    self.note = note
    self.textLimit = textLimit
    self.generator = generator
    self.ids = ids
    self.hints = hints
    self.stopRules = stopRules
  }
}
