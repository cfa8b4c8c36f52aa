import StudyModel

/// Who watches over the trial, and what the FDA regulates of it.
extension Variable {
  static let hasDataMonitoringCommittee = yesNo(
    "data-monitoring-committee", "Data-monitoring committee", .hasDataMonitoringCommittee,
    "Whether a data-monitoring committee watches over the trial, as registered.")
  static let isFDARegulatedDrug = yesNo(
    "fda-regulated-drug", "FDA-regulated drug", .isFDARegulatedDrug,
    "Whether the trial studies a drug or biologic that the FDA regulates, as registered.")
  static let isFDARegulatedDevice = yesNo(
    "fda-regulated-device", "FDA-regulated device", .isFDARegulatedDevice,
    "Whether the trial studies a device that the FDA regulates, as registered.")
  static let isUnapprovedDevice = yesNo(
    "unapproved-device", "Unapproved device", .isUnapprovedDevice,
    "Whether the device was not yet approved or cleared; the registry asks it of device trials alone.")
  static let isUSExport = yesNo(
    "us-export", "Made in and exported from the US", .isUSExport,
    "Whether the product is made in and exported from the United States, as registered.")
}
