import StudyModel

/// The groups of one block of rows over one column of trials: levels, remainder, reserved levels and the whole.
struct Grouping {
  /// Printed levels and their groups, in order.
  private(set) var groups: [(level: Level, group: Group)] = []

  /// - Parameters:
  ///   - coded: The row variable, or nothing for the block of the whole.
  ///   - trials: The trials of the column.
  ///   - places: The levels to print, as decided over all columns.
  init(_ coded: CodedVariable?, _ trials: [Int32], _ places: [(level: Level, place: Group.Place)], _ empty: Group) {
    guard let coded else {
      var group = empty
      group.trials = trials
      group.known = trials
      groups = places.map { ($0.level, group) }
      return
    }
    var empty = empty
    empty.variable = coded.variable
    var slots = [Int32](repeating: -1, count: coded.levels.count)
    var others = -1
    var reserved: [Int32: Int] = [:]
    for (position, entry) in places.enumerated() {
      switch entry.place {
      case .level(let level): slots[level] = Int32(position)
      case .others: others = position
      case .unrecognized: reserved[Answer.Reserved.unrecognized] = position
      case .missing: reserved[Answer.Reserved.missing] = position
      case .cannotSay: reserved[Answer.Reserved.cannotSay] = position
      case .all, .absent: break
      }
    }
    let goesBySites = coded.variable.list == .sites
    var members = [[Int32]](repeating: [], count: places.count)
    var siteRows = [[Int32]](repeating: [], count: goesBySites ? places.count : 0)
    var siteCounts = [[Int]](repeating: [], count: goesBySites ? places.count : 0)
    let all = places.firstIndex { $0.place == .all }
    var outside: [String: [Int32]] = [:]
    for trial in trials {
      let code = coded.codes[Int(trial)]
      guard coded.variable.isAnyOf else {
        if code >= 0 {
          empty.known.append(trial)
          let slot = slots[Int(code)] >= 0 ? Int(slots[Int(code)]) : others
          if slot >= 0 { members[slot].append(trial) }
        } else if let reason = coded.outside(trial) {
          outside[reason, default: []].append(trial)
        } else {
          code == Answer.Reserved.unrecognized ? empty.known.append(trial) : empty.unplaced.append(trial)
          if let slot = reserved[code] { members[slot].append(trial) }
        }
        if code > Answer.Reserved.outside, let all { members[all].append(trial) }
        continue
      }
      guard code >= 0 else {
        if let reason = coded.outside(trial) {
          outside[reason, default: []].append(trial)
        } else {
          empty.unplaced.append(trial)
        }
        continue
      }
      let values = coded.values(of: trial)
      empty.known.append(trial)
      let first = goesBySites ? empty.context.table[Int(trial)].rows(of: .sites).lowerBound : 0
      func add(_ slot: Int, _ offset: Int) {
        if members[slot].last != trial {
          members[slot].append(trial)
          if goesBySites { siteCounts[slot].append(0) }
        }
        if goesBySites {
          siteRows[slot].append(Int32(first + offset))
          siteCounts[slot][siteCounts[slot].count - 1] += 1
        }
      }
      for (offset, value) in values.enumerated() {
        let slot = value >= 0 ? (slots[Int(value)] >= 0 ? Int(slots[Int(value)]) : others) : reserved[value] ?? -1
        if slot >= 0 { add(slot, offset) }
        if let all { add(all, offset) }
      }
    }
    empty.outside = outside.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let listed = Grouping.split(empty.known, apart: coded)
    for (position, entry) in places.enumerated() {
      var group = empty
      group.trials = members[position]
      group.place = entry.place
      if goesBySites {
        group.siteRows = siteRows[position]
        group.siteCounts = siteCounts[position]
      }
      if let apart = coded.variable.apart, entry.place != .all, entry.place != .level(apart) {
        group.known = listed.kept
        if !listed.apart.isEmpty { group.outside.append((coded.levels[apart].code, listed.apart)) }
      }
      groups.append((entry.level, group))
    }
  }

  /// Trials of the level that stands apart, and the others: "none listed" is of all, the bands of those that list any.
  private static func split(_ known: [Int32], apart coded: CodedVariable) -> (kept: [Int32], apart: [Int32]) {
    guard let apart = coded.variable.apart else { return (known, []) }
    var kept: [Int32] = []
    var left: [Int32] = []
    for trial in known { coded.codes[Int(trial)] == Int32(apart) ? left.append(trial) : kept.append(trial) }
    return (kept, left)
  }

