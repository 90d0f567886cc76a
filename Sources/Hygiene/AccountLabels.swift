internal import Vaults

/// Names accounts, one after the other, for one task: what is read of one name stays in the same memory
/// as what is read of the next.
struct AccountLabels {
  private let inspection: Inspection
  private let reading: FieldReading

  /// Names the accounts of this assessment.
  init(_ assessment: Assessment) {
    inspection = assessment.inspection
    reading = inspection.visible.reading()
  }

  /// How reports name this account; see ``Assessment/label(of:)``.
  ///
  /// - Throws: ``DisclosureError`` if a field that was found harmless holds a password after all.
  func label(of id: CredentialID) throws(DisclosureError) -> AccountLabel {
    let vault = inspection.vault
    let credential = vault.credentials[id.index]
    let hidden = inspection.visible.fields(of: id)
    var shown: [SafeText] = []
    func field(_ isHidden: Bool, _ text: String) -> AccountLabel.Field {
      if isHidden { return .hidden }
      let safe = SafeText(untrusted: text)
      if safe.text.isEmpty { return .empty }
      shown.append(safe)
      return .shown(safe)
    }
    let label = AccountLabel(
      title: field(hidden.contains(.title), vault.text(credential.title)),
      site: field(hidden.contains(.site), site(of: credential)),
      username: credential.username.isEmpty
        ? field(hidden.contains(.email), vault.text(credential.email))
        : field(hidden.contains(.username), vault.text(credential.username)))
    if inspection.visible.holdsSecret(anyOf: shown, for: credential, of: vault, reading) {
      throw DisclosureError(credential: id)
    }
    return label
  }

  private func site(of credential: Credential) -> String {
    guard let url = inspection.vault.firstURL(of: credential) else { return "" }
    let utf8 = Array(url.utf8)
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe utf8.span.bytes
    return switch SiteAddress(0..<utf8.count, in: bytes) {
    case .host(let range, _), .app(let range): bytes.lowercasedString(at: range)
    case .none: ""
    }
  }
}
