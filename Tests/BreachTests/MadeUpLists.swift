import TestSupport

@testable import Breach

extension RandomSource {
  mutating func digest() -> SHA1Digest {
    SHA1Digest(high: next(), middle: next(), low: UInt32(truncatingIfNeeded: next()))
  }

  /// `count` distinct hashes in ascending order.
  mutating func digests(_ count: Int) -> [SHA1Digest] {
    (0..<count).map { _ in digest() }.sorted()
  }
}

extension SHA1Digest {
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(hexadecimal: bytes.span)
  }

  /// 40 upper-case digits.
  var hexadecimal: String {
    hex(high, 16) + hex(middle, 16) + hex(UInt64(low), 8)
  }

  /// The 35 digits behind the prefix.
  var suffix: String { String(hexadecimal.dropFirst(5)) }

  /// The next hash.
  var successor: SHA1Digest {
    let (low, carry) = low.addingReportingOverflow(1)
    let (middle, more) = middle.addingReportingOverflow(carry ? 1 : 0)
    return SHA1Digest(high: high &+ (more ? 1 : 0), middle: middle, low: low)
  }

  /// The hash before.
  var predecessor: SHA1Digest {
    let (low, borrow) = low.subtractingReportingOverflow(1)
    let (middle, more) = middle.subtractingReportingOverflow(borrow ? 1 : 0)
    return SHA1Digest(high: high &- (more ? 1 : 0), middle: middle, low: low)
  }
}

private func hex(_ value: UInt64, _ width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: width - digits.count) + digits
}

/// A digest for passwords of tests.
func digest(of password: String) throws -> SHA1Digest {
  let bytes = Array(password.utf8)
  return try SHA1Hasher().digest(of: bytes.span)
}

let byteOrderMark = "\u{FEFF}"

/// A sorted list with one plain row `HASH:COUNT` for each hash.
func plainList(_ digests: [SHA1Digest], ending: String = "\n") -> String {
  digests.enumerated().map { "\($1.hexadecimal):\($0 % 7 + 1)" }.joined(separator: ending) + ending
}
