public import Strength
public import Vaults

/// The accounts of a vault whose passwords say something about their owner, as an audit finds them.
public struct AccountsWithFacts: Sendable {
  /// The accounts in the order of the file, each with what was found, rule by rule.
  public let accounts: [(id: CredentialID, evidence: [(rule: Rule, evidence: PersonalEvidence)])]

  /// Looks for facts in all passwords, on all cores.
  ///
  /// - Parameters:
  ///   - vault: the vault, whose user names and addresses are facts as well.
  ///   - facts: what the owner wrote down; nil for nothing.
  ///   - estimator: what says what a password is worth without the facts.
  public init(in vault: Vault, facts: PersonalFacts?, estimator: PasswordEstimator) async {
    let judge = PersonalJudge(facts, vault, estimator)
    let table = await PersonalTable(vault, PasswordGroups(vault), judge)
    accounts = table.found.map { ($0.id, $0.judgement.evidence) }
  }
}
