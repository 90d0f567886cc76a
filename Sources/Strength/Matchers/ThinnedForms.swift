/// Finds parts of a password that are something known once some of their symbols are left out: letters
/// with a sign between them (p.a.s.s), each letter twice or three times (ssaakkuurraa), digits in
/// groups (1234-5678-9012).
///
/// What is left is estimated as a password of its own. Work is linear, and a glance for most passwords.
struct ThinnedForms {
  /// A part of the password, and what to leave out of it.
  struct Form {
    enum Layout {
      /// A sign between any two symbols.
      case spaced(by: UInt32)
      /// Every symbol so many times.
      case doubled(Int)
      /// Digits in groups of one size with a sign between them.
      case grouped(by: UInt32)
    }
    let range: Range<Int>
    let layout: Layout
  }

  /// The longest password that is looked at: nobody writes more in such a way.
  static let longest = 256
  /// The fewest symbols of a form that the lists of passwords lack.
  static let fewestUnlisted = 10
  private static let fewestSpaced = 4
  /// A kana or a kanji says more than a letter.
  private static let fewestSpacedOfJapanese = 3
  /// Three pairs come by accident.
  private static let fewestDoubled = 4
  private static let fewestGroups = 3
  private static let groupSizes = 3...6

  private let end: Int
  private var cursor = 0
  private let mayBeSeparated: Bool
  private let mayBeDoubled: Bool

  /// A search; nil if the password has neither a sign between other symbols nor symbols that come
  /// several times in a row.
  @inline(__always)
  init?(_ text: borrowing PasswordText) {
    mayBeSeparated = text.summary.hasSeveralSeparators && Self.repeatsSeparator(text)
    mayBeDoubled = text.summary.doubles >= Self.fewestDoubled
    end = text.count
    guard end <= Self.longest, mayBeSeparated || mayBeDoubled else { return nil }
  }

  /// Whether a separator comes again, as in every layout.
  private static func repeatsSeparator(_ text: borrowing PasswordText) -> Bool {
    // Those of ASCII differ in their last six bits.
    var seen: UInt64 = 0
    for index in 0..<text.count where text.symbols[index].isSeparator {
      let sign: UInt64 = 1 &<< UInt64(text.symbols[index] & 63)
      if seen & sign != 0 { return true }
      seen |= sign
    }
    return false
  }

  /// The next form, from the left; none overlaps another.
  mutating func next(_ text: borrowing PasswordText) -> Form? {
    while cursor < end {
      let start = cursor
      cursor += 1
      var found =
        mayBeSeparated ? spaced(text, from: start) ?? grouped(text, from: start) : nil
      if found == nil, mayBeDoubled { found = doubled(text, from: start) }
      if let found {
        cursor = found.range.upperBound
        return found
      }
    }
    return nil
  }

  /// Single symbols with one sign between them.
  private func spaced(_ text: borrowing PasswordText, from start: Int) -> Form? {
    guard start + 4 < end, text.symbols[start + 1].isSeparator else { return nil }
    let sign = text.symbols[start + 1]
    guard text.symbols[start + 3] == sign, isSingle(text, start, sign) else { return nil }
    var last = start
    while last + 2 < end, text.symbols[last + 1] == sign, isSingle(text, last + 2, sign) {
      last += 2
    }
    let count = (last - start) / 2 + 1
    let fewest =
      text.symbols[start] < 0x80 ? Self.fewestSpaced : Self.fewestSpacedOfJapanese
    guard count >= fewest else { return nil }
    // The sign before what follows is one more.
    let goesOn = last + 2 < end && text.symbols[last + 1] == sign
    return Form(range: start..<last + (goesOn ? 2 : 1), layout: .spaced(by: sign))
  }

