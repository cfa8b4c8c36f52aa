import Reporting
import StudyModel
import Testing

/// What is said of a definition that cannot be used: path, line, column, and the repair.
struct DefinitionErrorTests {
  private func complaint(_ text: String) -> String {
    do {
      return "parsed: \(try Shipped.parser("my.yml").parse(text, name: "my").title)"
    } catch {
      return "\(error)"
    }
  }

  private static let phase = "sections:\n  - {id: a, rows: phase, measures: [trials]}\n"

  @Test(arguments: [
    ("", "my.yml:1:1: error: the definition is empty; begin with 'title:'"),
    ("title", "my.yml:1:1: error: expected a report as 'key: value' lines"),
    ("titel: A\n", "my.yml:1:1: error: unknown key 'titel' in a report; did you mean 'title'?"),
    ("title: A\n", "my.yml:1:1: error: a report needs 'sections'"),
    (phase, "my.yml:1:1: error: a report needs 'title'"),
    ("title: [A]\n" + phase, "my.yml:1:8: error: 'title' is a text"),
    ("title: A\nsections: {a: b}\n", "my.yml:2:11: error: 'sections' is a list"),
    (
      "title: A\npopulation: phas = PHASE1\n" + phase,
      "my.yml:2:13: error: unknown variable 'phas'; did you mean 'phase'?"
    ),
    (
      "title: A\nwhere: \"is-open and phase = PHASE9\"\n" + phase,
      "my.yml:2:29: error: 'PHASE9' is no level of 'phase'; did you mean 'PHASE1'?"
    ),
    (
      "title: A\nsheets:\n  - name: S\n    qestion: Q\n" + phase,
      "my.yml:4:5: error: unknown key 'qestion' in a sheet; did you mean 'question'?"
    ),
    (
      "title: A\nsheets: [{name: S, sections: [b]}]\nsections: [{id: a, sheet: S, rows: phase, measures: [trials]}]",
      "my.yml:2:31: error: unknown section 'b'; did you mean 'a'?"
    ),
    (
      "title: A\nsheets: [{name: Stops}]\nsections:\n  - {id: a, sheet: Stop, rows: phase, measures: [trials]}\n",
      "my.yml:4:5: error: unknown sheet 'Stop'; did you mean 'Stops'?"
    ),
    (
      "title: A\nsheets: [{name: A sheet name that is much too long}]\n" + phase,
      "my.yml:2:10: error: the sheet name 'A sheet name that is much too long' exceeds the limit of 31 characters"
    ),
    ("title: \"A\ntop: 1\n", "my.yml:3:1: error: not YAML: found unexpected end of stream"),
    ("title: A\ntitle: B\n", "my.yml:1:1: error: the key 'title' stands twice"),
  ])
  func reports(text: String, sentence: String) { #expect(complaint(text) == sentence) }

  @Test(arguments: [
    ("{rows: phase}", "3:5: error: a section needs 'id'"),
    ("{id: Big}", "3:5: error: the id 'Big' may hold lower-case letters, digits and '-' only"),
    ("{id: a, kind: tabel}", "3:19: error: unknown kind 'tabel'; did you mean 'table'?"),
    ("{id: a}", "3:5: error: a table needs 'rows'"),
    ("{id: a, rows: phse, measures: [trials]}", "3:19: error: unknown variable 'phse'; did you mean 'phase'?"),
    (
      "{id: a, rows: enrollment, measures: [trials]}",
      "3:19: error: 'enrollment' has no levels to group by; use it in a list or a filter"
    ),
    ("{id: a, rows: phase, measures: [trails]}", "3:37: error: unknown measure 'trails'; did you mean 'trials'?"),
    (
      "{id: a, rows: phase, measures: [trials, trials]}",
      "3:5: error: the measure 'trials' stands twice in the section; name one with 'as:'"
    ),
    ("{id: a, rows: phase, measures: [{count: is-open}]}", "3:37: error: a count needs a name: 'as: ...'"),
    ("{id: a, rows: phase, measures: [{share: is-open}]}", "3:37: error: a share needs a name: 'as: ...'"),
    (
      "{id: a, rows: phase, measures: [{as: x}]}",
      "3:37: error: a measure is a name, or has one of 'measure', 'count', 'share'"
    ),
    (
      "{id: a, rows: phase, measures: [{count: is-opn, as: x}]}",
      "3:45: error: unknown variable 'is-opn'; did you mean 'is-open'?"
    ),
    (
      "{id: a, rows: phase, measure: [trials]}",
      "3:26: error: unknown key 'measure' in a section; did you mean 'measures'?"
    ),
    ("{id: a, kind: crosstab, rows: phase, measures: [trials]}", "3:5: error: a crosstab needs 'columns'"),
    ("{id: a, rows: {field: [phase]}}", "3:19: error: rows is a variable, a list of variables, or {fields: [...]}"),
    ("{id: a, rows: {fields: [phas]}}", "3:29: error: unknown field 'phas'; did you mean 'phase'?"),
    ("{id: a, rows: country, top: many, measures: [trials]}", "3:33: error: 'top' is a whole number above 0"),
    ("{id: a, rows: country, top: -1, measures: [trials]}", "3:33: error: 'top' is a whole number above 0"),
    ("{id: a, kind: list, columns: [id], limit: 0}", "3:47: error: 'limit' is a whole number above 0"),
    ("{id: a, rows: phase, heat: yes, measures: [trials]}", "3:32: error: 'heat' is true or false"),
    ("{id: a, rows: phase, terms: [x], measures: [trials]}", "3:33: error: 'terms' holds 'key: value' lines"),
    (
      "{id: a, rows: status, levels: [TERMINATD], measures: [trials]}",
      "3:36: error: 'TERMINATD' is no level of 'status'; did you mean 'TERMINATED'?"
    ),
    ("{id: a, kind: list, columns: [title]}", "3:5: error: the first column of a list is 'id'"),
    (
      "{id: a, kind: list, columns: [id], sort: [-strat]}",
      "3:47: error: unknown variable 'strat'; did you mean 'start'?"
    ),
    ("{id: a, kind: figures}", "3:5: error: figures need 'entries'"),
    ("{id: a, kind: figures, entries: [{measure: trials}]}", "3:38: error: an entry needs 'id'"),
    ("{id: a, kind: series}", "3:5: error: a series needs 'measures'"),
    (
      "{id: a, kind: series, measures: [trials]}",
      "3:5: error: the measure 'trials' needs its date: 'along: start-quarter'"
    ),
    (
      "{id: a, kind: comparison, measures: [{count: all, as: x, along: start-quarter}], differences: [y]}",
      "3:100: error: 'y' is no measure; did you mean 'x'?"
    ),
    ("{id: a, kind: summary, numbers: [phase], columns: status}", "3:38: error: 'phase' is no number"),
    (
      "{id: a, kind: summary, numbers: [months], columns: status, measures: [average]}",
      "3:75: error: unknown statistic 'average'; it is one of trials, p5, q1, median, q3, p95, max, total"
    ),
    (
      "{id: a, where: start-event = LATE, rows: phase, measures: [trials]}",
      "3:20: error: 'start-event' depends on the population and cannot stand in a filter"
    ),
    (
      "{id: a, rows: phase, measures: [trials], chart: {kind: pie}}",
      "3:53: error: unknown chart kind 'pie'; it is one of stacked-columns, stacked-bars, clustered-columns, bars"
    ),
  ])
  func sections(text: String, sentence: String) {
    #expect(complaint("title: A\nsections:\n  - \(text)\n") == "my.yml:\(sentence)")
  }

  @Test func aSectionStandsOnce() {
    let twice = "title: A\n" + DefinitionErrorTests.phase + "  - {id: a, rows: status, measures: [trials]}\n"
    #expect(complaint(twice) == "my.yml:4:5: error: the section id 'a' stands twice")
  }
}
