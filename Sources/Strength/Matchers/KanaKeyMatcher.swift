internal import JapaneseWriting

/// Finds Japanese words that were typed on a kana keyboard while the input method was off.
struct KanaKeyMatcher {
  private let trie: LexiconTrie
  /// Where the readings begin.
  private let readings: LexiconTrie.Cursor
  private let japanese = KanaKeys(.jis, other: .us)
  private let american = KanaKeys(.us, other: .jis)

  /// A matcher for the readings of a lexicon, if it has some.
  init(_ trie: LexiconTrie) {
    self.trie = trie
    readings = trie.step(trie.root, byte: UInt32(LexiconFormat.readings))
  }

  /// Shorter words are found in any three letters.
  private static let fewestMorae = 3
  /// What it takes to think of it: an attacker tries more usual ways of writing before.
  private static let variations = 20.0
  private static let longest = 64

  /// Places of a row at which words begin on a keyboard, one bit each, and those of the next row.
  private struct Places {
    var here: UInt64 = 0
    private var ahead: UInt64 = 0

    /// Goes on to the next row.
    mutating func advance(_ changes: UInt64) {
      here = ahead | changes
      ahead = 0
    }

    /// Notes where words end that begin at a place: others may begin there.
    @inline(__always)
    mutating func note(_ ends: UInt64, behind place: Int) {
      if ends == 0 { return }
      here |= ends << UInt64(place + 1)
      ahead |= ends >> UInt64(PossibleWords.count - 1 - place)
    }
  }

  /// Appends every word that begins in `starts` and ends within `whole`.
  ///
  /// Almost any three keys are some word. So a word begins where the password does, where its sort of
  /// characters changes, or behind another such word on the same keyboard.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let last = min(starts.upperBound, whole.upperBound &- Self.fewestMorae &+ 1)
    if readings == LexiconTrie.nowhere || last <= starts.lowerBound { return }
    var (onJapanese, onAmerican) = (Places(), Places())
    for base in stride(from: starts.lowerBound, to: last, by: PossibleWords.count) {
      var changes = rows[base].changes
      if base == starts.lowerBound && base > whole.lowerBound {
        // Where a stretch begins, nothing is known of the symbol before it.
        let symbol = text.symbols[base]
        let isOther = !symbol.isSmall && !symbol.isCapital && symbol &- 0x30 > 9
        changes = changes & ~1 | (isOther ? 0 : 1)
      }
      onJapanese.advance(changes)
      onAmerican.advance(changes)
      var rest = PossibleWords.first(last &- base)
      while true {
        let places = (onJapanese.here | onAmerican.here) & rest
        if places == 0 { break }
        let place = places.trailingZeroBitCount
        rest &= .max << UInt64(place + 1)
        var walk = Walk(
          start: base &+ place,
          limit: min(whole.upperBound, base &+ place &+ Self.longest), whole: whole)
        var isAlike = false
        if onJapanese.here &>> UInt64(truncatingIfNeeded: place) & 1 != 0 {
          go(from: readings, &walk, at: walk.start, morae: 0, japanese, in: text, to: &matches)
          onJapanese.note(walk.ends, behind: place)
          isAlike = !walk.sawDifference
        }
        if onAmerican.here &>> UInt64(truncatingIfNeeded: place) & 1 != 0 {
          // The American layout differs for a few signs only; without them the words are the same.
          if !isAlike {
            walk.ends = 0
            go(from: readings, &walk, at: walk.start, morae: 0, american, in: text, to: &matches)
          }
          onAmerican.note(walk.ends, behind: place)
        }
      }
    }
  }

  /// A walk from one place.
  private struct Walk {
    let start: Int
    let limit: Int
    let whole: Range<Int>
    /// Where the words end, from the place behind the start on: one bit each.
    var ends: UInt64 = 0
    /// Whether there were symbols that are another kana on the other keyboard.
    var sawDifference = false

    init(start: Int, limit: Int, whole: Range<Int>) {
      self.start = start
      self.limit = limit
      self.whole = whole
    }
  }

  @inline(never)
  private func go(
    from cursor: LexiconTrie.Cursor, _ walk: inout Walk, at place: Int, morae: Int,
    _ keys: KanaKeys, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var cursor = cursor
    var place = place
    var morae = morae
    var key = keys[text.symbols[place]]
    if key.differs { walk.sawDifference = true }
    while true {
      if key.kana == 0 { return }
      place &+= 1
      morae &+= 1
      let next = place < walk.limit ? keys[text.symbols[place]] : KanaKeys.Key()
      if next.differs { walk.sawDifference = true }
      if key.other != 0 {
        goOther(key, from: cursor, &walk, at: place, morae: morae, keys, in: text, to: &matches)
      }
      let kana = key.kana(before: next)
      // ゛ and ゜ belong to the kana before them; alone they are nothing.
      if kana == 0 { return }
      cursor = trie.step(cursor, byte: kana)
      if cursor == LexiconTrie.nowhere { return }
      key = next
      if next.isMark {
        place &+= 1
        key = place < walk.limit ? keys[text.symbols[place]] : KanaKeys.Key()
        if key.differs { walk.sawDifference = true }
      }
      if LexiconTrie.isTerminal(cursor), morae >= Self.fewestMorae {
        found(cursor, &walk, upTo: place, to: &matches)
      }
      if place >= walk.limit { return }
    }
  }

  /// The same with the kana of another key that gives the same character.
  @inline(never)
  private func goOther(
    _ key: KanaKeys.Key, from cursor: LexiconTrie.Cursor, _ walk: inout Walk, at place: Int,
    morae: Int, _ keys: KanaKeys, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let next = trie.step(cursor, byte: key.other)
    if next == LexiconTrie.nowhere { return }
    if LexiconTrie.isTerminal(next), morae >= Self.fewestMorae {
      found(next, &walk, upTo: place, to: &matches)
    }
    if place < walk.limit {
      go(from: next, &walk, at: place, morae: morae, keys, in: text, to: &matches)
    }
  }

  @inline(never)
  private func found(
    _ cursor: LexiconTrie.Cursor, _ walk: inout Walk, upTo end: Int, to matches: inout MatchList
  ) {
    // The whole password was typed in the wrong mode, or a part: passwords lists do not have it.
    guard let entry = trie.entry(at: cursor, asWhole: false) else { return }
    walk.ends |= 1 << UInt64(end - walk.start - 1)
    var match = Match(
      walk.start..<end, .word, guesses: Guesses(Double(entry.rank) * Self.variations))
    match.traits = .keyed
    match.list = entry.list
    match.detail = entry.rank
    matches.append(match, in: walk.whole)
  }
}
