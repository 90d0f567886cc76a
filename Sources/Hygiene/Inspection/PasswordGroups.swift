internal import Vaults

/// The audited logins of a vault, grouped by equal passwords.
///
/// Equal means equal bytes: `が` in one and in two code points are different passwords, as they are
/// to every service.
struct PasswordGroups {
  /// The credentials under audit: those in use or archived that have a password.
  let audited: [CredentialID]
  /// For each of `audited`, the number of its group.
  let groupOfAudited: [Int32]
  /// Where each group's password stands in the store.
  let passwords: [SecretRange]

  private let starts: [Int32]
  private let members: [Int32]

  init(_ vault: Vault) {
    var audited: [CredentialID] = []
    audited.reserveCapacity(vault.credentials.count)
    for (index, credential) in vault.credentials.enumerated()
    where credential.state != .trashed && !credential.password.isEmpty {
      audited.append(CredentialID(index: index))
    }
    let ranges = audited.map { vault.credentials[$0.index].password.packed }
    let distinct = vault.withRawBytes {
      DistinctStrings(
        ranges, equality: .bytes, expected: ranges.count, in: $0)
    }
    self.init(
      audited: audited, groupOfAudited: distinct.numbers,
      passwords: distinct.firsts.map { SecretRange(ranges[Int($0)]) })
  }

  /// Each of these logins in a group of its own, whether or not others have the password too.
  init(eachOf logins: [CredentialID], in vault: Vault) {
    self.init(
      audited: logins, groupOfAudited: logins.indices.map(Int32.init),
      passwords: logins.map { SecretRange(vault.credentials[$0.index].password.packed) })
  }

  private init(audited: [CredentialID], groupOfAudited: [Int32], passwords: [SecretRange]) {
    self.audited = audited
    self.groupOfAudited = groupOfAudited
    self.passwords = passwords
    (starts, members) = Self.invert(groupOfAudited, groups: passwords.count)
  }

  /// The same groups, with accounts in place of their rows.
  ///
  /// The rows of an account have one password, so the groups keep their numbers.
  func joiningRows(_ accounts: AccountRows) -> PasswordGroups {
    var (kept, groupOfKept): ([CredentialID], [Int32]) = ([], [])
    kept.reserveCapacity(audited.count)
    groupOfKept.reserveCapacity(audited.count)
    for (row, group) in zip(audited, groupOfAudited) where accounts.isFirst(row) {
      kept.append(accounts.account(of: row))
      groupOfKept.append(group)
    }
    return PasswordGroups(audited: kept, groupOfAudited: groupOfKept, passwords: passwords)
  }

  /// The number of distinct passwords.
  var count: Int { passwords.count }

  /// How many of the audited logins have this password.
  func memberCount(of group: Int) -> Int { Int(starts[group + 1] - starts[group]) }

  /// The logins with this password, in the order of the file.
  func members(of group: Int) -> [CredentialID] {
    members[Int(starts[group])..<Int(starts[group + 1])].map { audited[Int($0)] }
  }

  /// Lists of members from group numbers: a counting sort.
  private static func invert(_ groupOf: [Int32], groups: Int) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: groups + 1)
    for group in groupOf { starts[Int(group) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var next = starts
    var members = [Int32](repeating: 0, count: groupOf.count)
    for (position, group) in groupOf.enumerated() {
      members[Int(next[Int(group)])] = Int32(position)
      next[Int(group)] += 1
    }
    return (starts, members)
  }
}

/// A credential of the vault, named in reports as `c1`, `c2`, … in the order of the file.
public struct CredentialID: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let number: Int32

  /// The credential at this index of the vault's list.
  init(index: Int) { number = Int32(index) }

  /// The index in the vault's list.
  public var index: Int { Int(number) }

  /// The name in reports.
  public var description: String { "c\(number + 1)" }

  /// The order of the file.
  public static func < (left: CredentialID, right: CredentialID) -> Bool {
    left.number < right.number
  }
}
