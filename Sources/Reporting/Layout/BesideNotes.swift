internal import Aggregation
internal import StudyModel

/// What is said under a table about its second populations and the differences.
struct BesideNotes {
  private let layout: BesideLayout

  init(_ layout: BesideLayout) { self.layout = layout }

  private var contrasts: [ResultRow] { layout.section.rows.filter(\.isContrast) }

  /// What the second figures and their differences are.
  var differences: [String] {
    var lines: [String] = []
    for beside in layout.results.besides where !beside.isComparator {
      let all = beside.trials + beside.overlap
      lines.append(
        "\(beside.label): the same once more without the \(NumberWords.count(beside.overlap)) of \(NumberWords.count(all)) trials of the report (\(NumberWords.percent(beside.overlap, of: all))) that the data-quality check finds; no trial is removed elsewhere."
      )
    }
    guard let second = layout.results.besides.first(where: \.isComparator) else { return lines }
    let family = contrasts.count { row in
      row.cell.measure.hasSuffix("-q") && !row.cell.measure.hasSuffix("-across-q") && row.estimate.value != nil
    }
    if family > 0 {
      lines.append(
        "Difference: \(layout.label) less \(second.label), \(units), with its 95 % interval; q: the share of chance findings to expect among differences with a q this small, over the \(family) \(family == 1 ? "test" : "tests") of this section (Benjamini–Hochberg)."
      )
    }
    return lines
  }

  /// What the numbers of the differences are.
  private var units: String {
    let differences = contrasts.filter { $0.cell.measure.hasSuffix("-difference") && $0.estimate.value != nil }
    let hasShares = differences.contains { $0.unit == "share" }
    let others = differences.filter { $0.unit != "share" }.map(\.unit)
    let shift = others.first.map { "as the Hodges–Lehmann shift in \($0) for medians" }
    return [hasShares ? "in percentage points" : nil, shift].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether the populations spread over the levels alike, block by block.
  var wholes: [String] {
    let tests = contrasts.filter { $0.cell.measure == "homogeneity-p" }
    return tests.map { row in
      let what =
        tests.count == 1 ? "Whole table" : "Whole block, \(row.cell.row.split(separator: "-").joined(separator: " "))"
      guard let p = row.estimate.value else { return "\(what): not tested (\(row.estimate.note ?? ""))." }
      let strength = contrasts.first { $0.cell.measure == "cramers-v" && $0.cell.row == row.cell.row }
      let v =
        strength?.estimate.value.map { "; Cramér's V \(NumberWords.hundredths($0)) (0 alike, 1 wholly apart)" } ?? ""
      let chance = p < 0.001 ? "p <0.001" : "p \(NumberWords.thousandths(p))"
      return
        "\(what), trials by row in both populations compared: \(chance), the chance of counts this far apart if one process made both (\(row.estimate.note ?? ""))\(v)."
    }
  }
}
