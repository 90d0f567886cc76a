/// What the symbols of a password have in common, gathered while they are read.
struct SymbolSummary: BitwiseCopyable {
  /// The sorts of characters of ASCII among the symbols.
  private(set) var alphabet: Alphabet = []
  /// How many symbols are digits of ASCII, how many of them stand in the longest row, and how many at
  /// the end so far.
  private(set) var digits = 0
  private(set) var longestRow = 0
  private var lastRow = 0
  /// How many symbols are the same, in lower case, as the one before.
  private(set) var doubles = 0
  private var last = UInt32.max
  /// The signs that people put between words, one bit each, and whether one of them comes again.
  private var separators: UInt64 = 0
  private var again: UInt64 = 0

  /// Whether a symbol is one of those that people put between words.
  var hasSeparators: Bool { separators != 0 }
  /// Whether one of those may come a second time.
  var repeatsSeparator: Bool { again != 0 }

  private static let separatorFlag: UInt8 = 0x10

  /// For each character of ASCII its sort, as ``Alphabet`` has it, and whether it is a separator.
  static let flags: [UInt8] = (UInt32(0)..<0x80).map { symbol in
    UInt8(Alphabet(of: symbol).rawValue) | (symbol.isSeparator ? separatorFlag : 0)
  }

  /// Takes the next symbol of ASCII.
  ///
  /// - Parameters:
  ///   - symbol: below 128.
  ///   - flags: ``flags``, at hand.
  /// - Returns: the symbol in lower case.
  @inline(__always)
  mutating func note(_ symbol: UInt32, _ flags: [UInt8]) -> UInt32 {
    let flag = flags[Int(symbol)]
    alphabet.formUnion(Alphabet(rawValue: Int(flag & 0xF)))
    let isDigit = flag & UInt8(Alphabet.digits.rawValue) != 0
    digits &+= isDigit ? 1 : 0
    lastRow = isDigit ? lastRow &+ 1 : 0
    longestRow = max(longestRow, lastRow)
    // Those of ASCII are 64 different ones.
    let sign: UInt64 = flag & Self.separatorFlag != 0 ? 1 &<< UInt64(symbol & 63) : 0
    again |= separators & sign
    separators |= sign
    let lower = symbol | UInt32(flag & UInt8(Alphabet.capitals.rawValue)) << 4
    doubles &+= lower == last ? 1 : 0
    last = lower
    return lower
  }

  /// Takes the next symbol, which may be beyond ASCII.
  ///
  /// - Parameters:
  ///   - symbol: the symbol.
  ///   - folded: the same for looking up words.
  mutating func note(_ symbol: UInt32, folded: UInt32) {
    if symbol < 0x80 {
      _ = note(symbol, Self.flags)
      return
    }
    lastRow = 0
    if symbol.isSeparator { (separators, again) = (.max, .max) }
    doubles &+= folded == last ? 1 : 0
    last = folded
  }
}
