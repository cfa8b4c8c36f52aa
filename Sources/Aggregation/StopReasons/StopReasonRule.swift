/// A way to state a reason for stopping: patterns of words, with examples that hold them to their meaning.
public struct StopReasonRule: Sendable {
  /// How a rule's reason stands beside other reasons of the same text.
  public enum Weight: Int, Comparable, Sendable {
    /// A cause that stands in place of whatever else the text says: a user's word over ours.
    case decisive
    /// A cause of its own.
    case cause
    /// A cause that stands behind every `cause` of the text: "business decision: slow recruitment".
    case frame
    /// A cause in words so general that it is given only where no cause or frame is: "issues with the assay".
    case loose
    /// A hint, such as an interim analysis without a direction; given only where no cause or frame is.
    case weak
    /// An actor alone; given only where nothing above is.
    case actor
    /// A state of the trial alone; given only where nothing above is.
    case state

    /// Whether one weight is heavier than another.
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The reason the rule gives.
  public let label: StopReason
  /// How the reason stands beside others.
  public let weight: Weight
  /// The patterns, spelled as `WordPattern` says.
  public let patterns: [String]
  /// Texts that the label is given to.
  public let matches: [String]
  /// Texts that look alike and that the label is not given to.
  public let misses: [String]
  /// Whether it only restates that a trial was withdrawn: of another trial it is a reason, ACCRUAL (METHODS 1).
  let restatesWithdrawal: Bool

  /// A rule.
  ///
  /// - Parameters:
  ///   - label: The reason it gives.
  ///   - weight: How that stands beside other reasons.
  ///   - patterns: Words such as `lack of ..2 helium|xenon`: see ``fault(in:)``.
  ///   - matches: Texts that the label is given to.
  ///   - misses: Texts that look alike and that it is not given to.
  public init(
    _ label: StopReason, as weight: Weight = .cause, _ patterns: [String], matches: [String], misses: [String] = []
  ) {
    self.init(label, as: weight, restatesWithdrawal: false, patterns, matches: matches, misses: misses)
  }

  init(
    _ label: StopReason, as weight: Weight, restatesWithdrawal: Bool, _ patterns: [String], matches: [String],
    misses: [String]
  ) {
    self.restatesWithdrawal = restatesWithdrawal
    self.label = label
    self.weight = weight
    self.patterns = patterns
    self.matches = matches
    self.misses = misses
  }

  /// What is wrong with a pattern, if anything.
  ///
  /// Steps stand between spaces: a word, a prefix that ends in `*`, alternatives between bars, or a class after `@`.
  /// `..3` lets up to three words pass, and a step that ends in `?` may be left out.
  public static func fault(in pattern: String) -> String? { WordPattern.fault(in: pattern) }

  /// All the rules, a theme after the other.
  public static let all: [StopReasonRule] =
    recruiting + effect + harm + completion + elsewhere + money + people + supply + feasibility + authority + plan
    + pandemic + bare
    + looseCourse + looseMeans
}
