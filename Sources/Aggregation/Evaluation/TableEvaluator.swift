import StudyModel

/// Walks the cells of a table in order.
struct TableEvaluator {
  let analyst: Analyst
  let context: AnalysisContext
  let section: String
  let population: [Int32]

  /// Visits each cell of a table: blocks, levels, columns, measures.
  func visit(_ table: TableShape, withheld: String?, _ body: (Cell) -> Void) {
    let columnCoded = table.columns.map { analyst.coded($0, context) }
    let columns = self.columns(table, columnCoded)
    let isAll = population
    for block in table.rows {
      let coded: CodedVariable? =
        if case .variable(let variable) = block { analyst.coded(variable, context) } else { nil }
      var places: [(level: Level, place: Group.Place)]
      if let coded {
        let rank = table.rank.map { analyst.truth($0, context) }
        places = Grouping.places(coded, population, table, rank: rank)
        if coded.levels.isEmpty && coded.variable.order == .natural { continue }
        if table.hasAllRow && (!coded.variable.isAnyOf || coded.variable.list == .sites) { places.append((.all, .all)) }
      } else {
        places = [(.all, .all)]
      }
      let rowName = coded?.variable.id ?? "all"
      let isSilent = coded.map(isSilent) ?? false
      var empty = Group(context: context)
      empty.population = population
      let column = Frame(population, context, elsewhere: "in another column")
      var columnFrame = column
      if let columnCoded { columnFrame.mark(columnCoded) }
      var cellFrame = Frame(population, context, elsewhere: columnCoded == nil ? "in another row" : "in another cell")
      if let coded { cellFrame.mark(coded) }
      if let columnCoded { cellFrame.mark(columnCoded) }
      let (columnTotals, cellTotals) = (columnFrame.totals(), cellFrame.totals())
      let whole = Grouping(coded, isAll, places, empty).groups
      let byColumn = columns.map { Grouping(coded, $0.trials, places, empty).groups }
      func sum(_ groups: [(level: Level, group: Group)]) -> Int {
        groups.reduce(0) { $0 + ($1.group.place.isPlaced ? $1.group.weight : 0) }
      }
      let (wholeWeight, columnWeights) = (sum(whole), byColumn.map(sum))
      for position in places.indices {
        let isLevel = if case .level = places[position].place { true } else { false }
        func cell(_ use: MeasureUse, _ group: Group, _ level: Level?, _ trials: [Int32], _ hasColumn: Bool) -> Cell {
          var group = group
          if case .everything = use.where {
          } else {
            group.keep(analyst.filter(group.trials, by: use.where, context).kept)
          }
          let id = CellID(
            section: section, row: rowName, rowLevel: places[position].level,
            column: hasColumn ? table.columns?.id ?? "" : "",
            columnLevel: hasColumn ? level : nil, measure: use.id)
          func cell(_ frame: Frame, _ totals: Frame.Totals, _ covered: [Int32]) -> Cell {
            Cell(
              id: id, use: use, group: group, frame: frame, totals: totals, covered: covered,
              withheld: withheld ?? (isSilent && isLevel ? "not in this source" : nil))
          }
          switch use.measure.scope {
          case .group: return cell(cellFrame, cellTotals, group.trials)
          case .column:
            return hasColumn ? cell(columnFrame, columnTotals, trials) : cell(column, Frame.Totals(), trials)
          case .population: return cell(column, Frame.Totals(), population)
          }
        }
        if columnCoded == nil {
          for use in table.measures { body(cell(use, whole[position].group, nil, isAll, false)) }
        } else {
          for (number, column) in columns.enumerated() {
            var group = byColumn[number][position].group
            group.margins = Group.Margins(
              column: columnWeights[number], row: whole[position].group.weight, whole: wholeWeight)
            if table.onlyOccurring && group.trials.isEmpty { continue }
            for use in table.measures where !use.isOfRows { body(cell(use, group, column.level, column.trials, true)) }
          }
          for use in table.measures where use.isOfRows { body(cell(use, whole[position].group, nil, isAll, false)) }
        }
      }
    }
  }

  /// Whether no source carries what places trials, so that a level's zero would only seem to be one.
  private func isSilent(_ coded: CodedVariable) -> Bool {
    guard !coded.variable.fields.isDisjoint(with: context.neverCarried) else { return false }
    var isUntold = false
    for trial in population {
      let code = coded.codes[Int(trial)]
      if code >= 0 || code == Answer.Reserved.unrecognized { return false }
      isUntold = isUntold || code == Answer.Reserved.cannotSay
    }
    return isUntold
  }

  private func columns(_ table: TableShape, _ coded: CodedVariable?) -> [(level: Level, trials: [Int32])] {
    guard let coded else { return [] }
    var shape = table
    shape.only = nil
    shape.hidesUnplaced = false
    var places = Grouping.places(coded, population, shape, rank: nil)
    if table.hasAllColumn {
      places.append((.all, .all))
    } else if !table.onlyOccurring {
      // Columns that make no whole: what they cannot place is in the n's (SECTIONS 3, enrollment by-phase and bands).
      places.removeAll { $0.place == .missing || $0.place == .cannotSay }
    }
    return Grouping(coded, population, places, Group(context: context)).groups.map { ($0.level, $0.group.trials) }
  }
}
