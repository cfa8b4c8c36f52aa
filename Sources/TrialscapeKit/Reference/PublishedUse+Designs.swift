/// Phases, sizes, ages, designs and sponsors.
extension PublishedUse {
  static let whoAndHow: [PublishedUse] = [
    PublishedUse(
      "Phase mix", source: "the registry's phases; AACT for joined phases", papers: ["Anderson", "DeVito", "Gresham"],
      variables: ["phase", "phases", "phase-group", "phase-collapsed", "phase-numbered"],
      measures: ["trials", "share"],
      sections: [
        "quarterly-landscape/phase-mix", "quarterly-landscape/phase-by-status",
        "enrollment/enrollment-by-phase-numbered",
      ]),
    PublishedUse(
      "Enrollment", source: "the registry's enrollment count and its type", papers: ["Califf", "Gresham"],
      variables: [
        "enrollment", "registered-enrollment", "participants", "enrollment-type", "enrollment-band", "enrollment-group",
        "participants-per-arm", "participants-per-site",
      ],
      measures: [
        "p5", "q1", "median", "q3", "p95", "max", "total", "no-count", "zero", "size-when-ended", "participants-sought",
        "at-most-100", "size-outliers", "max-in-proportion", "total-in-proportion",
      ],
      sections: [
        "quarterly-landscape/enrollment-by-status", "quarterly-landscape/enrollment-bands", "enrollment/small-trials",
        "enrollment/large-counts",
      ]),
    PublishedUse(
      "Enrollment fulfilment", source: "actual count over the first registered target", papers: ["Carlisle"],
      variables: [],
      measures: ["enrollment-fulfilment"],
      sections: ["enrollment/fulfilment"]),
    PublishedUse(
      "Enrollment-status consistency", source: "the registry's definitions of its statuses", papers: [],
      variables: ["flags"],
      measures: [],
      sections: ["data-quality/enrollment-consistency", "data-quality/checks-of-counts"]),
    PublishedUse(
      "Age window",
      source:
        "the registry's age limits; AACT's calculated_values, as its code has them; the registry's standard age groups",
      papers: ["AACT", "Pasquali"],
      variables: [
        "minimum-age", "maximum-age", "admits-age", "age-group", "age-window-years", "age-window-width", "age-scope",
        "is-children-only", "is-older-adults-only", "is-adult",
      ],
      measures: [],
      sections: [
        "quarterly-landscape/age-windows", "quarterly-landscape/age-groups", "age-eligibility/age-window-width",
      ]),
    PublishedUse(
      "Age bands", source: "the registry's age limits in exact years", papers: [],
      variables: ["lower-age-band", "upper-age-band"],
      measures: [],
      sections: ["quarterly-landscape/age-windows", "age-eligibility/age-windows"]),
    PublishedUse(
      "Age exclusion of older adults", source: "the registry's standard age groups", papers: [],
      variables: ["upper-age-band", "is-adult"],
      measures: ["older-adults-excluded"],
      sections: ["quarterly-landscape/older-adults", "age-eligibility/older-adults-by-phase"]),
    PublishedUse(
      "Sex, healthy volunteers", source: "the registry's fields; AACT", papers: ["AACT"],
      variables: ["sex", "healthy-volunteers"],
      measures: [],
      sections: ["age-eligibility/sex", "age-eligibility/healthy-volunteers"]),
    PublishedUse(
      "Allocation", source: "the registry's field; Anderson's imputation, as an option", papers: ["Anderson"],
      variables: ["allocation", "allocation-imputed", "number-of-arms", "arm-band"],
      measures: ["randomized", "randomized-multi-arm"],
      sections: ["quarterly-landscape/allocation", "rigor-profile/profile"]),
    PublishedUse(
      "Masking level", source: "the registry's field; Anderson's imputation, as an option",
      papers: ["Califf", "Hirsch", "Inrig"],
      variables: ["masking", "masking-imputed"],
      measures: ["masked", "double-or-more"],
      sections: ["quarterly-landscape/masking", "rigor-profile/masking"]),
    PublishedUse(
      "Who is masked", source: "the registry's field; the parties named against the level stated", papers: [],
      variables: ["who-masked"],
      measures: ["assessor-masked"],
      sections: ["quarterly-landscape/who-is-masked", "rigor-profile/who-is-masked"]),
    PublishedUse(
      "Intervention model, purpose", source: "the registry's fields", papers: ["Inrig"],
      variables: ["intervention-model", "primary-purpose"],
      measures: [],
      sections: ["quarterly-landscape/intervention-model", "quarterly-landscape/primary-purpose"]),
    PublishedUse(
      "Intervention type",
      source: "the registry's field; Anderson's exclusive order, device before biological before drug",
      papers: ["Anderson"],
      variables: ["intervention-type", "intervention-class"],
      measures: [],
      sections: ["enrollment/enrollment-by-intervention-class"]),
    PublishedUse(
      "Sponsor class",
      source:
        "the registry's classes, of the lead alone (Gresham), as funding (Anderson), with flags of collaborators (DeVito)",
      papers: ["Anderson", "DeVito", "Gresham"],
      variables: [
        "sponsor-class", "lead-group", "funding-anderson", "lead-devito", "industry-collaborator",
        "us-government-collaborator", "collaborator-class",
      ],
      measures: [],
      sections: [
        "quarterly-landscape/sponsor-class", "sponsors/funding", "sponsors/lead-groups", "sponsors/who-collaborates",
      ]),
  ]
}
