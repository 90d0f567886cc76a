/// How many rows of an export one login may have.
package enum RowsPerLogin: Sendable {
  /// One, whatever the login's sites.
  case one
  /// One for each site and app. Only the product knows which of them belong together; the rows
  /// show the same user and password.
  case onePerSite
  /// One for each site, each with the title of the entry.
  case onePerSiteUnderOneTitle
}

/// The rows of an export that show a credential once more, for a further site or app.
///
/// Beside the credentials rather than in them: nearly all have none.
struct FurtherRows: Sendable {
  /// Credential by credential, in the order of the file.
  private(set) var rows: [Credential] = []
  /// For each of `rows` the record of the credential that it belongs to: in ascending order.
  private var owners: [UInt32] = []

  /// No rows.
  init() {}

  /// The rows that are not the first of their account.
  ///
  /// - Parameters:
  ///   - rows: all rows of the file, in its order.
  ///   - firstRows: for each of `rows` the index of the first one of its account.
  init(in rows: [Credential], firstRows: [Int32]) {
    // A counting sort: where the rows of each account begin, then every row in its place.
    var starts = [Int32](repeating: 0, count: rows.count + 1)
    for (row, first) in firstRows.enumerated() where first != row { starts[Int(first) + 1] += 1 }
    for row in rows.indices { starts[row + 1] += starts[row] }
    let count = Int(starts[rows.count])
    var sorted = [Int32](repeating: 0, count: count)
    for (row, first) in firstRows.enumerated() where first != row {
      sorted[Int(starts[Int(first)])] = Int32(row)
      starts[Int(first)] += 1
    }
    self.rows = sorted.map { rows[Int($0)] }
    owners = sorted.map { rows[Int(firstRows[Int($0)])].position.record }
  }

  /// The further rows of the credential at this position; O(log n).
  func rows(of position: RecordPosition) -> ArraySlice<Credential> {
    if owners.isEmpty { return [] }
    let record = position.record
    return rows[count { $0 < record }..<count { $0 <= record }]
  }

  /// How many rows from the first on have an owner that satisfies `condition`.
  private func count(where condition: (_ owner: UInt32) -> Bool) -> Int {
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(owners[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Vault {
  /// How many rows of this export one login may have.
  package var rowsPerLogin: RowsPerLogin {
    ExportFormat.all.first { $0.id == format }?.rowsPerLogin ?? .one
  }

  /// The same vault with rows that are one account as one credential.
  ///
  /// The credential is the account's first row, with its position and its title; the others are
  /// its ``furtherRows(of:)``. What only one of them can tell, a stored second factor, holds for
  /// the account. Formats with several rows for a login have no dates.
  ///
  /// - Parameter firstRows: for each of ``credentials`` the index of the first row of its account,
  ///   which is its own if there is no earlier one.
  /// - Returns: a vault with the same store and the same ``recordCount``.
  package func joiningRows(firstRows: [Int32]) -> Vault {
    var rows = credentials
    for (row, first) in firstRows.enumerated()
    where first != row && rows[row].secondFactor == .yes && rows[Int(first)].secondFactor != .yes {
      rows[Int(first)] = rows[Int(first)].withSecondFactor
    }
    let further = FurtherRows(in: rows, firstRows: firstRows)
    var kept: [Credential] = []
    // In a large vault this is most of the memory: it is not to grow by doubling.
    kept.reserveCapacity(rows.count - further.rows.count)
    for (row, first) in firstRows.enumerated() where first == row { kept.append(rows[row]) }
    return with(credentials: kept, furtherRows: further)
  }
}

extension Credential {
  /// The same credential, with a stored second factor.
  fileprivate var withSecondFactor: Credential {
    Credential(
      position: position, kind: kind, state: state, secondFactor: .yes,
      refersToOtherPassword: refersToOtherPassword, title: title, urls: urls, username: username,
      email: email, password: password, created: created, modified: modified,
      passwordChanged: passwordChanged, lastUsed: lastUsed)
  }
}