  /// Of the levels that occur, those among which the top N are: with a million facilities most need no name compared.
  private static func mayStand(_ all: [Int], in top: Int?, _ ranks: [Int], _ counts: [Int]) -> [Int] {
    guard let top, top > 0, all.count > 4 * top else { return all }
    let last = all.map { (ranks[$0], counts[$0]) }.sorted { $0 > $1 }[top - 1]
    return all.filter { (ranks[$0], counts[$0]) >= last }
  }

  /// Free levels by rank, then trials, then name.
  private static func ranked(_ levels: [Int], _ coded: CodedVariable, _ ranks: [Int], _ counts: [Int]) -> [Int] {
    levels.sorted { a, b in
      if ranks[a] != ranks[b] { return ranks[a] > ranks[b] }
      if counts[a] != counts[b] { return counts[a] > counts[b] }
      // UTF-8 sorts as code points do; `String` would compare what is canonically equivalent as equal.
      return coded.levels[a].label.utf8.lexicographicallyPrecedes(coded.levels[b].label.utf8)
    }
  }

  /// Which levels a block prints over a population: natural ones all, free ones that occur, cut at the top.
  static func places(
    _ coded: CodedVariable, _ population: [Int32], _ table: TableShape, rank: [Truth]?
  ) -> [(level: Level, place: Group.Place)] {
    let variable = coded.variable
    var counts = [Int](repeating: 0, count: coded.levels.count)
    var ranks = counts
    var reserved: Set<Int32> = []
    for trial in population {
      let code = coded.codes[Int(trial)]
      let weight = rank.map { $0[Int(trial)] == .true ? 1 : 0 } ?? 0
      if !variable.isAnyOf {
        if code >= 0 {
          counts[Int(code)] += 1
          ranks[Int(code)] += weight
        } else if code > Answer.Reserved.outside {
          reserved.insert(code)
        }
      } else if code >= 0 {
        let values = coded.values(of: trial)
        for (offset, value) in values.enumerated() {
          if value < 0 {
            reserved.insert(value)
          } else if !values.prefix(offset).contains(value) {
            counts[Int(value)] += 1
            ranks[Int(value)] += weight
          }
        }
      }
    }
    var places: [(level: Level, place: Group.Place)] = []
    switch variable.order {
    case .natural:
      places = coded.levels.indices.map { (coded.levels[$0], .level($0)) }
      // The five of expanded access stand only where the population holds any.
      if variable.id == "status", !counts[9...].contains(where: { $0 > 0 }) { places.removeLast(5) }
      if let only = table.only {
        places = only.compactMap { code in places.first { $0.level.code == code } }
      }
    case .byCount where table.fixed[variable.id] != nil:
      let positions = Dictionary(
        zip(coded.levels.map(\.code), coded.levels.indices), uniquingKeysWith: { first, _ in first })
      let codes = table.fixed[variable.id] ?? []
      places = codes.filter { !$0.hasPrefix("(") }.map { code in
        positions[code].map { (coded.levels[$0], .level($0)) } ?? (Level(code), .absent)
      }
      let known = Set(codes)
      let rest = coded.levels.indices.filter { counts[$0] > 0 && !known.contains(coded.levels[$0].code) }
      if table.top == nil {
        // A table that is not cut names everyone, those that only this population has too.
        places += ranked(rest, coded, ranks, counts).map { (coded.levels[$0], .level($0)) }
      } else if !rest.isEmpty || codes.contains("(others)") {
        places.append((Level("(others)", "\(rest.count) \(rest.count == 1 ? "other" : "others")"), .others))
      }
    case .span:
      if let first = counts.firstIndex(where: { $0 > 0 }), let last = counts.lastIndex(where: { $0 > 0 }) {
        places = (first...last).map { (coded.levels[$0], .level($0)) }
      }
      if let only = table.only { places.removeAll { !only.contains($0.level.code) } }
    case .byCount:
      let all = coded.levels.indices.filter { counts[$0] > 0 }
      let occurring = ranked(Grouping.mayStand(all, in: table.top, ranks, counts), coded, ranks, counts)
      let kept = table.top.map { occurring.prefix($0) } ?? occurring[...]
      places = kept.map { (coded.levels[$0], .level($0)) }
      let cut = all.count - kept.count
      if cut > 0 { places.append((Level("(others)", "\(cut) others"), .others)) }
    }
    guard table.only == nil, !table.hidesUnplaced else { return places }
    if reserved.contains(Answer.Reserved.unrecognized) { places.append((.unrecognized, .unrecognized)) }
    if reserved.contains(Answer.Reserved.missing) { places.append((.missing, .missing)) }
    if reserved.contains(Answer.Reserved.cannotSay) { places.append((.cannotSay, .cannotSay)) }
    return places
  }
}
