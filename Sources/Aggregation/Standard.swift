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
    flags, startPrecision, primaryCompletionPrecision, completionPrecision, startType, primaryCompletionType,
    completionType, sourceFormat,
    aactDuration, aactMonthsToResults, aactFacilities, aactSingleFacility, aactUSFacility, aactRegisteredYear,
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
    begun, ended, endedOfBegun, terminated, terminationRate, rateBoundLow, rateBoundHigh, cumulativeIncidence, atRisk,
    shareOfGiven, shareOfClassified,
  ]
}
