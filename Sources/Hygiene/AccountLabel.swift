public import Vaults

/// How reports name an account: what the vault's visible fields say, where that may be shown.
///
/// A field that holds a password is ``Field/hidden``.
public struct AccountLabel: Sendable {
  /// The item's name.
  public let title: Field
  /// The host of the first address, or the app.
  public let site: Field
  /// The user name, or the e-mail address if there is none.
  public let username: Field

  /// One visible field.
  public enum Field: Sendable, Equatable {
    /// There is nothing in it.
    case empty
    /// It holds a password and is not shown.
    case hidden
    /// Hostile text from the vault, made harmless.
    case shown(SafeText)
  }
}

/// A text that was about to be written holds a password: an internal error, and a reason to stop.
public struct DisclosureError: Error, Sendable, Equatable {
  /// The credential whose text it was.
  public let credential: CredentialID
}

/// Whether an account was audited.
public enum AccountState: String, Sendable {
  /// It was.
  case audited
  /// It has no password.
  case withoutPassword = "without-password"
  /// Its password is another entry's.
  case reference
  /// It is in the bin.
  case trashed
}

extension Assessment {
  /// How reports name this account.
  ///
  /// Every text in it is checked here, as it is about to be written.
  ///
  /// - Throws: ``DisclosureError`` if a field that was found harmless holds a password after all.
  public func label(of id: CredentialID) throws(DisclosureError) -> AccountLabel {
    let credential = inspection.vault.credentials[id.index]
    let hidden = inspection.visible.fields(of: id)
    return AccountLabel(
      title: try field(inspection.vault.text(credential.title), hidden.contains(.title), id),
      site: try field(site(of: credential), hidden.contains(.site), id),
      username: credential.username.isEmpty
        ? try field(inspection.vault.text(credential.email), hidden.contains(.email), id)
        : try field(inspection.vault.text(credential.username), hidden.contains(.username), id))
  }

  /// Checks every label before a document is begun that cannot be taken back.
  ///
  /// - Throws: ``DisclosureError`` as ``label(of:)`` does.
  func checkLabels() throws(DisclosureError) {
    for id in credentials { _ = try label(of: id) }
  }

  /// Where the record of this account stands in the export.
  public func position(of id: CredentialID) -> RecordPosition {
    inspection.vault.credentials[id.index].position
  }

  /// Where the records stand that show this account once more, for a further site or app.
  public func furtherPositions(of id: CredentialID) -> [RecordPosition] {
    inspection.vault.furtherRows(of: inspection.vault.credentials[id.index]).map(\.position)
  }

  /// Whether this account was audited, and if not, why.
  public func state(of id: CredentialID) -> AccountState {
    let credential = inspection.vault.credentials[id.index]
    if credential.state == .trashed { return .trashed }
    if credential.refersToOtherPassword { return .reference }
    return credential.password.isEmpty ? .withoutPassword : .audited
  }

  private func field(
    _ text: String, _ isHidden: Bool, _ id: CredentialID
  ) throws(DisclosureError) -> AccountLabel.Field {
    if isHidden { return .hidden }
    let safe = SafeText(untrusted: text)
    if safe.text.isEmpty { return .empty }
    let credential = inspection.vault.credentials[id.index]
    guard !inspection.visible.holdsSecret(safe.text, for: credential, of: inspection.vault) else {
      throw DisclosureError(credential: id)
    }
    return .shown(safe)
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
