internal import Aggregation

/// What the definitions behind the figures rest on.
///
/// A summary cites the project's methods by paragraph; a reader of a page is told what stands behind the paragraph.
enum Citation {
  /// What stands behind each paragraph, the more particular first; nothing for the catalog of statistics, whose rows
  /// say it themselves.
  private static let paragraphs: [(mark: String, words: String)] = [
    ("METHODS 2.1", "AACT's calculated_values, as its code has them"),
    ("METHODS 2.2 b", "the funding groups of Anderson (Duke), as its data dictionary has them"),
    ("METHODS 2.2 c", "the sponsor groups of DeVito"),
    ("METHODS 2.2", "the registry's classes of sponsors, in the published groupings of Gresham, Anderson and DeVito"),
    (
      "METHODS 2.3", "42 CFR 11 and the checklist for applicable clinical trials; TrialsTracker's code for its readings"
    ),
    ("METHODS 2.4", "the registry's glossary of statuses, age groups and masking"),
    (
      "METHODS 1",
      "the project's taxonomy of reasons, which collapses to Open Targets' classes and the UMC study's codes"
    ),
    ("METHODS 3", "location rows, under ISO 3166, United Nations and WHO regions and World Bank populations"),
    ("METHODS 4", ""),
    ("METHODS 5", "the textbook procedure, checked against SciPy or R"),
    ("METHODS 6", "the project's data-quality rules"),
    ("AACT's", "AACT's calculated_values, as its code has them"),
    ("TrialsTracker", "TrialsTracker's code"),
    ("Lancet 2020", "DeVito and others, Lancet 2020"),
    ("42 CFR 11", "42 CFR 11"),
    ("ICMJE", "the ICMJE's FAQ"),
    ("METHODS", "the project's policies that hold for every figure"),
    ("SECTIONS", "the project's definition of its sections"),
  ]

  /// The sources a summary names.
  static func sources(in summary: String) -> [String] {
    var rest = summary
    var found: [String] = []
    for (mark, words) in paragraphs where rest.contains(mark) {
      if !words.isEmpty { found.append(words) }
      // The shorter mark is part of the longer one and must not be found in it again.
      rest = rest.replacing(mark, with: "")
    }
    return found
  }

  /// The sources of a figure: of the statistics it belongs to, then those its own summary names.
  static func lines(_ uses: [PublishedUse], _ summary: String, from page: String) -> [String] {
    var lines = uses.map { use in
      "- \(use.name): \(use.source)"
        + (use.papers.isEmpty
          ? ""
          : ". Used by \(use.papers.joined(separator: ", ")): see \(Markdown.link("papers", to: "papers", from: page))")
    }
    for source in sources(in: summary) where !uses.contains(where: { $0.source.contains(source) }) {
      lines.append("- " + source)
    }
    return lines
  }
}
