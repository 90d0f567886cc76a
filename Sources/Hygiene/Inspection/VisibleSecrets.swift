internal import Vaults

/// Which visible fields of which credentials hold a password.
///
/// People paste passwords into titles and user names. A field counts if it holds the entry's own
/// password, or any password of the vault of eight characters and more.
struct VisibleSecrets: Sendable {
  private let scanner: SecretScanner
  private let fields: [VisibleFields]

  init(_ vault: Vault, _ groups: PasswordGroups, _ traits: [PasswordTraits]) {
    (scanner, fields) = vault.withRawBytes { bytes in
      let trashed = vault.credentials.filter { $0.state == .trashed }.map(\.password)
      let scanner = SecretScanner(
        passwords: groups.passwords + trashed,
        traits: traits + trashed.map { PasswordTraits(of: $0, in: bytes) }, in: bytes)
      let fields = vault.credentials.map { credential in
        var fields: VisibleFields = []
        for (field, range) in credential.visibleFields
        where scanner.holdsSecret(range.bytes, of: bytes, own: credential, store: bytes) {
          fields.insert(field)
        }
        return fields
      }
      return (scanner, fields)
    }
  }

  /// The fields of this credential that hold a password.
  func fields(of id: CredentialID) -> VisibleFields { fields[id.index] }

  /// The credentials with such fields, by the fields, in the order of the file.
  func credentialsByFields() -> [(VisibleFields, [CredentialID])] {
    var found: [VisibleFields: [CredentialID]] = [:]
    for (index, fields) in fields.enumerated() where !fields.isEmpty {
      found[fields, default: []].append(CredentialID(index: index))
    }
    return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }

  /// Whether `text`, about to be written for this credential, holds a password.
  func holdsSecret(_ text: String, for credential: Credential, of vault: Vault) -> Bool {
    let utf8 = Array(text.utf8)
    return vault.withRawBytes { store in
      // Bytes of bytes: there is no padding that could be read.
      let bytes = unsafe utf8.span.bytes
      return scanner.holdsSecret(0..<utf8.count, of: bytes, own: credential, store: store)
    }
  }
}

extension SecretScanner {
  fileprivate func holdsSecret(
    _ range: Range<Int>, of text: RawSpan, own credential: Credential, store: RawSpan
  ) -> Bool {
    Self.contains(credential.password.bytes, range, of: text, store: store)
      || containsPassword(range, of: text, store: store)
  }
}

extension Credential {
  fileprivate var visibleFields: [(VisibleFields, TextRange)] {
    [(.title, title), (.site, urls), (.username, username), (.email, email)]
  }
}
