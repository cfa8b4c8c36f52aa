import StudyModel

/// What a defined variable says of every trial of a table.
struct DefinedColumn: Sendable {
  private let levels: [DefinedLevel]
  /// A level a row, or a reserved code; for *any* the place in ``sets``.
  private var codes: [Int32] = []
  /// For *any*: each distinct set of levels.
  private var sets: [[Int]] = []
  private let isAnyOf: Bool

  init(_ levels: [DefinedLevel], isAnyOf: Bool, _ context: AnalysisContext) {
    self.levels = levels
    self.isAnyOf = isAnyOf
    let truths = DefinedColumn.truths(of: levels, context)
    let silent = levels.map { context.carriage.silent(among: $0.fields) }
    /// Why a level cannot be judged.
    func gap(_ row: Int, _ level: Int) -> Int32 {
      !silent[level].isEmpty && context.carriage.isSilent(Int32(row), on: silent[level])
        ? Answer.Reserved.cannotSay : Answer.Reserved.missing
    }
    var places: [[Int]: Int32] = [:]
    codes.reserveCapacity(context.table.count)
    for row in 0..<context.table.count {
      if isAnyOf {
        var held = levels.indices.filter { truths[$0][row] == .true }
        if held.isEmpty, let unknown = levels.indices.first(where: { truths[$0][row] == .unknown }) {
          codes.append(gap(row, unknown))
          continue
        }
        if held.isEmpty { held = [levels.count] }
        if places[held] == nil {
          places[held] = Int32(sets.count)
          sets.append(held)
        }
        codes.append(places[held] ?? Answer.Reserved.missing)
      } else if let decisive = levels.indices.first(where: { truths[$0][row] != .false }) {
        codes.append(truths[decisive][row] == .true ? Int32(decisive) : gap(row, decisive))
      } else {
        codes.append(Int32(levels.count))
      }
    }
  }

  subscript(row: Int) -> Answer {
    let code = codes[row]
    return code >= 0 && isAnyOf ? .each(sets[Int(code)]) : Answer(code: code)
  }

  /// How many of some rows it cannot place.
  func untold(among rows: [Int32]) -> Int { rows.count { codes[Int($0)] < 0 } }

  /// Whether each level holds, row by row.
  private static func truths(of levels: [DefinedLevel], _ context: AnalysisContext) -> [[Truth]] {
    let analyst = context.analyst
    var truths = levels.map { level -> [Truth] in
      level.pattern == nil ? [] : Array(repeating: .false, count: context.table.count)
    }
    let fields = levels.reduce(into: Set<StudyField>()) { $0.formUnion($1.texts) }
    for field in fields.sorted(by: { $0.rawValue < $1.rawValue }) { mark(field, of: levels, context, &truths) }
    for (position, level) in levels.enumerated() where level.condition != .everything || level.pattern == nil {
      let own = analyst.truth(level.condition, context)
      truths[position] = level.pattern == nil ? own : zip(truths[position], own).map { $0 && $1 }
    }
    return truths
  }

  /// Marks the levels whose pattern stands in one text field, each distinct text held against them once.
  private static func mark(
    _ field: StudyField, of levels: [DefinedLevel], _ context: AnalysisContext, _ truths: inout [[Truth]]
  ) {
    var matcher = WordsMatcher(levels.map { $0.texts.contains(field) ? $0.pattern : nil })
    let owners = context.table.words(of: field).map { matcher.owners(in: $0) }
    let asking = levels.indices.filter { levels[$0].texts.contains(field) }
    for row in 0..<context.table.count {
      let trial = context.table[row]
      var isUnknown = false
      if let list = field.list {
        // An empty list of a source that carries it is an answer: nothing matches.
        isUnknown = !trial.carries(list)
        for code in trial.codes(field) {
          if code < 0 { isUnknown = true } else { for level in owners[Int(code)] { truths[Int(level)][row] = .true } }
        }
      } else {
        let code = trial.code(field)
        if code < 0 { isUnknown = true } else { for level in owners[Int(code)] { truths[Int(level)][row] = .true } }
      }
      if isUnknown { for level in asking where truths[level][row] == .false { truths[level][row] = .unknown } }
    }
  }
}
