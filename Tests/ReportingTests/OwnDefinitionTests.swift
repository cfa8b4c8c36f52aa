import Aggregation
import Documents
import StudyModel
import Testing

@testable import Reporting

/// What files of definitions add, and what is said of those that cannot be used.
struct OwnDefinitionTests {
  /// Files that exist only here.
  private static func files(_ texts: [String: String]) -> DefinitionFiles {
    DefinitionFiles(
      text: { (path) throws(Finding) in
        guard let text = texts[path] else { throw Finding(.error, path: path, "there is no such file") }
        return text
      },
      columns: { (path, headings) throws(Finding) in
        guard let text = texts[path] else { throw Finding(.error, path: path, "there is no such file") }
        let rows = text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
        return headings.indices.map { column in rows.map { $0[column] } }
      })
  }
  private func parser(_ path: String = "my.yml", _ texts: [String: String] = [:]) -> DefinitionParser {
    DefinitionParser(
      variables: Variable.standard, measures: Measure.standard, rules: QualityRule.standard, path: path,
      files: Self.files(texts))
  }
  private func complaint(_ text: String, _ texts: [String: String] = [:]) -> String {
    do {
      return "defined: \(try parser("my.yml", texts).definitions(text).variables.map(\.id))"
    } catch {
      return "\(error)"
    }
  }

  private static let heart = "{code: HEART, pattern: heart}"

  @Test func everyKey() throws {
    let text = """
      use: [shared/base.yml]
      parents: {Crane: [Crane Inc, crane ohio]}
      variables:
        - {id: a, label: A, summary: S., match: any, in: [keywords, lead-sponsor], levels: [
            {code: X, label: Ex, where: base = LARGE, pattern: [one, two | three], in: [official-title], examples: ["Three!"]},
            {code: Y, where: a-b = yes}]}
        - {id: b, levels: [{code: X, pattern: one}]}
      """
    let base = """
      variables:
        - {id: base, levels: [{code: LARGE, where: enrollment > 100}]}
        - {id: a-b, levels: [{code: "yes", where: base = LARGE}, {code: "no", where: not base = LARGE}]}
      """
    let own = try parser("my.yml", ["shared/base.yml": base]).definitions(text)
    #expect(own.variables.map(\.id) == ["base", "a-b", "parent-sponsor", "a", "b"])
    #expect(own.variables.map(\.label) == ["Base", "A b", "Sponsor", "A", "B"])
    #expect(own.files == ["shared/base.yml", "my.yml"])
    let (a, b) = (own.variables[3], own.variables[4])
    #expect(a.summary == "S." && a.isAnyOf && !b.isAnyOf)
    #expect(b.summary == "Defined in my.yml: the first of its levels that holds.")
    #expect(a.levels(.empty).map(\.code) == ["X", "Y", "unassigned"] && a.levels(.empty)[0].label == "Ex")
    #expect(a.fields == [.officialTitle, .enrollment, .enrollmentType] && b.fields == [.briefTitle, .condition])
    #expect(
      own.rules.last?.rule
        == "Defined in my.yml; the first of its levels that holds, else unassigned. X: “one” in title, conditions.")
    // The keys that this test uses are all there are.
    #expect(Set(Key.own.map(\.name)).isSuperset(of: ["use", "parents", "variables"]))
    #expect(Key.variable.map(\.name) == ["id", "label", "summary", "match", "in", "levels"])
    #expect(Key.level.map(\.name) == ["code", "label", "where", "pattern", "in", "examples"])
    for key in Key.own + Key.variable + Key.level { #expect(key.sentence.hasSuffix("."), "\(key.name)") }
  }

