/// What the hashes of a breach list were made with.
public enum HashKind: String, Sendable, Equatable, CaseIterable {
  /// SHA-1 (FIPS 180-4) of the UTF-8 of a password: 160 bits.
  case sha1
  /// NTLM: MD4 (RFC 1320) of the UTF-16 of a password, the least significant byte first: 128 bits.
  case ntlm

  /// The length of a hash in bytes.
  public var byteCount: Int { self == .sha1 ? 20 : 16 }

  /// The number of hexadecimal digits in which a hash is written.
  public var digitCount: Int { 2 * byteCount }
}
