internal import Vaults

/// KG503: logins that were last used years ago, only where the format tells.
struct UseCheck: Check {
  /// After so many years without use a login counts as long unused; the number is ours.
  static let years = 2

  func findings(in inspection: Inspection) -> [Finding] {
    guard inspection.vault.capabilities.contains(.lastUsed) else { return [] }
    let unused = inspection.credentials(in: \.lastUsed) {
      $0?.isOlder(thanYears: Self.years, at: inspection.now) == true
    }
    guard !unused.isEmpty else { return [] }
    return [inspection.finding(.longUnused, unused, .years(atLeast: Self.years))]
  }
}

/// KG504: passwords that have stood for years, as information, only where the dates tell.
struct AgeCheck: Check {
  /// From so many years on the age is told; the number is ours.
  static let years = 5

  func findings(in inspection: Inspection) -> [Finding] {
    let old = inspection.credentials(in: \.self) {
      !$0.password.isEmpty && $0.hasOldPassword(at: inspection.now) == true
    }
    guard !old.isEmpty else { return [] }
    return [inspection.finding(.age, old, .years(atLeast: Self.years))]
  }
}

extension Credential {
  /// Whether the password has stood for ``AgeCheck/years``; nil if the dates do not tell.
  ///
  /// An entry that has not changed at all for so long has not changed its password. A later change
  /// may have been one of anything, and a date of creation is often that of an import.
  func hasOldPassword(at now: Timestamp) -> Bool? {
    if let passwordChanged { return passwordChanged.isOlder(thanYears: AgeCheck.years, at: now) }
    return modified?.isOlder(thanYears: AgeCheck.years, at: now) == true ? true : nil
  }
}

extension Timestamp {
  /// Whether the moment lies more than so many years of 365.25 days before `now`.
  func isOlder(thanYears years: Int, at now: Timestamp) -> Bool {
    Int(now.seconds) - Int(seconds) > years * 31_557_600
  }
}
