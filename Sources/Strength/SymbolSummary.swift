/// What the symbols of a password have in common, gathered while they are read.
struct SymbolSummary: BitwiseCopyable {
  /// The flags of all symbols of ASCII.
  private var flags: UInt8 = 0
  /// How many symbols are the same, in lower case, as the one before.
  private(set) var doubles: Int32 = 0
  private var last = UInt32.max
  /// Of the last 64 symbols, which ones are digits of ASCII, and which ones are signs that people put
  /// between words; the last one lowest.
  private var digits: UInt64 = 0
  private var separators: UInt64 = 0
  /// Whether there may be others.
  private var isPartial = false

  /// How many symbols are told apart.
  static let longest = 64

  /// The sorts of characters of ASCII among the symbols.
  var alphabet: Alphabet { Alphabet(rawValue: Int(flags & 0xF)) }
  /// Whether a symbol is one of those that people put between words.
  var hasSeparators: Bool { flags & Self.separatorFlag != 0 }
  /// Whether several may be.
  var hasSeveralSeparators: Bool {
    separators & (separators &- 1) != 0 || isPartial && hasSeparators
  }

  private static let separatorFlag: UInt8 = 0x10

  /// For each character of ASCII its sort, as ``Alphabet`` has it, and whether it is a separator.
  static let flags: [UInt8] = (UInt32(0)..<0x80).map { symbol in
    UInt8(Alphabet(of: symbol).rawValue) | (symbol.isSeparator ? separatorFlag : 0)
  }

  /// Whether there may be so many digits.
  @inline(__always)
  func mayHaveDigits(_ count: Int) -> Bool {
    (count == 1 ? digits != 0 : digits.nonzeroBitCount >= count) || isPartial && hasDigits
  }

  /// Whether so many digits may stand in a row.
  @inline(__always)
  func mayHaveRow(_ count: Int) -> Bool {
    var ends = digits
    var length = 1
    while length < count {
      let more = min(length, count &- length)
      ends &= ends >> UInt64(more)
      length &+= more
    }
    return ends != 0 || isPartial && hasDigits
  }

  private var hasDigits: Bool { alphabet.contains(.digits) }

  /// Notes how many symbols there are.
  mutating func finish(_ count: Int) { isPartial = count > Self.longest }

  /// Takes the next symbol of ASCII.
  ///
  /// - Parameters:
  ///   - symbol: below 128.
  ///   - table: ``flags``, at hand.
  /// - Returns: the symbol in lower case.
  @inline(__always)
  mutating func noteASCII(_ symbol: UInt32, _ table: [UInt8]) -> UInt32 {
    let flag = table[Int(symbol)]
    flags |= flag
    digits = digits << 1 | UInt64(flag >> 2 & 1)
    separators = separators << 1 | UInt64(flag >> 4)
    let lower = symbol | UInt32(flag & 2) << 4
    doubles &+= lower == last ? 1 : 0
    last = lower
    return lower
  }

  /// Takes the next symbol.
  ///
  /// - Parameters:
  ///   - symbol: the symbol.
  ///   - folded: the same for looking up words.
  mutating func note(_ symbol: UInt32, folded: UInt32) {
    if symbol < 0x80 {
      _ = noteASCII(symbol, Self.flags)
      return
    }
    let isSeparator = symbol.isSeparator
    if isSeparator { flags |= Self.separatorFlag }
    digits <<= 1
    separators = separators << 1 | (isSeparator ? 1 : 0)
    doubles &+= folded == last ? 1 : 0
    last = folded
  }
}
