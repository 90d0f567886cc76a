internal import Vaults

/// KG501: logins whose address says http.
///
/// Addresses of this computer and of private networks are left alone: a router seldom offers
/// anything else. An address without a scheme says nothing.
struct HTTPCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let open = inspection.services.openlyReached.filter { id in
      inspection.vault.credentials[id.index].state != .trashed
    }
    return open.isEmpty ? [] : [inspection.finding(.http, open)]
  }
}
