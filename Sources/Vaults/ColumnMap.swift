/// Which column of a file holds what.
struct ColumnMap {
  private(set) var columns: [(role: Role, index: Int)] = []

  /// The columns of a format without a header, in the order of its table.
  init(withoutHeader format: ExportFormat) {
    for (index, column) in format.columns.enumerated() where self[column.role] == nil {
      columns.append((column.role, index))
    }
  }

  init(_ names: HeaderNames, _ format: ExportFormat) {
    for role in Role.allCases {
      if let column = Self.column(of: role, names, format) { columns.append((role, column)) }
    }
    // An e-mail address is the user name where nothing else is.
    if let index = self[.email], self[.username] == nil {
      columns.removeAll { $0.role == .email }
      columns.append((.username, index))
    }
  }

  subscript(role: Role) -> Int? { columns.first { $0.role == role }?.index }

  var roles: Set<Role> { Set(columns.map(\.role)) }

  private static func column(
    of role: Role, _ names: HeaderNames, _ format: ExportFormat
  ) -> Int? {
    let candidates = names.columns(of: role, in: format)
    let isStreet =
      role == .url && format.id == ExportFormat.generic.id
      && ExportFormat.streetNames.contains(where: names.has)
    return candidates.first { candidate in
      !isStreet || !ExportFormat.streetAddressNames.contains(candidate.name)
    }?.index
  }
}
