/// Which names belong to which parent: subsidiaries to a company, institutes to a university.
///
/// Names are compared whole, by their words: case and punctuation do not count. A `*` stands for any characters, so that
/// `Pfizer*` takes every name that begins so. A whole name goes before a name with stars, and those in their order.
public struct ParentMap: Sendable {
  /// The parents in the order of the definition.
  public private(set) var parents: [String] = []
  private var positions: [String: Int] = [:]
  /// The parents by their own names.
  private var own: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var globs: [(glob: WordGlob, key: String, parent: Int)] = []

  /// A map of nothing.
  public init() {}

  /// How many names it holds.
  public var count: Int { names.count + globs.count }

  /// Adds a name.
  ///
  /// - Returns: The other parent that has the name already; nothing when it is free or stands under the same one.
  public mutating func add(_ name: String, to parent: String) -> String? {
    let key = ParentMap.key(name)
    let position = positions[parent] ?? parents.count
    if let other = names[key] ?? globs.first(where: { $0.key == key })?.parent {
      return other == position ? nil : parents[other]
    }
    if position == parents.count {
      positions[parent] = position
      parents.append(parent)
      if own[ParentMap.key(parent)] == nil { own[ParentMap.key(parent)] = position }
    }
    if key.contains("*") { globs.append((WordGlob(key), key, position)) } else { names[key] = position }
    return nil
  }

  /// Whether a name says anything to compare by.
  public static func isName(_ name: String) -> Bool { key(name).contains { $0 != "*" && $0 != " " } }

  /// The parent of a name; its own name belongs to a parent too, unless it is given to another.
  public func parent(of name: String) -> String? {
    let key = ParentMap.key(name)
    let known = names[key] ?? own[key] ?? globs.first(where: { $0.glob.matches(key) })?.parent
    return known.map { parents[$0] }
  }

  private static func key(_ name: String) -> String {
    FoldedWords.of(name, keepsStars: true).joined(separator: " ")
  }
}
