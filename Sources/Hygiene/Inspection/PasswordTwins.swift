internal import Vaults

/// Finds the passwords of a vault in text that writes them otherwise: in other letter case or width,
/// backwards, percent-encoded, or without the blanks at their ends.
///
/// Who reads such a text has the password after a few tries. The passwords are folded once, forwards
/// and backwards, and looked for all at once: time is O(text), whatever their number.
struct PasswordTwins: Sendable {
  /// Nil if no password is long enough.
  private let folded: (store: SecretStore, scanner: SecretScanner)?

  /// The twins of those passwords that have eight characters or more.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if there are no pages for them.
  init(of passwords: [SecretRange], in bytes: RawSpan) throws(StoreError) {
    let text = FoldedText()
    let collected = WipedArray<UInt8>(capacity: 1 << 12)
    var ranges: [SecretRange] = []
    ranges.reserveCapacity(passwords.count * 2)
    func collect(_ twin: WipedArray<UInt8>) {
      guard twin.count >= 8 else { return }
      ranges.append(SecretRange(PackedRange(offset: collected.count, count: twin.count)))
      for index in 0..<twin.count { collected.append(twin[index]) }
    }
    for password in passwords {
      text.fold(password.bytes, of: bytes)
      guard text.count >= Int(SecretScanner.minimumCharacters) else { continue }
      text.reverse()
      collect(text.bytes)
      collect(text.reversed)
    }
    if ranges.isEmpty {
      folded = nil
      return
    }
    let store = try SecretStore(count: collected.count) { bytes in
      for index in 0..<collected.count { bytes[index] = collected[index] }
    }
    let scanner = store.withBytes {
      SecretScanner(longPasswords: ranges, folds: true, in: unsafe $0.bytes)
    }
    folded = (store, scanner)
  }

  /// Whether the twins of a password are found wherever it stands itself.
  ///
  /// They are not where the password loses characters when it is folded.
  static func cover(_ password: SecretRange, in bytes: RawSpan) -> Bool {
    bytes.isASCII(at: password.bytes)
      && bytes.withoutBlanks(password.bytes).count >= Int(SecretScanner.minimumCharacters)
  }

  /// Whether a twin stands in a text that is folded, or ASCII.
  func areContained(_ range: Range<Int>, of text: RawSpan) -> Bool {
    guard let folded else { return false }
    return folded.store.withBytes {
      folded.scanner.containsPassword(range, of: text, store: unsafe $0.bytes)
    }
  }
}
