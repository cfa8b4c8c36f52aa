/// The words that rules know; all others are ``other``.
enum TextWord: UInt8 {
  case other, number
  // Signs.
  case newline, period, comma, colon, semicolon, dash, slash, plus, openMark, closeMark, bullet, equals
  case atLeast, atMost, moreThan, lessThan
  // Units of age.
  case year, month, week, day, hour
  // Ages.
  case age, aged, old, older, younger, adult, child, of, and, or, to, from, between, at, least, most, than, over, under
  case above, below, up, more, less, greater, equal, minimum, maximum, no, not, inclusive, through, until, be, range
  case `is`, are, must, the, a, has, have, limit, group, time
  // What ages may be of that are not the participants'.
  case otherPerson, otherAge, measure, event, condition, enrollment, `for`, within, since, per
  // Parts of the criteria.
  case inclusion, exclusion, criteria, excluded
  // Design.
  case randomized, randomly, nonRandomized, non, assigned, divided, study, trial, design, single, double, triple
  case quadruple, blind, masked, openLabel, open, label, arm, one, crossover, cross, parallel, factorial, will, this,
    into
  // Sex and health.
  case male, female, both, either, sex, pregnant, healthy, volunteer, patient, good, health, any, only
  // Phases.
  case phase, early, roman1, roman2, roman3, roman4, part

  /// The last of them.
  static let last = TextWord.part

  /// The words by their spellings, in lower case.
  static let spellings: [String: TextWord] = {
    var words: [String: TextWord] = [:]
    func add(_ word: TextWord, _ spellings: String) {
      for spelling in spellings.split(separator: " ") { words[String(spelling)] = word }
    }
    add(.year, "year years yr yrs yo y yoa")
    add(.month, "month months mo mos mth mths")
    add(.week, "week weeks wk wks")
    add(.day, "day days")
    add(.hour, "hour hours")
    add(.age, "age ages")
    add(.aged, "aged aging")
    add(.old, "old")
    add(.older, "older elder")
    add(.younger, "younger")
    add(.adult, "adult adults")
    add(.child, "child children adolescent adolescents infant infants pediatric paediatric")
    add(.of, "of in")
    add(.and, "and &")
    add(.or, "or")
    add(.to, "to")
    add(.from, "from")
    add(.between, "between")
    add(.at, "at")
    add(.least, "least")
    add(.most, "most")
    add(.than, "than")
    add(.over, "over")
    add(.under, "under")
    add(.above, "above")
    add(.below, "below")
    add(.up, "up upward upwards")
    add(.more, "more")
    add(.less, "less")
    add(.greater, "greater")
    add(.equal, "equal")
    add(.minimum, "minimum min")
    add(.maximum, "maximum max")
    add(.no, "no")
    add(.not, "not neither")
    add(.inclusive, "inclusive")
    add(.through, "through thru")
    add(.until, "until till")
    add(.be, "be")
    add(.range, "range ranges ranging")
    add(.is, "is was")
    add(.are, "are were")
    add(.must, "must should")
    add(.the, "the")
    add(.a, "a an")
    add(.has, "has")
    add(.have, "have having")
    add(.limit, "limit limits")
    add(.group, "group groups cohort cohorts")
    add(.time, "time")
    add(
      .otherPerson,
      "donor donors parent parents caregiver caregivers carer carers guardian guardians mother mothers father fathers "
        + "partner partners spouse sibling siblings clinician clinicians provider providers teacher teachers physician "
        + "physicians nurse nurses relative relatives representative control controls fetus fetal neonate")
    add(
      .event, "onset diagnosis diagnosed symptoms symptom transplantation transplant surgery birth death history injury"
    )
    add(
      .otherAge,
      "gestational gestation bone mental developmental corrected menopause menopausal postmenopausal premenopausal "
        + "perimenopausal childbearing reproductive menarche expectancy menstrual menstruation amenorrhea amenorrheic "
        + "amenorrhoea hysterectomy oophorectomy contraception contraceptive fertile sterilized ovarian matched vascular "
        + "smoking smoker smoked smokers")
    add(.measure, "performance karnofsky lansky ecog index score mri scan lesion tumor tumour bmi gfr clearance")
    add(.condition, "if unless when whose except although")
    add(.enrollment, "enrollment enrolment screening consent registration entry randomization randomisation")
    add(.for, "for")
    add(.within, "within")
    add(.since, "since prior before after ago")
    add(.per, "per every")
    add(.inclusion, "inclusion include eligible")
    add(.exclusion, "exclusion exclude")
    add(.criteria, "criteria criterion")
    add(.excluded, "excluded ineligible")
    add(.randomized, "randomized randomised rct")
    add(.randomly, "randomly")
    add(.nonRandomized, "nonrandomized nonrandomised")
    add(.non, "non un")
    add(.assigned, "assigned allocated assign allocate")
    add(.divided, "divided")
    add(.study, "study studies")
    add(.trial, "trial trials")
    add(.design, "design")
    add(.single, "single")
    add(.double, "double doubly")
    add(.triple, "triple")
    add(.quadruple, "quadruple")
    add(.blind, "blind blinded blinding")
    add(.masked, "masked masking mask")
    add(.openLabel, "openlabel openlabeled")
    add(.open, "open")
    add(.label, "label labeled labelled")
    add(.arm, "arm armed arms")
    add(.one, "one")
    add(.crossover, "crossover")
    add(.cross, "cross")
    add(.parallel, "parallel")
    add(.factorial, "factorial")
    add(.will, "will")
    add(.this, "this")
    add(.into, "into")
    add(.male, "male males man men boy boys")
    add(.female, "female females woman women girl girls")
    add(.both, "both")
    add(.either, "either")
    add(.any, "any all")
    add(.sex, "sex sexes gender genders")
    add(.pregnant, "pregnant lactating postpartum")
    add(.healthy, "healthy")
    add(.volunteer, "volunteer volunteers")
    add(
      .patient,
      "patient patients participant participants subject subjects person persons people individual individuals")
    add(.good, "good")
    add(.health, "health")
    add(.only, "only")
    add(.phase, "phase phases")
    add(.early, "early")
    add(.roman1, "i ia ib ic 1a 1b")
    add(.roman2, "ii iia iib")
    add(.roman3, "iii iiia iiib")
    add(.roman4, "iv")
    add(.part, "part")
    return words
  }()
}
