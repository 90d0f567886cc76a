internal import Vaults

/// Which rows of an export are one account.
///
/// Browsers and Apple's Passwords write a row for each site of a login. Taken for logins, such rows
/// would be duplicates that nobody can delete, and count an account several times over. Rows are
/// one account if the password, the user name and the service are the same:
///
/// - The password and the user name byte for byte, as the products compare them. `Taro` and `taro`
///   are two entries there; they stay two, and KG601 says so.
/// - Without a password nothing shows that two rows are one account, and nothing would be judged
///   twice. They stay apart.
/// - Without a user name, one password at one service is one account as far as anyone can tell.
///   A row with a user name and one without stay apart: which of the users it is nobody knows.
/// - What is one service ``ServiceTable`` says: the registrable domain, the groups of sites that
///   the user gave. Whether sites of different domains belong together cannot be told from their
///   rows, where the title does not tell (``RowsPerLogin/onePerSiteUnderOneTitle``).
///
/// Two rows with the same address are one account too. The browsers' own lists of passwords show
/// one entry for them, so that a finding would ask for what cannot be done.
struct AccountRows {
  /// For each account its first row.
  let firstRows: [CredentialID]
  private let accountOfRow: [CredentialID]
  private let firstRowOfRow: [Int32]

  /// The accounts of a vault of rows, or nil where each row is an account.
  ///
  /// Does not depend on the order of the rows, but for which of them is the first.
  ///
  /// - Parameters:
  ///   - vault: the vault as it was read.
  ///   - groups: its equal passwords.
  ///   - services: its services; titles may show that more of them are one.
  init?(_ vault: Vault, _ groups: PasswordGroups, _ services: inout ServiceTable) {
    let sharing: RowSets
    switch vault.rowsPerLogin {
    case .one: return nil
    case .onePerSite: sharing = RowSets(sharing: groups)
    case .onePerSiteUnderOneTitle:
      sharing = RowSets(sharing: groups)
      let entries = sharing.splitByUser(in: vault).splitByTitle(in: vault)
      services.join(
        entries.sets.flatMap { set in set.dropFirst().map { (set[set.startIndex], $0) } })
    }
    let accounts = sharing.split(by: sharing.rows.map(services.service(of:))).splitByUser(in: vault)
    if accounts.rows.isEmpty { return nil }
    var firstRowOfRow = Array(0..<Int32(vault.credentials.count))
    for set in accounts.sets {
      for row in set { firstRowOfRow[row.index] = Int32(set[set.startIndex].index) }
    }
    self.init(firstRowOfRow)
  }

  private init(_ firstRowOfRow: [Int32]) {
    var firstRows: [CredentialID] = []
    var accountOfRow: [CredentialID] = []
    accountOfRow.reserveCapacity(firstRowOfRow.count)
    for (row, first) in firstRowOfRow.enumerated() {
      if first == row {
        accountOfRow.append(CredentialID(index: firstRows.count))
        firstRows.append(CredentialID(index: row))
      } else {
        accountOfRow.append(accountOfRow[Int(first)])
      }
    }
    self.firstRows = firstRows
    self.accountOfRow = accountOfRow
    self.firstRowOfRow = firstRowOfRow
  }

  /// The number of accounts.
  var count: Int { firstRows.count }

  /// The account that a row belongs to.
  func account(of row: CredentialID) -> CredentialID { accountOfRow[row.index] }

  /// Whether no earlier row belongs to the same account.
  func isFirst(_ row: CredentialID) -> Bool { firstRowOfRow[row.index] == row.index }

  /// The vault with accounts in place of their rows.
  func joined(_ vault: Vault) -> Vault { vault.joiningRows(firstRows: firstRowOfRow) }
}

extension RowSets {
  fileprivate func splitByUser(in vault: Vault) -> RowSets {
    let names = rows.map { vault.credentials[$0.index].username.packed }
    return vault.withRawBytes {
      split(by: DistinctStrings(names, equality: .bytes, in: $0).numbers)
    }
  }

  /// The sets of rows that one entry of Apple's Passwords may have been written as: with its title.
  ///
  /// Where the user gave none, the product makes one of the host and the user name in parentheses.
  /// An empty title is nobody's.
  fileprivate func splitByTitle(in vault: Vault) -> RowSets {
    vault.withRawBytes { bytes in
      let stems = rows.map { bytes.titleStem(of: vault.credentials[$0.index]) }
      var keys = DistinctStrings(stems, equality: .bytes, in: bytes).numbers
      var nobody = Int32(keys.count)
      for (position, stem) in stems.enumerated() where stem.count == 0 {
        keys[position] = nobody
        nobody += 1
      }
      return split(by: keys)
    }
  }
}

extension RawSpan {
  /// The title without ` (user name)` at its end, and without blanks at its ends.
  fileprivate func titleStem(of credential: Credential) -> PackedRange {
    let (title, user) = (credential.title.bytes, credential.username.bytes)
    var range = title
    let suffix = title.suffix(user.count + 3)
    if !user.isEmpty, suffix.count == user.count + 3, byte(at: suffix.lowerBound) == 0x20,
      byte(at: suffix.lowerBound + 1) == 0x28, byte(at: suffix.upperBound - 1) == 0x29,
      isEqual((suffix.lowerBound + 2)..<(suffix.upperBound - 1), user)
    {
      range = title.lowerBound..<suffix.lowerBound
    }
    while let first = range.first, byte(at: first) == 0x20 { range.removeFirst() }
    while let last = range.last, byte(at: last) == 0x20 { range.removeLast() }
    return PackedRange(offset: range.lowerBound, count: range.count)
  }
}
