/// The passwords that logins had before, where an export tells them.
///
/// They are secrets as those in use are: ranges of the vault's store.
public struct PasswordHistory: Sendable, CustomStringConvertible, CustomReflectable {
  /// The old passwords, login by login in the order of the file.
  public private(set) var entries: [PastPassword] = []
  /// Where the logins stand whose history is not what the format describes, and was not used.
  public private(set) var unreadable: [RecordPosition] = []

  /// No history.
  init() {}

  /// Says how many, and nothing of them.
  public var description: String { "PasswordHistory(\(entries.count))" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Takes in the old passwords of the login at this position; nil if its history is unreadable.
  mutating func add(_ passwords: [PackedRange]?, at position: RecordPosition) {
    guard let passwords else { return unreadable.append(position) }
    entries += passwords.map { PastPassword(record: position.record, password: SecretRange($0)) }
  }

  /// The old passwords of the login at this position; O(log n).
  func entries(of position: RecordPosition) -> ArraySlice<PastPassword> {
    let record = position.record
    return entries[count { $0 < record }..<count { $0 <= record }]
  }

  /// How many entries from the first on are of a record that satisfies `condition`.
  private func count(where condition: (_ record: UInt32) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(entries[middle].record) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A password that a login had before.
public struct PastPassword: Sendable, CustomStringConvertible, CustomReflectable {
  /// The number of the login's record in the file.
  public let record: UInt32
  /// The password.
  public let password: SecretRange

  /// Names the record, and nothing that is in it.
  public var description: String { "PastPassword(record \(record))" }

  /// Shows no children: the range would tell how long the password is.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Vault {
  /// The passwords that a credential had before, as far as the export tells.
  public func pastPasswords(of credential: Credential) -> ArraySlice<PastPassword> {
    history.entries(of: credential.position)
  }

  /// The old passwords of its logins as a vault of their own.
  ///
  /// - Returns: a vault with the same store, whose credentials are of no account, and for each of
  ///   them the index of the credential that had its password.
  package func ofPastPasswords() -> (vault: Vault, owners: [Int]) {
    var (past, owners): ([Credential], [Int]) = ([], [])
    for (index, credential) in credentials.enumerated() where credential.state != .trashed {
      for entry in pastPasswords(of: credential) {
        past.append(
          Credential(
            position: credential.position, kind: .passwordOnly, password: entry.password))
        owners.append(index)
      }
    }
    return (with(credentials: past, furtherRows: FurtherRows()), owners)
  }
}
