internal import Vaults

/// Finds passwords of a vault inside other text: titles, addresses, user names, rendered reports.
///
/// Holds every password of eight characters and more, and looks for all of them at once: a filter
/// of their first eight bytes turns 99 of 100 positions away, and what remains is compared with the
/// few passwords that begin so. Time is O(text) whatever the number of passwords, but for a
/// logarithm where very many share their first eight bytes.
struct SecretScanner: Sendable {
  /// Shorter passwords are too often words by chance; those are held against their own entry only.
  static let minimumCharacters: Int32 = 8
  /// Own passwords shorter than this count only when they are the whole field.
  static let minimumOwnBytes = 4
  /// Passwords are recognised by so many bytes of theirs, so that no text makes a search long.
  static let maximumBytes = 128

  private let passwords: [SecretRange]
  private var filter: PrefixFilter
  /// The passwords by their first words, in open addressing.
  private var slots: [Slot]
  private var chains: [[Int32]] = []

  /// The passwords that begin with one word; free where `entry` is -1.
  private struct Slot {
    /// 32 bits of the word's hash, so that others are told apart without a look at the passwords.
    var tag: UInt32
    /// The number of a password; of several -2 minus the number of their chain.
    var entry: Int32
  }

  /// Whether text is compared without regard to ASCII letter case; the passwords are folded then.
  private let folds: Bool

  /// A scanner for those passwords that are long enough.
  init(passwords: [SecretRange], traits: [PasswordTraits], in bytes: RawSpan) {
    let long = zip(passwords, traits).filter { $1.characters >= Self.minimumCharacters }.map(\.0)
    self.init(longPasswords: long, folds: false, in: bytes)
  }

