/// What the two sides of a block agree on (`docs/breach-index.md`).
///
///     checksum     4 bytes: the lower half of wyhash of what follows
///     rows         LEB128: twice the number of hashes, plus 1 if there are counts
///     slots        for each slot a 1 for each of its hashes, then a 0
///     lengths      for each count a 1 for each of its binary digits but the first, then a 0
///     digits       those binary digits
///     rests        the last bytes of each hash
///
/// Slots, lengths and digits are one string of bits, filled from the most significant bit of each
/// byte on, with zeros behind it. Lengths and digits are there only if there are counts. In a block
/// without hashes there is nothing behind `rows` but zeros.
///
/// Length and digits of a count together are its gamma code (P. Elias, “Universal codeword sets and
/// representations of the integers”, 1975): 3.2 bits for a count of Pwned Passwords, whose entropy is
/// 3.1. Kept apart, the lengths can be passed over by counting zeros, 56 bits at a time.
enum BlockForm {
  /// The checksum.
  static let fixedSize = 4
  /// No block is larger; a look-up reads a whole one.
  static let sizeLimit = 64 << 20
  /// No builder puts more hashes into a block: 64 MB in memory, and below ``sizeLimit`` in a file.
  static let rowLimit = 2 << 20

  /// What the checksum of a block begins with, so that no block stands for another.
  static func seed(of block: Int, in index: UInt64) -> UInt64 { index &+ UInt64(block) }

  static func checksum(_ bytes: RawSpan, _ range: Range<Int>, block: Int, index: UInt64) -> UInt32 {
    UInt32(
      truncatingIfNeeded: Checksum.of(
        bytes, range.lowerBound + fixedSize..<range.upperBound, seed: seed(of: block, in: index)))
  }
}