  @Test(arguments: [
    ("{levels: []}", "2:5: error: a variable needs 'id'"),
    ("{id: a}", "2:5: error: the variable 'a' needs 'levels'"),
    (
      "{id: 9a, levels: []}",
      "2:10: error: the id '9a' may hold lower-case letters, digits and '-' only, and begins with a letter"
    ),
    ("{id: phase, levels: [\(heart)]}", "2:5: error: the variable 'phase' exists already; choose another id"),
    ("{id: not, levels: [\(heart)]}", "2:10: error: 'not' is a word of the expression language; choose another id"),
    ("{id: a, mach: any}", "2:13: error: unknown key 'mach' in a variable; did you mean 'match'?"),
    ("{id: a, match: all, levels: [\(heart)]}", "2:20: error: unknown match 'all'; it is first or any"),
    ("{id: a, in: [titel], levels: [\(heart)]}", "2:18: error: unknown text 'titel'; did you mean 'title'?"),
    (
      "{id: a, in: [start], levels: [\(heart)]}",
      "2:18: error: unknown text 'start'; it is one of title, conditions, keywords, interventions, lead-sponsor"
    ),
    ("{id: a, levels: [{pattern: x}]}", "2:22: error: a level needs 'code'"),
    ("{id: a, levels: [{code: X}]}", "2:22: error: the level 'X' needs 'where' or 'pattern'"),
    (
      "{id: a, levels: [{code: X, patern: x}]}", "2:32: error: unknown key 'patern' in a level; did you mean 'pattern'?"
    ),
    ("{id: a, levels: [\(heart), {code: Heart, pattern: y}]}", "2:53: error: the level 'Heart' stands twice in 'a'"),
    (
      "{id: a, levels: [{code: unassigned, pattern: x}]}",
      "2:29: error: the code 'unassigned' is the level of trials that meet no other; choose another"
    ),
    (
      "{id: a, levels: [{code: NA, pattern: x}]}",
      "2:29: error: the code 'NA' is read as a missing value by readers of CSV; write it out, as in 'NOT_APPLICABLE'"
    ),
    (
      "{id: a, levels: [{code: 11-50, pattern: x}]}",
      "2:29: error: spreadsheets take the code '11-50' for a date; write it in words, as in '1 to 10'"
    ),
    (
      "{id: a, levels: [{code: (all), pattern: x}]}",
      "2:29: error: the code '(all)' begins with '(', as only reserved levels do; leave it out"
    ),
    (
      "{id: a, levels: [{code: X, pattern: \"x | ? \"}]}",
      "2:46: error: '?' in a pattern holds no letter or digit and would match everything or nothing"
    ),
    (
      "{id: a, levels: [{code: X, where: phas = PHASE1}]}",
      "2:39: error: unknown variable 'phas'; did you mean 'phase'?"
    ),
    ("{id: a, levels: [{code: X, where: b = Y}]}", "2:39: error: unknown variable 'b'"),
    (
      "{id: a, levels: [{code: X, where: readout = later}]}",
      "2:39: error: 'readout' depends on the population and cannot stand in a filter"
    ),
    (
      "{id: a, levels: [{code: X, where: is-open, in: [title]}]}",
      "2:52: error: 'in' and 'examples' speak of a pattern, and the level 'X' has none"
    ),
    (
      "{id: a, levels: [{code: X, pattern: heart, examples: [the heart, hearts]}]}",
      "2:70: error: the example 'hearts' does not match the pattern of its level 'X'"
    ),
    (
      "{id: a, levels: [\(heart), {code: X, pattern: heart failure, examples: [heart failure]}]}",
      "2:98: error: the example 'heart failure' comes under the level 'HEART', which is tried first; put 'X' before it"
    ),
  ])
  func variables(text: String, sentence: String) {
    #expect(complaint("variables:\n  - \(text)\n") == "my.yml:\(sentence)")
  }

  @Test func anExampleMayComeUnderSeveralLevelsOfAny() {
    let levels = "[\(Self.heart), {code: X, pattern: heart failure, examples: [heart failure]}]"
    #expect(complaint("variables: [{id: a, match: any, levels: \(levels)}]") == "defined: [\"a\"]")
    // Neither does a level that looks elsewhere, or that asks for more than words, take it away.
    for other in ["{code: H, pattern: heart, in: [keywords]}", "{code: H, pattern: heart, where: is-open}"] {
      let levels = "[\(other), {code: X, pattern: heart failure, examples: [heart failure]}]"
      #expect(complaint("variables: [{id: a, levels: \(levels)}]") == "defined: [\"a\"]")
    }
  }

