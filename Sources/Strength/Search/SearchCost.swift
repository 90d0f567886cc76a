#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What a sequence of pieces costs an attacker (Wheeler, “zxcvbn: low-budget password strength
/// estimation”, USENIX Security 2016, section 4.1).
enum SearchCost {
  /// The guesses of a sequence whose pieces take `product` guesses, multiplied.
  ///
  /// The attacker tries the pieces in any order, and has tried 10,000 guesses at each shorter
  /// sequence first.
  static func total(_ product: Guesses, pieces: Int) -> Guesses {
    if pieces < constants.count {
      return product * constants[pieces].factorial + constants[pieces].growth
    }
    var factorial = Guesses.one
    var growth = Guesses.one
    for piece in 2..<pieces + 1 {
      factorial = factorial * Double(piece)
      growth = growth * tries
    }
    return product * factorial + growth
  }

  /// The guesses at a sequence before the attacker tries one with a piece more.
  static let tries = 10_000.0

  private static let constants: [(factorial: Guesses, growth: Guesses)] = {
    var all = [(factorial: Guesses.one, growth: Guesses.one)]
    for pieces in 1...40 {
      let last = all[pieces - 1]
      all.append(
        (last.factorial * Double(pieces), pieces == 1 ? Guesses.one : last.growth * tries))
    }
    return all
  }()
}

/// Characters of which nothing is known, which an attacker has to try out.
enum Unknown {
  /// The characters at each place that the reference reckons with.
  ///
  /// Few, since an attacker does not try all characters evenly.
  static let perCharacter = 10.0

  /// What so many characters take by themselves.
  ///
  /// One guess more than the least for a match, so that a match of the same length is preferred.
  static func guesses(ofCharacters count: Int) -> Guesses {
    if count == 1 { return Guesses(perCharacter + 1) }
    // One rounding for a power that a `Double` holds: ties are then broken as in the reference.
    var power = Guesses(pow(perCharacter, Double(min(count, largestPower))))
    var rest = count - largestPower
    while rest > 0 {
      power = power * Guesses(pow(perCharacter, Double(min(rest, largestPower))))
      rest -= largestPower
    }
    return power
  }

  private static let largestPower = 140
}

/// The pieces that a search ends with, last one first.
struct SearchPath: ~Copyable {
  private(set) var steps = Scratch<Match>()

  /// Adds a piece.
  ///
  /// - Parameters:
  ///   - link: a match by its index; negative for characters to try out.
  ///   - range: where it stands.
  ///   - matches: the matches.
  mutating func append(_ link: Int32, _ range: Range<Int>, _ matches: borrowing MatchList) {
    if link >= 0 {
      steps.append(matches[Int(link)])
    } else {
      let guesses = matches.symbolCosts.guesses(of: range)
      steps.append(Match(range, .unknown, guesses: guesses))
    }
  }

  /// Adds a piece.
  mutating func append(_ match: Match) { steps.append(match) }

  mutating func truncate(to count: Int) { steps.truncate(to: count) }

  mutating func wipe() { steps.wipe() }
}
