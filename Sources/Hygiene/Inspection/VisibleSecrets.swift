internal import Vaults

/// Which visible fields of which credentials hold a password.
///
/// People paste passwords into titles and user names. A field counts if it holds the entry's own
/// password, or any password of the vault of eight characters and more, old ones included.
struct VisibleSecrets: Sendable {
  private let scanner: SecretScanner
  private var fields: [VisibleFields]

  init(_ vault: Vault, _ groups: PasswordGroups, _ traits: [PasswordTraits]) async {
    let scanner = vault.withRawBytes { bytes in
      let others =
        vault.credentials.filter { $0.state == .trashed }.map(\.password)
        + vault.history.entries.map(\.password)
      if others.isEmpty {
        return SecretScanner(passwords: groups.passwords, traits: traits, in: bytes)
      }
      return SecretScanner(
        passwords: groups.passwords + others,
        traits: traits + others.map { PasswordTraits(of: $0, in: bytes) }, in: bytes)
    }
    // In halves, so that a core that has nothing else to do can take one.
    let middle = vault.credentials.count / 2
    async let second = Self.fields(vault, vault.credentials[middle...], scanner)
    let first = Self.fields(vault, vault.credentials[..<middle], scanner)
    self.scanner = scanner
    fields = await first + second
  }

  /// The same, with accounts in place of their rows: a field holds a password if it does in any row.
  func joiningRows(_ accounts: AccountRows) -> VisibleSecrets {
    var joined = self
    joined.fields = Array(repeating: [], count: accounts.count)
    for (row, fields) in fields.enumerated() {
      joined.fields[accounts.account(of: CredentialID(index: row)).index].formUnion(fields)
    }
    return joined
  }

  private static func fields(
    _ vault: Vault, _ credentials: ArraySlice<Credential>, _ scanner: SecretScanner
  ) -> [VisibleFields] {
    vault.withRawBytes { bytes in
      credentials.map { credential in
        let own = SecretScanner.shortPassword(of: credential, in: bytes)
        func holding(_ field: VisibleFields, _ range: TextRange) -> VisibleFields {
          scanner.holdsSecret(range.bytes, of: bytes, own: own, store: bytes) ? field : []
        }
        return holding(.title, credential.title).union(holding(.site, credential.urls))
          .union(holding(.username, credential.username))
          .union(holding(.email, credential.email))
      }
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
      let own = SecretScanner.shortPassword(of: credential, in: store)
      return scanner.holdsSecret(0..<utf8.count, of: bytes, own: own, store: store)
    }
  }
}

extension SecretScanner {
  fileprivate func holdsSecret(
    _ range: Range<Int>, of text: RawSpan, own: Range<Int>, store: RawSpan
  ) -> Bool {
    Self.contains(own, range, of: text, store: store)
      || containsPassword(range, of: text, store: store)
  }

  /// Where the credential's password stands if it is too short to be looked for everywhere; else
  /// an empty range.
  fileprivate static func shortPassword(
    of credential: Credential, in store: RawSpan
  ) -> Range<Int> {
    let own = credential.password.bytes
    // Fewer than eight characters of at most four bytes.
    guard own.count < 4 * Int(minimumCharacters),
      PasswordTraits(of: credential.password, in: store).characters < minimumCharacters
    else { return own.lowerBound..<own.lowerBound }
    return own
  }
}
