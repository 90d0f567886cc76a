/// Where a format keeps what it tells of people.
enum IdentityLayout: Sendable {
  /// In columns of their own.
  case columns([Column])
  /// In the note, a line for each detail behind one that names the kind of note (`NoteType:`).
  case noteLines
  /// In the note, as the members of a JSON object.
  case noteObject([String: IdentityDetail.Field])

  /// Whether a file with these roles and columns can tell of people.
  func isTold(by roles: Set<Role>, _ columns: [(field: IdentityDetail.Field, index: Int)]) -> Bool {
    switch self {
    case .columns: !columns.isEmpty
    case .noteLines, .noteObject: roles.contains(.notes)
    }
  }

  /// A column of the header, found by its name.
  struct Column: Sendable {
    let name: String
    let field: IdentityDetail.Field
    let match: Match

    /// How much of the header's cell the name is, upper and lower case aside.
    enum Match: Sendable {
      case whole, ending, inside
    }

    init(_ name: String, _ field: IdentityDetail.Field, _ match: Match = .whole) {
      self.name = name
      self.field = field
      self.match = match
    }
  }
}

extension HeaderNames {
  /// The columns in which a format tells of people.
  func identityColumns(of format: ExportFormat) -> [(field: IdentityDetail.Field, index: Int)] {
    guard case .columns(let columns)? = format.identities else { return [] }
    return columns.flatMap { column in
      header.cells.indices.filter { isNamed($0, column) }.map { (column.field, $0) }
    }
  }

  private func isNamed(_ index: Int, _ column: IdentityLayout.Column) -> Bool {
    let cell = header.cells[index]
    // Where the name begins if it is at the cell's end.
    let last = cell.upperBound - column.name.utf8.count
    guard last >= cell.lowerBound else { return false }
    let starts: ClosedRange<Int>
    switch column.match {
    case .whole:
      guard last == cell.lowerBound else { return false }
      starts = last...last
    case .ending: starts = last...last
    case .inside: starts = cell.lowerBound...last
    }
    return starts.contains { text.starts(at: $0, with: column.name, ignoringCase: true) }
  }
}
