/// The symbols of ASCII by numbers, and of which sort they are: what a first look sees of a password.
struct Glances: Sendable {
  /// What is seen of a symbol.
  struct Glance: BitwiseCopyable {
    private let bits: UInt16

    /// Of no symbol: beyond an end.
    static let none = Self(number: Glances.none)
    private static let small: UInt16 = 6
    private static let capital: UInt16 = 7
    private static let letter: UInt16 = 8
    /// Of these two, at most one is set.
    private static let digit: UInt16 = 9
    private static let letterOfEitherCase: UInt16 = 10

    fileprivate init(number: UInt8) { bits = UInt16(number) }

    /// - Parameters:
    ///   - number: that of the symbol in lower case.
    ///   - symbol: it, as it stands.
    ///   - folded: in lower case.
    fileprivate init(_ number: UInt8, _ symbol: UInt32, _ folded: UInt32) {
      bits =
        UInt16(number) | (symbol.isSmall ? 1 : 0) << Self.small
        | (symbol.isCapital ? 1 : 0) << Self.capital | (folded.isSmall ? 1 : 0) << Self.letter
        | (folded &- 0x30 < 10 ? 1 : 0) << Self.digit
        | (symbol.isSmall || symbol.isCapital ? 1 : 0) << Self.letterOfEitherCase
    }

    /// Below 64.
    @inline(__always)
    var number: Int { Int(bits & 0x3F) }

    /// 1 if letters or digits end between this symbol and the next one, as
    /// ``PasswordText/endsRun(_:in:)`` has it.
    @inline(__always)
    func endsRun(before next: Self) -> UInt64 {
      let isCamel = bits &>> Self.small & next.bits &>> Self.capital
      let isWithin = next.bits &>> Self.letter | (bits & next.bits) &>> Self.digit
      return UInt64(truncatingIfNeeded: (isCamel | ~isWithin) & 1)
    }

    /// 1 if this symbol and another one are not both letters, both digits or both neither.
    @inline(__always)
    func isOfOtherSort(than other: Self) -> UInt64 {
      (bits ^ other.bits) &>> Self.digit == 0 ? 0 : 1
    }
  }

  static let numberBits = 6
  /// The number of no symbol.
  static let none: UInt8 = 63
  /// The letters, the apostrophe and the hyphen have those of ``RomanAutomaton``, the others of printable
  /// ASCII larger ones, and everything else 0.
  static let firstWithoutSound: UInt8 = 29
  /// That of several rare signs.
  private static let rarest: UInt8 = 62

  private var glances = [Glance](repeating: Glance(number: 0), count: 128)

  init() {
    var next = Self.firstWithoutSound
    var numbers = [UInt8](repeating: Self.rarest, count: 128)
    for sign in "0123456789!@#$%&*+?_.,/:=^~|([{< )".utf8 {
      numbers[Int(sign)] = min(next, Self.rarest)
      next += 1
    }
    for symbol in UInt32(0x20)...0x7E {
      let folded = symbol.isCapital ? symbol | 0x20 : symbol
      let sound = UInt8(truncatingIfNeeded: RomanAutomaton.number(folded))
      glances[Int(symbol)] = Glance(sound > 0 ? sound : numbers[Int(symbol)], symbol, folded)
    }
  }

  /// Whether the number is a letter's.
  static func isLetter(_ number: UInt32) -> Bool { number &- 1 < 26 }

  /// The printable symbols of ASCII without the capitals.
  static let symbols: [UInt32] = (0x20...0x7E).filter { !$0.isCapital }

  /// The number of a symbol in lower case.
  func number(_ folded: UInt32) -> Int { folded < 0x80 ? glances[Int(folded)].number : 0 }

  /// What is seen at a place of a password.
  @inline(__always)
  func glance(at place: Int, in text: borrowing PasswordText) -> Glance {
    let symbol = text.symbols[place]
    return symbol < 0x80
      ? glances[Int(symbol)] : beyondASCII(symbol, text.folded[place])
  }

  @inline(never)
  private func beyondASCII(_ symbol: UInt32, _ folded: UInt32) -> Glance {
    Glance(UInt8(truncatingIfNeeded: number(folded)), symbol, folded)
  }
}
