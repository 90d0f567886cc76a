/// The walks on which signs stand for letters.
extension LexiconWalk {
  /// How far such a walk has come.
  private struct Step {
    var cursor: LexiconTrie.Cursor
    var end: Int
    var use: SubstitutionUse
    /// Whether there was nothing but signs so far.
    var isBare: Bool
    /// The letter that the word is over and over so far; 0 if there are several, or if
    /// that makes no difference.
    var onlyLetter: UInt32
  }

  @inline(__always)
  private func symbol(at place: Int, _ text: borrowing PasswordText) -> UInt32 {
    isReversed ? text.mirrored[place] : text.folded[place]
  }

  /// The walks on which a sign stands for a letter for the first time.
  @inline(never)
  func forked(
    _ reading: SubstitutionTable.Reading, _ reach: Range<Int>, _ cursor: LexiconTrie.Cursor,
    _ end: Int,
    _ literal: UInt32, isBare: Bool, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if isBare, !mayBeBare(reach, upTo: end, text) { return }
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return }
      let next = trie.step(cursor, byte: letter)
      guard next != LexiconTrie.nowhere,
        let use = signs.use(SubstitutionUse(literal: literal), reading, for: choice)
      else { continue }
      goOn(
        Step(
          cursor: next, end: end &+ 1, use: use, isBare: isBare,
          onlyLetter: isOnly(letter, from: reach.lowerBound, upTo: end, text) ? letter : 0),
        reach, in: text, to: &matches)
    }
  }

  /// Whether a word may have nothing but signs before a place and there: one of the first symbols has to
  /// be none.
  @inline(__always)
  private func mayBeBare(
    _ reach: Range<Int>, upTo end: Int, _ text: borrowing PasswordText
  ) -> Bool {
    if disguise.isAllowedBare { return true }
    if end &- reach.lowerBound >= disguise.mostBareSigns { return false }
    for index in end
      &+ 1..<max(min(reach.upperBound, reach.lowerBound &+ disguise.mostBareSigns), end &+ 1)
    where signs.reading(symbol(at: index, text)) == .none { return true }
    return false
  }

  /// Whether nothing but a letter stands where the walk has been, before its first sign; asked only
  /// where not all such words count.
  @inline(__always)
  private func isOnly(
    _ letter: UInt32, from origin: Int, upTo end: Int, _ text: borrowing PasswordText
  ) -> Bool {
    if disguise.hasAllOfOneLetter { return false }
    for index in origin..<end where symbol(at: index, text) != letter { return false }
    return true
  }

  /// The walk after a sign that stood for a letter; of the words on it that are one letter over and
  /// over, only the longest.
  ///
  /// Where more than one way leads on, all but one are calls; there are at most as many on top of each
  /// other as the longest word has letters.
  @inline(never)
  private func goOn(
    _ step: Step, _ reach: Range<Int>, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var step = step
    var longest: (cursor: LexiconTrie.Cursor, end: Int, use: SubstitutionUse)?
    while true {
      let length = step.end &- reach.lowerBound
      if LexiconTrie.isTerminal(step.cursor), length >= disguise.shortest,
        !step.isBare || disguise.isAllowedBare
      {
        if step.onlyLetter == 0 {
          found(step.cursor, reach.lowerBound..<step.end, step.use, in: text, to: &matches)
        } else {
          longest = (step.cursor, step.end, step.use)
        }
      }
      if step.end >= reach.upperBound || step.isBare && length >= disguise.mostBareSigns { break }
      let symbol = symbol(at: step.end, text)
      let reading = signs.reading(symbol)
      step.end &+= 1
      if reading == .none {
        step.cursor = trie.step(step.cursor, symbol)
        step.isBare = false
        if symbol != step.onlyLetter { step.onlyLetter = 0 }
      } else if step.use.isLiteral(reading) {
        step.cursor = trie.step(step.cursor, symbol)
        step.onlyLetter = 0
      } else if case let letter = step.use.letter(reading), letter != 0 {
        // In one word a sign has one meaning.
        step.cursor = trie.step(step.cursor, byte: letter)
        if letter != step.onlyLetter { step.onlyLetter = 0 }
      } else {
        fork(&step, symbol, reading, reach, in: text, to: &matches)
      }
      if step.cursor == LexiconTrie.nowhere { break }
    }
    if let longest {
      found(longest.cursor, reach.lowerBound..<longest.end, longest.use, in: text, to: &matches)
    }
  }

  /// Where a sign leads that the word had not before: all ways but the last are gone here, and the step
  /// becomes the last.
  @inline(__always)
  private func fork(
    _ step: inout Step, _ symbol: UInt32, _ reading: SubstitutionTable.Reading,
    _ reach: Range<Int>, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var onward = step
    onward.cursor = trie.step(step.cursor, symbol)
    onward.use.noteLiteral(reading)
    onward.onlyLetter = 0
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { break }
      let cursor = trie.step(step.cursor, byte: letter)
      guard cursor != LexiconTrie.nowhere, let use = signs.use(step.use, reading, for: choice)
      else { continue }
      if onward.cursor != LexiconTrie.nowhere { goOn(onward, reach, in: text, to: &matches) }
      onward.cursor = cursor
      onward.use = use
      onward.onlyLetter = letter == step.onlyLetter ? letter : 0
    }
    step = onward
  }
}

extension LexiconTrie {
  /// Whether one of the letters that a sign may stand for leads on.
  @inline(__always)
  func mayStep(_ cursor: Cursor, _ reading: SubstitutionTable.Reading) -> Bool {
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return false }
      if step(cursor, byte: letter) != Self.nowhere { return true }
    }
    return false
  }
}
