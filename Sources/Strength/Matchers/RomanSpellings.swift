/// What the letters at the beginning of a word may stand for, as a ``RomanWalk`` has it.
struct RomanSpellings {
  let trie: LexiconTrie
  /// Where the readings begin, by their sounds.
  let sounds: LexiconTrie.Cursor
  let automaton: RomanAutomaton
  let tables: RomanWalk.Tables

  /// Up to three letters by their numbers in ``RomanAutomaton``, without an array for them: thousands
  /// are asked for when an estimator is made.
  struct Letters {
    private let numbers: InlineArray<3, UInt32>
    let count: Int

    init(_ first: UInt32, _ second: UInt32) {
      numbers = [first, second, 0]
      count = 2
    }

    init(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
      numbers = [first, second, third]
      count = 3
    }

    subscript(_ place: Int) -> UInt32 { numbers[place] }
  }

  /// Whether some reading goes on behind letters, or ends there.
  func go(on letters: Letters) -> Bool { spells(letters, from: 0, sounds) }

  /// Behind a sound.
  private func goesOn(
    _ numbers: Letters, from place: Int, _ cursor: LexiconTrie.Cursor,
    _ vowel: RomanAutomaton.Vowel, lengthening: UInt8 = 0
  ) -> Bool {
    guard cursor != LexiconTrie.nowhere else { return false }
    guard place < numbers.count else { return true }
    let letter = RomanAutomaton.symbol(numbers[place])
    if lengthening < RomanWalk.longestLengthening,
      let (_, vowel) = tables.lengthening(vowel, letter),
      goesOn(numbers, from: place + 1, cursor, vowel, lengthening: lengthening + 1)
    {
      return true
    }
    if place + 1 < numbers.count,
      RomanWalk.isDoubled(letter, RomanAutomaton.symbol(numbers[place + 1])),
      spells(numbers, from: place + 1, trie.step(cursor, byte: tables.smallTsu))
    {
      return true
    }
    return spells(numbers, from: place, cursor)
  }

  /// Within a sound: what comes behind the letters may make any of them one.
  private func spells(_ numbers: Letters, from start: Int, _ cursor: LexiconTrie.Cursor) -> Bool {
    guard cursor != LexiconTrie.nowhere else { return false }
    var node = RomanAutomaton.root
    for place in start..<numbers.count {
      if place == start, place > 0, RomanAutomaton.symbol(numbers[place]) == RomanWalk.nasalLetter,
        goesOn(numbers, from: place + 1, trie.step(cursor, byte: tables.nasal), .none)
      {
        return true
      }
      node = automaton.step(node, numbers[place])
      if node == RomanAutomaton.root { return false }
      let here = automaton.node(node)
      if here.sound != 0,
        goesOn(numbers, from: place + 1, trie.step(cursor, byte: UInt32(here.sound)), here.vowel)
      {
        return true
      }
      if !here.isInner { return false }
    }
    return true
  }
}
