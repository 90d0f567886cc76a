extension Beginnings {
  /// The beginnings of the words of a lexicon.
  init(_ trie: LexiconTrie, _ roman: RomanSpellings) {
    let symbols = Glances.symbols
    for symbol in symbols { addWords(beginningWith: symbol, of: symbols, trie) }
    addRoman(roman)
    addSigns()
    let none = Int(Glances.none)
    // Nothing is known of symbols without a number.
    singles[0] = 0
    for other in 0...none {
      for index in [Self.index(0, other), Self.index(other, 0)] {
        rows[index].thirds = .max
        rows[index].pair = 0
      }
    }
    for index in rows.indices { rows[index].thirds |= 1 }
  }

  private mutating func addWords(
    beginningWith first: UInt32, of symbols: [UInt32], _ trie: LexiconTrie
  ) {
    let cursor = trie.step(trie.root, byte: first)
    if cursor == LexiconTrie.nowhere { return }
    let number = glances.number(first)
    if let entry = trie.entry(at: cursor, asWhole: false) {
      singles[number] = min(singles[number], Float(max(entry.rank, 10)))
    }
    for second in symbols {
      let next = trie.step(cursor, byte: second)
      if next == LexiconTrie.nowhere { continue }
      var row = row(number, glances.number(second))
      row.cursor = next
      if let entry = trie.entry(at: next, asWhole: false) {
        row.pair = min(row.pair, Float(max(entry.rank, 50)))
      }
      for third in symbols where trie.step(next, byte: third) != LexiconTrie.nowhere {
        row.thirds |= 1 << UInt64(glances.number(third))
      }
      rows[Self.index(number, glances.number(second))] = row
    }
  }

  private mutating func addRoman(_ spellings: RomanSpellings) {
    let symbols = UInt32(1)..<UInt32(Glances.firstWithoutSound)
    for first in symbols where Glances.isLetter(first) {
      for second in symbols where spellings.go(on: RomanSpellings.Letters(first, second)) {
        var thirds: UInt64 = 0
        for third in symbols
        where spellings.go(on: RomanSpellings.Letters(first, second, third)) {
          thirds |= 1 << UInt64(third)
        }
        rows[Self.index(Int(first), Int(second))].romanThirds = thirds
      }
    }
  }

  /// Notes what begins with signs in the place of letters; words of two symbols have none, and of the
  /// first two letters of a Japanese word nobody disguises both.
  private mutating func addSigns() {
    let pairs = Glances.symbols.flatMap { sign in
      SubstitutionTable.own.letters(of: sign).map { (glances.number(sign), glances.number($0)) }
    }
    for index in rows.indices where rows[index].thirds | rows[index].romanThirds != 0 {
      var row = rows[index]
      for (sign, letter) in pairs {
        row.thirds |= row.goesOn(letter) << UInt64(sign)
        row.romanThirds |= row.goesOnInRoman(letter) << UInt64(sign)
      }
      rows[index] = row
    }
    for other in 0...Int(Glances.none) {
      let isLetter = Glances.isLetter(UInt32(other))
      for (sign, letter) in pairs {
        let (row, end) = (row(other, letter), Self.index(other, sign))
        rows[end].thirds |= row.thirds
        if isLetter { rows[end].romanThirds |= row.romanThirds }
      }
    }
    for other in 0...Int(Glances.none) {
      let isLetter = Glances.isLetter(UInt32(other))
      for (sign, letter) in pairs {
        let (row, end) = (row(letter, other), Self.index(sign, other))
        rows[end].thirds |= row.thirds
        if isLetter { rows[end].romanThirds |= row.romanThirds }
      }
    }
  }
}
