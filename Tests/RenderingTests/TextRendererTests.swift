import Documents
import Rendering
import Testing

@Suite struct TextRendererTests {
  @Test(
    "a report in the order text asks for: bars, blocks, intervals, rules, a cut list")
  func report() {
    #expect(
      TextRenderer().text(of: Sample.document) == """
        TERMINATED TRIALS
        Non-small-cell lung cancer · as of 2025-12-09
        100 records → 78 interventional (22 observational left out)

        1 section cannot be answered from these records.

        Where the trials stand
        ──────────────────────
        Completed   11   14%  ███████▏
        Terminated   6    8%  ███▉                      stopped early
        Withdrawn    5    6%  ███▎                      before anyone enrolled
        Suspended    –    0%                            may resume
        Open        37   47%  ████████████████████████
        Unknown     19   24%  ████████████▍             lost track of
        ──────────────────────────────────────────────────────────────────────
        Together    78  100%

        Terminated, withdrawn and suspended are counted apart throughout. A trial of
        unknown status is neither open nor ended.
        – zero · too few
        Foots ✓ 11 + 6 + 5 + 0 + 37 + 19 = 78                         [where-they-stand]

        How often trials are terminated
        ───────────────────────────────
                                                95% interval
                                                ─────────────
                                                                by 2 yrs
                      started  ended  of ended    low    high     (risk)
        All                57     17     35.3%  17.3% – 58.7%       6.0%

        Phase 1             7      4         ·              ·          ·
        Phase 1/2, 2    1,040     12     41.7%  19.3% – 68.0%       0.0%
        Phase 4             2      –         ·              ·          ·

        started   57 of 78: left out are 5 withdrawn, 6 not yet recruiting, 10 lost
                  track of while not yet recruiting.
        of ended  terminated ÷ ended; do not compare start years on it.

        – zero · too few
                                                                             [stop-rate]

        Who may enter
        ─────────────
        Numeric ages are not in the CSV download (78 records); the JSON download has
        them.
                                                                           [age-windows]

        Every terminated trial, latest first
        ────────────────────────────────────
        Trial        Phase      end         people  Sponsor
        NCT00000001  Phase 2    2024-08-08       1  Société Générale de Santé
            “Décision stratégique – sans rapport avec la sécurité du médicament étudié
            dans cet essai”
        NCT00000002  Phase 1/2  2024-03e     1,648  中外製薬株式会社
            “slow accrual”

        first 2 of 3; all with --format csv --section stop-list
                                                                             [stop-list]

        How was it counted?
        ───────────────────
        open    recruiting, by invitation, active

        No dates are guessed.
                                                                               [methods]

        Inputs: 100 records in 1 file, 1.4 MB: studies.json
        trialscape 1.0

        """)
  }

  @Test("wider than a page: blocks of columns with the levels repeated, groups together")
  func crosstab() {
    #expect(
      TextRenderer().text(of: Sample.document(Sample.crosstab)) == """
        TEST

        Phase by status
        ───────────────
                                          Not yet              Enrolling by  Active, not
        Phase                          recruiting  Recruiting    invitation   recruiting
        Phase 1/2                               –           –             –            –
        Phase not applicable to this            –           3             6            9
          kind of study
        Missing                                 –           1             2            3
        ────────────────────────────────────────────────────────────────────────────────
        All                                     –       1,234         2,468        3,702

        Phase                                Suspended  Completed  Terminated  Withdrawn
        Phase 1/2                                    –          –           –          –
        Phase not applicable to this kind           12         15          18         21
          of study
        Missing                                      4          5           6          7
        ────────────────────────────────────────────────────────────────────────────────
        All                                      4,936      6,170       7,404      8,638

                                                                      95%
                                                                    interval
                                                                   ──────────
                                                                                    Open
        Phase                              Unknown     All  Share  low   high      share
        Phase 1/2                                –       –    25%  20% –  31%          ·
        Phase not applicable to this kind       24      27    25%  20% –  31%          ·
          of study
        Missing                                  8       9    25%  20% –  31%          ·
        ────────────────────────────────────────────────────────────────────────────────
        All                                  9,872  11,106    25%  20% –  31%          ·

        – zero · too few
                                                                       [phase-by-status]

        trialscape

        """)
  }

  @Test("ASCII, in the order of the sheets, each with its question")
  func ascii() {
    var document = Sample.document
    document.textOrder = []
    #expect(
      TextRenderer(ascii: true).text(of: document) == """
        TERMINATED TRIALS
        Non-small-cell lung cancer; as of 2025-12-09
        100 records -> 78 interventional (22 observational left out)

        1 section cannot be answered from these records.

        STOPS: Who stops, how often, why?
        trials; n = 78

        How often trials are terminated
        -------------------------------
                                                95% interval
                                                -------------
                                                                by 2 yrs
                      started  ended  of ended    low    high     (risk)
        All                57     17     35.3%  17.3% - 58.7%       6.0%

        Phase 1             7      4         .              .          .
        Phase 1/2, 2    1,040     12     41.7%  19.3% - 68.0%       0.0%
        Phase 4             2      -         .              .          .

        started   57 of 78: left out are 5 withdrawn, 6 not yet recruiting, 10 lost
                  track of while not yet recruiting.
        of ended  terminated / ended; do not compare start years on it.

        - zero . too few
                                                                             [stop-rate]

        Where the trials stand
        ----------------------
        Completed   11   14%  #######
        Terminated   6    8%  ####                      stopped early
        Withdrawn    5    6%  ###                       before anyone enrolled
        Suspended    -    0%                            may resume
        Open        37   47%  ########################
        Unknown     19   24%  ############              lost track of
        ----------------------------------------------------------------------
        Together    78  100%

        Terminated, withdrawn and suspended are counted apart throughout. A trial of
        unknown status is neither open nor ended.
        - zero . too few
        Foots: 11 + 6 + 5 + 0 + 37 + 19 = 78                          [where-they-stand]

        Who may enter
        -------------
        Numeric ages are not in the CSV download (78 records); the JSON download has
        them.
                                                                           [age-windows]

        STOPS LIST: Check me

        Every terminated trial, latest first
        ------------------------------------
        Trial        Phase      end         people  Sponsor
        NCT00000001  Phase 2    2024-08-08       1  Société Générale de Santé
            "Décision stratégique – sans rapport avec la sécurité du médicament étudié
            dans cet essai"
        NCT00000002  Phase 1/2  2024-03e     1,648  中外製薬株式会社
            "slow accrual"

        first 2 of 3; all with --format csv --section stop-list
                                                                             [stop-list]

        How was it counted?
        -------------------
        open    recruiting, by invitation, active

        No dates are guessed.
                                                                               [methods]

        Inputs: 100 records in 1 file, 1.4 MB: studies.json
        trialscape 1.0

        """)
  }

  @Test("a cell shows what its column says: differences signed, zero rates as figures, dates as precise as they are")
  func formats() {
    let formats: [Format] = [.text, .count, .difference, .share, .rate, .number(decimals: 1), .perMillion]
    let values: [Cell] = [.count(0), .count(1234), .number(0), .number(0.125), .number(-3), .empty, .notShown("n<10")]
    var table = Table(id: "formats", title: "Formats", columns: [Column("value", "Value", short: "", role: .level)])
    table.columns += zip(["text", "count", "diff", "share", "rate", "number", "mio"], formats).map {
      Column($0, $0, format: $1)
    }
    table.rows = zip(["c0", "c1234", "0", "0.125", "-3", "empty", "few"], values).map { label, cell in
      Row(.level, [.text(label)] + formats.map { _ in cell })
    }
    #expect(
      TextRenderer().text(of: Sample.document(table)) == """
        TEST

        Formats
        ───────
               text   count    diff     share        rate   number       mio
        c0     0          –       0        0%        0.0%      0.0         –
        c1234  1234   1,234  +1,234  123,400%  123,400.0%  1,234.0  1,234.00
        0      0          –       0        0%        0.0%      0.0         –
        0.125  0.125    0.1    +0.1       13%       12.5%      0.1      0.13
        -3     -3        -3      -3     -300%     -300.0%     -3.0     -3.00
        empty
        few    ·          ·       ·         ·           ·        ·         ·

        – zero · too few
                                                                               [formats]

        trialscape

        """)
  }

  @Test("a list whose columns do not fit: facts by name below the line, long words in quotation marks")
  func wideList() {
    var table = Sample.stops
    table.columns[0].shown = .all
    table.columns[3].label = "Completion date of the trial as a whole"
    table.columns[3].shortLabel = nil
    table.columns += (1...5).map { Column("x\($0)", "Extra \($0)", format: .count) }
    for row in table.rows.indices { table.rows[row].cells += (1...5).map { Cell.count($0 * 111) } }
    table.total = 57
    #expect(
      TextRenderer().text(of: Sample.document(table)) == """
        TEST

        Every terminated trial, latest first
        ────────────────────────────────────
                                Completion date of
        Trial        Phase      the trial as a whole  people  Extra 1  Sponsor
        NCT00000001  Phase 2    2024-08-08                 1      111  Société Générale…
            Extra 2: 222 · Extra 3: 333 · Extra 4: 444 · Extra 5: 555
            Title: “A study of one thing, and another”
            Reason as registered: “Décision stratégique – sans rapport avec la sécurité
            du médicament étudié dans cet essai”
        NCT00000002  Phase 1/2  2024-03e               1,648      111  中外製薬株式会社
            Extra 2: 222 · Extra 3: 333 · Extra 4: 444 · Extra 5: 555
            Title: “=SUM(A1)”
            Reason as registered: “slow accrual”

        first 2 of 57; first 3 with --format csv --section stop-list
                                                                             [stop-list]

        trialscape

        """)
  }
}
