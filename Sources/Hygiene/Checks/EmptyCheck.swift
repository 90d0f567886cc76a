internal import Vaults

/// KG205: logins without a password.
struct EmptyCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let empty = inspection.credentials(in: \.self) {
      $0.password.isEmpty && !$0.refersToOtherPassword
    }
    return empty.isEmpty ? [] : [inspection.finding(.empty, empty)]
  }
}

extension Inspection {
  /// The credentials outside the bin for which `condition` holds, in the order of the file.
  func credentials<Value>(
    in keyPath: KeyPath<Credential, Value>, where condition: (Value) -> Bool
  ) -> [CredentialID] {
    vault.credentials.enumerated().compactMap { index, credential in
      credential.state != .trashed && condition(credential[keyPath: keyPath])
        ? CredentialID(index: index) : nil
    }
  }
}
