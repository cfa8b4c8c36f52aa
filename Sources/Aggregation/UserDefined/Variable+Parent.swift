import StudyModel

extension Variable {
  /// The lead sponsor under its parent, by a map: a name that the map does not hold stands for itself.
  public static func parentSponsor(_ map: ParentMap) -> Variable {
    @Sendable func column(_ context: AnalysisContext) -> ParentColumn {
      context.memo.value("parent-sponsor") { ParentColumn(map, context) }
    }
    return Variable(
      "parent-sponsor", "Sponsor",
      "The parent of the lead sponsor by the map of \(map.count) names that is given; a name it does not hold stands for itself.",
      reads: [.leadSponsor], kind: .text, order: .byCount,
      notices: { context, rows in [column(context).notice(rows, context)] },
      levels: { context in column(context).levels }
    ) { row, context in
      let code = row.code(.leadSponsor)
      return code >= 0 ? .level(Int(column(context).parents[Int(code)])) : row.term(.leadSponsor)
    }
  }
}

/// The parents of all lead sponsors of a table: each distinct name looked up once.
private struct ParentColumn: Sendable {
  /// The parents, and the names that have none.
  private(set) var levels: [Level] = []
  /// By the name's number, its place among the levels.
  private(set) var parents: [Int32] = []
  /// By the name's number, whether the map holds it.
  private var isMapped: [Bool] = []

  init(_ map: ParentMap, _ context: AnalysisContext) {
    var places: [String: Int32] = [:]
    for name in context.table.words(of: .leadSponsor) {
      let parent = map.parent(of: name)
      let shown = parent ?? name
      if places[shown] == nil {
        places[shown] = Int32(levels.count)
        levels.append(.named(shown))
      }
      parents.append(places[shown] ?? 0)
      isMapped.append(parent != nil)
    }
  }

  func notice(_ rows: [Int32], _ context: AnalysisContext) -> Variable.Notice {
    var met = [Bool](repeating: false, count: parents.count)
    var (trials, mapped) = (0, 0)
    for row in rows {
      let code = Int(context.table[Int(row)].code(.leadSponsor))
      guard code >= 0 else { continue }
      met[code] = true
      trials += 1
      if isMapped[code] { mapped += 1 }
    }
    let names = met.indices.filter { met[$0] }
    return .mapped(names: names.count { isMapped[$0] }, ofNames: names.count, trials: mapped, ofTrials: trials)
  }
}
