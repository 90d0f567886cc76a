internal import COpenSSL

/// A SHA-1 hash (FIPS 180-4), ordered as its hexadecimal text is.
///
/// It identifies a password to anyone who holds a breach list, so it is never shown: it has no
/// description and cannot be encoded.
public struct SHA1Digest: Sendable, Equatable, Comparable, CustomStringConvertible,
  CustomReflectable
{
  let high: UInt64
  let middle: UInt64
  let low: UInt32

  init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// The hash written as exactly 40 hexadecimal digits of either case.
  public init?(hexadecimal text: Span<UInt8>) {
    guard text.count == 40 else { return nil }
    let bytes = unsafe text.bytes
    guard let bits = HashBits(digits: bytes, at: 0, kind: .sha1) else { return nil }
    self.init(bits)
  }

  /// The least of all hashes.
  static let least = SHA1Digest(high: 0, middle: 0, low: 0)

  /// The greatest of all hashes.
  static let greatest = SHA1Digest(high: .max, middle: .max, low: .max)

  /// Where the hash stands among all hashes, from 0 to 1.
  var fraction: Double { Double(high) / 0x1p64 }

  /// The part of the hash that a ``RangeSource`` may be told.
  public var prefix: HashPrefix { HashPrefix(top20BitsOf: high) }

  /// The order of the 160-bit numbers.
  public static func < (left: SHA1Digest, right: SHA1Digest) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  /// Says nothing about the hash.
  public var description: String { "SHA1Digest" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Computes SHA-1 hashes of passwords, by OpenSSL.
///
/// About 80 ns for a short password. Nothing of it stays in memory.
public struct SHA1Hasher: ~Copyable {
  /// A hasher.
  ///
  /// - Throws: ``HasherUnavailable`` if this OpenSSL computes no SHA-1: the example of FIPS 180-4.
  public init() throws(HasherUnavailable) {
    let example: InlineArray<3, UInt8> = [0x61, 0x62, 0x63]
    let expected = SHA1Digest(
      high: 0xA999_3E36_4706_816A, middle: 0xBA3E_2571_7850_C26C, low: 0x9CD0_D89D)
    guard try digest(of: example.span) == expected else { throw HasherUnavailable() }
  }

  /// The hash of `bytes`.
  ///
  /// - Throws: ``HasherUnavailable`` if OpenSSL fails.
  @inline(__always)
  public func digest(of bytes: Span<UInt8>) throws(HasherUnavailable) -> SHA1Digest {
    var output = InlineArray<24, UInt8>(repeating: 0)
    var target = output.mutableSpan
    let isDone = unsafe bytes.withUnsafeBytes { input in
      unsafe target.withUnsafeMutableBufferPointer { digest in
        guard let digest = digest.baseAddress else { return false }
        return unsafe kagiban_sha1(input.baseAddress, input.count, digest) == 1
      }
    }
    guard isDone else { throw HasherUnavailable() }
    let text = unsafe output.span.bytes
    return SHA1Digest(
      high: text.bigEndianWord(at: 0), middle: text.bigEndianWord(at: 8),
      low: UInt32(truncatingIfNeeded: text.bigEndianWord(at: 16) >> 32))
  }
}

/// OpenSSL offers no SHA-1 here, or failed to compute it.
public struct HasherUnavailable: Error, Equatable {}
