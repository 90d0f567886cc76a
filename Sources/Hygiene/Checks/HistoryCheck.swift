internal import Vaults

/// KG107: a password that the same entry had before, by the history that the export holds.
struct HistoryCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let vault = inspection.vault
    let returned = vault.withRawBytes { bytes in
      inspection.groups.audited.filter { id in
        let credential = vault.credentials[id.index]
        return vault.pastPasswords(of: credential).contains {
          bytes.isEqual($0.password.bytes, credential.password.bytes)
        }
      }
    }
    return returned.isEmpty ? [] : [inspection.finding(.returned, returned)]
  }
}
