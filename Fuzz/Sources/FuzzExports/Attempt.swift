import Vaults

/// One input, read in several ways; whatever does not hold ends the program, which is what libFuzzer
/// looks for.
struct Attempt {
  private let input: [UInt8]

  init(at input: [UInt8]) { self.input = input }

  /// Reads the input as what it shows itself to be; then as the format, and now and then in the
  /// encoding, that its length tells, so that each meets every input sooner or later.
  func check() {
    var vaults = [read(), read(as: ExportFormat.all[input.count % ExportFormat.all.count].id)]
    if input.count.isMultiple(of: 4) {
      vaults.append(read(in: TextEncoding.allCases[input.count / 4 % TextEncoding.allCases.count]))
    }
    for case let vault? in vaults {
      checkTally(of: vault)
      checkRanges(of: vault)
    }
  }

  private func read(
    as format: ExportFormat.ID? = nil, in encoding: TextEncoding? = nil
  ) -> Vault? {
    guard let store = try? SecretStore(copying: input.span) else { return nil }
    let now = Timestamp(seconds: 1_764_000_000)
    return try? ExportReader(format: format, encoding: encoding, now: now).read(store)
  }

  /// Every record is a credential, another item or skipped, once each and in the order of the file.
  private func checkTally(of vault: Vault) {
    let credentials = vault.credentials.map(\.position)
    let skipped = vault.skipped.map(\.position)
    for positions in [credentials, skipped] {
      for (one, next) in zip(positions, positions.dropFirst()) {
        expect(one.record < next.record && one.line < next.line, "out of order")
      }
    }
    let records = Set(credentials.map(\.record)).union(skipped.map(\.record))
    expect(records.count == credentials.count + skipped.count, "a record counted twice")
    expect(vault.otherItems.values.allSatisfy { $0 > 0 }, "a kind without items")
    if let first = records.min(), let last = records.max() {
      expect(first >= 1 && Int(last) <= vault.recordCount, "a record that is not there")
    }
  }

  /// Every text and every password lies in the store, and can be asked for.
  private func checkRanges(of vault: Vault) {
    for credential in vault.credentials {
      let texts = [credential.title, credential.username, credential.email, credential.urls]
      vault.withBytes { all in
        expect(credential.password.bytes.upperBound <= all.count, "outside the store")
        for text in texts { expect(text.bytes.upperBound <= all.count, "outside the store") }
      }
      let urls = vault.urls(of: credential)
      expect(urls.allSatisfy { !$0.isEmpty }, "an empty site")
      let password = vault.password(of: credential)
      expect(!credential.refersToOtherPassword || password.isEmpty, "a reference as password")
    }
  }
}

/// Ends the program, and says why, if something does not hold.
private func expect(_ holds: Bool, _ what: StaticString) {
  guard holds else { fatalError("\(what)") }
}
