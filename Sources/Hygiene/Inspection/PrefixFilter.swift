/// A set of words of eight bytes that may say “yes” wrongly, never “no”: a Bloom filter whose three
/// bits lie in one word of memory, 16 bits for each member.
struct PrefixFilter: Sendable {
  private var words: [UInt64]
  private let shift: UInt64
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  init(expected: Int) {
    var bits: UInt64 = 6
    while bits < 28, 1 << bits < expected / 4 { bits += 1 }
    words = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// Adds a word and returns its hash.
  mutating func insert(_ word: UInt64) -> UInt64 {
    let hash = hash(word)
    words[Int(hash >> shift)] |= Self.bits(hash)
    return hash
  }

  /// The hash of a word that may be a member; nil for one that is none.
  @inline(__always)
  func hashIfPresent(_ word: UInt64) -> UInt64? {
    let hash = hash(word)
    let bits = Self.bits(hash)
    return words[Int(hash >> shift)] & bits == bits ? hash : nil
  }

  @inline(__always)
  private func hash(_ word: UInt64) -> UInt64 {
    let product = word &* multiplier
    return product ^ (product >> 32)
  }

  @inline(__always)
  private static func bits(_ hash: UInt64) -> UInt64 {
    1 << (hash & 63) | 1 << ((hash >> 6) & 63) | 1 << ((hash >> 12) & 63)
  }
}
