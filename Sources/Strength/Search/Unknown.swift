#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

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

  /// What none to eight characters take.
  static let shortGuesses: InlineArray<9, Double> = [1, 11, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8]

  private static let largestPower = 140
}
