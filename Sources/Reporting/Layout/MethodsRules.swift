internal import Aggregation
internal import Documents

/// The rules behind the figures, each with the sections that rest on it; those of none hold everywhere.
enum MethodsRules {
  /// The rules that a report of these sections rests on, in order.
  static func rules(for sections: Set<String>) -> [Definition] {
    all.filter { $0.sections.isEmpty || !sections.isDisjoint(with: $0.sections) }.map { Definition($0.term, $0.rule) }
  }

  private static let quarters: Set<String> = ["quarter-comparison", "timeline"]

  private static let all: [(term: String, rule: String, sections: Set<String>)] = [
    ("Trial", "One record a registry id, its latest version; the others are counted as superseded.", []),
    (
      "As of a record",
      "The version date it states; else the date its file states; else --as-of; else the newest update in its file (“at least”). "
        + "Past, overdue and censored are judged by each record's own.",
      []
    ),
    (
      "Open",
      "Recruiting, enrolling by invitation, not yet recruiting, or active and not recruiting; all but not yet recruiting are under way.",
      []
    ),
    ("Begun", "Not withdrawn, not waiting to recruit, and not lost track of while waiting.", []),
    ("Ended", "Completed or terminated. Suspended and unknown trials are neither open nor ended.", []),
    (
      "Unknown status",
      "The registry lost track: open, past its completion, not verified for two years. Never counted as open or ended.",
      []
    ),
    (
      "Stopped",
      "Terminated (stopped early), withdrawn (before anyone enrolled) and suspended (may resume) are three kinds and never added.",
      []
    ),
    (
      "Phase groups", "Early 1 and 1; 1/2 and 2; 2/3 and 3; 4; not applicable. Phase is one exclusive level a trial.",
      ["stop-rate", "rigor-by-phase", "readouts-by-phase"]
    ),
    (
      "Start periods",
      "Five-year blocks counted back from the year of the report's as-of; all years before them are one.", ["stop-rate"]
    ),
    (
      "Type of a date",
      "Actual or estimated as stated. Without a type, a date after the as-of is estimated; a start is actual when the trial has begun by its "
        + "status; a completion when it has ended; all else is not stated.", []
    ),
    (
      "Past and after",
      "A date is past when its last possible day lies before the as-of, after it when its first does.",
      ["portfolio", "timeline", "readouts", "data-quality"]
    ),
    (
      "Month-only dates",
      "The first of the month where shown or sorted, the 15th in durations. Two month-only dates are whole months apart; 24 months are 730 days.",
      []
    ),
    (
      "Starts",
      "Confirmed: the trial has begun and its start is actual, or estimated and past. Every other dated start of a trial not withdrawn is planned. "
        + "A withdrawn trial never counts as a start.", quarters
    ),
    (
      "Primary completions",
      "Reached: an actual date; planned: an estimated one, whatever the status; withdrawn trials are left out.",
      quarters
    ),
    (
      "Equal age",
      "Trials are registered late, so quarters are compared by trials first posted by the quarter's end + k days; k runs from the end of the newest "
        + "quarter to the oldest as-of. A quarter is complete when its last day is on or before that as-of; others are marked * and have no differences.",
      quarters
    ),
    (
      "Enrollment",
      "Actual and planned counts are never pooled. A count of nines only, five digits or more, is a placeholder and enters no size; withdrawn "
        + "trials enter none but their own row. Quantiles are type 7.", ["enrollment-by-status", "reached"]
    ),
    (
      "Allocation and masking",
      "Randomized is of trials with a comparison (randomized or non-randomized). Masked: not open label. Double or more: double, triple or quadruple. "
        + "Who is masked: of masked trials that name a party.", ["allocation", "rigor-by-phase"]
    ),
    (
      "Age limits",
      "In exact years (365.25 days; a month 30.4375). A limit that is not set is a value. An adult trial's window reaches 18; an upper limit of exactly "
        + "65 admits nobody past 65.", ["age-windows"]
    ),
    (
      "Sites",
      "One location row is one site; a city is its name within its country. Withdrawn trials are left out. Recruiting now: rows that recruit, in "
        + "recruiting trials. Countries under their present names, regions as the United Nations' sub-regions. A country without a population leaves "
        + "its region's densities.", ["sites-by-region"]
    ),
    (
      "WHO regions",
      "Member states by WHO's own table (c. 2020), as they are at the report's as-of: Indonesia is in the Western Pacific since 2025-05-23. Hong Kong and "
        + "Macao stand with China's region; Taiwan has none.", ["sites-by-who-region"]
    ),
    (
      "Facilities",
      "Name, city and country without case, punctuation, legal form and the sponsor's site number. A placeholder says “investigational site” (or "
        + "investigative, investigator), or holds nothing but words that fit any site and words with a digit, or is the name of the industry sponsor "
        + "that leads the trial; it is no facility.", ["facilities"]
    ),
    (
      "Concentration",
      "HHI is the sum of squared shares of site rows over the levels; effective number 1 / HHI; normalized (HHI - 1/k) / (1 - 1/k), k the levels that "
        + "occur. Interval: percentile bootstrap over trials, 1,000 resamples, fixed seed, held to contain the estimate; from 1,000 trials the normal "
        + "interval. Location quotient: a level's share of its column over its share of all.", ["concentration"]
    ),
    (
      "Participants a site and month",
      "Actual participants of an ended trial over its site rows and the months from start to primary completion. A proxy: sites are those of "
        + "the latest update, the months include follow-up.", ["participants-per-site"]
    ),
    (
      "Sponsors", "The lead sponsor and its class as registered; subsidiaries are not united with their parents.",
      ["top-sponsors", "stop-rate"]
    ),
    (
      "Termination rate",
      "Terminated of ended. It runs high where few trials have ended, so ended of begun stands beside it, it is left blank over start periods and "
        + "sponsor groups, and for All its bounds count none or all of the begun trials of unknown status as terminated.",
      ["stop-rate"]
    ),
    (
      "Terminated by 2 years",
      "Cumulative incidence (Aalen–Johansen) from start to completion date, events on day 730 included; completion competes; open and suspended trials "
        + "are censored at their as-of, unknown ones when last verified. Trials with no or a year-only start, or ended without a date, are left out "
        + "and counted. The completion date stands in for the day of the stop.", ["stop-rate", "portfolio"]
    ),
    (
      "Reasons for stopping",
      "Classes read out of the registered text by rules that quote the words they found; a text may state several. The primary one is a cause of its own "
        + "before a business frame, an actor or a state, else the first in the text. \"No participants enrolled\" is a reason only where the trial was "
        + "not withdrawn. " + StopReasonAccuracy.sentence, ["stop-reasons"]
    ),
    (
      "Share",
      "Of the trials the row variable places: all less not given and cannot say. Unrecognized values and not applicable belong. Every table says how "
        + "many were left out.", []
    ),
    (
      "Interval",
      "95%. Shares: Wilson. Medians: order statistics. Two-year incidence: log(-log) with Aalen's variance. Densities: bootstrap over trials, 1,000 "
        + "resamples, fixed seed; from 1,000 trials the normal interval. Differences of quarters: exact, of the ratio. The registry is a full count: an "
        + "interval speaks of the process behind it.", []
    ),
    (
      "Not shown (·)",
      "Shares and rates under n = 10, medians under 5, quartiles under 10, 5th and 95th percentiles under 20, two-year incidence with fewer than 10 at "
        + "risk. Counts are always shown.", []
    ),
    ("Tests", "None without a second population: a landscape describes. Lead with the size of a difference.", []),
    (
      "Standardized",
      "A share at the mix of phase groups and start periods of the first population (direct standardization); strata without a trial are left out and "
        + "their weight stated; withheld where they hold over a tenth. Crude shares stand beside it.",
      ["profile-standardized"]
    ),
    (
      "Odds ratios",
      "Logistic regression over trials with all terms, maximum likelihood, Wald intervals; where levels separate the outcomes, Firth's penalized estimates. "
        + "The reference is the most frequent level, of populations the second.", ["adjusted"]
    ),
    (
      "Results rule",
      "FDAAA 801 as 42 CFR 11 reads it: interventional; a drug or device the FDA regulates; no phase 1 drug trial, no device feasibility; a site in the "
        + "United States or its territories, an export, or an IND or IDE (which no download states). Begun before 2017-01-18: probable at most. Due one year "
        + "after primary completion; with a certificate filed by then, two years after it. A month stands for its last day in due dates, for its 15th in "
        + "months between dates.", ["applicability", "compliance", "due-trials"]
    ),
    (
      "Share reported by 12, 24, 36 months",
      "One less Kaplan–Meier from primary completion to results first submitted; trials without results are censored at their as-of; complementary "
        + "log-log interval.", ["results-curve"]
    ),
    (
      "Foots ✓",
      "Levels, others, unrecognized, missing and cannot say sum to All; a report whose tables do not is not written.",
      []
    ),
    ("Unrecognized", "A value outside the registry's vocabulary: kept, counted in a row of its own.", []),
    ("Cannot say", "The source, or a partial record, does not carry the field; never counted as missing.", []),
    ("Checks", "A flag never removes a trial; it names the sheets it touches.", ["data-quality"]),
    (
      "Limits",
      "Records are reported by their sponsors and not verified; later edits overwrite earlier values, and one download holds no history.",
      []
    ),
  ]
}
