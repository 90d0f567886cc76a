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
  mutating func choose(in text: FoldedPassword, isInWord: (Range<Int>) -> Bool) {
    markEnds(in: text)
    for _ in 0..<text.bytes.count { covered.append(false) }
    for index in 0..<found.count { order.append(Self.place(of: found[index], index)) }
    order.sort { $0 < $1 }
    for number in 0..<order.count {
      let match = match(number)
      if match.token.standing == .beside { continue }
      if isFree(match.range) {
        if counts(match, in: text, isInWord) { take(match) }
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
  }

  /// A find's place among all of them: the longer first, then the earlier, that with fewer signs, and
  /// of two kinds that have the same text the one that comes first.
  ///
  /// One number for each find, since passwords of nothing but facts have many finds.
  private static func place(of match: TokenMatch, _ index: Int) -> UInt64 {
    let shortness = UInt64(TokenList.longest) - UInt64(match.end - match.start)
    var place = shortness << 16 | UInt64(min(match.start, 0xFFFF))
    place = place << 6 | UInt64(min(match.signs, 63))
    place = place << 5 | UInt64(match.token.kind.rawValue)
    place = place << 16 | UInt64(min(match.token.rank, 0xFFFF))
    return place << mostBits | UInt64(index)
  }

  private func match(_ number: Int) -> TokenMatch {
    found[Int(order[number] & (1 << Self.mostBits - 1))]
  }

  private mutating func take(_ match: TokenMatch) {
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
    _ match: TokenMatch, in text: FoldedPassword, _ isInWord: (Range<Int>) -> Bool
  ) -> Bool {
    let (range, weight) = (match.range, Int(match.token.weight))
    let ends =
      (reachedFromLeft[range.lowerBound] ? 1 : 0) + (reachedFromRight[range.upperBound] ? 1 : 0)
    switch match.token.standing {
    case .letters:
      if ends == 2 { return weight > 2 }
      guard weight >= (ends == 1 ? 4 : 6) else { return false }
      return (weight > 5 || !isAlmostRun(range, in: text)) && !isInWord(range)
    case .written: return weight > 2
    case .digits: return weight >= (ends == 2 ? 4 : ends == 1 ? 7 : 8)
    case .mixed: return weight > 3 && !splitsDigits(range, in: text)
    case .bounded: return ends == 2 && weight > 2
    case .beginning:
      guard text.isBoundary(range.lowerBound), range.upperBound < text.bytes.count else {
        return false
      }
      let next = text.sorts[range.upperBound]
      return (next == .digit || next == .sign) && (weight > 3 || range.lowerBound == 0)
    case .beside: return false
    }
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
    func isDigit(_ place: Int) -> Bool {
      place >= 0 && place < text.sorts.count && text.sorts[place] == .digit
    }
    return isDigit(range.lowerBound) && isDigit(range.lowerBound - 1)
      || isDigit(range.upperBound - 1) && isDigit(range.upperBound)
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
