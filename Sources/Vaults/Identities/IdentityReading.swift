extension Identities {
  /// Takes in what a record tells of a person, in columns of its own or in its note.
  ///
  /// - Parameters:
  ///   - row: the record.
  ///   - cells: its cells in the columns that tell of people.
  ///   - format: whose record it is.
  mutating func add(
    _ row: Row, _ cells: [(field: IdentityDetail.Field, value: PackedRange)],
    of format: ExportFormat
  ) {
    switch format.identities {
    case .columns where !cells.isEmpty: add(cells)
    case .noteLines:
      let (values, isWhole) = row.identityLines()
      add(values, isWhole: isWhole)
    case .noteObject(let fields): add(members: fields, of: row)
    case .columns, nil: break
    }
  }

  /// The members of the JSON object in a note that have these names.
  private mutating func add(members fields: [String: IdentityDetail.Field], of row: Row) {
    var members = JSONMembers(text: row.text, in: row[.notes].bytes)
    var values: [(field: IdentityDetail.Field, value: PackedRange)] = []
    // One more than is kept, so that it shows when there are too many.
    while values.count <= Self.mostDetails, let (name, value) = members.next() {
      let field = fields.first { row.text.matches(name.bytes, $0.key) }?.value
      if let field, value.count > 0 { values.append((field, value)) }
    }
    add(values, isWhole: members.isAtEnd || values.count > Self.mostDetails)
  }
}
