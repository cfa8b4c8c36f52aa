/// The report definitions that the program carries: one line a report.
public enum Definitions {
  /// Name and YAML of each, in the order `list reports` prints them.
  public static let standard: [(name: String, text: String)] = [
    ("quarterly-landscape", String(decoding: PackageResources.quarterly_landscape_yml, as: UTF8.self)),
    ("terminated-trials", String(decoding: PackageResources.terminated_trials_yml, as: UTF8.self)),
    ("rigor-profile", String(decoding: PackageResources.rigor_profile_yml, as: UTF8.self)),
    ("enrollment", String(decoding: PackageResources.enrollment_yml, as: UTF8.self)),
    ("age-eligibility", String(decoding: PackageResources.age_eligibility_yml, as: UTF8.self)),
    ("geography", String(decoding: PackageResources.geography_yml, as: UTF8.self)),
    ("sponsors", String(decoding: PackageResources.sponsors_yml, as: UTF8.self)),
    ("results-compliance", String(decoding: PackageResources.results_compliance_yml, as: UTF8.self)),
    ("observational-designs", String(decoding: PackageResources.observational_designs_yml, as: UTF8.self)),
    ("data-quality", String(decoding: PackageResources.data_quality_yml, as: UTF8.self)),
    ("contradictions", String(decoding: PackageResources.contradictions_yml, as: UTF8.self)),
  ]
}
