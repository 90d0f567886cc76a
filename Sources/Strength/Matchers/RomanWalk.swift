internal import JapaneseWriting

/// A walk from one place of a password through the readings of a lexicon, along what its letters may
/// stand for in Japanese.
///
/// Letters that stand for several kana, long vowels that are written or not, and signs for letters
/// are forks. A fork goes on only where some reading does.
struct RomanWalk {
  let trie: LexiconTrie
  let automaton: RomanAutomaton
  let whole: Range<Int>
  /// Whether the symbols that are walked over are the password's backwards.
  let isReversed: Bool
  /// Where the walk begins, among the symbols that are walked over.
  let origin: Int
  /// Where it ends at the latest.
  let limit: Int
  /// Which of the words found count, by where they begin in the password.
  let starts: Range<Int>

  private struct Step {
    var cursor: LexiconTrie.Cursor
    var end: Int
    var departures = Departures.none
    var use = SubstitutionUse()
    /// What the mora before ends with; 0 if nothing can make it longer.
    var vowel: UInt8 = 0
    var morae = 0
    /// Whether the first half of a doubled consonant is passed, and the second has to follow.
    var isOpen = false
  }

  /// Appends the words that are found.
  ///
  /// - Parameters:
  ///   - readings: where the readings begin in the trie.
  ///   - symbols: those that are walked over, in lower case.
  ///   - signs: which signs the password has.
  ///   - text: the password.
  ///   - matches: the list.
  func append(
    from readings: LexiconTrie.Cursor, over symbols: borrowing Scratch<UInt32>,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let step = Step(cursor: readings, end: origin)
    spell(step, RomanAutomaton.root, signs, over: symbols, in: text, to: &matches)
  }

  /// Goes on behind a mora.
  private func goOn(
    _ step: Step, _ signs: SubstitutionTable.Presence, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if step.morae > 1, !step.isOpen, let entry = trie.entry(at: step.cursor) {
      append(entry, step, signs, in: text, to: &matches)
    }
    if step.vowel != 0 { lengthen(step, signs, over: symbols, in: text, to: &matches) }
    guard step.end < limit else { return }
    double(step, signs, over: symbols, in: text, to: &matches)
    spell(step, RomanAutomaton.root, signs, over: symbols, in: text, to: &matches)
  }

