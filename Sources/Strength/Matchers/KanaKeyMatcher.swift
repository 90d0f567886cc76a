internal import JapaneseWriting

/// Finds Japanese words that were typed on a kana keyboard while the input method was off.
struct KanaKeyMatcher {
  private let trie: LexiconTrie
  /// Where the readings begin.
  private let readings: LexiconTrie.Cursor
  private let japanese = KanaKeys(.jis)
  private let american = KanaKeys(.us)
  /// The characters that are another kana on the American keyboard.
  private let differences: (UInt64, UInt64)

  /// A matcher for the readings of a lexicon, if it has some.
  init(_ trie: LexiconTrie) {
    self.trie = trie
    readings = trie.step(trie.root, byte: UInt32(LexiconFormat.readings))
    var differences: (UInt64, UInt64) = (0, 0)
    for character in UInt32(0)..<64 {
      if american.differs(from: japanese, character) { differences.0 |= 1 << character }
      if american.differs(from: japanese, character + 64) { differences.1 |= 1 << character }
    }
    self.differences = differences
  }

  /// Shorter words are found in any three letters.
  private static let fewestMorae = 3
  /// What it takes to think of it: an attacker tries more usual ways of writing before.
  private static let variations = 20.0
  private static let longest = 64

  /// Appends every word that begins in `starts` and ends within `whole`.
  ///
  /// Almost any three keys are some word. So a word begins where the password does, where its sort of
  /// characters changes, or behind another such word.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if readings == LexiconTrie.nowhere { return }
    append(japanese, startingIn: starts, of: whole, in: text, to: &matches)
    // The American layout differs for a few signs only.
    guard text.hasSigns else { return }
    let end = min(whole.upperBound, starts.upperBound + Self.longest)
    for index in starts.lowerBound..<max(end, starts.lowerBound)
    where differs(text.symbols[index]) {
      append(american, startingIn: starts, of: whole, in: text, to: &matches)
      return
    }
  }

  @inline(__always)
  private func differs(_ symbol: UInt32) -> Bool {
    symbol < 64
      ? differences.0 >> UInt64(symbol) & 1 != 0
      : symbol < 128 && differences.1 >> UInt64(symbol - 64) & 1 != 0
  }

  private struct Walk {
    let start: Int
    let limit: Int
  }

  private func append(
    _ keys: KanaKeys, startingIn starts: Range<Int>, of whole: Range<Int>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // Words that end here, and therefore begin here, up to 64 places ahead: one bit each.
    var ends: UInt64 = 0
    var sort = Sort.other
    for start in starts {
      let last = sort
      sort = Sort(text.symbols[start])
      let begins = ends & 1 != 0 || start == whole.lowerBound || sort != last
      ends >>= 1
      if !begins || whole.upperBound - start < Self.fewestMorae { continue }
      let walk = Walk(start: start, limit: min(whole.upperBound, start + Self.longest))
      go(
        on: readings, walk, at: start, morae: 0, keys, of: whole, in: text, to: &matches, &ends)
    }
  }

  /// Sorts of characters between which a word may begin.
  private enum Sort {
    case letter
    case digit
    case other

    init(_ symbol: UInt32) {
      self =
        symbol.isSmall || symbol.isCapital ? .letter : symbol &- 0x30 < 10 ? .digit : .other
    }
  }

  private func go(
    on cursor: LexiconTrie.Cursor, _ walk: Walk, at place: Int, morae: Int, _ keys: KanaKeys,
    of whole: Range<Int>, in text: borrowing PasswordText, to matches: inout MatchList,
    _ ends: inout UInt64
  ) {
    var cursor = cursor
    var place = place
    var morae = morae
    while place < walk.limit {
      let key = keys[text.symbols[place]]
      if key.kana == 0 { return }
      place += 1
      morae += 1
      let mark = place < walk.limit ? keys[text.symbols[place]].mark : .none
      if key.other != 0 {
        let next = trie.step(cursor, byte: UInt32(key.other))
        if next != LexiconTrie.nowhere {
          append(next, walk.start..<place, morae, of: whole, to: &matches, &ends)
          go(
            on: next, walk, at: place, morae: morae, keys, of: whole, in: text, to: &matches, &ends)
        }
      }
      let kana = key.kana(with: mark)
      // ゛ and ゜ belong to the kana before them; alone they are nothing.
      if kana == 0 { return }
      if mark != .none { place += 1 }
      cursor = trie.step(cursor, byte: UInt32(kana))
      if cursor == LexiconTrie.nowhere { return }
      append(cursor, walk.start..<place, morae, of: whole, to: &matches, &ends)
    }
  }

  private func append(
    _ cursor: LexiconTrie.Cursor, _ range: Range<Int>, _ morae: Int, of whole: Range<Int>,
    to matches: inout MatchList, _ ends: inout UInt64
  ) {
    guard morae >= Self.fewestMorae, let entry = trie.entry(at: cursor) else { return }
    // The place behind `start` has bit 0 by now.
    ends |= 1 << UInt64(range.count - 1)
    // The whole password was typed in the wrong mode, or a part: passwords lists do not have it.
    var match = Match(range, .word, guesses: Guesses(Double(entry.rank) * Self.variations))
    match.traits = .keyed
    match.list = entry.list
    match.detail = entry.rank
    matches.append(match, in: whole)
  }
}

/// The kana on the keys of a keyboard, by what the keys give in Latin mode.
struct KanaKeys: Sendable {
  /// The mark a key gives.
  enum Mark: UInt8, BitwiseCopyable {
    case none
    case voiced
    case halfVoiced
  }

  struct Key: BitwiseCopyable {
    /// The kana, as ``KanaCode``; 0 if there is none.
    var kana: UInt8 = 0
    /// The kana of another key that gives the same character.
    var other: UInt8 = 0
    /// The kana with the one mark or the other, 0 where it takes none.
    var voiced: UInt8 = 0
    var halfVoiced: UInt8 = 0
    var mark = Mark.none

    @inline(__always)
    func kana(with mark: Mark) -> UInt8 {
      switch mark {
      case .none: kana
      case .voiced: voiced
      case .halfVoiced: halfVoiced
      }
    }
  }

  private var keys = [Key](repeating: Key(), count: 128)

  init(_ keyboard: KanaKeyboard) {
    for character in UInt8(0)..<128 {
      // A capital is the kana of its key too, unless Shift gives another one.
      var kana = keyboard.kana(ofKey: character)
      if kana.isEmpty, UInt32(character).isCapital { kana = keyboard.kana(ofKey: character | 0x20) }
      var key = Key()
      if kana.first == 0x309B { key.mark = .voiced }
      if kana.first == 0x309C { key.mark = .halfVoiced }
      if key.mark == .none, let first = kana.first {
        func code(_ scalar: UInt32?) -> UInt8 {
          UInt8(truncatingIfNeeded: KanaCode.of(scalar ?? 0))
        }
        key.kana = code(first)
        key.voiced = code(Kana.voiced(first))
        key.halfVoiced = code(Kana.halfVoiced(first))
        if kana.count > 1 { key.other = code(kana[1]) }
      }
      keys[Int(character)] = key
    }
  }

  @inline(__always)
  subscript(symbol: UInt32) -> Key { symbol < 0x80 ? keys[Int(symbol)] : Key() }

  /// Whether a symbol is another kana on another keyboard.
  @inline(__always)
  func differs(from other: Self, _ symbol: UInt32) -> Bool {
    let (left, right) = (self[symbol], other[symbol])
    return left.kana != right.kana || left.mark != right.mark || left.other != right.other
  }
}
