/// Takes the sign between two words along with the first one: correct-horse, yamada_1985.
///
/// People who put a sign between words choose among few, and one for all places. As a part of its own
/// it would count as if somebody had to think of it each time.
struct JoinedWords {
  /// What the sign makes of a word: an attacker tries none, a hyphen, a space, a line, a full stop.
  private static let variations = 3.0
  /// What one of the other signs makes of it, and of what stands last in the password.
  private static let variationsOfOther = 6.0
  /// The fewest characters of a word that is no accident if signs delimit it.
  private static let fewestOfDelimited = 2

  /// Appends every word once more that stands before a sign with something behind it, and notes which
  /// ones signs delimit.
  ///
  /// - Parameters:
  ///   - first: where the words begin in the list.
  ///   - whole: the range of the password that is being analysed.
  ///   - text: the password.
  ///   - matches: the list.
  func append(
    from first: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    // Where the last part ends if a sign stands behind it.
    let last = whole.upperBound - 1
    let final = text.symbols[last].isFinalSign ? last : -1
    guard text.hasSeparators || final >= 0 else { return }
    for index in first..<matches.count {
      let (end, start) = (Int(matches[index].end), Int(matches[index].start))
      if end == final, start > whole.lowerBound {
        appendFinal(matches[index], of: whole, in: text, to: &matches)
        continue
      }
      let kind = matches[index].kind
      guard kind == .word || kind == .context else { continue }
      let isBefore = end < last && text.symbols[end].isSeparator
      guard isBefore || end == whole.upperBound else { continue }
      join(index, isBefore, of: whole, in: text, &matches)
    }
  }

  /// Appends a word once more that stands before a sign, and notes whether signs delimit it.
  @inline(never)
  private func join(
    _ index: Int, _ isBefore: Bool, of whole: Range<Int>, in text: borrowing PasswordText,
    _ matches: inout MatchList
  ) {
    var match = matches[index]
    let (start, end) = (Int(match.start), Int(match.end))
    let isFirst = start == whole.lowerBound
    let beginsBehindSign =
      (isFirst || text.symbols[start - 1].isSeparator)
      && end - start >= Self.fewestOfDelimited
    if !isBefore {
      if beginsBehindSign && !isFirst { matches[index].traits.insert(.deliberate) }
      return
    }
    guard text.symbols[end + 1].isPartOfWord else { return }
    // The same sign once more is no choice.
    let isAgain = !isFirst && text.symbols[start - 1] == text.symbols[end]
    if beginsBehindSign { match.traits.insert(.deliberate) }
    match.end += 1
    if !isAgain {
      match.guesses =
        match.guesses
        * (text.symbols[end].isOtherSeparator ? Self.variationsOfOther : Self.variations)
    }
    matches.append(match, in: whole)
  }

  /// Takes the last sign of a password along with the last of several parts, as in winter2023!.
  @inline(never)
  private func appendFinal(
    _ match: Match, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var match = match
    match.end += 1
    let isUsual = text.symbols[whole.upperBound - 1] == 0x21
    match.guesses = match.guesses * (isUsual ? Self.variations : Self.variationsOfOther)
    matches.append(match, in: whole)
  }
}

extension UInt32 {
  /// Whether the symbol is one of those that people put between words.
  @inline(__always) var isSeparator: Bool {
    switch self {
    // Space & + , - . / _ and the middle dot of Japanese.
    case 0x20, 0x26, 0x2B...0x2F, 0x5F, 0x30FB: true
    default: isOtherSeparator
    }
  }

  /// Whether the symbol is one of those that stand between words to have a sign in the password: ! # $ *
  /// @.
  @inline(__always) var isOtherSeparator: Bool {
    switch self {
    case 0x21, 0x23, 0x24, 0x2A, 0x40: true
    default: false
    }
  }

  /// Whether the symbol is one of those that passwords end in: the same, the full stop and ?.
  @inline(__always) var isFinalSign: Bool {
    isOtherSeparator || self == 0x2E || self == 0x3F
  }

  /// Whether the symbol is a letter or a digit.
  @inline(__always) fileprivate var isPartOfWord: Bool {
    isSmall || isCapital || self &- 0x30 < 10 || self >= 0x80
  }
}
