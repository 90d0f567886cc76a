#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What each symbol of a password takes if it has to be tried out, and how likely it is where it
/// stands.
struct SymbolCosts: ~Copyable {
  /// The cost of each symbol by the character model; none without a model, or where there are symbols
  /// of which it knows nothing.
  private var surprises = Scratch<Double>()
  /// The choices for each symbol; none where all have the same.
  private var choices = Scratch<Double>()
  /// The product of the choices up to each symbol, where they are the symbols' own.
  private var products = Scratch<Guesses>()
  /// The cost of ending behind the last one.
  private var endSurprise = 0.0

  /// Whether the symbols have choices of their own, rather than the reference's.
  var hasOwnChoices: Bool { choices.count > 0 }

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - text: the password.
  ///   - model: says what is likely; without one, every symbol of ASCII has the choices that the
  ///     reference reckons with.
  mutating func load(_ text: borrowing PasswordText, _ model: CharacterModel?) {
    reset()
    guard let model else {
      if text.isASCII { return }
      for index in 0..<text.count { choices.append(Alphabet.choices(text.symbols[index])) }
      multiply()
      return
    }
    let most = text.alphabet.choicesLog10
    let powers = Self.powers
    let classes = CharacterClass.ofASCII
    let withinOther = CharacterClass.costWithinOtherSign
    var isKnown = true
    var row = CharacterModel.Row()
    var product = Guesses.one
    products.append(product)
    func classNumber(_ index: Int, _ text: borrowing PasswordText) -> UInt32 {
      if index == text.count { return CharacterClass.end }
      let symbol = text.symbols[index]
      return symbol < 0x80 ? UInt32(classes[Int(symbol)]) : CharacterClass.beyondASCII
    }
    var next = classNumber(0, text)
    var approach = model.approach(next, after: row)
    for index in 0..<text.count {
      let symbol = text.symbols[index]
      let number = next
      let here = approach
      row.append(number)
      next = classNumber(index &+ 1, text)
      approach = model.approach(next, after: row)
      let choice: Double
      if symbol < 0x80 {
        var cost = model.cost(here)
        if number == CharacterClass.otherSign { cost += withinOther }
        choice = Self.choices(symbol, number, cost, most, powers)
        // Trying out all characters does not take longer because they are unlikely.
        surprises.append(min(cost, most))
      } else {
        choice = Alphabet.choices(symbol)
        isKnown = false
      }
      choices.append(choice)
      product = product * choice
      products.append(product)
    }
    if isKnown {
      endSurprise = model.cost(approach)
    } else {
      surprises.truncate(to: 0)
    }
  }

  private mutating func multiply() {
    var product = Guesses.one
    products.append(product)
    for index in 0..<choices.count {
      product = product * choices[index]
      products.append(product)
    }
  }

  /// The product of the choices for the symbols of a range; those have to be the symbols' own.
  @inline(__always)
  func product(of range: Range<Int>) -> Double {
    let (first, last) = (products[range.lowerBound], products[range.upperBound])
    let ratio = last.significand / first.significand
    return last.power == first.power
      ? ratio : last.power == first.power + 1 ? ratio * Guesses.radix : .infinity
  }

  /// Reckons with the same number of choices for every symbol, as the reference does.
  mutating func reset() {
    surprises.truncate(to: 0)
    choices.truncate(to: 0)
    products.truncate(to: 0)
    endSurprise = 0
  }

  /// The cost of all symbols by the character model; nil if it cannot tell.
  var surprise: Double? {
    if surprises.count == 0 { return nil }
    var sum = endSurprise
    for index in 0..<surprises.count { sum += surprises[index] }
    return sum
  }

  /// Takes away what the model says of symbols that stand in something known about the account.
  mutating func noteKnown(_ range: Range<Int>) {
    if surprises.count == 0 { return }
    for index in range { surprises[index] = 0 }
  }

  /// Takes what the model says of a row of symbols for no more than all of them take together, since it
  /// knows less of them than who found them.
  mutating func noteKnown(_ range: Range<Int>, guessesLog10 guesses: Double) {
    if surprises.count == 0 { return }
    let most = guesses / Double(range.count)
    for index in range { surprises[index] = min(surprises[index], most) }
    if range.upperBound == surprises.count { endSurprise = 0 }
  }

  /// The number of choices for a symbol: the more likely it is, the fewer somebody tries before it.
  ///
  /// Not fewer than for a letter of a word, and not more than the password's sorts of characters have:
  /// in a random password every symbol is unlikely, and takes what all of them take.
  @inline(__always)
  private static func choices(
    _ symbol: UInt32, _ number: UInt32, _ cost: Double, _ most: Double, _ powers: [Double]
  ) -> Double {
    // Between words, one of these is as good as another, and attackers begin with them.
    if CharacterClass.commonSignNumbers.contains(number) { return Unknown.perCharacter }
    let isDigit = symbol &- 0x30 < 10
    let least = isDigit ? 1 : leastOfLetter
    let exponent = max(least, min(most, cost + (symbol.isCapital ? leastOfCase : 0)))
    return powers[min(max(Int(exponent * 30 + 0.5), 0), 120)]
  }

  private static let leastOfLetter = 0.7
  /// A capital is one of two.
  private static let leastOfCase = 0.3

  /// The choices for a symbol.
  @inline(__always)
  subscript(index: Int) -> Double {
    choices.count == 0 ? Unknown.perCharacter : choices[index]
  }

  /// What the symbols of a range take by themselves.
  func guesses(of range: Range<Int>) -> Guesses {
    if choices.count == 0 { return Unknown.guesses(ofCharacters: range.count) }
    var product = Guesses.one
    for index in range { product = product * choices[index] }
    return range.count == 1 ? product + .one : product
  }

  mutating func wipe() {
    surprises.wipe()
    choices.wipe()
    products.wipe()
    endSurprise = 0
  }

  /// Ten to powers between 0 and 4, in thirty steps for each decade.
  private static let powers: [Double] = (0...120).map { pow(10, Double($0) / 30) }
}
