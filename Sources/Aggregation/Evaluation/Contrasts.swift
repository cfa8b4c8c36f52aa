import StudyModel

/// How the cells of two disjoint populations differ: differences with intervals, p, and q over the section.
struct Contrasts {
  private let section: SectionPlan
  private let pairs: [(own: Cell, other: Cell)]
  private let code: String

  init(_ section: SectionPlan, _ own: [Cell], _ others: [Cell], _ code: String) {
    self.section = section
    self.code = code
    let known = Dictionary(others.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    pairs = own.compactMap { cell in known[cell.id.name].map { (cell, $0) } }
  }

  func rows() -> [ResultRow] { [] }
}

extension CellID {
  /// What a cell of one population and the same of another have in common: codes, not labels.
  fileprivate var name: String {
    [row, rowLevel.code, column, columnLevel?.code ?? "", comparison, measure].joined(separator: "\u{0}")
  }
}
