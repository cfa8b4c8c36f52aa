/// The report definitions that the program carries: one line a report.
public enum Definitions {
  /// Name and YAML of each, in the order `list reports` prints them.
  public static let standard: [(name: String, text: String)] = [
    ("quarterly-landscape", String(decoding: PackageResources.quarterly_landscape_yml, as: UTF8.self)),
    ("terminated-trials", String(decoding: PackageResources.terminated_trials_yml, as: UTF8.self)),
  ]
}
