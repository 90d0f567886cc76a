public import Guidance
internal import Vaults

/// What can be said of one password by itself: what `kagiban check` answers.
public struct PasswordVerdict: Sendable {
  /// What was found, the worst first.
  public let findings: [Finding]
  /// Whether it is known to be exposed.
  public let exposure: Exposure
  /// How strong it is; nil for the empty password.
  public let strength: PasswordStrength?
  /// What the policy would answer that was asked; nil if none was.
  public let answer: Answer?

  /// Whether the password is acceptable: nothing was found from `threshold` upwards.
  ///
  /// An empty password never is. What was not checked is not part of the verdict; the coverage of
  /// the assessment says what that is.
  public func isAcceptable(below threshold: (Severity) -> Bool) -> Bool {
    !findings.contains { $0.rule == .empty || threshold($0.severity) }
  }
}

extension Assessment {
  /// The verdict on each credential of a vault of bare passwords, in their order.
  public var passwordVerdicts: [PasswordVerdict] {
    let found = AccountFindings(self)
    var exposureOf: [CredentialID: Exposure] = [:]
    for (id, exposure) in exposures { exposureOf[id] = exposure }
    var strengthOf: [CredentialID: PasswordStrength] = [:]
    for (id, group) in zip(inspection.groups.audited, inspection.groups.groupOfAudited) {
      strengthOf[id] = inspection.strengths[Int(group)]
    }
    return credentials.map { id in
      PasswordVerdict(
        findings: found[id], exposure: exposureOf[id] ?? .unknown, strength: strengthOf[id],
        answer: answer(to: id))
    }
  }

  private func answer(to id: CredentialID) -> Answer? {
    guard let policy = inspection.policy else { return nil }
    let password = inspection.vault.credentials[id.index].password
    return inspection.vault.withBytes { bytes in
      policy.answer(to: bytes.extracting(password.bytes))
    }
  }
}
