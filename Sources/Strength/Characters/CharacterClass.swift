#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The characters that a ``CharacterModel`` tells apart: letters without regard to case, digits, and
/// the signs that are common in passwords; the other signs are one class.
enum CharacterClass {
  static let count = 49
  static let start: UInt32 = 0
  static let commonSignNumbers: Range<UInt32> = 37..<46
  static let otherSign: UInt32 = 46
  static let beyondASCII: UInt32 = 47
  static let end: UInt32 = 48
  /// Stands for “anything else” where the model says what share that has.
  static let escape: UInt32 = 49
  /// Classes and the escape.
  static let radix: UInt32 = 50

  private static let commonSigns = Array(".-_!@#$* ".utf8)

  /// What is added to the cost of another sign: which of them it is, all of them equally likely.
  static let costWithinOtherSign = log10(Double(33 - commonSigns.count))

  /// The bits of the number of a class, and the places of those that say whether a character is a digit
  /// or a capital.
  static let number: UInt32 = 0x3F
  static let digit: UInt32 = 6
  static let capital: UInt32 = 7

  /// The classes of the characters of ASCII, letters in lower case or not, and what kind they are.
  ///
  /// No `InlineArray`: whoever keeps that at hand copies all of it at each look.
  static let ofASCII: [UInt8] = {
    var table = [UInt8](repeating: UInt8(otherSign), count: 128)
    for letter in 0..<26 {
      table[0x61 + letter] = UInt8(1 + letter)
      table[0x41 + letter] = UInt8(1 + letter) | 1 << UInt8(capital)
    }
    for number in 0..<10 { table[0x30 + number] = UInt8(27 + number) | 1 << UInt8(digit) }
    for (index, sign) in commonSigns.enumerated() { table[Int(sign)] = UInt8(37 + index) }
    return table
  }()

  /// The class of a symbol.
  static func of(_ symbol: UInt32) -> UInt32 {
    symbol < 0x80 ? UInt32(ofASCII[Int(symbol)]) & number : beyondASCII
  }
}
