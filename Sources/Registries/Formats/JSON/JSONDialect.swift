internal import StudyModel

/// How one generation of the registry's API writes a study.
struct JSONDialect: Sendable {
  /// Keys of a record that hold the record itself.
  var wrappers: [String] = []
  /// The trial's id.
  ///
  /// It is read whatever else is asked for, like the next two.
  let id: String
  /// The last update posted, by which versions are ordered.
  let lastUpdate: String
  /// The version date, by which versions are ordered.
  let versionHolder: String
  /// What a whole record has.
  let wholeModules: [String]
  /// Whether words and dates stand as people write them, rather than as codes.
  var isSpelled = false
  /// Where a field stands, or nothing when a record does not carry it.
  let path: @Sendable (StudyField) -> JSONPath?

  /// The API, version 2.
  static let v2 = JSONDialect(
    id: "protocolSection.identificationModule.nctId",
    lastUpdate: "protocolSection.statusModule.lastUpdatePostDateStruct.date",
    versionHolder: "derivedSection.miscInfoModule.versionHolder",
    wholeModules: [
      "protocolSection.identificationModule", "protocolSection.statusModule",
      "protocolSection.sponsorCollaboratorsModule", "protocolSection.designModule", "protocolSection.eligibilityModule",
      "hasResults",
    ],
    path: APIv2Paths.path)

  /// The API, version 1, which ended in 2024.
  static let v1 = JSONDialect(
    wrappers: ["FullStudy", "Study"],
    id: "ProtocolSection.IdentificationModule.NCTId",
    lastUpdate: "ProtocolSection.StatusModule.LastUpdatePostDateStruct.LastUpdatePostDate",
    versionHolder: "DerivedSection.MiscInfoModule.VersionHolder",
    wholeModules: [
      "ProtocolSection.IdentificationModule", "ProtocolSection.StatusModule",
      "ProtocolSection.SponsorCollaboratorsModule", "ProtocolSection.DesignModule", "ProtocolSection.EligibilityModule",
      "DerivedSection.MiscInfoModule",
    ],
    isSpelled: true, path: APIv1Paths.path)
}
