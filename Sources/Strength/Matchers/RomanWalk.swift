/// Walks from places of a password through the readings of a lexicon, along what its letters may
/// stand for in Japanese.
///
/// Sound by sound. Letters that only make a vowel longer are passed over; they, n before vowels,
/// and signs for letters are forks, and a fork goes on only where some reading does.
struct RomanWalk {
  let trie: LexiconTrie
  let automaton: RomanAutomaton
  let tables: Tables
  /// Which signs the password has.
  let signs: SubstitutionTable.Presence
  let whole: Range<Int>
  /// Whether the symbols that are walked over are the password's backwards.
  var isReversed: Bool
  /// Where the walk begins, among the symbols that are walked over.
  var origin = 0
  /// Where it ends at the latest.
  var limit = 0
  /// Which of the words found count, by where they begin in the password.
  let starts: Range<Int>

  /// A place of the walk, between two sounds or within one.
  struct Step {
    var cursor: LexiconTrie.Cursor
    /// Where the letters since the last sound lead.
    var node = RomanAutomaton.root
    var vowel = RomanAutomaton.Vowel.none
    /// The letters since the last sound that only made it longer.
    var lengthening: UInt8 = 0
    var end: Int
    var departures = Departures.none
    var use = SubstitutionUse()
  }

  /// No sound of a word is longer: the ii of seii (せいい).
  static let longestLengthening: UInt8 = 2

  /// In Latin letters no word of the lists is longer: three for each mora.
  static let longest = 96
  /// None that counts is shorter.
  static let shortest = 3

  /// Appends the words that begin at places, or, if they stand backwards, that end there.
  ///
  /// - Parameters:
  ///   - places: where to look, as far as something may be there.
  ///   - rows: where words may be.
  ///   - sounds: where the readings begin in the trie.
  ///   - symbols: those that are walked over, in lower case.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(never)
  mutating func append(
    at places: Range<Int>, _ rows: borrowing PossibleWords.Rows, from sounds: LexiconTrie.Cursor,
    over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var base = places.lowerBound
    while base < places.upperBound {
      let looks = rows[base]
      var rest = isReversed ? looks.romanBackwards : looks.roman
      rest &= PossibleWords.first(places.upperBound &- base)
      while rest != 0 {
        let place = base &+ PossibleWords.takeNext(&rest)
        origin = isReversed ? text.count &- 1 &- place : place
        limit = min(
          isReversed ? text.count &- whole.lowerBound : whole.upperBound, origin &+ Self.longest)
        if limit &- origin < Self.shortest { continue }
        // Nobody disguises both of the first two letters, and rows of digits are common.
        let symbol = symbols[origin]
        if symbol.isSmall || signs.reading(symbol) != .none && symbols[origin &+ 1].isSmall {
          spell(Step(cursor: sounds, end: origin), over: symbols, in: text, to: &matches)
        }
      }
      base &+= PossibleWords.count
    }
  }

  // All of these are mutating, so that the walk is not copied for each of its places.

  /// Goes on behind a sound.
  @inline(never)
  private mutating func goOn(
    _ step: Step, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    arrive(step, over: symbols, in: text, to: &matches)
    spell(step, over: symbols, in: text, to: &matches)
  }

  /// What there is behind a sound besides another one.
  @inline(__always)
  private mutating func arrive(
    _ step: Step, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if LexiconTrie.isTerminal(step.cursor), step.end &- origin >= Self.shortest {
      found(step, in: text, to: &matches)
    }
    guard step.end < limit else { return }
    let symbol = symbols[step.end]
    let number = RomanAutomaton.number(symbol)
    if tables.lengthens(step.vowel, number), step.lengthening < Self.longestLengthening {
      lengthen(step, symbol, over: symbols, in: text, to: &matches)
    }
    if step.end &+ 1 < limit, Self.isDoubled(symbol, symbols[step.end &+ 1]) {
      double(step, over: symbols, in: text, to: &matches)
    }
  }

  /// A letter that makes the sound before it longer.
  @inline(never)
  private mutating func lengthen(
    _ step: Step, _ symbol: UInt32, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard let (departures, vowel) = tables.lengthening(step.vowel, symbol) else { return }
    var longer = step
    longer.lengthening &+= 1
    longer.end &+= 1
    longer.departures = step.departures + departures
    longer.vowel = vowel
    goOn(longer, over: symbols, in: text, to: &matches)
  }

