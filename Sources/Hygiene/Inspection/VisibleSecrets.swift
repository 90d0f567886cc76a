internal import Vaults

/// Which visible fields of which credentials hold a password.
///
/// People paste passwords into titles and user names. A field counts if it holds the entry's own
/// password, or any password of the vault of eight characters and more, old ones included; as it is
/// or in another writing (``PasswordTwins``).
struct VisibleSecrets: Sendable {
  private let scanner: SecretScanner
  private let twins: PasswordTwins
  private var fields: [VisibleFields]

  /// Looks at the visible fields of a vault, in O(bytes).
  ///
  /// - Throws: ``StoreError/outOfMemory`` if there are no pages for folded passwords.
  init(_ vault: Vault, _ groups: PasswordGroups) async throws(StoreError) {
    let passwords =
      groups.passwords
      + vault.credentials.filter { $0.state == .trashed }.map(\.password)
      + vault.history.entries.map(\.password)
    let (scanner, twins) = try vault.withRawBytes { (bytes) throws(StoreError) in
      let others = passwords.filter { !PasswordTwins.cover($0, in: bytes) }
      return (
        SecretScanner(
          passwords: others, traits: others.map { PasswordTraits(of: $0, in: bytes) }, in: bytes),
        try PasswordTwins(of: passwords, in: bytes)
      )
    }
    // In halves, so that a core that has nothing else to do can take one.
    let middle = vault.credentials.count / 2
    async let second = Self.fields(vault, vault.credentials[middle...], scanner, twins)
    let first = Self.fields(vault, vault.credentials[..<middle], scanner, twins)
    self.scanner = scanner
    self.twins = twins
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
    _ vault: Vault, _ credentials: ArraySlice<Credential>, _ scanner: SecretScanner,
    _ twins: PasswordTwins
  ) -> [VisibleFields] {
    let reading = FieldReading(scanner, twins)
    return vault.withRawBytes { bytes in
      credentials.map { credential in
        vault.ownPasswords(of: credential).reduce(into: []) { found, password in
          reading.load(password, in: bytes)
          found.formUnion(Self.fields(of: credential, vault, reading, bytes))
        }
      }
    }
  }

  private static func fields(
    of credential: Credential, _ vault: Vault, _ reading: FieldReading, _ bytes: RawSpan
  ) -> VisibleFields {
    func holding(_ field: VisibleFields, _ range: TextRange) -> VisibleFields {
      reading.holdsSecret(range.bytes, of: bytes, store: bytes) ? field : []
    }
    var fields = holding(.title, credential.title).union(holding(.site, credential.urls))
      .union(holding(.username, credential.username))
      .union(holding(.email, credential.email))
    // Reports show the host alone, which is a whole field there.
    if reading.looksForWholeFields, !fields.contains(.site),
      let host = vault.firstURL(of: credential).flatMap(SiteAddress.host(namedBy:)),
      reading.holdsSecret(host, store: bytes)
    {
      fields.insert(.site)
    }
    return fields
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

  /// A reading of fields, one after the other, for one task.
  func reading() -> FieldReading { FieldReading(scanner, twins) }

  /// Whether one of the texts, about to be written for this credential, holds a password.
  func holdsSecret(
    anyOf texts: [SafeText], for credential: Credential, of vault: Vault, _ reading: FieldReading
  ) -> Bool {
    vault.withRawBytes { store in
      vault.ownPasswords(of: credential).contains { password in
        reading.load(password, in: store)
        return texts.contains { reading.holdsSecret($0.text, store: store) }
      }
    }
  }
}

extension Vault {
  /// The password of an entry, and those that it had.
  fileprivate func ownPasswords(of credential: Credential) -> [SecretRange] {
    history.entries.isEmpty
      ? [credential.password]
      : [credential.password] + pastPasswords(of: credential).map(\.password)
  }
}
