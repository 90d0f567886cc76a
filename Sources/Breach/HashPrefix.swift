/// The first five hexadecimal digits (20 bits) of a SHA-1 hash: the unit of k-anonymity.
///
/// A ``RangeSource`` can be asked for nothing else, so a full hash cannot leave the asking side.
public struct HashPrefix: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of prefixes, 16^5.
  public static let count = 1 << 20

  /// The prefix as a number below ``count``.
  public let value: UInt32

  /// The prefix with this number, if there is one.
  public init?(_ value: UInt32) {
    guard value < UInt32(Self.count) else { return nil }
    self.value = value
  }

  /// The prefix written as exactly five hexadecimal digits of either case.
  public init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 5, let value = UInt32(text, radix: 16), text.utf8.first != 0x2B else {
      return nil
    }
    self.value = value
  }

  init(top20BitsOf word: UInt64) {
    value = UInt32(truncatingIfNeeded: word >> 44)
  }

  /// Five upper-case hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// The order of the numbers.
  public static func < (left: HashPrefix, right: HashPrefix) -> Bool { left.value < right.value }
}
