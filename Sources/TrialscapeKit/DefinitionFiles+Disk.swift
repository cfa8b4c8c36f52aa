internal import Registries
internal import Reporting
internal import StudyModel

extension DefinitionFiles {
  /// The files of the machine.
  static let onDisk = DefinitionFiles(
    text: { (path) throws(Finding) in try TextFile.read(path) },
    columns: { (path, headings) throws(Finding) in
      let bytes = Array(try TextFile.read(path).utf8)
      var columns: [[String]] = []
      for heading in headings { columns.append(try CSVTextColumn.read(heading, of: bytes, path: path)) }
      return columns
    })
}