  /// The first of two letters that are っ and the next sound.
  @inline(never)
  private mutating func double(
    _ step: Step, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var doubled = step
    doubled.cursor = trie.step(step.cursor, byte: tables.smallTsu)
    doubled.end &+= 1
    doubled.vowel = .none
    if doubled.cursor != LexiconTrie.nowhere {
      spell(doubled, over: symbols, in: text, to: &matches)
    }
  }

  /// Letter by letter, sound by sound; what may be read in several ways is gone in calls, all but the
  /// last one.
  @inline(never)
  private mutating func spell(
    _ step: Step, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var step = step
    while step.end < limit {
      let symbol = symbols[step.end]
      var number = RomanAutomaton.number(symbol)
      if number == 0 {
        let reading = signs.reading(symbol)
        if reading == .none { return }
        // In one word a sign has one meaning.
        number = RomanAutomaton.number(step.use.letter(reading))
      }
      if number == 0 {
        let reading = signs.reading(symbol)
        if automaton.mayStep(step.node, reading) {
          fork(step, reading, over: symbols, in: text, to: &matches)
        }
        return
      }
      if symbol == Self.nasalLetter, step.node == RomanAutomaton.root {
        nasal(step, over: symbols, in: text, to: &matches)
      }
      step.node = automaton.step(step.node, number)
      if step.node == RomanAutomaton.root { return }
      step.end &+= 1
      let here = automaton.node(step.node)
      if here.sound != 0 {
        let cursor = trie.step(step.cursor, byte: UInt32(here.sound))
        if cursor != LexiconTrie.nowhere {
          let arrived = Step(
            cursor: cursor, vowel: here.vowel, end: step.end,
            departures: step.departures + here.departures, use: step.use)
          guard here.isInner else {
            arrive(arrived, over: symbols, in: text, to: &matches)
            step = arrived
            continue
          }
          goOn(arrived, over: symbols, in: text, to: &matches)
        }
      }
      if !here.isInner { return }
    }
  }

  /// The same where a sign may stand for a letter.
  @inline(never)
  private mutating func fork(
    _ step: Step, _ reading: SubstitutionTable.Reading, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return }
      let next = automaton.step(step.node, RomanAutomaton.number(letter))
      guard next != RomanAutomaton.root, let use = signs.use(step.use, reading, for: choice)
      else { continue }
      var step = step
      step.end &+= 1
      step.use = use
      let here = automaton.node(next)
      if here.sound != 0 {
        let cursor = trie.step(step.cursor, byte: UInt32(here.sound))
        if cursor != LexiconTrie.nowhere {
          goOn(
            Step(
              cursor: cursor, vowel: here.vowel, end: step.end,
              departures: step.departures + here.departures, use: use),
            over: symbols, in: text, to: &matches)
        }
      }
      step.node = next
      if here.isInner { spell(step, over: symbols, in: text, to: &matches) }
    }
  }

  /// Before b, m and p it may stand for ん.
  static let nasalLetter: UInt32 = 0x6D

  /// An m before b, m and p as ん.
  @inline(never)
  private mutating func nasal(
    _ step: Step, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard step.end &+ 1 < limit, step.end > origin else { return }
    let next = symbols[step.end &+ 1]
    guard next == 0x62 || next == 0x6D || next == 0x70 else { return }
    var arrived = step
    arrived.cursor = trie.step(step.cursor, byte: tables.nasal)
    if arrived.cursor == LexiconTrie.nowhere { return }
    arrived.end &+= 1
    arrived.departures = step.departures + tables.passport
    arrived.vowel = .none
    goOn(arrived, over: symbols, in: text, to: &matches)
  }

  /// Whether the first of two letters is っ: two equal consonants, or the t of tch.
  @inline(__always)
  static func isDoubled(_ letter: UInt32, _ next: UInt32) -> Bool {
    if letter != next { return letter == 0x74 && next == 0x63 }
    // a, e, i, l, n, o, u and x are not.
    return letter.isSmall && 0b1001_0000_0110_1001_0001_0001 >> (letter - 0x61) & 1 == 0
  }
}
