extension Key {
  /// The keys by which a report or a shared file adds to the catalog.
  package static let own = [
    Key("use", .list, "Files of definitions, by paths from this file's folder."),
    Key("variables", .list, "Variables of one's own, each of which may use those above it."),
    Key(
      "parents", .map, "Parents of sponsors: 'Parent: [names]', or 'file: parents.csv' with columns sponsor, parent."),
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
