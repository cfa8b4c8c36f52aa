/// The lists that the catalog hands to the rooms below: one line a variable, one a measure.
extension Variable {
  /// Every variable the program ships with, in the order `list variables` prints them.
  public static let standard: [Variable] = [
    trialID, title, condition, conditions, keyword,
    studyType, status, lastKnownStatus, whereItStands, statusGroup, stopKind, isOpen, isUnderWay, hasBegun, hasEnded,
    isWithdrawn, whyStopped,
    stopReason, stopReasons, stopReasonWords, stopText, stopReasonOT, stopReasonsOT, stopReasonUMC, stopReasonsUMC,
    phase, phaseGroup, phases, allocation, masking, whoMasked, interventionModel, primaryPurpose,
    intervention, interventionType, hasResults,
    leadSponsor, sponsorClass, leadGroup,
    enrollment, registeredEnrollment, participants, enrollmentType, enrollmentBand, enrollmentGroup,
    minimumAge, maximumAge, admitsAge, lowerAgeBand, upperAgeBand, ageGroup, isAdult,
    country, region, countries, sites, siteBand,
    start, primaryCompletion, completion, firstPosted, months, daysPast,
    startState, startPeriod, completionEvent, awaitsReadout, isPastDue,
    startQuarter, firstPostedQuarter, primaryCompletionQuarter, completionQuarter, startedInQuarter, isPostedInTime,
    startEvent,
    postedWithinDays, readout,
    flags,
    whoRegion, continent, city, facility, siteStatus, usSites, isMultinational, countryCount, countryBand,
    countryAsRegistered, hasUnresolvedCountry, unresolvedCountries,
    aactDuration, aactMonthsToResults, aactFacilities, aactSingleFacility, aactUSFacility, aactRegisteredYear,
    // Design, arms, populations, oversight, outcomes, sponsor groups and age windows.
    phaseCollapsed, phaseNumbered, allocationImputed, maskingImputed,
    interventionClass, numberOfInterventions, interventionBand, isCombination, interventionMesh,
    numberOfConditions, conditionBand, conditionMesh, conditionBranch,
    sex, healthyVolunteers, numberOfArms, armBand, armType, controls, controlType,
    observationalModel, timePerspective, samplingMethod, isPatientRegistry,
    hasDataMonitoringCommittee, isFDARegulatedDrug, isFDARegulatedDevice, isUnapprovedDevice, isUSExport,
    numberOfPrimaryOutcomes, numberOfSecondaryOutcomes, numberOfOtherOutcomes,
    primaryOutcomeBand, secondaryOutcomeBand, otherOutcomeBand,
    fundingAnderson, leadDeVito, industryCollaborator, usGovernmentCollaborator,
    collaborator, collaboratorClass, numberOfCollaborators, collaboratorBand, responsibleParty,
    ageWindowYears, ageWindowWidth, ageScope, isChildrenOnly, isOlderAdultsOnly,
    participantsPerArm, participantsPerSite,
    durationDays, durationCompletionDays, plannedDurationDays, plannedDurationCompletionDays, durationMonths,
    plannedDurationMonths, durationMonthOnly, recruitmentMonths, participantsPerSiteMonth,
    registrationLagDays, prospectiveICMJE, prospectiveFDAAA, startYear, registrationYear, primaryCompletionYear,
    wouldBeUnknown, stale,
    monthsToResults, resultsWithin12Months, resultsWithin24Months, resultsSubmitted, certificateFiled,
    fdaaaApplicability, fdaaaApplicabilityTrialsTracker, fdaaaReason, fdaaaDue, fdaaaDueTrialsTracker, fdaaaDueLancet,
    fdaaaStatus, fdaaaStatusTrialsTracker, fdaaaStatusLancet, fdaaaDaysLate, fdaaaDaysLateTrialsTracker,
    fdaaaDaysLateLancet, discrepantDateStatus, lateCertificate, defaultedDate, dueFromCompletion, fdaaaViolation,
  ]
}

extension Measure {
  /// Every measure the program ships with, in the order `list measures` prints them.
  public static let standard: [Measure] = [
    trials, share, populationShare, openTrials, openShare, openPhase3, reasonGiven,
    noCount, zero, p5, q1, median, q3, p95, maximum, total, participantsSought, sizeWhenEnded,
    randomized, masked, doubleOrMore, assessorMasked, olderAdultsExcluded,
    sites, cities, medianSites, largestTrialShare, recruitingSites, population, sitesPerMillion,
    recruitingSitesPerMillion,
    siteShare, trialsPerMillion, trialsFractional, facilities, placeholderShare,
    hhi, effectiveNumber, hhiNormalized, locationQuotient,
    begun, ended, endedOfBegun, terminated, terminationRate, rateBoundLow, rateBoundHigh, cumulativeIncidence, atRisk,
    shareOfGiven, shareOfClassified,
    // Arms and enrollment.
    randomizedMultiArm, atMost100, sizeOutliers, maximumInProportion, totalInProportion, enrollmentFulfilment,
    cumulativeIncidenceLateEntry, endedBeforeStart,
    resultsWithin12m, resultsWithin24m, reportedBy12m, reportedBy24m, reportedBy36m,
    dueTrials, dueOnTime, dueLate, overdue, compliance, dueReported, complianceTrialsTracker, complianceLancet,
    prospectiveICMJEShare, prospectiveFDAAAShare, prospectiveUntold, growth, monthOnlyShare, staleShare,
    wouldBeUnknownShare,
  ]
}
