internal import Vaults

/// The states of entries, counted only where the export can tell them: none is not “no entry”.
extension Assessment {
  /// How many logins are archived, and audited like the others; nil if the export cannot tell.
  public var archived: Int? { count(of: .archived, if: .archived) }

  /// How many logins are in the bin; nil if the export cannot tell.
  public var trashed: Int? { count(of: .trashed, if: .trashed) }

  private func count(of state: Credential.State, if capability: Capabilities) -> Int? {
    let vault = inspection.vault
    guard vault.capabilities.contains(capability) else { return nil }
    return vault.credentials.count { $0.state == state }
  }
}
