/// A token where it stands in a password.
struct TokenMatch: BitwiseCopyable {
  let token: FactToken
  /// The folded bytes.
  let start: UInt32
  let end: UInt32
  /// How many signs stand for letters.
  let signs: UInt8

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Everything in a password that may be a fact, and the choice of what counts.
///
/// What counts depends on what stands around it: a name ends where the next name begins, and the
/// digits of a birthday mean something beside a name.
struct Candidates {
  private let found = WipedArray<TokenMatch>()
  /// The finds as numbers, in the order in which they are tried.
  private let order = WipedArray<UInt64>()
  /// For each place whether everything from the end of a run up to it is made of tokens.
  private let reachedFromLeft = WipedArray<Bool>()
  private let reachedFromRight = WipedArray<Bool>()
  /// For each folded byte whether a chosen token stands there.
  private let covered = WipedArray<Bool>()
  /// The tokens that count, longest first.
  let chosen = WipedArray<TokenMatch>()
  /// Facts of another rule that have the same text as one of these.
  let alike = WipedArray<TokenMatch>()

  /// A password with more finds than this is made of nothing else.
  private static let most = 1 << mostBits
  private static let mostBits: UInt64 = 14

  /// Notes a find.
  mutating func append(_ match: TokenMatch) {
    guard found.count < Self.most else { return }
    found.append(match)
    if match.token.standing != .beside { isEmpty = false }
  }

  /// Whether nothing was found that may count by itself.
  private(set) var isEmpty = true

  /// Forgets and overwrites the finds.
  mutating func wipe() {
    found.wipe()
    isEmpty = true
    order.wipe()
    chosen.wipe()
    alike.wipe()
    reachedFromLeft.wipe()
    reachedFromRight.wipe()
    covered.wipe()
  }

  /// Chooses what counts: the longest first, then what stands beside that.
  ///
  /// - Parameters:
  ///   - text: the password.
  ///   - isInWord: whether a place of the password is part of a longer word.
  ///   - restIsWords: whether a place of the password is made of words.
  mutating func choose(
    in text: FoldedPassword, isInWord: (Range<Int>) -> Bool, restIsWords: (Range<Int>) -> Bool
  ) {
    markEnds(in: text)
    for _ in 0..<text.bytes.count { covered.append(false) }
    for index in 0..<found.count { order.append(Self.place(of: found[index], index, in: text)) }
    order.sort { $0 < $1 }
    for number in 0..<order.count {
      let match = match(number)
      if match.token.standing == .beside { continue }
      if isFree(match.range) {
        if counts(match, in: text, isInWord, restIsWords) {
          take(match)
          if match.token.form == .initials { noteName(within: match) }
        }
      } else {
        noteIfAlike(match)
      }
    }
    // From what counts outwards: initials beside a date, a day beside a name.
    for _ in 0..<2 {
      for number in 0..<order.count {
        let match = match(number)
        guard match.token.standing == .beside else { continue }
        if isFree(match.range), isBounded(match.range), touchesChosen(match.range, in: text) {
          take(match)
        }
      }
    }
    takePossibleDates(in: text)
  }

  /// A find's place among all of them: the longer first, then the earlier, that with fewer signs, and
  /// of two kinds that have the same text the one that comes first.
  ///
  /// A digit at its end with more digits behind it is rather one of them than a letter: taro0612 is
  /// Taro. One number for each find, since passwords of nothing but facts have many finds.
  private static func place(
    of match: TokenMatch, _ index: Int, in text: FoldedPassword
  ) -> UInt64 {
    var length = UInt64(match.end - match.start)
    if match.signs > 0 {
      let (first, last) = (Int(match.start), Int(match.end) - 1)
      if text.isDigit(first), text.isDigit(first - 1) { length -= 1 }
      if text.isDigit(last), text.isDigit(last + 1) { length -= 1 }
    }
    let shortness = UInt64(TokenList.longest) - length
    var place = shortness << 16 | UInt64(min(match.start, 0xFFFF))
    place = place << 6 | UInt64(min(match.signs, 63))
    place = place << 5 | UInt64(match.token.kind.rawValue)
    place = place << 16 | UInt64(min(match.token.rank, 0xFFFF))
    return place << mostBits | UInt64(index)
  }