  /// Letter by letter to the ends of morae.
  private func spell(
    _ step: Step, _ node: UInt16, _ signs: SubstitutionTable.Presence,
    over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard step.end < limit else { return }
    let symbol = symbols[step.end]
    let number = RomanAutomaton.number(symbol)
    if number != RomanAutomaton.noLetter {
      spell(step, node, letter: number, signs, over: symbols, in: text, to: &matches)
      return
    }
    let reading = signs.reading(symbol)
    if reading == .none { return }
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return }
      guard let use = signs.use(step.use, reading, for: choice) else { continue }
      var step = step
      step.use = use
      spell(
        step, node, letter: RomanAutomaton.number(letter), signs, over: symbols, in: text,
        to: &matches)
    }
  }

  private func spell(
    _ step: Step, _ node: UInt16, letter: UInt32, _ signs: SubstitutionTable.Presence,
    over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let next = automaton.step(node, letter)
    guard next != RomanAutomaton.root else { return }
    var step = step
    step.end += 1
    for index in automaton.outputs(next) {
      let output = automaton.output(index)
      if output.second == 0, RomanAutomaton.lengthens(output.first, step.vowel) { continue }
      var cursor = trie.step(step.cursor, byte: UInt32(output.first))
      if cursor == LexiconTrie.nowhere { continue }
      if output.second != 0 {
        cursor = trie.step(cursor, byte: UInt32(output.second))
        if cursor == LexiconTrie.nowhere { continue }
      }
      var arrived = step
      arrived.cursor = cursor
      arrived.departures = step.departures + output.departures
      arrived.vowel = output.vowel
      arrived.morae += 1
      arrived.isOpen = false
      if !output.isLast {
        goOn(arrived, signs, over: symbols, in: text, to: &matches)
      } else if arrived.morae > 2, let entry = trie.entry(at: cursor) {
        append(entry, arrived, signs, in: text, to: &matches)
      }
    }
    nasal(step, letter, signs, over: symbols, in: text, to: &matches)
    spell(step, next, signs, over: symbols, in: text, to: &matches)
  }

  // MARK: - What depends on the letters around

  private static let nasal = KanaCode.of(Kana.moraicNasal)
  private static let smallTsu = KanaCode.of(Kana.smallTsu)
  private static let passport = Departures(RomanSystems(.passport))

  /// An m before b, m and p as ん; the m is passed already.
  @inline(__always)
  private func nasal(
    _ step: Step, _ letter: UInt32, _ signs: SubstitutionTable.Presence,
    over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard letter == 13, step.end < limit, [0x62, 0x6D, 0x70].contains(symbols[step.end]) else {
      return
    }
    // Only a whole mora, not the m of another one.
    guard step.end > origin, !step.isOpen else { return }
    var arrived = step
    arrived.cursor = trie.step(step.cursor, byte: Self.nasal)
    if arrived.cursor == LexiconTrie.nowhere { return }
    arrived.departures = step.departures + Self.passport
    arrived.vowel = 0
    arrived.morae += 1
    goOn(arrived, signs, over: symbols, in: text, to: &matches)
  }

  /// The first of two equal consonants as っ, and the t of tch.
  @inline(__always)
  private func double(
    _ step: Step, _ signs: SubstitutionTable.Presence, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard step.end + 1 < limit, !step.isOpen else { return }
    let letter = symbols[step.end]
    let next = symbols[step.end + 1]
    let isHepburn = letter == 0x74 && next == 0x63
    guard letter == next && Self.isDoubled(letter) || isHepburn else { return }
    var arrived = step
    arrived.cursor = trie.step(step.cursor, byte: Self.smallTsu)
    if arrived.cursor == LexiconTrie.nowhere { return }
    arrived.end += 1
    arrived.vowel = 0
    arrived.morae += 1
    arrived.isOpen = true
    goOn(arrived, signs, over: symbols, in: text, to: &matches)
  }

  private static func isDoubled(_ symbol: UInt32) -> Bool {
    // a, e, i, l, n, o, u and x are not.
    symbol.isSmall && 0b0000_0000_1001_0000_0110_1001_0001_0001 >> (symbol - 0x61) & 1 == 0
  }

  /// A long vowel of which the second half is not written, or in another way than by itself.
  private func lengthen(
    _ step: Step, _ signs: SubstitutionTable.Presence, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var kana: UInt8 = 0
    var cursor = LexiconTrie.nowhere
    for index in automaton.lengthenings(step.vowel) {
      let way = automaton.lengthening(index)
      if way.kana != kana {
        kana = way.kana
        cursor = trie.step(step.cursor, byte: UInt32(kana))
      }
      if cursor == LexiconTrie.nowhere { continue }
      var arrived = step
      if way.letter != 0 {
        guard step.end < limit, symbols[step.end] == UInt32(way.letter) else { continue }
        arrived.end += 1
      }
      arrived.cursor = cursor
      arrived.departures = step.departures + way.departures
      arrived.vowel = way.vowel
      arrived.morae += 1
      goOn(arrived, signs, over: symbols, in: text, to: &matches)
    }
  }

  // MARK: - What is found

  private func append(
    _ entry: LexiconTrie.Entry, _ step: Step, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let range =
      isReversed ? text.count - step.end..<text.count - origin : origin..<step.end
    guard starts.contains(range.lowerBound), !range.isEmpty else { return }
    let rank = range == whole ? entry.whole : entry.rank
    var guesses = Guesses(Double(rank) * step.departures.variations)
    if isReversed { guesses = guesses * 2 }
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    var match = Match(range, .word, guesses: guesses)
    match.traits = isReversed ? [.reversed, .romanised] : .romanised
    if step.use.hasSubstitutions {
      match.guesses = match.guesses * step.use.variations(signs, in: text, range)
      match.traits.insert(.substituted)
    }
    match.list = entry.list
    match.detail = rank
    matches.append(match, in: whole)
  }
}
