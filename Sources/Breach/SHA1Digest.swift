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
    guard let digest = digest(in: bytes, at: 0, prefix: nil) else { return nil }
    self = digest
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

/// Computes SHA-1 hashes of passwords, one OpenSSL context for all of them.
///
/// About 80 ns for a short password. The context is cleared when released.
@safe
public struct SHA1Hasher: ~Copyable {
  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  /// A hasher.
  ///
  /// - Throws: ``HasherUnavailable`` if this OpenSSL offers no SHA-1.
  public init() throws(HasherUnavailable) {
    guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA1", nil) else { throw HasherUnavailable() }
    guard let context = unsafe EVP_MD_CTX_new() else {
      unsafe EVP_MD_free(algorithm)
      throw HasherUnavailable()
    }
    unsafe self.context = unsafe context
    unsafe self.algorithm = unsafe algorithm
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
    unsafe EVP_MD_free(algorithm)
  }

  /// The hash of `bytes`.
  ///
  /// - Throws: ``HasherUnavailable`` if OpenSSL fails.
  public func digest(of bytes: Span<UInt8>) throws(HasherUnavailable) -> SHA1Digest {
    var high: UInt64 = 0
    var middle: UInt64 = 0
    var low: UInt32 = 0
    let ok = unsafe bytes.withUnsafeBytes { input in
      unsafe withUnsafeTemporaryAllocation(byteCount: 24, alignment: 8) { output in
        guard
          unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1,
          unsafe EVP_DigestUpdate(context, input.baseAddress, input.count) == 1,
          unsafe EVP_DigestFinal_ex(
            context, output.baseAddress?.assumingMemoryBound(to: UInt8.self), nil) == 1
        else { return false }
        high = unsafe UInt64(bigEndian: output.load(as: UInt64.self))
        middle = unsafe UInt64(bigEndian: output.load(fromByteOffset: 8, as: UInt64.self))
        low = unsafe UInt32(bigEndian: output.load(fromByteOffset: 16, as: UInt32.self))
        unsafe OPENSSL_cleanse(output.baseAddress, output.count)
        return true
      }
    }
    guard ok else { throw HasherUnavailable() }
    return SHA1Digest(high: high, middle: middle, low: low)
  }
}

/// OpenSSL offers no SHA-1 here, or failed to compute it.
public struct HasherUnavailable: Error, Equatable {}
