/// Finds what addresses have in common: how they begin and end (https://google.com), the domains of mail
/// services, and network addresses (192.168.1.1).
struct AddressMatcher {
  private static let beginnings = rows([
    "www.", "http://", "https://", "https://www.", "http://www.",
  ])

  /// Domains that people have addresses at, behind an @; our judgement, roughly by how common they are.
  private static let mailDomains = rows([
    "gmail.com", "yahoo.co.jp", "docomo.ne.jp", "yahoo.com", "hotmail.com", "ezweb.ne.jp",
    "softbank.ne.jp", "i.softbank.jp", "icloud.com", "outlook.com", "outlook.jp", "hotmail.co.jp",
    "au.com", "ymobile.ne.jp", "live.jp", "live.com", "msn.com", "aol.com", "me.com", "mail.com",
    "test.com", "example.com", "example.co.jp", "nifty.com", "so-net.ne.jp", "biglobe.ne.jp",
    "ocn.ne.jp", "mail.ru", "gmx.de", "web.de", "qq.com", "163.com", "naver.com", "protonmail.com",
    "proton.me", "googlemail.com", "yahoo.co.uk", "hotmail.fr", "t-online.de", "rakuten.jp",
  ])

  private static let endings = rows([
    ".com", ".net", ".jp", ".co.jp", ".org", ".ne.jp", ".co.uk", ".de", ".info", ".edu", ".ac.jp",
    ".or.jp", ".go.jp", ".gov", ".io", ".fr", ".ru", ".biz", ".me", ".tv", ".dev", ".app", ".xyz",
    ".uk", ".us", ".eu", ".it", ".nl", ".es", ".pl", ".ch", ".at", ".ca", ".in", ".kr", ".cn",
    ".tw",
    ".com.br", ".com.au", ".html", ".local",
  ])

  /// Each as its symbols.
  private static func rows(_ texts: [String]) -> [[UInt32]] {
    texts.map { $0.unicodeScalars.map(\.value) }
  }

  private static let least = 10.0

  /// The two symbols of ASCII that parts of addresses begin with, and those with which the first number
  /// of a network address may end.
  static let beginningsOfParts: [(UInt32, UInt32)] =
    (beginnings + endings).map { ($0[0], $0[1]) } + mailDomains.map { (0x40, $0[0]) }
    + (UInt32(0x30)...0x39).map { ($0, 0x2E) }

  /// Appends every part of an address that begins in `starts`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    for start in starts {
      let symbol = text.folded[start]
      // h and w.
      let mayBegin =
        (symbol == 0x68 || symbol == 0x77)
        && (start == whole.lowerBound || !text.isLetter(start - 1))
      switch symbol {
      case _ where mayBegin:
        append(
          Self.beginnings, from: start, to: start, endsAnywhere: true, of: whole, in: text, &matches
        )
      case 0x40:
        append(
          Self.mailDomains, from: start, to: start + 1, endsAnywhere: false, of: whole, in: text,
          &matches)
      case 0x2E where start > whole.lowerBound:
        append(
          Self.endings, from: start, to: start, endsAnywhere: false, of: whole, in: text, &matches)
      case 0x30...0x39
      where text.mayHaveDigits(4)
        && (start == whole.lowerBound
          || !text.isDigit(start - 1) && text.folded[start - 1] != 0x2E):
        appendNetworkAddress(at: start, of: whole, in: text, to: &matches)
      default: break
      }
    }
  }

  /// Appends every text of a list that stands at a place.
  private func append(
    _ list: [[UInt32]], from start: Int, to place: Int, endsAnywhere: Bool, of whole: Range<Int>,
    in text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    for (rank, row) in list.enumerated() {
      let end = place + row.count
      guard end <= whole.upperBound else { continue }
      var count = 0
      while count < row.count, text.folded[place + count] == row[count] { count += 1 }
      guard count == row.count,
        endsAnywhere || end == whole.upperBound || !text.isLetter(end)
      else { continue }
      append(start..<end, max(Self.least, Double(rank + 1)), of: whole, to: &matches)
    }
  }

  private func append(
    _ range: Range<Int>, _ guesses: Double, of whole: Range<Int>, to matches: inout MatchList
  ) {
    var match = Match(range, .address, guesses: Guesses(guesses))
    // However short, it is no accident.
    match.traits = .common
    matches.append(match, in: whole)
    matches.symbolCosts.noteKnown(range, guessesLog10: match.guesses.decimalLogarithm)
  }

  /// Four numbers below 256 with full stops between them.
  private func appendNetworkAddress(
    at start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var numbers: InlineArray<4, Int> = [0, 0, 0, 0]
    var place = start
    for index in 0..<4 {
      if index > 0 {
        guard place < whole.upperBound, text.folded[place] == 0x2E else { return }
        place += 1
      }
      let first = place
      while place < whole.upperBound, place - first < 3, text.isDigit(place) {
        numbers[index] = numbers[index] * 10 + Int(text.folded[place] & 0xF)
        place += 1
      }
      guard place > first, numbers[index] < 256 else { return }
    }
    guard place == whole.upperBound || !text.isDigit(place) else { return }
    append(start..<place, Self.guesses(numbers), of: whole, to: &matches)
  }

  /// The addresses of private networks (RFC 1918) and of the machine itself come first.
  private static func guesses(_ numbers: InlineArray<4, Int>) -> Double {
    let known: Int
    let beginnings: Double
    switch (numbers[0], numbers[1]) {
    case (127, 0): (known, beginnings) = (2, 10)
    case (192, 168): (known, beginnings) = (2, 10)
    case (10, _), (172, 16...31): (known, beginnings) = (1, 10)
    default: (known, beginnings) = (0, 10)
    }
    var guesses = beginnings
    for index in known..<4 {
      switch numbers[index] {
      case 0, 1, 2, 10, 100, 254, 255, 8, 4: guesses *= 8
      default: guesses *= 256
      }
    }
    return guesses
  }
}

extension PasswordText {
  /// Whether a small or a capital letter of ASCII stands at a place.
  @inline(__always)
  func isLetter(_ place: Int) -> Bool { folded[place].isSmall }
}
