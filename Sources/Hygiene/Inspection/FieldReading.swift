internal import Vaults

/// Reads visible fields, one entry after the other, for passwords in any writing.
///
/// A password of fewer than eight characters is looked for in its own entry only, whether it is in use
/// there or was.
final class FieldReading {
  private let scanner: SecretScanner
  private let twins: PasswordTwins
  private lazy var field = FoldedText()
  /// The entry's own password, if it is short.
  private lazy var own = FoldedText()
  private var ownRange = 0..<0
  private var hasOwn = false

  /// A reading for the passwords of these two.
  init(_ scanner: SecretScanner, _ twins: PasswordTwins) {
    self.scanner = scanner
    self.twins = twins
  }

  /// Takes one of an entry's own passwords.
  func load(_ password: SecretRange, in store: RawSpan) {
    // Fewer than eight characters of at most four bytes.
    hasOwn =
      !password.isEmpty && password.bytes.count < 4 * Int(SecretScanner.minimumCharacters)
      && PasswordTraits(of: password, in: store).characters < SecretScanner.minimumCharacters
    guard hasOwn else { return }
    ownRange = password.bytes
    own.fold(ownRange, of: store)
    own.reverse()
  }

  /// Whether the entry's password is so short that it counts as a whole field only.
  var looksForWholeFields: Bool { hasOwn && own.bytes.count < SecretScanner.minimumOwnBytes }

  /// Whether a password stands in `text` at `range`.
  func holdsSecret(_ range: Range<Int>, of text: RawSpan, store: RawSpan) -> Bool {
    if range.isEmpty { return false }
    if hasOwn, SecretScanner.contains(ownRange, range, of: text, store: store) { return true }
    if scanner.containsPassword(range, of: text, store: store) { return true }
    let looks = text.looks(at: range)
    if looks.isASCII {
      if holdsTwin(text.withoutBlanks(range), of: text) { return true }
    } else {
      field.fold(range, of: text)
      if fieldHoldsTwin() { return true }
    }
    guard looks.hasPercentSigns else { return false }
    field.foldDecoded(range, of: text)
    return fieldHoldsTwin()
  }

  /// Whether a password stands in `text`.
  func holdsSecret(_ text: String, store: RawSpan) -> Bool {
    let utf8 = Array(text.utf8)
    // Bytes of bytes: there is no padding that could be read.
    return holdsSecret(0..<utf8.count, of: unsafe utf8.span.bytes, store: store)
  }

  private func fieldHoldsTwin() -> Bool {
    let whole = 0..<field.bytes.count
    return field.bytes.withSpan { holdsTwin(whole, of: unsafe $0.bytes) }
  }

  private func holdsTwin(_ range: Range<Int>, of text: RawSpan) -> Bool {
    if twins.areContained(range, of: text) { return true }
    guard hasOwn else { return false }
    return [own.bytes, own.reversed].contains { form in
      let whole = 0..<form.count
      return form.withSpan {
        SecretScanner.contains(whole, range, of: text, store: unsafe $0.bytes, folds: true)
      }
    }
  }
}

extension RawSpan {
  /// Whether all bytes at `range` are ASCII, and whether a `%` is among them.
  fileprivate func looks(at range: Range<Int>) -> (isASCII: Bool, hasPercentSigns: Bool) {
    var (seen, percent): (UInt64, UInt64) = (0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = word(at: offset, end: range.upperBound)
      seen |= word
      // A byte of zero where the sign was; what lies above the first may be borrowed.
      let difference = word ^ 0x2525_2525_2525_2525
      percent |= (difference &- 0x0101_0101_0101_0101) & ~difference
      offset += 8
    }
    return (seen & 0x8080_8080_8080_8080 == 0, percent & 0x8080_8080_8080_8080 != 0)
  }
}