  @Test(arguments: [
    ("parents: {}", [:], "my.yml:1:10: error: 'parents' names no sponsor, as in 'Parent: [name, name]'"),
    ("parents: {A: {b: c}}", [:], "my.yml:1:14: error: the names of 'A' are a list"),
    ("parents: {A: [x, \"&\"]}", [:], "my.yml:1:18: error: '&' is no name of a sponsor"),
    (
      "parents: {A: [x ltd], B: [\"X, Ltd.\"]}", [:],
      "my.yml:1:27: error: 'X, Ltd.' stands under 'A' already; a sponsor has one parent"
    ),
    (
      "parents: {file: p.csv}", [:],
      "my.yml:1:17: error: the file 'p.csv' cannot be used: there is no such file"
    ),
    (
      "parents: {file: p.csv}", ["p.csv": "x;A\ny;A\nX;B"],
      "p.csv: error: record 3: 'X' stands under 'A' already; a sponsor has one parent"
    ),
    ("parents: {A: [x], file: p.csv}", ["p.csv": "y;B\n-;C\nz; "], "defined: [\"parent-sponsor\"]"),
    ("use: [b.yml]", [:], "my.yml:1:7: error: the file 'b.yml' cannot be used: there is no such file"),
    ("use: [b.yml]", ["b.yml": "variable: []"], "b.yml:1:1: error: unknown key 'variable' in a report"),
    ("use: [b.yml]", ["b.yml": "variables: [{id: a}]"], "b.yml:1:13: error: the variable 'a' needs 'levels'"),
    (
      "use: [b.yml]", ["b.yml": "use: [./my.yml]"],
      "b.yml:1:7: error: './my.yml' uses this file, which cannot use it in turn; move what both need into a third"
    ),
    (
      "usee: [b.yml]\nvariables: []", [:],
      "my.yml:1:1: error: unknown key 'usee' in a file of definitions; did you mean 'use'?"
    ),
  ])
  func filesAndParents(text: String, texts: [String: String], sentence: String) {
    let said = complaint(text, texts)
    #expect(said.hasPrefix(sentence), "\(said)")
  }

  /// A file that two files use is read once, wherever it is named from.
  @Test func aFileIsReadOnce() throws {
    let texts = [
      "defs/a.yml": "use: [c.yml]\nvariables: [{id: a, levels: [{code: X, where: c = X}]}]",
      "defs/b.yml": "use: [../defs/c.yml]\nvariables: [{id: b, levels: [{code: X, where: c = X}]}]",
      "defs/c.yml": "variables: [{id: c, levels: [{code: X, pattern: x}]}]",
    ]
    let own = try parser("my.yml", texts).definitions("use: [defs/a.yml, defs/b.yml, ./defs/a.yml]")
    #expect(own.variables.map(\.id) == ["c", "a", "b"])
    #expect(own.files == ["defs/c.yml", "defs/a.yml", "defs/b.yml", "my.yml"])
    for (name, definition, path) in [
      ("b.yml", "a/c.yml", "a/b.yml"), ("../b.yml", "a/c.yml", "b.yml"), ("../b.yml", "../c.yml", "../../b.yml"),
      ("/b.yml", "a/c.yml", "/b.yml"), ("./x/b.yml", "/a/c.yml", "/a/x/b.yml"), ("b.yml", "c.yml", "b.yml"),
    ] {
      #expect(DefinitionFiles.path(of: name, beside: definition) == path)
    }
  }

  @Test func aFileIsKnownByItsKeys() throws {
    let variables = "variables: [{id: mine, levels: [\(Self.heart)]}]\n"
    let sections =
      "title: T\nsections: [{id: a, rows: mine, levels: [HEART], where: mine = heart, measures: [trials]}]\n"
    guard case .shared(let own) = try parser().check(variables, name: "my") else {
      Issue.record("a file of definitions is taken for a report")
      return
    }
    #expect(own.variables.count == 1)
    guard case .report(let report) = try parser().check(sections + variables, name: "my") else {
      Issue.record("a report is taken for a file of definitions")
      return
    }
    #expect(report.own.variables.map(\.id) == ["mine"] && report.own.rules.first?.term == "Mine (mine)")
    // A report lends its definitions, and a level that is none is one nowhere.
    #expect(try parser("b.yml", ["my.yml": sections + variables]).definitions("use: [my.yml]").variables.count == 1)
    #expect(throws: Finding.self) { try parser().parse("title: T\n" + variables, name: "my") }
    let wrong = sections.replacing("HEART", with: "HART") + variables
    #expect(
      throws: Finding(
        .error, path: "my.yml", line: 2, column: 41, "'HART' is no level of 'mine'; did you mean 'HEART'?")
    ) { try parser().parse(wrong, name: "my") }
  }
}
