/// Finds telephone numbers, and postal codes of Japan: 090-1234-5678, (03)3581-1111, +81 90 1234 5678,
/// 150-0001.
///
/// A number is a row of digits in groups, with signs between them or none, which no other digit
/// adjoins. Work is linear: a number begins where digits begin, and is short.
struct PhoneNumberMatcher {
  /// Fewer digits are no number.
  static let fewestDigits = 7
  /// The same without a sign between them.
  static let fewestWithoutSigns = 10

  /// Appends every number that begins in `starts`.
  ///
  /// - Parameters:
  ///   - starts: where numbers may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var last = starts.lowerBound > whole.lowerBound ? text.folded[starts.lowerBound - 1] : 0
    for start in starts {
      let symbol = text.folded[start]
      // Behind a plus or a parenthesis the digits are a part of the number; a number without it also
      // is one, and takes no more guesses, so it does no harm that both are there.
      if !last.isDigit, symbol.isDigit || Self.opens(symbol) {
        append(at: start, of: whole, in: text, to: &matches)
      }
      last = symbol
    }
  }

  private func append(
    at start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var number = DialledNumber()
    var place = start
    switch text.folded[place] {
    case 0x2B:
      number.hasPlus = true
      place += 1
    case 0x28, 0x3012: place += 1
    default: break
    }
    // Between two groups stand up to two signs: (03) 3581.
    var signs = 0
    while place < whole.upperBound {
      let symbol = text.folded[place]
      if symbol.isDigit {
        guard number.append(symbol & 0xF, beginsGroup: signs > 0) else { return }
        signs = 0
        let isEnd = place + 1 == whole.upperBound || !text.folded[place + 1].isDigit
        if isEnd, let found = number.kind {
          let match = Match(start..<place + 1, found.piece, guesses: Guesses(found.guesses))
          matches.append(match, in: whole)
          if found.isCertain {
            matches.symbolCosts.noteKnown(
              match.range, guessesLog10: match.guesses.decimalLogarithm)
          }
        }
      } else {
        signs += 1
        guard Self.isSeparator(symbol), signs < 3, number.count > 0 || Self.opens(symbol) else {
          return
        }
      }
      place += 1
    }
  }

  /// Whether the sign begins a number: + ( 〒.
  private static func opens(_ symbol: UInt32) -> Bool {
    symbol == 0x2B || symbol == 0x28 || symbol == 0x3012
  }

  /// Whether the sign stands between the groups of a number.
  ///
  /// A space, a parenthesis, a hyphen, a full stop or a slash, and what an input method gives for a
  /// hyphen.
  private static func isSeparator(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x2010...0x2015, 0x2212, 0x30FC: true
    default: false
    }
  }
}

extension UInt32 {
  @inline(__always) fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}

/// The digits of a number by groups, and what number they are.
///
/// Japan: numbering rules of the Ministry of Internal Affairs and Communications (総務省令「電気通信番号
/// 計画」), in short: 0, then area, exchange and subscriber with nine digits together; 050, 060, 070, 080
/// and 090 with eight digits behind them; 0120, 0570 and 0990 with six, 0800 with seven. North America:
/// NANP, three, three and four digits of which the first two groups begin with 2 to 9. Other countries:
/// ITU-T E.164, up to 15 digits behind a plus; at home mostly a 0 and nine or ten digits more.
struct DialledNumber {
  private(set) var count = 0
  var hasPlus = false
  private var digits = InlineArray<15, UInt8>(repeating: 0)
  private var groups = InlineArray<5, Int>(repeating: 0)
  private var groupCount = 0

  /// Takes a digit; false if the number is too long.
  mutating func append(_ digit: UInt32, beginsGroup: Bool) -> Bool {
    if beginsGroup || count == 0 {
      guard groupCount < 5 else { return false }
      groupCount += 1
    }
    guard count < 15 else { return false }
    digits[count] = UInt8(truncatingIfNeeded: digit)
    count += 1
    groups[groupCount - 1] += 1
    return true
  }

  /// What an attacker tries who knows the person, or has one of the lists of customers that leaked:
  /// fewer than the 220 million mobile and 60 million other numbers that are in use in Japan.
  private static let ofPerson = 5e7
  /// Ten digits without a sign between them may be something else.
  private static let ofPersonWithoutSigns = 2e8
  private static let ofFreephone = 1e6
  private static let ofLongFreephone = 1e7
  /// About 120,000 postal codes are in use (Japan Post).
  private static let postalCodes = 120_000.0

  /// The number, if it is one, the guesses it takes, and whether it is nothing else.
  var kind: (piece: Piece.Kind, guesses: Double, isCertain: Bool)? {
    guard let guesses = hasPlus ? international : digits[0] == 0 ? domestic : american else {
      return isPostalCode ? (.postalCode, Self.postalCodes, true) : nil
    }
    return (.phoneNumber, guesses, guesses < Self.ofPersonWithoutSigns)
  }

  private var isPostalCode: Bool {
    !hasPlus && count == 7 && groupCount == 2 && groups[0] == 3
  }

  private var international: Double? {
    guard digits[0] > 0, 9...15 ~= count else { return nil }
    guard digits[0] == 8, digits[1] == 1 else { return Self.ofPerson }
    // +81 90, +81 (0)90, +81 3.
    let first = digits[2] == 0 ? 3 : 2
    let rest = count - first
    return digits[first] > 0 && (rest == 9 || rest == 10) ? Self.ofPerson : nil
  }

  /// A number that begins with 0.
  private var domestic: Double? {
    let (second, third, fourth) = (digits[1], digits[2], digits[3])
    guard second > 0, 10...11 ~= count else { return nil }
    if count == 11, second >= 5, third == 0 {
      if second == 8, fourth == 0 { return Self.ofLongFreephone }
      return fourth > 0 ? Self.ofPerson : nil
    }
    if count == 10 {
      if fourth == 0,
        second == 1 && third == 2 || second == 5 && third == 7 || second == 9 && third == 9
      {
        return Self.ofFreephone
      }
      if groupCount == 1 {
        // Tokyo and Osaka, whose exchanges begin with 3 to 7.
        return (second == 3 || second == 6) && 3...7 ~= third
          ? Self.ofPerson : Self.ofPersonWithoutSigns
      }
    }
    return groupCount > 1 && groups[0] < 6 && groups[groupCount - 1] > 1 ? Self.ofPerson : nil
  }

  private var american: Double? {
    let first = digits[0] == 1 ? 1 : 0
    guard count == 10 + first, groupCount == 3 + first, groups[first] == 3, groups[first + 1] == 3,
      digits[first] > 1, digits[first + 3] > 1
    else { return nil }
    return Self.ofPerson
  }
}
