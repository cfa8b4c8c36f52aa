public import StudyModel

/// A small record and what a rule says of it.
///
/// It gives only what differs from ``clean``, a completed trial that no rule has anything to say against.
public struct QualityExample: Sendable {
  /// What the rule says.
  public let verdict: QualityRule.Verdict
  /// The values that differ, as the registry writes them: `|` between the entries of a list, nothing for a value left
  /// out, `?` for one that the source does not carry.
  public let values: KeyValuePairs<StudyField, String>
  /// The words of the finding; empty without one.
  public let words: String

  init(
    _ verdict: QualityRule.Verdict, _ values: KeyValuePairs<StudyField, String>, _ words: String = ""
  ) {
    self.verdict = verdict
    self.values = values
    self.words = words
  }

  /// The day every example was current on.
  public static let asOf = "2025-12-09"

  /// The record: the clean one with the values that differ.
  public var study: Study {
    var study = QualityExample.clean
    for (field, text) in values { QualityExample.set(field, text, in: &study) }
    return study
  }

  /// A completed trial without a flaw.
  public static let clean: Study = {
    var version = VersionKey()
    version.isWhole = true
    version.versionDate = PartialDate(asOf)?.packed ?? 0
    var study = Study(id: "NCT00000001", version: version)
    for field in StudyField.allCases where field.list == nil { study[field] = .notGiven }
    for list in StudyList.allCases { study[list] = .rows(0) }
    for (field, text) in flawless { set(field, text, in: &study) }
    return study
  }()

  private static let flawless: KeyValuePairs<StudyField, String> = [
    .studyType: "INTERVENTIONAL", .briefTitle: "A tablet against hay fever", .overallStatus: "COMPLETED",
    .statusVerified: "2023-01-20", .start: "2020-03-10", .startType: "ACTUAL", .primaryCompletion: "2022-05-20",
    .primaryCompletionType: "ACTUAL", .completion: "2022-11-30", .completionType: "ACTUAL",
    .firstSubmitted: "2020-02-01", .firstPosted: "2020-02-04", .leadSponsor: "An invented university",
    .leadSponsorClass: "OTHER", .phase: "PHASE2", .allocation: "RANDOMIZED", .interventionModel: "PARALLEL",
    .primaryPurpose: "TREATMENT", .masking: "DOUBLE", .maskedParty: "PARTICIPANT|INVESTIGATOR",
    .armLabel: "Tablet|Placebo", .enrollment: "120", .enrollmentType: "ACTUAL", .minimumAge: "18 Years",
    .maximumAge: "75 Years", .ageGroup: "ADULT|OLDER_ADULT", .siteCountry: "Germany|France", .hasResults: "no",
    .versionHolder: asOf,
  ]

  private static func set(_ field: StudyField, _ text: String, in study: inout Study) {
    guard let list = field.list else {
      study[field] = text.isEmpty ? .notGiven : text == "?" ? .cannotSay : field.value(written: text)
      return
    }
    guard text != "?" else {
      study[list] = .cannotSay
      for column in list.fields { study[column: column] = [] }
      return
    }
    let entries = text.split(separator: "|").map { field.value(written: String($0)) }
    study[list] = .rows(entries.count)
    for column in list.fields {
      study[column: column] = column == field ? entries : Array(repeating: .notGiven, count: entries.count)
    }
  }
}

extension StudyField {
  /// A value as the registry writes it; what is none of the field's stays a text outside its vocabulary.
  package func value(written text: String) -> FieldValue {
    switch kind {
    case .text: .text(text)
    case .term(let vocabulary):
      vocabulary.words.firstIndex { $0.code == text }.map { .term(UInt8($0)) } ?? .text(text)
    case .date: PartialDate(text).map { .date($0) } ?? .text(text)
    case .age: Age(text).map { .age($0) } ?? .text(text)
    case .count: Int(text).map { .count($0) } ?? .text(text)
    case .flag: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : .text(text)
    }
  }
}
