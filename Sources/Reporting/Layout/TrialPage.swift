/// The registry's page of a trial: the one place that knows its address.
enum TrialPage {
  static func url(of id: String) -> String { "https://clinicaltrials.gov/study/\(id)" }
}
