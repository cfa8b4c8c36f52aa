import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Reasons for stopping as variables and shares, each with its denominator (METHODS 1).
struct StopReasonVariableTests {
  private static func study(_ id: Int, _ status: OverallStatus, _ text: FieldValue) -> Study {
    Study.sample("NCT0000000\(id)") {
      $0[.overallStatus] = .word(status)
      $0[.whyStopped] = text
    }
  }

  private static let studies = [
    study(1, .terminated, .text("Slow accrual and lack of funding")),
    study(2, .terminated, .text("Slow accrual and lack of funding")),
    study(3, .terminated, .text("see detailed description")), study(4, .terminated, .notGiven),
    study(5, .withdrawn, .text("No participants enrolled")), study(6, .terminated, .text("No participants enrolled")),
    study(7, .completed, .notGiven), study(8, .suspended, .text("COVID-19")), study(9, .terminated, .cannotSay),
  ]
  private let context = Trials.context(studies)

  private func answers(_ variable: Variable) -> [String] {
    let levels = variable.levels(context).map(\.code)
    return (0..<context.table.count).map { row in
      switch variable.answer(context.table[row], context) {
      case .level(let level): levels[level]
      case .each(let each): each.map { levels[$0] }.joined(separator: " ")
      case .text(let text): text
      case .outside(let reason): "(\(reason))"
      case .cannotSay: "(cannot-say)"
      case let other: "\(other)"
      }
    }
  }

  @Test func theReasonsOfEachTrial() {
    #expect(
      answers(.stopReason) == [
        "ACCRUAL", "ACCRUAL", "UNINFORMATIVE", "MISSING", "NOT_STARTED", "ACCRUAL", "(not stopped)", "COVID",
        "(cannot-say)",
      ])
    #expect(answers(.stopReasons)[0] == "ACCRUAL FUNDING")
    #expect(answers(.stopReasonWords)[0] == "slow accrual; funding")
    #expect(answers(.stopText)[0] == "STOPPED GIVEN CLASSIFIED SEVERAL")
    #expect(answers(.stopText)[2] == "STOPPED GIVEN")
    #expect(answers(.stopText)[3] == "STOPPED")
  }

  @Test func thePublishedClasses() {
    #expect(answers(.stopReasonsOT)[0] == "Insufficient_Enrollment Business_Administrative")
    #expect(answers(.stopReasonOT)[2] == "Invalid_Reason|No_Context|Insufficient_Data")
    #expect(answers(.stopReasonOT)[3] == "(no class in this taxonomy)")
    #expect(
      answers(.stopReasonUMC) == [
        "2a", "2a", "3b", "3a", "(no class in this taxonomy)", "2a", "(not stopped)",
        "(no class in this taxonomy)", "(cannot-say)",
      ])
    for classes in [StopReasonTaxonomies.ot, StopReasonTaxonomies.umc] {
      #expect(Set(classes.position.values) == Set(classes.levels.indices))
    }
    #expect(StopReasonTaxonomies.ot.position.count == 17 && StopReasonTaxonomies.umc.position.count == 16)
  }

  @Test func aTextIsClassifiedOnceForAllWhoAsk() {
    let context = Trials.context(Self.studies)
    for variable in [Variable.stopReason, .stopReasons, .stopReasonWords, .stopText, .stopReasonsUMC] {
      for row in 0..<context.table.count { _ = variable.answer(context.table[row], context) }
    }
    // Four distinct texts, one of them of a withdrawn trial and of another.
    #expect(context.stopReasons.classified == 5)
  }

  @Test func eachShareHasItsOwnDenominator() throws {
    let terminated = try #require(Self.shares(.level(0)))
    #expect(terminated == [Set([1, 2, 6]), Set([1, 2, 3, 6]), Set([1, 2, 6])])
    // Of the trials that are not in the denominator no share is given.
    #expect(try #require(Self.shares(.level(StopReason.allCases.count - 1))) == [[], [1, 2, 3, 6], [1, 2, 6]])
  }

  /// Numerator, and the denominators of both shares, of terminated trials by number.
  private static func shares(_ place: Group.Place) -> [Set<Int32>]? {
    let context = Trials.context(studies)
    var group = Group(context: context)
    group.variable = .stopReasons
    group.place = place
    group.known = [0, 1, 2, 3, 5]
    group.trials = place == .level(0) ? [0, 1, 5] : [3]
    let given = Measure.shareOfGiven.parts(group)
    let classified = Measure.shareOfClassified.parts(group)
    guard given.numerator == classified.numerator else { return nil }
    return [given.numerator ?? [], given.used, classified.used].map { Set($0.map { $0 + 1 }) }
  }
}
