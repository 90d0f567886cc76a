extension ExportFormat {
  /// How a file shows that it is of this format.
  public enum Recognition: Sendable, Equatable {
    /// By its first row: one of `headers`, name by name, or one with all names of one of `names` in
    /// any order.
    case header(headers: [[String]], names: [[String]])
    /// By any first row with a name for passwords that is known.
    case anyHeader
    /// By its records; there is no first row with names.
    case records
    /// By blocks of lines that begin with a name.
    case blocks
  }

  /// How a file shows that it is of this format.
  public var recognition: Recognition {
    switch shape {
    case .pairs, .rows, .codedFields: .records
    case .blocks: .blocks
    case .table where isGeneric: .anyHeader
    case .table:
      .header(
        headers: marks.layouts,
        names: marks.signatures + [marks.opening].filter { !$0.isEmpty })
    }
  }
}
