import COpenSSL

/// Made-up breach lists.
enum RangeList {
  /// A text list in the order of hashes that has these passwords among 2,000 strangers.
  static func text(including passwords: [[UInt8]], newline: String = "\n") -> String {
    rows(including: passwords).map { $0 + newline }.joined()
  }

  /// The rows of such a list.
  static func rows(including passwords: [[UInt8]]) -> [String] {
    let strangers = (0..<2000).map { Array("stranger \($0)".utf8) }
    let hashes = Set((passwords + strangers).map(hash))
    return hashes.sorted().enumerated().map { "\($1):\($0 % 90 + 1)" }
  }

  /// The SHA-1 of a password in upper-case hexadecimal digits.
  static func hash(_ password: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    _ = unsafe EVP_Digest(password, password.count, &digest, &count, EVP_sha1(), nil)
    return digest.prefix(Int(count)).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
