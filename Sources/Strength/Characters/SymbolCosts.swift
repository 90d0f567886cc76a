#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What each symbol of a password takes if it has to be tried out, and how likely it is where it
/// stands.
struct SymbolCosts: ~Copyable {
  /// The costs of the symbols by the character model, each added to those before it: one more than
  /// there are symbols, or none without a model.
  private var surprises = Scratch<Double>()
  /// The choices for each symbol; none where all have the same.
  private var choices = Scratch<Double>()
  /// The symbols beyond ASCII up to each place, of which the model knows nothing; none if there are
  /// none.
  private var beyond = Scratch<Int32>()
  /// The cost of ending behind the last one.
  private(set) var endSurprise = 0.0
  /// The logarithm of the choices for a symbol of ASCII in a random password.
  private(set) var most = 0.0

  /// Whether there is a character model.
  var isModelled: Bool { surprises.count > 0 }

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - text: the password.
  ///   - model: says what is likely; without one, every symbol of ASCII has the choices that the
  ///     reference reckons with.
  mutating func load(_ text: borrowing PasswordText, _ model: CharacterModel?) {
    reset()
    if !text.isASCII { loadBeyond(text) }
    guard let model else {
      if text.isASCII { return }
      for index in 0..<text.count { choices.append(Alphabet.choices(text.symbols[index])) }
      return
    }
    most = Alphabet(text).choicesLog10
    var row = CharacterModel.Row()
    var sum = 0.0
    surprises.append(sum)
    for index in 0..<text.count {
      let symbol = text.symbols[index]
      let next = CharacterClass.of(symbol)
      if symbol < 0x80 {
        let cost = model.cost(of: next, after: row) + CharacterClass.costWithin(next)
        choices.append(Self.choices(symbol, cost, most))
        sum += cost
      } else {
        choices.append(Alphabet.choices(symbol))
      }
      surprises.append(sum)
      row.append(next)
    }
    endSurprise = model.cost(of: CharacterClass.end, after: row)
  }

  /// Reckons with the same number of choices for every symbol, as the reference does.
  mutating func reset() {
    surprises.truncate(to: 0)
    choices.truncate(to: 0)
    beyond.truncate(to: 0)
    endSurprise = 0
  }

  private mutating func loadBeyond(_ text: borrowing PasswordText) {
    var count: Int32 = 0
    beyond.append(0)
    for index in 0..<text.count {
      if text.symbols[index] >= 0x80 { count += 1 }
      beyond.append(count)
    }
  }

  /// The number of choices for a symbol: the more likely it is, the fewer somebody tries before it.
  ///
  /// Not fewer than for a letter of a word, and not more than the password's sorts of characters have:
  /// in a random password every symbol is unlikely, and takes what all of them take.
  private static func choices(_ symbol: UInt32, _ cost: Double, _ most: Double) -> Double {
    let isDigit = symbol &- 0x30 < 10
    let least = isDigit ? 1 : leastOfLetter
    return power(max(least, min(most, cost + (symbol.isCapital ? leastOfCase : 0))))
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

  /// The cost of a range by the character model; nil if there are symbols that it does not know.
  func surprise(of range: Range<Int>) -> Double? {
    if beyond.count > 0, beyond[range.upperBound] != beyond[range.lowerBound] { return nil }
    return surprises[range.upperBound] - surprises[range.lowerBound]
  }

  mutating func wipe() {
    surprises.wipe()
    choices.wipe()
    beyond.wipe()
    endSurprise = 0
  }

  /// Ten to a power between 0 and 4, to the nearest of thirty steps in each decade.
  private static func power(_ exponent: Double) -> Double {
    powers[min(max(Int(exponent * 30 + 0.5), 0), 120)]
  }

  private static let powers: [Double] = (0...120).map { pow(10, Double($0) / 30) }
}
