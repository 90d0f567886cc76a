internal import Vaults

/// Links passwords that are made of the same word and number, though one of them is turned: written
/// backwards, typed a key further on or with Shift held, or with the number in front of the word; and
/// other characters may stand around them.
///
/// What is turned and nothing else is found by ``WholeRelations``, ``KeyboardShifts``,
/// ``ShiftedDigits`` and ``Reorderings``; here it may be stacked upon another change. Word and number
/// together make up two thirds of each password, names aside, as a core does, and are worth a link.
struct SharedParts {
  let text: ReuseText
  let names: OwnNames

  /// So many turned passwords with one word and number are held against others.
  private static let mostTurned = 16
  /// Words and numbers that were typed beside their keys change from one kind of character to another
  /// no more often.
  private static let mostChanges = 6

  /// A password that has a word and number when it is turned.
  private struct Turned {
    let password: Int32
    let turn: FoundLink.Source
  }

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    let count = text.material.passwords.count
    var keys = [UInt64](repeating: 0, count: count)
    var line = PasswordLine()
    var bits: UInt64 = 12
    while bits < 27, 1 << bits < count * 16 { bits += 1 }
    var filter = PieceFilter(bits: bits)
    for password in 0..<count {
      guard let parts = parts(of: password, &line) else { continue }
      keys[password] = key(of: parts, in: line)
      filter.insert(keys[password])
    }
    var turned: [UInt64: [Turned]] = [:]
    for password in 0..<count {
      forEachTurn(of: password, hasParts: keys[password] != 0, &line, store) { key, turn in
        guard filter.mayContain(key), key != keys[password] || turn == .reordering else { return }
        turned[key, default: []].append(Turned(password: Int32(password), turn: turn))
      }
    }
    if turned.isEmpty { return }
    for password in 0..<count where keys[password] != 0 {
      guard let others = turned[keys[password]] else { continue }
      link(password, with: others, &line, into: &forest, &judge, store)
    }
  }

  /// Links a password that has the parts as they are with those that have them turned.
  private func link(
    _ password: Int, with others: [Turned], _ line: inout PasswordLine,
    into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    guard let parts = parts(of: password, &line) else { return }
    for other in others.prefix(Self.mostTurned)
    where !forest.isJoined(Int32(password), other.password) {
      if other.turn == .reordering, parts.isNumberFirst { continue }
      var guesses = judge.guesses(parts.word, of: password, text, store)
      if !parts.number.isEmpty { guesses += judge.guesses(parts.number, of: password, text, store) }
      if guesses < judge.threshold { return }
      forest.linkInOrder(Int32(password), other.password, other.turn)
    }
  }

  // MARK: Words and numbers

  /// The word and number of a password, if they make up enough of it.
  private func parts(of password: Int, _ line: inout PasswordLine) -> WordAndNumber? {
    let core = names.core(of: password, in: text.forms)
    return line.take(core, of: password, text.forms) ? WordAndNumber(in: line) : nil
  }

  private func key(of parts: WordAndNumber, in line: borrowing PasswordLine) -> UInt64 {
    Self.key(hash(parts.word, of: line), hash(parts.number, of: line))
  }

  private static func key(_ word: UInt64, _ number: UInt64) -> UInt64 {
    (word &* 0xA24B_AED4_963E_E407 &+ number).keyed(as: 61) | 1
  }

  /// The hash of the characters at some places of a password, 0 for none.
  private func hash(
    _ places: some Collection<Int>, of line: borrowing PasswordLine
  ) -> UInt64 {
    var (hash, place): (UInt64, Int) = (0, 0)
    for index in places {
      hash = PolynomialHash.sum(hash, text.forms.hash.term(line.unit(index), at: place))
      place += 1
    }
    return hash
  }

  // MARK: Turns

  private func forEachTurn(
    of password: Int, hasParts: Bool, _ line: inout PasswordLine, _ store: RawSpan,
    _ body: (UInt64, FoundLink.Source) -> Void
  ) {
    let core = names.core(of: password, in: text.forms)
    guard line.take(core, of: password, text.forms) else { return }
    if hasParts, let parts = WordAndNumber(in: line) {
      let turned = Self.key(
        hash(parts.word.reversed(), of: line), hash(parts.number.reversed(), of: line))
      body(turned, .reversal)
      if parts.isNumberFirst { body(key(of: parts, in: line), .reordering) }
    }
    // What is random stays so.
    if line.changes > Self.mostChanges { return }
    let range = text.material.passwords[password].bytes
    guard range.count == text.forms.length(of: password) else { return }
    let (isNatural, hasSigns) = (line.isNatural, line.hasSigns)
    for turn in KeyboardTurn.all
    where (turn.source == .keyboard ? !isNatural : hasSigns)
      && line.take(core, ofBytesAt: range.lowerBound, turn, store)
    {
      if let parts = WordAndNumber(in: line) { body(key(of: parts, in: line), turn.source) }
    }
  }
}
