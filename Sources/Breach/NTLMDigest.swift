/// An NTLM hash, ordered as its hexadecimal text is.
///
/// Like a ``SHA1Digest`` it identifies a password to anyone who holds a breach list, and is never
/// shown.
public struct NTLMDigest: Sendable, Equatable, Comparable, CustomStringConvertible,
  CustomReflectable
{
  let bits: HashBits

  init(_ bits: HashBits) {
    self.bits = bits
  }

  /// The hash written as exactly 32 hexadecimal digits of either case.
  public init?(hexadecimal text: Span<UInt8>) {
    guard text.count == HashKind.ntlm.digitCount else { return nil }
    let bytes = unsafe text.bytes
    guard let bits = HashBits(digits: bytes, at: 0, kind: .ntlm) else { return nil }
    self.bits = bits
  }

  /// The part of the hash that a breach list may be told.
  public var prefix: HashPrefix { bits.prefix }

  /// The order of the 128-bit numbers.
  public static func < (left: NTLMDigest, right: NTLMDigest) -> Bool { left.bits < right.bits }

  /// Says nothing about the hash.
  public var description: String { "NTLMDigest" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
