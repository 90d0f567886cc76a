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

  /// What a sequence of so many pieces takes at least, whatever they are.
  @inline(__always)
  static func least(pieces: Int) -> Guesses {
    pieces < constants.count ? constants[pieces].growth : total(.one, pieces: pieces)
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
