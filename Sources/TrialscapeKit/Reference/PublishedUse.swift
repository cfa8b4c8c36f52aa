/// One row of the catalog of statistics: where its definition is from, which published papers use it, and what of ours
/// shows it.
///
/// Papers are named by their first author, or by the project, as the catalog names them; nothing more is claimed.
struct PublishedUse: Sendable {
  /// The statistic.
  let name: String
  /// Where its definition is from, in words.
  let source: String
  /// Who has published it: first authors, registers and projects.
  let papers: [String]
  /// Our variables, by id.
  let variables: [String]
  /// Our measures, by id.
  let measures: [String]
  /// `report/section`, each of which shows it.
  let sections: [String]

  init(
    _ name: String, source: String, papers: [String], variables: [String], measures: [String], sections: [String]
  ) {
    self.name = name
    self.source = source
    self.papers = papers
    self.variables = variables
    self.measures = measures
    self.sections = sections
  }

  /// The whole catalog.
  static let all = whoAndHow + whereAndWhen + howItEnds
}
