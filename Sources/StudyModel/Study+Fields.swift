// The fields of a study as typed properties, one a line, in the order of `StudyField`.

extension Study {
  /// The title as registered.
  public var briefTitle: String? { self[.briefTitle].text }
  /// The official title as registered.
  public var officialTitle: String? { self[.officialTitle].text }
  /// The acronym as registered.
  public var acronym: String? { self[.acronym].text }
  /// The organization study id as registered.
  public var organizationStudyID: String? { self[.organizationStudyID].text }
  /// The status as registered.
  public var overallStatus: Term<OverallStatus>? { self[.overallStatus].term() }
  /// The last known status as registered.
  public var lastKnownStatus: Term<OverallStatus>? { self[.lastKnownStatus].term() }
  /// The stop reason as registered.
  public var whyStopped: String? { self[.whyStopped].text }
  /// The status verified as registered.
  public var statusVerified: PartialDate? { self[.statusVerified].date }
  /// The start as registered.
  public var start: PartialDate? { self[.start].date }
  /// The start type as registered.
  public var startType: Term<ValueType>? { self[.startType].term() }
  /// The primary completion as registered.
  public var primaryCompletion: PartialDate? { self[.primaryCompletion].date }
  /// The primary completion type as registered.
  public var primaryCompletionType: Term<ValueType>? { self[.primaryCompletionType].term() }
  /// The completion as registered.
  public var completion: PartialDate? { self[.completion].date }
  /// The completion type as registered.
  public var completionType: Term<ValueType>? { self[.completionType].term() }
  /// The first submitted as registered.
  public var firstSubmitted: PartialDate? { self[.firstSubmitted].date }
  /// The first posted as registered.
  public var firstPosted: PartialDate? { self[.firstPosted].date }
  /// The results first submitted as registered.
  public var resultsFirstSubmitted: PartialDate? { self[.resultsFirstSubmitted].date }
  /// The results first posted as registered.
  public var resultsFirstPosted: PartialDate? { self[.resultsFirstPosted].date }
  /// The disposition first submitted as registered.
  public var dispositionFirstSubmitted: PartialDate? { self[.dispositionFirstSubmitted].date }
  /// The last update submitted as registered.
  public var lastUpdateSubmitted: PartialDate? { self[.lastUpdateSubmitted].date }
  /// The last update posted as registered.
  public var lastUpdatePosted: PartialDate? { self[.lastUpdatePosted].date }
  /// The has expanded access as registered.
  public var hasExpandedAccess: Bool? { self[.hasExpandedAccess].flag }
  /// The delayed posting as registered.
  public var delayedPosting: Bool? { self[.delayedPosting].flag }
  /// The lead sponsor as registered.
  public var leadSponsor: String? { self[.leadSponsor].text }
  /// The sponsor class as registered.
  public var leadSponsorClass: Term<AgencyClass>? { self[.leadSponsorClass].term() }
  /// The responsible party as registered.
  public var responsibleParty: Term<ResponsibleParty>? { self[.responsibleParty].term() }
  /// The responsible investigator as registered.
  public var responsibleInvestigator: String? { self[.responsibleInvestigator].text }
  /// The responsible investigator's title as registered.
  public var responsibleInvestigatorTitle: String? { self[.responsibleInvestigatorTitle].text }
  /// The responsible investigator's affiliation as registered.
  public var responsibleInvestigatorAffiliation: String? { self[.responsibleInvestigatorAffiliation].text }
  /// The data monitoring committee as registered.
  public var hasDataMonitoringCommittee: Bool? { self[.hasDataMonitoringCommittee].flag }
  /// The fda regulated drug as registered.
  public var isFDARegulatedDrug: Bool? { self[.isFDARegulatedDrug].flag }
  /// The fda regulated device as registered.
  public var isFDARegulatedDevice: Bool? { self[.isFDARegulatedDevice].flag }
  /// The unapproved device as registered.
  public var isUnapprovedDevice: Bool? { self[.isUnapprovedDevice].flag }
  /// The us export as registered.
  public var isUSExport: Bool? { self[.isUSExport].flag }
  /// The fdaaa violation as registered.
  public var isFDAAAViolation: Bool? { self[.isFDAAAViolation].flag }
  /// The brief summary as registered.
  public var briefSummary: String? { self[.briefSummary].text }
  /// The detailed description as registered.
  public var detailedDescription: String? { self[.detailedDescription].text }
  /// The study type as registered.
  public var studyType: Term<StudyType>? { self[.studyType].term() }
  /// The patient registry as registered.
  public var isPatientRegistry: Bool? { self[.isPatientRegistry].flag }
  /// The allocation as registered.
  public var allocation: Term<Allocation>? { self[.allocation].term() }
  /// The intervention model as registered.
  public var interventionModel: Term<InterventionModel>? { self[.interventionModel].term() }
  /// The observational model as registered.
  public var observationalModel: Term<ObservationalModel>? { self[.observationalModel].term() }
  /// The time perspective as registered.
  public var timePerspective: Term<TimePerspective>? { self[.timePerspective].term() }
  /// The primary purpose as registered.
  public var primaryPurpose: Term<PrimaryPurpose>? { self[.primaryPurpose].term() }
  /// The masking as registered.
  public var masking: Term<Masking>? { self[.masking].term() }
  /// The enrollment as registered.
  public var enrollment: Int? { self[.enrollment].count }
  /// The enrollment type as registered.
  public var enrollmentType: Term<ValueType>? { self[.enrollmentType].term() }
  /// The eligibility criteria as registered.
  public var eligibilityCriteria: String? { self[.eligibilityCriteria].text }
  /// The healthy volunteers as registered.
  public var acceptsHealthyVolunteers: Bool? { self[.acceptsHealthyVolunteers].flag }
  /// The sex as registered.
  public var sex: Term<Sex>? { self[.sex].term() }
  /// The minimum age as registered.
  public var minimumAge: Age? { self[.minimumAge].age }
  /// The maximum age as registered.
  public var maximumAge: Age? { self[.maximumAge].age }
  /// The sampling method as registered.
  public var samplingMethod: Term<SamplingMethod>? { self[.samplingMethod].term() }
  /// The study population as registered.
  public var studyPopulation: String? { self[.studyPopulation].text }
  /// The has results as registered.
  public var hasResults: Bool? { self[.hasResults].flag }
  /// The version date as registered.
  public var versionHolder: PartialDate? { self[.versionHolder].date }
}