  private func match(_ number: Int) -> TokenMatch {
    found[Int(order[number] & (1 << Self.mostBits - 1))]
  }

  /// Counts a find.
  mutating func take(_ match: TokenMatch) {
    chosen.append(match)
    for place in match.range { covered[place] = true }
  }

  /// A given name that is a user name as well is both.
  private func noteIfAlike(_ match: TokenMatch) {
    guard chosen.count > 0 else { return }
    let last = chosen[chosen.count - 1]
    guard last.start == match.start, last.end == match.end, match.token.kind != .otherUserName,
      last.token.kind.rule != match.token.kind.rule
    else { return }
    alike.append(match)
  }

  /// The name to which an initial was put: yamadat is Yamada and an initial.
  private func noteName(within match: TokenMatch) {
    for number in 0..<order.count {
      let name = self.match(number)
      if name.token.standing == .letters, name.token.form != .initials,
        name.range.count > 2, name.range.count < match.range.count,
        name.range.clamped(to: match.range) == name.range,
        name.start == match.start || name.end == match.end
      {
        alike.append(name)
        return
      }
    }
  }

  /// Whether a place belongs to a token that counts.
  func isCovered(_ place: Int) -> Bool {
    place >= 0 && place < covered.count && covered[place]
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    !covered[range.lowerBound] && !covered[range.upperBound - 1]
      && range.allSatisfy { !covered[$0] }
  }

  // MARK: - Where a token may stand

  /// Walks from the ends of all runs over tokens that touch each other.
  private mutating func markEnds(in text: FoldedPassword) {
    for place in 0...text.bytes.count {
      let isEnd = text.isBoundary(place)
      reachedFromLeft.append(isEnd)
      reachedFromRight.append(isEnd)
    }
    // Where a token ends others begin that come later in this order, so it serves both ways.
    found.sort { $0.start < $1.start }
    for index in 0..<found.count where found[index].token.isWhole {
      if reachedFromLeft[Int(found[index].start)] { reachedFromLeft[Int(found[index].end)] = true }
    }
    for index in (0..<found.count).reversed() where found[index].token.isWhole {
      if reachedFromRight[Int(found[index].end)] {
        reachedFromRight[Int(found[index].start)] = true
      }
    }
  }

  private func isBounded(_ range: Range<Int>) -> Bool {
    reachedFromLeft[range.lowerBound] && reachedFromRight[range.upperBound]
  }

  private func counts(
    _ match: TokenMatch, in text: FoldedPassword, _ isInWord: (Range<Int>) -> Bool,
    _ restIsWords: (Range<Int>) -> Bool
  ) -> Bool {
    let (range, weight) = (match.range, Int(match.token.weight))
    let ends = ends(of: match, in: text)
    switch match.token.standing {
    case .letters:
      if ends == 2 { return weight > 2 }
      guard weight >= (ends == 1 ? 4 : 6) else { return false }
      if weight < 6, isAlmostRun(range, in: text) || !restIsWords(rest(of: range, in: text)) {
        return false
      }
      return !isInWord(range)
    case .written: return weight > 2 && (!isInWord(range) || isJoined(range))
    case .digits: return weight >= (ends == 2 ? 4 : ends == 1 ? 7 : 8)
    case .mixed: return weight > 3 && !splitsDigits(range, in: text)
    case .bounded:
      // A sign for the one letter of an initial could be anything.
      if match.token.form == .initials, match.signs > 0 {
        guard text.isLetter(range.lowerBound), text.isLetter(range.upperBound - 1) else {
          return false
        }
      }
      return ends == 2 && weight > 2
    case .beginning:
      return match.signs == 0 && (weight > 3 || range.lowerBound == 0)
        && text.isBoundary(range.lowerBound) && isBeforeFigures(range.upperBound, in: text)
    case .beside: return false
    }
  }

