import Vaults

/// One input, read in several ways; whatever does not hold ends the program, which is what libFuzzer
/// looks for.
struct Attempt {
  private let input: [UInt8]

  init(at input: [UInt8]) { self.input = input }

  /// Reads the input as what it shows itself to be, then as the format and in the encoding that its
  /// length tells, so that every format meets every input sooner or later.
  func check() {
    let detected = read()
    let asked = ExportFormat.all[input.count % ExportFormat.all.count].id
    let named = read(as: asked)
    let encoding = TextEncoding.allCases[input.count % TextEncoding.allCases.count]
    let decoded = read(in: encoding)
    for vault in [detected, named, decoded].compactMap({ $0 }) { checkTally(of: vault) }
    guard let detected else { return }
    precondition(read(as: detected.format) != nil, "what was detected cannot be named")
    precondition(read().map(Tally.init) == Tally(detected), "read differently the second time")
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
        precondition(one.record < next.record && one.line < next.line, "out of order")
      }
    }
    let records = Set(credentials.map(\.record)).union(skipped.map(\.record))
    precondition(records.count == credentials.count + skipped.count, "a record counted twice")
    precondition(vault.otherItems.values.allSatisfy { $0 > 0 }, "a kind without items")
    if let first = records.min(), let last = records.max() {
      precondition(first >= 1 && Int(last) <= vault.recordCount, "a record that is not there")
    }
    checkRanges(of: vault)
  }

  /// Every text and every password lies in the store, and can be asked for.
  private func checkRanges(of vault: Vault) {
    for credential in vault.credentials {
      let texts = [credential.title, credential.username, credential.email, credential.urls]
      vault.withBytes { all in
        precondition(credential.password.bytes.upperBound <= all.count, "outside the store")
        for text in texts { precondition(text.bytes.upperBound <= all.count, "outside the store") }
      }
      let urls = vault.urls(of: credential)
      precondition(urls.allSatisfy { !$0.isEmpty }, "an empty site")
      let password = vault.password(of: credential)
      precondition(!credential.refersToOtherPassword || password.isEmpty, "a reference as password")
    }
  }
}

/// What two readings of one input have in common.
private struct Tally: Equatable {
  let format: ExportFormat.ID
  let credentials: Int
  let otherItems: [ItemKind: Int]
  let skipped: [SkippedRecord]

  init(_ vault: Vault) {
    format = vault.format
    credentials = vault.credentials.count
    otherItems = vault.otherItems
    skipped = vault.skipped
  }
}
