/// What a text says of why a trial was stopped.
public struct StopReasonClassification: Hashable, Sendable {
  /// All the reasons the text states, the primary one first; never empty.
  public let labels: [StopReason]
  /// The words that gave each label, normalized and in the order of `labels`.
  ///
  /// Empty for `UNINFORMATIVE` where nothing matched, and for `MISSING`.
  public let matched: [String]

  /// The one reason that stands for the text.
  public var primary: StopReason { labels[0] }

  /// Whether there is a text at all.
  public var isGiven: Bool { primary != .missing }

  /// Whether the text states something that the taxonomy has a class for.
  public var isClassified: Bool { isGiven && primary != .uninformative }

  /// What no text says.
  static let none = StopReasonClassification(labels: [.missing], matched: [])
}
