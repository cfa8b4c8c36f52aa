import Aggregation
import Testing

struct StopReasonClassifierTests {
  private let classifier = StopReasonClassifier()

  @Test(arguments: [
    // Causes of their own stand in the order of the text.
    ("funding and slow accrual", "FUNDING ACCRUAL"), ("Slow accrual; lack of funding.", "ACCRUAL FUNDING"),
    // What is named as behind slow recruitment stays behind it; the pandemic goes before it.
    ("slow accrual because of competing studies", "ACCRUAL EXTERNAL_EVIDENCE"),
    ("slow accrual due to COVID-19", "COVID ACCRUAL"), ("slow accrual and COVID-19", "ACCRUAL COVID"),
    ("funding withdrawn because of low enrolment", "ACCRUAL FUNDING"),
    // A frame, an actor and a state give way.
    ("business decision: slow accrual", "ACCRUAL BUSINESS"), ("sponsor decision, low enrollment", "ACCRUAL"),
    ("never started: no funding", "FUNDING"), ("DSMB recommendation: futility", "EFFICACY_FUTILITY"),
    // General words count only where nothing plainer is said.
    ("department difficulties", "LOGISTICS"), ("department difficulties, the PI retired", "STAFF"),
    ("sponsor decision, department difficulties", "LOGISTICS"),
    // The harm of another trial.
    ("safety issue in another trial", "EXTERNAL_EVIDENCE SAFETY"),
    ("toxicity and competing studies", "SAFETY EXTERNAL_EVIDENCE"),
    // Negation.
    ("No safety issue", "UNINFORMATIVE"), ("sponsor decision, not due to safety", "DECISION_UNSTATED"),
    ("low accrual; not related to any safety or efficacy concern", "ACCRUAL"),
    ("not due to safety but due to lack of efficacy", "EFFICACY_FUTILITY"),
    ("no evidence of efficacy", "EFFICACY_FUTILITY"), ("unable to meet the accrual goal", "ACCRUAL"),
    ("accrual goal met", "POSITIVE_COMPLETED"), ("closed to accrual", "UNINFORMATIVE"),
    // Spelling.
    ("LOW&nbsp;ENROLEMENT", "ACCRUAL"), ("sponsor&#39;s decision", "DECISION_UNSTATED"),
    ("toxicity &amp;lt; grade 3 &amp; low accrual", "SAFETY ACCRUAL"), ("slowÊaccrual", "ACCRUAL"),
    ("couldn’t recruit", "ACCRUAL"), ("P.I. left; CONVID19", "STAFF COVID"), ("“no funding”", "FUNDING"),
    ("poor recuritment of particpants", "ACCRUAL"), ("contrast was poor", "UNINFORMATIVE"),
    ("The study wasn't started", "NOT_STARTED"), ("Dr. A. Nobody has moved abroad", "STAFF"),
    // An aside, a state and a list after a negation.
    ("Slow accrual, closed in phase 2", "ACCRUAL"), ("fewer patients with COVID-19 than hoped", "ACCRUAL"),
    ("the ebola epidemic was over", "UNINFORMATIVE"),
    ("stopped for a business decision, not due to quality, safety or efficacy", "BUSINESS"),
    ("unlikely that the primary endpoint will be met", "EFFICACY_FUTILITY"),
    ("see detailed description", "UNINFORMATIVE"), ("", "MISSING"), (" .Ê&nbsp;", "MISSING"),
  ])
  func `A text has its labels, the primary one first`(text: String, codes: String) {
    let result = classifier.classify(text)
    #expect(result.labels.map(\.code).joined(separator: " ") == codes, "\(result.matched)")
    #expect(result.primary == result.labels[0])
  }

  @Test func `That nobody enrolled is a reason only where the trial was not withdrawn`() {
    #expect(classifier.classify("No participants enrolled").primary == .notStarted)
    #expect(classifier.classify("No participants enrolled", isWithdrawn: false).primary == .accrual)
    #expect(classifier.classify("Never opened", isWithdrawn: false).primary == .notStarted)
  }

  @Test func `A rule of one's own stands beside the others, or before them`() {
    let text = "Lack of xenon, slow accrual"
    let beside = StopReasonRule(.supply, ["lack of xenon"], matches: [])
    let before = StopReasonRule(.logistics, as: .decisive, ["xenon"], matches: [])
    #expect(StopReasonClassifier(adding: [beside]).classify(text).labels == [.supply, .accrual])
    #expect(StopReasonClassifier(adding: [before]).classify(text).labels == [.logistics])
    #expect(StopReasonClassifier(adding: [before]).classify("slow accrual").labels == [.accrual])
  }

  @Test func `Each label is given with the words that stated it`() {
    let result = classifier.classify("Slow accrual, and the PI left")
    #expect(result.matched == ["slow accrual", "pi left"])
    #expect(classifier.classify("terminated").matched.isEmpty)
  }

  @Test func `The codes are those of the taxonomy, in its order`() {
    #expect(StopReason.allCases.count == 18)
    #expect(StopReason.allCases.first?.code == "ACCRUAL")
    #expect(StopReason.allCases.last?.code == "MISSING")
    #expect(Set(StopReason.allCases.map(\.label)).count == 18)
  }
}
