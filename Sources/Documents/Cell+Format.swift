extension Cell {
  /// The cell without a format of its own.
  public var bare: Cell { if case .formatted(let cell, _) = self { cell.bare } else { self } }

  /// How its number is written in a column of this format.
  public func format(in column: Format) -> Format {
    if case .formatted(let cell, let format) = self { cell.format(in: format) } else { column }
  }

  /// Why nothing is shown, when it is not that too few stand behind it: such a cell is blank for people.
  public var reasonForBlank: String? {
    guard case .notShown(let reason) = bare, !reason.isEmpty, !reason.hasPrefix("n<"), !reason.hasPrefix("n <") else {
      return nil
    }
    return reason
  }
}
