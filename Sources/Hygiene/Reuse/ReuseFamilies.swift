public import Strength
public import Vaults

/// The families of related passwords in a vault.
///
/// What a family is, what counts as related, and why chance likeness does not: `docs/reuse.md`.
public struct ReuseFamilies: Sendable {
  /// The logins of each family in the order of the file, the family with the first login first.
  public let families: [[CredentialID]]

  /// Finds them, in O(n log n) of the passwords and their lengths.
  ///
  /// - Parameters:
  ///   - vault: the vault.
  ///   - estimator: what says how common a piece of a password is.
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  public init(of vault: Vault, estimator: PasswordEstimator) async throws(StoreError) {
    let groups = PasswordGroups(vault)
    let search = try await ReuseSearch(vault, groups, estimator)
    families = search.families { groups.memberCount(of: $0) > 1 }.map { family in
      family.passwords.flatMap { groups.members(of: Int($0)) }.sorted()
    }.sorted { $0[0] < $1[0] }
  }
}