  /// At how many of its ends a find stands by itself.
  ///
  /// Where a sign stands for its last letter, a letter behind it belongs to the same word (mar1gold is
  /// no Mari), and a digit does not (t4r099 is Taro).
  private func ends(of match: TokenMatch, in text: FoldedPassword) -> Int {
    var isEnd = (
      reachedFromLeft[Int(match.start)], reachedFromRight[Int(match.end)]
    )
    if match.signs > 0 {
      let (first, last) = (Int(match.start), Int(match.end) - 1)
      if first > 0, !text.isLetter(first) {
        isEnd.0 = text.isDigit(first - 1) || isEnd.0 && !text.isLetter(first - 1)
      }
      if last + 1 < text.bytes.count, !text.isLetter(last) {
        isEnd.1 =
          text.isDigit(last + 1) || isEnd.1 && text.sorts[last + 1] != .smallLetter
      }
    }
    return (isEnd.0 ? 1 : 0) + (isEnd.1 ? 1 : 0)
  }

  /// Whether another name in kana or ideographs goes on where this one ends: both names of somebody
  /// famous are a word of the lists.
  private func isJoined(_ range: Range<Int>) -> Bool {
    for index in 0..<found.count where found[index].token.standing == .written {
      let other = found[index].range
      if other.upperBound == range.lowerBound || other.lowerBound == range.upperBound {
        return true
      }
    }
    return false
  }

  /// What is left of the run of letters that a token begins or ends.
  private func rest(of range: Range<Int>, in text: FoldedPassword) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while !reachedFromLeft[start] { start -= 1 }
    while !reachedFromRight[end] { end += 1 }
    return start < range.lowerBound ? start..<range.lowerBound : range.upperBound..<end
  }

  /// Whether a sign or figures stand here, more than one character that could be a letter.
  private func isBeforeFigures(_ place: Int, in text: FoldedPassword) -> Bool {
    guard place < text.bytes.count, text.sorts[place] == .digit || text.sorts[place] == .sign
    else { return false }
    return !text.isLetter(place + 1)
  }

  /// Whether no more than two letters of a run are left: those of tarot make another word of Taro.
  private func isAlmostRun(_ range: Range<Int>, in text: FoldedPassword) -> Bool {
    var before = range.lowerBound
    while range.lowerBound - before < 3, !reachedFromLeft[before] { before -= 1 }
    var after = range.upperBound
    while after - range.upperBound < 3, !reachedFromRight[after] { after += 1 }
    return max(range.lowerBound - before, after - range.upperBound) < 3
  }

  /// Whether a digit stands before the first or after the last digit.
  private func splitsDigits(_ range: Range<Int>, in text: FoldedPassword) -> Bool {
    text.isDigit(range.lowerBound) && text.isDigit(range.lowerBound - 1)
      || text.isDigit(range.upperBound - 1) && text.isDigit(range.upperBound)
  }

  private func touchesChosen(_ range: Range<Int>, in text: FoldedPassword) -> Bool {
    // One letter is an initial only in front of a fact or behind it, and with nothing else there.
    if range.count == 1 {
      let (start, end) = (range.lowerBound, range.upperBound)
      return start == 0 && isCovered(end)
        || end == text.bytes.count && isCovered(start - 1)
    }
    return touches(range.lowerBound - 1, step: -1, in: text)
      || touches(range.upperBound, step: 1, in: text)
  }

  /// Whether a chosen token stands here, or behind one sign from here.
  private func touches(_ place: Int, step: Int, in text: FoldedPassword) -> Bool {
    guard place >= 0, place < text.bytes.count else { return false }
    if covered[place] { return true }
    let next = place + step
    return text.sorts[place] == .sign && next >= 0 && next < text.bytes.count && covered[next]
  }
}

extension FactToken {
  /// Whether the token ends a run by itself, so that the next word may begin there.
  fileprivate var isWhole: Bool {
    switch standing {
    case .letters, .written, .digits, .mixed, .bounded: weight > 2
    case .beginning, .beside: false
    }
  }
}
