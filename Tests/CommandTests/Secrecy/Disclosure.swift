import COpenSSL

/// Everything a program wrote, searched for what would give a password away.
struct Disclosure {
  private let lowercased: [UInt8]
  /// All four bytes in a row that it has.
  private let windows: Set<UInt32>

  init(_ written: [UInt8]) {
    lowercased = written.map(Self.lowercase)
    var windows: Set<UInt32> = []
    var last: UInt32 = 0
    for byte in lowercased {
      last = last << 8 | UInt32(byte)
      windows.insert(last)
    }
    self.windows = windows
  }

  /// What of `canary` is in it, which should be nothing: pieces of four bytes, hashes, Base64.
  func traces(of canary: Canary) -> [String] {
    var traces: [String] = []
    let bytes = Array(canary.text.utf8)
    let pieces = Self.windows(of: bytes.map(Self.lowercase))
    for (index, piece) in pieces.enumerated() where windows.contains(piece) {
      traces.append("bytes \(index)-\(index + 3)")
    }
    for (name, digits) in Self.lookupKeys(of: bytes) where contains(digits) { traces.append(name) }
    return traces
  }

  private func contains(_ text: String) -> Bool {
    let bytes = Array(text.lowercased().utf8)
    // Almost never so, and much faster to see.
    guard Self.windows(of: bytes).allSatisfy(windows.contains) else { return false }
    return firstIndex(of: bytes, in: lowercased[...]) != nil
  }

  /// The forms in which a password can be looked up or read back.
  private static func lookupKeys(of bytes: [UInt8]) -> [(String, String)] {
    let wide = String(decoding: bytes, as: UTF8.self).utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let hashes = [
      ("MD5", unsafe hash(bytes, EVP_md5())), ("SHA-1", unsafe hash(bytes, EVP_sha1())),
      ("SHA-256", unsafe hash(bytes, EVP_sha256())), ("NTLM", MD4.hash(wide)),
    ]
    var keys: [(String, String)] = []
    for (name, hash) in hashes {
      let hex = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      keys.append((name, String(hex.prefix(10))))
      // What is left of a hash when its range is taken off.
      keys.append((name + " suffix", String(hex.dropFirst(5).prefix(10))))
      keys.append((name + " in Base64", String(base64(hash).prefix(12))))
    }
    // Whole groups only: the last one depends on what follows.
    let whole = bytes.prefix(bytes.count / 3 * 3)
    if whole.count >= 6 { keys.append(("Base64", base64(Array(whole)))) }
    return keys
  }

  private static func hash(_ bytes: [UInt8], _ function: OpaquePointer?) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let isDone = unsafe EVP_Digest(bytes, bytes.count, &digest, &count, function, nil)
    precondition(isDone == 1, "OpenSSL cannot hash")
    return Array(digest.prefix(Int(count)))
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let group = bytes[start..<(start + 3)].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] { text.append(alphabet[group >> shift & 63]) }
    }
    return text
  }

  private static func windows(of bytes: [UInt8]) -> [UInt32] {
    guard bytes.count >= 4 else { return [] }
    return (0...(bytes.count - 4)).map { start in
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// MD4 (RFC 1320), which NTLM is and which OpenSSL no longer offers by default.
enum MD4 {
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + word * 4 + $1]) << (8 * $1) }
      }
      add(words, to: &state)
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  private typealias Mix = (UInt32, UInt32, UInt32) -> UInt32

  private static func add(_ words: [UInt32], to state: inout [UInt32]) {
    let rounds: [(mix: Mix, constant: UInt32, order: [Int], shifts: [UInt32])] = [
      ({ $0 & $1 | ~$0 & $2 }, 0, Array(0..<16), [3, 7, 11, 19]),
      (
        { $0 & $1 | $0 & $2 | $1 & $2 }, 0x5A82_7999,
        [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15], [3, 5, 9, 13]
      ),
      (
        { $0 ^ $1 ^ $2 }, 0x6ED9_EBA1, [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
        [3, 9, 11, 15]
      ),
    ]
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    for round in rounds {
      for (step, word) in round.order.enumerated() {
        let sum = a &+ round.mix(b, c, d) &+ words[word] &+ round.constant
        let shift = round.shifts[step % 4]
        (a, b, c, d) = (d, sum << shift | sum >> (32 - shift), b, c)
      }
    }
    for (index, value) in [a, b, c, d].enumerated() { state[index] &+= value }
  }
}
