extension Key {
  /// The keys by which a report or a shared file adds to the catalog.
  package static let own = [
    Key("use", .list, "Files of definitions, by paths from this file's folder."),
    Key("regions", .list, "Sets of regions: each is a variable of the sites of a trial."),
    Key("denominators", .list, "What sites and trials are divided by: each is four measures."),
    Key("variables", .list, "Variables of one's own, each of which may use those above it."),
    Key(
      "parents", .map, "Parents of sponsors: 'Parent: [names]', or 'file: parents.csv' with columns sponsor, parent."),
  ]
  /// The keys of a set of regions.
  package static let regionSet = [
    Key("id", .text, "Its name as a variable."),
    Key("label", .text, default: "its id as words", "Its name for people."),
    Key(
      "regions", .map, "'Region: [countries]', by the registry's names or ISO alpha-3 codes; the others are elsewhere."),
  ]
  /// The keys of a denominator.
  package static let denominator = [
    Key("id", .text, "Its name as a measure, and in sites-per-ID, recruiting-sites-per-ID and trials-per-ID."),
    Key("label", .text, default: "its id as words", "Its name for people."),
    Key("unit", .text, "What it counts: people, cases."),
    Key("year", .number, "The year its numbers are of."),
    Key("per", .number, default: "1000000", "Rates are per so many."),
    Key("source", .text, "Where its numbers are from, for Methods."),
    Key("values", .map, "'Country or region: number'."),
    Key("file", .text, "A CSV file of numbers, with columns place and value."),
  ]
  /// The keys of a variable.
  package static let variable = [
    Key("id", .text, "Its name in definitions and filters."),
    Key("label", .text, default: "its id as words", "Its name for people."),
    Key("summary", .text, default: "which file defines it", "What it says, in a sentence."),
    Key(
      "match", .text, default: "first",
      "first: a trial stands under the first level it meets; any: under every one."),
    Key(
      "in", .list, default: "[title, conditions]",
      "The texts its patterns are looked for in: title, conditions, keywords, interventions, lead-sponsor or any text field."
    ),
    Key("levels", .list, "Its levels in order; trials that meet none are 'unassigned'."),
  ]
  /// The keys of a level.
  package static let level = [
    Key("code", .text, "Its code in CSV and filters."),
    Key("label", .text, default: "its code", "Its name for people."),
    Key("where", .expression, "What must hold of the trial."),
    Key(
      "pattern", .list,
      "Words that must stand side by side in one of the texts; bars part alternatives, * stands for any letters."),
    Key("in", .list, default: "the variable's", "The texts its pattern is looked for in."),
    Key("examples", .list, "Texts that must come under this level; 'check' holds them against the patterns."),
  ]
}
