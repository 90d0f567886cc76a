/// Which column of a file holds what.
struct ColumnMap {
  private(set) var columns: [(role: Role, index: Int)] = []
  /// The columns that count where those above are empty.
  private(set) var fallbacks: [(role: Role, index: Int)] = []

  /// The columns of a format without a header, in the order of its table.
  init(withoutHeader format: ExportFormat) {
    for (index, column) in format.columns.enumerated() where self[column.role] == nil {
      columns.append((column.role, index))
    }
  }

  init(_ names: HeaderNames, _ format: ExportFormat) {
    for role in Role.allCases { add(role, Self.candidates(for: role, names, format)) }
    for (index, role) in format.cells.unnamedColumns.enumerated() {
      columns.append((role, names.header.cells.count + index))
    }
    // An e-mail address is the user name where nothing else is.
    if let index = self[.email], self[.username] == nil {
      columns.removeAll { $0.role == .email }
      columns.append((.username, index))
    }
  }

  subscript(role: Role) -> Int? { columns.first { $0.role == role }?.index }

  var roles: Set<Role> { Set(columns.map(\.role)) }

  private mutating func add(
    _ role: Role, _ candidates: [(column: ExportFormat.Column, index: Int)]
  ) {
    guard let first = candidates.first(where: { !$0.column.isFallback }) ?? candidates.first else {
      return
    }
    columns.append((role, first.index))
    for (column, index) in candidates where column.isFallback && index != first.index {
      fallbacks.append((role, index))
    }
  }

  private static func candidates(
    for role: Role, _ names: HeaderNames, _ format: ExportFormat
  ) -> [(column: ExportFormat.Column, index: Int)] {
    let candidates = names.columns(of: role, in: format)
    let isStreet =
      role == .url && format.isGeneric && ExportFormat.streetNames.contains(where: names.has)
    guard isStreet else { return candidates }
    return candidates.filter { !ExportFormat.streetAddressNames.contains($0.column.name) }
  }
}
