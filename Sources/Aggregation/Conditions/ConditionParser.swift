public import StudyModel

/// Reads the expression language of DESIGN 3 over the variables it is given.
///
/// `= != < <= > >= in ~ and or not ( )`, `is missing`, `only(list)`; `all` is everything; a yes-or-no
/// variable may stand alone. Texts with other characters than letters, digits and `_ - | .` are quoted.
public struct ConditionParser {
  private let variables: [Variable]
  private let path: String
  private let line: Int?
  private let firstColumn: Int
  private let allowsPopulation: Bool
  private var tokens: [(text: String, column: Int, isQuoted: Bool)] = []
  private var position = 0
  private let length: Int

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - variables: What it may speak of.
  ///   - path: What the error names: a definition's path, or `--where`.
  ///   - line: The line in the definition.
  ///   - column: The column its first character stands in.
  ///   - allowsPopulation: Whether variables that depend on the population may stand in it.
  /// - Throws: A ``Finding`` with the column and a repair.
  public static func parse(
    _ text: String, variables: [Variable], path: String, line: Int? = nil, column: Int = 1,
    allowsPopulation: Bool = false
  ) throws(Finding) -> Condition {
    var parser = ConditionParser(variables, path, line, column, allowsPopulation, length: text.count)
    try parser.tokenize(text)
    let condition = try parser.disjunction()
    if parser.position < parser.tokens.count {
      throw parser.error("expected 'and', 'or' or the end, found '\(parser.tokens[parser.position].text)'")
    }
    return condition
  }

  private init(
    _ variables: [Variable], _ path: String, _ line: Int?, _ firstColumn: Int, _ allowsPopulation: Bool, length: Int
  ) {
    self.variables = variables
    self.path = path
    self.line = line
    self.firstColumn = firstColumn
    self.allowsPopulation = allowsPopulation
    self.length = length
  }

