import StudyModel
import Testing

@testable import Aggregation

/// What is said of an expression that cannot be read: where, what, and what to write instead.
struct ConditionErrorTests {
  private func complaint(_ text: String, allowsPopulation: Bool = false) -> String {
    do {
      let condition = try ConditionParser.parse(
        text, variables: Variable.standard, path: "--where", allowsPopulation: allowsPopulation)
      return "parsed: \(condition)"
    } catch {
      return "\(error.column ?? 0): \(error.message)"
    }
  }

  @Test(arguments: [
    ("", "1: expected a variable, such as 'phase'"),
    ("phas = PHASE1", "1: unknown variable 'phas'; did you mean 'phase'?"),
    ("is-open and sponsr-class = NIH", "13: unknown variable 'sponsr-class'; did you mean 'sponsor-class'?"),
    ("status = RECRUITNG", "10: 'RECRUITNG' is no level of 'status'; did you mean 'RECRUITING'?"),
    ("status in (COMPLETED, recruting)", "23: 'recruting' is no level of 'status'; did you mean 'RECRUITING'?"),
    ("country = Germny", "11: 'Germny' is no level of 'country'; did you mean 'Germany'?"),
    ("status < RECRUITING", "10: 'status' has levels: compare it with '=', '!=' or 'in', not '<'"),
    ("title > a", "9: 'title' is a text: compare it with '=', '!=', '~' or 'in', not '>'"),
    ("enrollment = many", "14: 'enrollment' is a number; 'many' is none"),
    ("enrollment ~ 4", "14: '~' compares texts; 'enrollment' is a number"),
    ("start = May", "9: 'start' is a date; write 2025, 2025-03 or 2025-03-31, not 'May'"),
    ("start = 2025-02-30", "9: 'start' is a date; write 2025, 2025-03 or 2025-03-31, not '2025-02-30'"),
    ("start ~ 2025", "9: '~' compares texts; 'start' is a date"),
    ("admits-age > 18", "14: 'admits-age' is a window: compare it with '=', '!=' or 'in', not '>'"),
    ("status", "7: expected '=', '!=', '<', '<=', '>', '>=', '~', 'in' or 'is missing' after 'status'"),
    ("status =", "9: expected a value for 'status'"),
    ("status = )", "10: expected a value for 'status'"),
    ("status in COMPLETED", "11: expected '(' after 'in'"),
    ("status in (COMPLETED", "21: expected ',' or ')' in the list"),
    ("status in ()", "12: expected a value for 'status'"),
    ("status is gone", "11: expected 'missing' after 'is'"),
    ("status is not missing", "22: write 'not status is missing'"),
    ("(is-open", "9: expected ')'"),
    ("is-open is-withdrawn", "9: expected 'and', 'or' or the end, found 'is-withdrawn'"),
    ("is-open)", "8: expected 'and', 'or' or the end, found ')'"),
    ("title = \"open", "9: the text that begins here has no closing quote"),
    ("title = a & b", "11: '&' has no meaning here; quote a text that holds it"),
    ("is-open and only(status) = RECRUITING", "18: 'only' speaks of variables with several values; 'status' has one"),
    ("only(country = France", "14: expected ')' after the variable"),
    ("is-open and", "12: expected a variable, such as 'phase'"),
    ("\"status\" = RECRUITING", "1: expected a variable, such as 'phase'"),
    ("readout = later", "1: 'readout' depends on the population and cannot stand in a filter"),
    ("not", "4: expected a variable, such as 'phase'"),
  ])
  func says(text: String, sentence: String) { #expect(complaint(text) == sentence) }

  @Test func anErrorNamesItsPlace() {
    do {
      _ = try ConditionParser.parse("phas = 1", variables: Variable.standard, path: "my.yml", line: 7)
      Issue.record("an unknown variable was taken")
    } catch {
      #expect("\(error)" == "my.yml:7:1: error: unknown variable 'phas'; did you mean 'phase'?")
    }
  }

  @Test func whatDependsOnThePopulationMayStandWhereItIsKnown() {
    #expect(complaint("start-event = LATE", allowsPopulation: true) == "parsed: start-event = LATE")
  }

  /// Every level of every variable can be asked for, as printed and quoted.
  @Test func everyLevelCanBeWritten() throws {
    for variable in Variable.standard where !variable.usesPopulation && variable.kind.hasLevels {
      for level in variable.levels(.empty) {
        let text = "\(variable.id) = \"\(level.code)\""
        let condition = try ConditionParser.parse(text, variables: Variable.standard, path: "")
        #expect(try ConditionParser.parse(condition.description, variables: Variable.standard, path: "") == condition)
        guard case .compare(let comparison) = condition else { continue }
        #expect(comparison.literals == [level.code])
      }
    }
  }

  @Test(arguments: ["a\\b", "a\"b", "a\\\"b", "\\", "it's", "a, b)", "and", "ß Ä", " "])
  func anyTextCanBeQuoted(text: String) throws {
    let comparison = Comparison(variable: .title, operator: .contains, literals: [text], only: false)
    guard
      case .compare(let read) = try ConditionParser.parse(
        comparison.description, variables: Variable.standard, path: "")
    else {
      Issue.record("\(comparison) is no comparison")
      return
    }
    #expect(read.literals == [text])
  }
}