  /// A scanner for these passwords, each of eight bytes or more.
  init(longPasswords passwords: [SecretRange], folds: Bool, in bytes: RawSpan) {
    let isAnyLong = passwords.contains { $0.bytes.count > Self.maximumBytes }
    self.passwords =
      !isAnyLong
      ? passwords
      : passwords.map { password in
        let bytes = password.bytes
        return SecretRange(
          PackedRange(offset: bytes.lowerBound, count: min(bytes.count, Self.maximumBytes)))
      }
    self.folds = folds
    filter = PrefixFilter(expected: passwords.count)
    var capacity = 16
    while capacity < passwords.count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(tag: 0, entry: -1), count: capacity)
    for number in passwords.indices { insert(Int32(number), in: bytes) }
    for index in chains.indices { chains[index] = prefixFree(chains[index], in: bytes) }
  }

  private mutating func insert(_ number: Int32, in bytes: RawSpan) {
    let word = firstWord(of: number, in: bytes)
    let hash = filter.insert(word)
    let slot = slot(of: word, hash, in: bytes)
    switch slots[slot].entry {
    case -1: slots[slot] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), entry: number)
    case let other where other >= 0:
      slots[slot].entry = -2 - Int32(chains.count)
      chains.append([other, number])
    case let chain: chains[Int(-2 - chain)].append(number)
    }
  }

  /// Whether a password of eight characters or more stands in `text` at `range`.
  func containsPassword(
    _ range: Range<Int>, of text: RawSpan, store: RawSpan
  ) -> Bool {
    guard range.count >= 8, !passwords.isEmpty else { return false }
    let field = text.extracting(range)
    for offset in 0...(field.byteCount - 8) {
      // Unchecked in the one loop that sees every byte of every field: the offset ends eight bytes
      // before the field does, and `extracting` has checked the field.
      let loaded = unsafe UInt64(
        littleEndian: field.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: UInt64.self))
      let word = folds ? loaded.asciiLowercased : loaded
      guard let hash = filter.hashIfPresent(word) else { continue }
      let start = range.lowerBound + offset
      let rest = start..<range.upperBound
      let found =
        switch slots[slot(of: word, hash, in: store)].entry {
        case -1: false
        case let number where number >= 0: begins(with: number, rest, of: text, store: store)
        case let chain:
          begins(withOneOf: chains[Int(-2 - chain)], rest, of: text, store: store)
        }
      if found { return true }
    }
    return false
  }

  /// Whether the entry's own short password stands in `text` at `range`.
  ///
  /// Anywhere if it has four bytes or more, else only as the whole. Longer ones are among those of
  /// the vault. If `folds`, the password is folded, and the letter case of the text does not count.
  static func contains(
    _ own: Range<Int>, _ range: Range<Int>, of text: RawSpan, store: RawSpan, folds: Bool = false
  ) -> Bool {
    guard !own.isEmpty, own.count <= range.count else { return false }
    if own.count < minimumOwnBytes, own.count != range.count { return false }
    let first = store.byte(at: own.lowerBound)
    for start in range.lowerBound...(range.upperBound - own.count)
    where text.byte(at: start, folds: folds) == first
      && commonPrefix(own, start..<range.upperBound, of: text, store: store, folds: folds)
        == own.count
    {
      return true
    }
    return false
  }

  private func firstWord(of number: Int32, in bytes: RawSpan) -> UInt64 {
    let start = passwords[Int(number)].bytes.lowerBound
    return bytes.word(at: start, end: start + 8)
  }

  /// The slot of the passwords that begin with `word`, or the free one where they would be.
  private func slot(of word: UInt64, _ hash: UInt64, in bytes: RawSpan) -> Int {
    let mask = slots.count - 1
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].entry != -1 {
      if slots[slot].tag == tag {
        let entry = slots[slot].entry
        let number = entry >= 0 ? entry : chains[Int(-2 - entry)][0]
        if firstWord(of: number, in: bytes) == word { break }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The chain in order, without passwords that begin with another one of it: where the longer
  /// stands, the shorter stands too.
  private func prefixFree(_ chain: [Int32], in bytes: RawSpan) -> [Int32] {
    let sorted = chain.sorted {
      bytes.isLess(passwords[Int($0)].bytes, passwords[Int($1)].bytes)
    }
    var kept: [Int32] = []
    for number in sorted {
      if let last = kept.last {
        let shorter = passwords[Int(last)].bytes
        let shared = Self.commonPrefix(
          shorter, passwords[Int(number)].bytes, of: bytes, store: bytes, folds: false)
        if shared == shorter.count { continue }
      }
      kept.append(number)
    }
    return kept
  }

  private func begins(
    with number: Int32, _ range: Range<Int>, of text: RawSpan, store: RawSpan
  ) -> Bool {
    let password = passwords[Int(number)].bytes
    return Self.commonPrefix(password, range, of: text, store: store, folds: folds)
      == password.count
  }

  /// Whether the text begins with a password of the chain: the last one that does not come after
  /// the text in order is the only one that can be its beginning.
  private func begins(
    withOneOf chain: [Int32], _ range: Range<Int>, of text: RawSpan, store: RawSpan
  ) -> Bool {
    var low = 0
    var high = chain.count
    while low < high {
      let middle = (low + high) / 2
      let password = passwords[Int(chain[middle])].bytes
      let shared = Self.commonPrefix(password, range, of: text, store: store, folds: folds)
      if shared == password.count { return true }
      let isAfter =
        shared == range.count
        || store.byte(at: password.lowerBound + shared)
          > text.byte(at: range.lowerBound + shared, folds: folds)
      if isAfter { high = middle } else { low = middle + 1 }
    }
    return false
  }

  private static func commonPrefix(
    _ password: Range<Int>, _ range: Range<Int>, of text: RawSpan,
    store: RawSpan, folds: Bool
  ) -> Int {
    let limit = min(password.count, range.count)
    var count = 0
    while count < limit,
      store.byte(at: password.lowerBound + count)
        == text.byte(at: range.lowerBound + count, folds: folds)
    {
      count += 1
    }
    return count
  }
}

extension RawSpan {
  /// The byte, in ASCII lower case if `folds`.
  @inline(__always)
  fileprivate func byte(at offset: Int, folds: Bool) -> UInt8 {
    folds ? byte(at: offset).asciiLowercased : byte(at: offset)
  }

  /// Whether the bytes at `left` come before those at `right`; a beginning comes first.
  fileprivate func isLess(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var count = 0
    while count < left.count, count < right.count {
      let (leftByte, rightByte) = (
        byte(at: left.lowerBound + count), byte(at: right.lowerBound + count)
      )
      if leftByte != rightByte { return leftByte < rightByte }
      count += 1
    }
    return left.count < right.count
  }
}
