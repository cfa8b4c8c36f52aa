import StudyModel
import TestSupport

@testable import Aggregation

/// Tables of studies, as the pipeline makes them: read in parts, settled, with a context.
enum Trials {
  /// A settled table of studies that stand in one file each.
  static func table(
    _ studies: [Study], reading fields: Set<StudyField> = Set(StudyField.allCases), downloaded: Day? = nil
  ) -> TrialTable {
    var dataset = AnalysisDataset(reading: fields)
    dataset.add(studies)
    settle(&dataset, studies)
    return TrialTable(dataset, downloaded: downloaded)
  }

  /// Settles a dataset; what is read again comes from the studies themselves.
  static func settle(_ dataset: inout AnalysisDataset, _ studies: [Study]) {
    let byOrigin = Dictionary(studies.map { ($0.origin, $0) }) { first, _ in first }
    do {
      try dataset.settle { (origins) throws(Finding) in origins.compactMap { byOrigin[$0] } }
    } catch {
      fatalError("\(error)")
    }
  }

  /// A context whose population is all of the table.
  static func context(_ studies: [Study], quarter: Quarter? = nil) -> AnalysisContext {
    context(table(studies), quarter: quarter)
  }

  /// A context whose population is all of the table.
  static func context(_ table: TrialTable, quarter: Quarter? = nil) -> AnalysisContext {
    AnalysisContext(table, quarter: quarter).facts(of: (0..<Int32(table.count)).map { $0 })
  }

  /// What a variable says of one study alone.
  static func answer(_ variable: Variable, _ study: Study, quarter: Quarter? = nil) -> Answer {
    let context = context([study], quarter: quarter)
    return variable.answer(context.table[0], context)
  }

  /// The code of the level a variable puts one study in; nothing for any other answer.
  static func level(_ variable: Variable, _ study: Study, quarter: Quarter? = nil) -> String? {
    let context = context([study], quarter: quarter)
    guard case .level(let level) = variable.answer(context.table[0], context) else { return nil }
    return variable.levels(context)[level].code
  }
}

extension Trials {
  /// The code of the level a variable puts each study in; nothing for any other answer.
  ///
  /// Ids must ascend.
  static func levels(_ variable: Variable, _ studies: [Study], quarter: Quarter? = nil) -> [String?] {
    let context = context(table(studies, reading: variable.fields), quarter: quarter)
    let codes = variable.levels(context).map(\.code)
    return studies.indices.map { row in
      if case .level(let level) = variable.answer(context.table[row], context) { codes[level] } else { nil }
    }
  }

  /// Studies that differ in one field, in the order of the values.
  static func studies(_ field: StudyField, _ values: [FieldValue], with change: (inout Study) -> Void = { _ in })
    -> [Study]
  {
    let base = Study.sample(with: change)
    return values.enumerated().map { number, value in
      var study = base
      study.id = "NCT" + String(10_000_000 + number)
      study[field] = value
      return study
    }
  }
}
