extension ExportFormat {
  /// Padloc: name and tags, then a column for every label that a field has.
  ///
  /// Labels are the user's, so that columns are known by the names that tables give them, and a
  /// second factor may have any name.
  static let padloc = ExportFormat(
    id: ID("padloc"),
    products: ["Padloc"],
    marks: Marks(opening: ["name", "tags"]),
    columns: [Column("name", .title)]
      + namedColumns.filter { $0.role != .title && $0.role != .kind },
    cells: Cells(mayHideSecondFactor: true),
    classify: { row in row.apparentContent })
}
