#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What each symbol of a password takes if it has to be tried out, and how likely it is where it
/// stands.
struct SymbolCosts: ~Copyable {
  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  /// What a symbol takes.
  struct Symbol: BitwiseCopyable {
    /// Its cost by the character model.
    var surprise = 0.0
    /// How many symbols somebody tries out for it.
    var choices = 1.0
    /// The product of the choices for those before it.
    var product = Guesses.one
  }

  /// The symbols and the end, where they have choices of their own.
  private var symbols = Scratch<Symbol>()
  /// Whether the character model knows of all symbols.
  private var isKnown = false
  /// The cost of ending behind the last one.
  private var endSurprise = 0.0

  /// Whether the symbols have choices of their own, rather than the reference's.
  var hasOwnChoices: Bool { symbols.count > 0 }

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - text: the password.
  ///   - model: says what is likely; without one, every symbol of ASCII has the choices that the
  ///     reference reckons with.
  @inline(__always)
  mutating func load(_ text: borrowing PasswordText, _ model: CharacterModel?) {
    reset()
    if text.count == 0 { return }
    if let model {
      load(text.symbols, text.alphabet.choicesLog10, model)
    } else if !text.isASCII {
      loadChoices(text.symbols)
    }
  }

  /// The same with a model, and the decimal logarithm of the most choices for a symbol.
  @inline(never)
  private mutating func load(
    _ text: borrowing Scratch<UInt32>, _ most: Double, _ model: CharacterModel
  ) {
    let powers = Self.powers
    let classes = CharacterClass.ofASCII
    let withinOther = CharacterClass.costWithinOtherSign
    var row = CharacterModel.Row()
    var product = Guesses.one
    isKnown = true
    symbols.reserve(text.count + 1)
    for index in 0..<text.count {
      let symbol = text[index]
      var taken = Symbol(product: product)
      if symbol < 0x80 {
        let kind = UInt32(classes[Int(symbol)])
        let number = kind & CharacterClass.number
        var cost = model.cost(of: number, after: row)
        if number == CharacterClass.otherSign { cost += withinOther }
        taken.choices = Self.choices(kind, cost, most, powers)
        // Trying out all characters does not take longer because they are unlikely.
        taken.surprise = min(cost, most)
        row.append(number)
      } else {
        taken.choices = Alphabet.choices(symbol)
        row.append(CharacterClass.beyondASCII)
        isKnown = false
      }
      symbols.append(taken)
      product = product * taken.choices
    }
    symbols.append(Symbol(product: product))
    if isKnown { endSurprise = model.cost(of: CharacterClass.end, after: row) }
  }

  /// The same without a model.
  @inline(never)
  private mutating func loadChoices(_ text: borrowing Scratch<UInt32>) {
    var product = Guesses.one
    for index in 0..<text.count {
      let choices = Alphabet.choices(text[index])
      symbols.append(Symbol(choices: choices, product: product))
      product = product * choices
    }
    symbols.append(Symbol(product: product))
  }

  /// The product of the choices for the symbols of a range; those have to be the symbols' own.
  @inline(__always)
  func product(of range: Range<Int>) -> Double {
    let (first, last) = (symbols[range.lowerBound].product, symbols[range.upperBound].product)
    let ratio = last.significand / first.significand
    return last.power == first.power
      ? ratio : last.power == first.power + 1 ? ratio * Guesses.radix : .infinity
  }

  /// Reckons with the same number of choices for every symbol, as the reference does.
  mutating func reset() {
    symbols.truncate(to: 0)
    isKnown = false
    endSurprise = 0
  }

  /// The cost of all symbols by the character model; nil if it cannot tell.
  var surprise: Double? {
    if !isKnown { return nil }
    var sum = endSurprise
    for index in 0..<symbols.count { sum += symbols[index].surprise }
    return sum
  }

  /// Takes away what the model says of symbols that stand in something known about the account.
  mutating func noteKnown(_ range: Range<Int>) {
    if !isKnown { return }
    for index in range { symbols[index].surprise = 0 }
  }

  /// Takes what the model says of a row of symbols for no more than all of them take together, since it
  /// knows less of them than who found them.
  mutating func noteKnown(_ range: Range<Int>, guessesLog10 guesses: Double) {
    if !isKnown { return }
    let most = guesses / Double(range.count)
    for index in range { symbols[index].surprise = min(symbols[index].surprise, most) }
    if range.upperBound + 1 == symbols.count { endSurprise = 0 }
  }

  /// The number of choices for a symbol: the more likely it is, the fewer somebody tries before it.
  ///
  /// Not fewer than for a letter of a word, and not more than the password's sorts of characters have:
  /// in a random password every symbol is unlikely, and takes what all of them take.
  @inline(__always)
  private static func choices(
    _ kind: UInt32, _ cost: Double, _ most: Double, _ powers: [Double]
  ) -> Double {
    // Without a branch: nobody foresees what a symbol is.
    let least = leastOfLetter + moreOfDigit * Double(kind >> CharacterClass.digit & 1)
    let own = cost + moreOfCapital * Double(kind >> CharacterClass.capital & 1)
    let most = most < least ? least : most
    let exponent = own < least ? least : own < most ? own : most
    let step = min(Int(exponent * stepsOfDecade + 0.5), steps)
    // Between words, one of these is as good as another, and attackers begin with them.
    let number = kind & CharacterClass.number
    return powers[CharacterClass.commonSignNumbers.contains(number) ? stepOfSign : step]
  }

  private static let leastOfLetter = 0.7
  /// The least for a digit, less that for a letter.
  private static let moreOfDigit = 0.3
  /// A capital is one of two.
  private static let moreOfCapital = 0.3

  /// The choices for a symbol.
  @inline(__always)
  subscript(index: Int) -> Double {
    symbols.count == 0 ? Unknown.perCharacter : symbols[index].choices
  }

  /// What the symbols of a range take by themselves.
  func guesses(of range: Range<Int>) -> Guesses {
    if symbols.count == 0 { return Unknown.guesses(ofCharacters: range.count) }
    var product = Guesses.one
    for index in range { product = product * symbols[index].choices }
    return range.count == 1 ? product + .one : product
  }

  mutating func wipe() {
    symbols.wipe()
    isKnown = false
    endSurprise = 0
  }

  private static let stepsOfDecade = 30.0
  private static let steps = 120
  /// Where ``powers`` has ``Unknown/perCharacter``.
  private static let stepOfSign = 30

  /// Ten to powers between 0 and 4, in thirty steps for each decade.
  private static let powers: [Double] = (0...steps).map { pow(10, Double($0) / stepsOfDecade) }
}