  /// Whether no symbol of the same sort stands beside a symbol, nor the sign itself.
  private func isSingle(_ text: borrowing PasswordText, _ place: Int, _ sign: UInt32) -> Bool {
    let symbol = text.symbols[place]
    if symbol == sign { return false }
    let sort = Alphabet(of: text.folded[place])
    let follows = place > 0 && Alphabet(of: text.folded[place - 1]) == sort
    let precedes = place + 1 < end && Alphabet(of: text.folded[place + 1]) == sort
    // Signs, and what is beyond ASCII, are of one sort.
    if sort == .signs {
      return (place + 1 == end || text.symbols[place + 1] == sign)
        && (place == 0 || text.symbols[place - 1] == sign)
    }
    return !follows && !precedes
  }

  /// Symbols that each come twice, or each three times.
  private func doubled(_ text: borrowing PasswordText, from start: Int) -> Form? {
    guard start + 1 < end, text.folded[start] == text.folded[start + 1] else { return nil }
    let times = start + 2 < end && text.folded[start] == text.folded[start + 2] ? 3 : 2
    var stop = start
    var isVaried = false
    while stop + times <= end, isOne(text, stop..<stop + times) {
      if text.folded[stop] != text.folded[start] { isVaried = true }
      stop += times
    }
    guard isVaried, stop - start >= Self.fewestDoubled * times else { return nil }
    return Form(range: start..<stop, layout: .doubled(times))
  }

  private func isOne(_ text: borrowing PasswordText, _ range: Range<Int>) -> Bool {
    for place in range where text.folded[place] != text.folded[range.lowerBound] { return false }
    return true
  }

  /// Groups of as many digits each, the last one perhaps shorter.
  private func grouped(_ text: borrowing PasswordText, from start: Int) -> Form? {
    guard text.isDigit(start), start == 0 || !text.isDigit(start - 1) else { return nil }
    var stop = start
    while stop < end, text.isDigit(stop) { stop += 1 }
    let size = stop - start
    guard Self.groupSizes.contains(size), stop < end, text.symbols[stop].isSeparator else {
      return nil
    }
    let sign = text.symbols[stop]
    var groups = 1
    while stop + 1 < end, text.symbols[stop] == sign, text.isDigit(stop + 1) {
      var group = stop + 1
      while group < end, text.isDigit(group) { group += 1 }
      let count = group - stop - 1
      guard count <= size else { return nil }
      groups += 1
      stop = group
      if count < size { break }
    }
    guard groups >= Self.fewestGroups else { return nil }
    return Form(range: start..<stop, layout: .grouped(by: sign))
  }
}

extension PasswordText {
  /// Whether a digit of ASCII stands at a place.
  @inline(__always)
  func isDigit(_ place: Int) -> Bool { folded[place] &- 0x30 < 10 }
}

extension ThinnedForms.Form {
  /// What the layout makes of what is left.
  ///
  /// For a sign between symbols as for one between words; an attacker tries a hyphen, a space, a full
  /// stop first.
  var variations: Double {
    switch layout {
    case .spaced(let sign), .grouped(let sign): sign.isOtherSeparator ? 6 : 3
    case .doubled(let times): Double(times)
    }
  }

  /// The places of the symbols that are left, and the sign to leave out of them.
  var kept: (places: StrideTo<Int>, sign: UInt32?) {
    switch layout {
    case .spaced(let sign), .grouped(let sign):
      (stride(from: range.lowerBound, to: range.upperBound, by: 1), sign)
    case .doubled(let times):
      (stride(from: range.lowerBound, to: range.upperBound, by: times), nil)
    }
  }

  /// The match, given what is left.
  ///
  /// - Parameters:
  ///   - guesses: what that takes.
  ///   - longest: its longest piece.
  /// - Returns: nil if nothing is known in digits.
  func match(_ guesses: Guesses, longest: Match) -> Match? {
    switch layout {
    case .spaced: return Match(range, .interleaving, guesses: guesses)
    case .doubled(let times):
      var match = Match(range, .repetition, guesses: guesses)
      match.detail = UInt32(truncatingIfNeeded: times)
      return match
    case .grouped:
      if longest.kind == .unknown { return nil }
      var match = longest
      match.start = Int32(truncatingIfNeeded: range.lowerBound)
      match.end = Int32(truncatingIfNeeded: range.upperBound)
      match.guesses = guesses
      return match
    }
  }
}
