internal import Aggregation
internal import StudyModel

/// Reads a denominator of one's own: a number a country or region, such as new cases a year.
struct DenominatorsParser {
  let path: String
  let files: DefinitionFiles
  /// Whose levels may have numbers: those that stand for regions.
  let variables: [Variable]

  private struct Numbers {
    var countries: [Int: Double] = [:]
    var regions: [String: Double] = [:]
  }

  /// The denominator, its rule in words, and the CSV file it was read from.
  func denominator(_ node: YAMLNode) throws(Finding) -> (denominator: Denominator, rule: String, file: String?) {
    let map = try YAMLMap(node, keys: Key.denominator, what: "a denominator")
    let id = try VariableParser.id(map, "a denominator")
    let unit = try map.required("unit", "a denominator")
    let per = map.number("per") ?? 1_000_000
    let codes = variables.filter { $0.territory != nil && $0.id != "country" }.flatMap { $0.levels(.empty).map(\.code) }
    var numbers = Numbers()
    for (key, value) in map["values"]?.entries ?? [] {
      if let fault = add(key.text ?? "", value.text ?? "", codes, &numbers) {
        throw (fault.isOfNumber ? value : key).error(fault.message)
      }
    }
    var file: String?
    if let node = map["file"] {
      let target = DefinitionFiles.path(of: node.text ?? "", beside: path)
      let columns = try files.columns(target, ["place", "value"], namedAt: node)
      for (row, (place, value)) in zip(columns[0], columns[1]).enumerated() {
        if let fault = add(place, value, codes, &numbers) {
          throw Finding(.error, path: target, record: row + 1, fault.message)
        }
      }
      file = target
    }
    let count = numbers.countries.count + numbers.regions.count
    guard count > 0 else {
      throw node.error("the denominator '\(id)' needs numbers, as in 'values: {France: 1200, Germany: 1500}'")
    }
    let label = map.text("label") ?? VariableParser.label(of: id)
    let source = map.text("source").map { "; source: \($0)" } ?? ""
    return (
      Denominator(
        id: id, label: label, unit: unit, year: map.number("year"), per: per, countries: numbers.countries,
        regions: numbers.regions),
      "\(unit.prefix(1).uppercased())\(unit.dropFirst())\(map.number("year").map { " of \($0)" } ?? "") for \(count) \(count == 1 ? "country or region" : "countries and regions"), defined in \(DefinitionFiles.name(of: file ?? path))\(source). A region without a number of its own has the sum over its countries that have one; rates are per \(NumberWords.count(per)).",
      file
    )
  }

  /// Adds a number; says what is wrong with it, or with the place it is of.
  private func add(
    _ place: String, _ number: String, _ codes: [String], _ numbers: inout Numbers
  ) -> (message: String, isOfNumber: Bool)? {
    guard let value = Double(number), value > 0, value.isFinite else {
      return ("'\(number)' is no number above 0; write it in digits, as in 230000, or leave '\(place)' out", true)
    }
    if let country = Geography.standard.country(named: place) {
      guard numbers.countries.updateValue(value, forKey: country) == nil else {
        return ("'\(place)' has a number already", false)
      }
    } else if codes.contains(place), place != "elsewhere" {
      guard numbers.regions.updateValue(value, forKey: place) == nil else {
        return ("'\(place)' has a number already", false)
      }
    } else {
      let choices = Geography.standard.countries.map(\.name) + codes
      return ("'\(place)' is no country or region\(Suggestion.of(place, among: choices))", false)
    }
    return nil
  }
}