  /// Whether a byte may stand in a word without quotes.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func error(_ message: String, at column: Int? = nil) -> Finding {
    let place = column ?? (position < tokens.count ? tokens[position].column : length + 1)
    return Finding(.error, path: path, line: line ?? 1, column: place + firstColumn - 1, message)
  }

  private mutating func tokenize(_ text: String) throws(Finding) {
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      if character.isWhitespace {
        index += 1
      } else if character == "\"" || character == "'" {
        var word = ""
        index += 1
        while index < characters.count, characters[index] != character {
          if characters[index] == "\\", index + 1 < characters.count { index += 1 }
          word.append(characters[index])
          index += 1
        }
        guard index < characters.count else {
          throw error("the text that begins here has no closing quote", at: start + 1)
        }
        index += 1
        tokens.append((word, start + 1, true))
      } else if "()=,~".contains(character) {
        index += 1
        tokens.append((String(character), start + 1, false))
      } else if "<>!".contains(character) {
        index += index + 1 < characters.count && characters[index + 1] == "=" ? 2 : 1
        tokens.append((String(characters[start..<index]), start + 1, false))
      } else {
        while index < characters.count, characters[index].utf8.allSatisfy({ ConditionParser.isWord($0) || $0 >= 0x80 })
        { index += 1 }
        guard index > start else {
          throw error("'\(character)' has no meaning here; quote a text that holds it", at: start + 1)
        }
        tokens.append((String(characters[start..<index]), start + 1, false))
      }
    }
  }

  private func peek(_ text: String) -> Bool {
    position < tokens.count && !tokens[position].isQuoted && tokens[position].text.lowercased() == text
  }
  private mutating func take(_ text: String) -> Bool {
    guard peek(text) else { return false }
    position += 1
    return true
  }

  private mutating func disjunction() throws(Finding) -> Condition {
    var condition = try conjunction()
    while take("or") { condition = .or(condition, try conjunction()) }
    return condition
  }

  private mutating func conjunction() throws(Finding) -> Condition {
    var condition = try negation()
    while take("and") { condition = .and(condition, try negation()) }
    return condition
  }

  private mutating func negation() throws(Finding) -> Condition {
    if take("not") { return .not(try negation()) }
    if take("(") {
      let condition = try disjunction()
      guard take(")") else { throw error("expected ')'") }
      return condition
    }
    if take("all") { return .everything }
    return .compare(try comparison())
  }

  private mutating func comparison() throws(Finding) -> Comparison {
    let isOnly = position + 1 < tokens.count && peek("only") && tokens[position + 1].text == "("
    if isOnly { position += 2 }
    let column = position < tokens.count ? tokens[position].column : length + 1
    let variable = try variable()
    if isOnly {
      guard variable.isAnyOf else {
        throw error("'only' speaks of variables with several values; '\(variable.id)' has one", at: column)
      }
      guard take(")") else { throw error("expected ')' after the variable") }
    }
    if take("is") {
      let negated = take("not")
      guard take("missing") else { throw error("expected 'missing' after 'is'") }
      if negated { throw error("write 'not \(variable.id) is missing'") }
      return Comparison(variable: variable, operator: .isMissing, literals: [], only: isOnly)
    }
    if let symbol = position < tokens.count ? tokens[position].text : nil,
      let found = Comparison.Operator(rawValue: symbol), found != .isMissing
    {
      position += 1
      return Comparison(variable: variable, operator: found, literals: [try literal(variable, found)], only: isOnly)
    }
    let negated = peek("not")
    if negated { position += 1 }
    if take("in") {
      guard take("(") else { throw error("expected '(' after 'in'") }
      var literals = [try literal(variable, .equal)]
      while take(",") { literals.append(try literal(variable, .equal)) }
      guard take(")") else { throw error("expected ',' or ')' in the list") }
      return Comparison(variable: variable, operator: negated ? .unequal : .equal, literals: literals, only: isOnly)
    }
    if Set(variable.levels(AnalysisContext.empty).map(\.code)) == ["yes", "no"] {
      return Comparison(variable: variable, operator: .equal, literals: ["yes"], only: false)
    }
    throw error("expected '=', '!=', '<', '<=', '>', '>=', '~', 'in' or 'is missing' after '\(variable.id)'")
  }

  private mutating func variable() throws(Finding) -> Variable {
    guard position < tokens.count, !tokens[position].isQuoted else {
      throw error("expected a variable, such as 'phase'")
    }
    let name = tokens[position].text
    guard let variable = variables.first(where: { $0.id == name }) else {
      throw error("unknown variable '\(name)'\(Suggestion.of(name, among: variables.map(\.id)))")
    }
    if variable.usesPopulation && !allowsPopulation {
      throw error("'\(name)' depends on the population and cannot stand in a filter")
    }
    position += 1
    return variable
  }

  /// A value of several words must be quoted: says how.
  private func requireQuotes(_ variable: Variable, _ symbol: Comparison.Operator) throws(Finding) {
    guard !tokens[position].isQuoted else { return }
    var words = [tokens[position].text]
    var next = position + 1
    while next < tokens.count, !tokens[next].isQuoted, !["and", "or", "not"].contains(tokens[next].text.lowercased()),
      tokens[next].text.utf8.allSatisfy({ ConditionParser.isWord($0) || $0 >= 0x80 })
    {
      words.append(tokens[next].text)
      next += 1
    }
    guard words.count > 1 else { return }
    throw error(
      "quote a value that holds blanks: \(variable.id) \(symbol.rawValue) \"\(words.joined(separator: " "))\"")
  }

  /// The level a text means by its code or label, whatever the case of its letters; `true` and `false` mean yes and no.
  private static func level(_ text: String, among levels: [Level]) -> Level? {
    let wanted = text.lowercased()
    let meant = levels.map(\.code) == ["yes", "no"] ? ["true": "yes", "false": "no"][wanted] ?? wanted : wanted
    return levels.first { $0.code.lowercased() == meant || $0.label.lowercased() == meant }
  }

  private mutating func literal(_ variable: Variable, _ symbol: Comparison.Operator) throws(Finding) -> String {
    guard position < tokens.count, tokens[position].isQuoted || !"(),=<>!~".contains(tokens[position].text) else {
      throw error("expected a value for '\(variable.id)'")
    }
    try requireQuotes(variable, symbol)
    var text = tokens[position].text
    switch variable.kind {
    case .levels:
      guard symbol == .equal || symbol == .unequal || symbol == .contains else {
        throw error("'\(variable.id)' has levels: compare it with '=', '!=' or 'in', not '\(symbol.rawValue)'")
      }
      let levels = variable.levels(AnalysisContext.empty)
      let meant = variable.canonical?(text) ?? (text == "NA" ? "NOT_APPLICABLE" : text)
      if symbol != .contains, !levels.isEmpty, !levels.contains(where: { $0.code == meant }) {
        // A label, or a code in other letters, means its level.
        guard let level = ConditionParser.level(text, among: levels) else {
          throw error("'\(text)' is no level of '\(variable.id)'\(Suggestion.of(text, among: levels.map(\.code)))")
        }
        text = level.code
      }
    case .text:
      guard symbol == .equal || symbol == .unequal || symbol == .contains else {
        throw error("'\(variable.id)' is a text: compare it with '=', '!=', '~' or 'in', not '\(symbol.rawValue)'")
      }
    case .number, .window:
      if case .window = variable.kind, symbol != .equal, symbol != .unequal {
        throw error("'\(variable.id)' is a window: compare it with '=', '!=' or 'in', not '\(symbol.rawValue)'")
      }
      guard Double(text) != nil else { throw error("'\(variable.id)' is a number; '\(text)' is none") }
      guard symbol != .contains else { throw error("'~' compares texts; '\(variable.id)' is a number") }
    case .date:
      guard PartialDate(text) != nil else {
        throw error("'\(variable.id)' is a date; write 2025, 2025-03 or 2025-03-31, not '\(text)'")
      }
      guard symbol != .contains else { throw error("'~' compares texts; '\(variable.id)' is a date") }
    }
    position += 1
    return text
  }
}
