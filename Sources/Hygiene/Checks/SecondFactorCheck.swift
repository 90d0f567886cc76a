internal import Vaults

/// KG502: logins without a stored second factor, only where the format could hold one.
struct SecondFactorCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    guard inspection.vault.capabilities.contains(.secondFactor) else { return [] }
    let without = inspection.credentials(in: \.self) {
      $0.kind == .login && $0.secondFactor == .no && !$0.password.isEmpty
    }
    return without.isEmpty ? [] : [inspection.finding(.noSecondFactor, without)]
  }
}
