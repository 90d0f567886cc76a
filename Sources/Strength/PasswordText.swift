internal import CUTF8Proc
private import JapaneseWriting

/// A password as the matchers see it: a row of symbols, each a Unicode scalar or a byte that is not
/// part of one.
struct PasswordText: ~Copyable {
  /// The symbols as they stand.
  private(set) var symbols = Scratch<UInt32>()
  /// The symbols in lower case, for looking up words.
  private(set) var folded = Scratch<UInt32>()
  /// `folded`, last symbol first.
  private(set) var mirrored = Scratch<UInt32>()
  /// What the symbols have in common.
  private(set) var summary = SymbolSummary()
  /// Whether every symbol is one byte of ASCII.
  private(set) var isASCII = true
  /// Which of the writings that the estimate knows are among the symbols, and how.
  private(set) var writing = WritingSummary()
  /// How many capitals and small letters stand before each place; only where there are capitals.
  private var letters = Scratch<Letters>()
  /// For each symbol of a folded text, and its end, where that begins in the password.
  private(set) var origins = Scratch<Origin>()

  /// Whether there are several capitals and each begins a word, as far as letters tell.
  private(set) var hasInitials = false

  /// How many letters there are of each case.
  struct Letters: BitwiseCopyable {
    var capitals: Int32 = 0
    var smalls: Int32 = 0
  }

  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  struct Origin: BitwiseCopyable {
    let symbol: Int32
    let byte: Int32
  }

  /// A byte that belongs to no well-formed UTF-8 sequence is this plus its value: a symbol of its own
  /// that no word contains.
  static let firstStrayByte: UInt32 = 0x11_0000

  /// Places are numbers of 32 bits; what comes behind two billion bytes is not looked at.
  ///
  /// Folding may make a few more symbols of as many bytes.
  private static let mostBytes = Int(Int32.max) - 1 - mostExpansion

  var count: Int { symbols.count }

  /// Takes the symbols of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not is taken byte by byte.
  ///   - fullLowerCase: whether İ becomes two symbols, as in the reference, whose lower-cased copy
  ///     may be longer than the password and is cut at the password's length.
  ///   - folds: whether the symbols are those of the compatibility form, in which widths are alike,
  ///     and words are looked up in hiragana.
  mutating func load(_ bytes: Span<UInt8>, fullLowerCase: Bool, folds: Bool = false) {
    wipe()
    let end = min(bytes.count, Self.mostBytes)
    if loadASCII(bytes, upTo: end, findInitials: folds) { return }
    wipe()
    if folds {
      loadFolded(bytes, upTo: end)
    } else {
      loadUnfolded(bytes, upTo: end)
      if fullLowerCase { expandDottedCapitals() }
    }
  }

  /// Takes symbols of ASCII; false if there are others.
  private mutating func loadASCII(
    _ bytes: Span<UInt8>, upTo end: Int, findInitials: Bool
  ) -> Bool {
    symbols.use(end)
    folded.use(end)
    mirrored.use(end)
    var summary = SymbolSummary()
    let flags = SymbolSummary.flags
    for index in 0..<end {
      let symbol = UInt32(bytes[index])
      if symbol >= 0x80 { return false }
      let lower = summary.noteASCII(symbol, flags)
      symbols[index] = symbol
      folded[index] = lower
      mirrored[end &- 1 &- index] = lower
    }
    summary.finish(end)
    self.summary = summary
    if hasCapitals { countLetters(findInitials: findInitials) }
    return true
  }

  private mutating func loadUnfolded(_ bytes: Span<UInt8>, upTo end: Int) {
    isASCII = false
    var position = 0
    while position < end {
      let symbol = Self.symbol(in: bytes, upTo: end, at: &position)
      let lower = Self.lowerCase(symbol)
      symbols.append(symbol)
      folded.append(lower)
      summary.note(symbol, folded: lower)
    }
    summary.finish(count)
    if hasCapitals { countLetters() }
    mirror()
  }

  /// Takes some of the symbols of another text.
  ///
  /// - Parameters:
  ///   - other: a text that was loaded.
  ///   - places: which of its symbols.
  ///   - sign: a symbol that is left out.
  mutating func load(
    _ other: borrowing PasswordText, at places: StrideTo<Int>, without sign: UInt32? = nil
  ) {
    wipe()
    isASCII = other.isASCII
    writing = other.writing
    for place in places where other.symbols[place] != sign {
      symbols.append(other.symbols[place])
      folded.append(other.folded[place])
      summary.note(other.symbols[place], folded: other.folded[place])
    }
    summary.finish(count)
    mirror()
    if hasCapitals { countLetters() }
  }

  private mutating func countLetters(findInitials: Bool = false) {
    var sum = Letters()
    letters.reserve(count + 1)
    letters.append(sum)
    for index in 0..<count {
      let symbol = symbols[index]
      sum.capitals &+= symbol.isCapital ? 1 : 0
      sum.smalls &+= symbol.isSmall ? 1 : 0
      letters.append(sum)
    }
    if findInitials, LetterCase.mayBeInitials(sum) {
      hasInitials = LetterCase.areInitials(symbols)
    }
  }

  /// The letters of a range, if there are capitals anywhere.
  @inline(__always)
  func letters(of range: Range<Int>) -> Letters {
    if letters.count == 0 { return Letters() }
    let (before, through) = (letters[range.lowerBound], letters[range.upperBound])
    return Letters(
      capitals: through.capitals &- before.capitals, smalls: through.smalls &- before.smalls)
  }

  /// Makes the mirrored copy.
  private mutating func mirror() {
    mirrored.truncate(to: 0)
    for index in stride(from: count - 1, through: 0, by: -1) { mirrored.append(folded[index]) }
  }

  /// Overwrites everything.
  mutating func wipe() {
    symbols.wipe()
    folded.wipe()
    mirrored.wipe()
    letters.wipe()
    origins.wipe()
    summary = SymbolSummary()
    hasInitials = false
    isASCII = true
    writing = WritingSummary()
  }

  /// So many symbols more than twice the characters may come of characters that stand for several.
  static let mostExpansion = 256

  /// The same for text beyond ASCII, in the compatibility form.
  private mutating func loadFolded(_ bytes: Span<UInt8>, upTo end: Int) {
    isASCII = false
    var position = 0
    var original: Int32 = 0
    while position < end {
      let origin = Origin(symbol: original, byte: Int32(truncatingIfNeeded: position))
      let symbol = Self.symbol(in: bytes, upTo: end, at: &position)
      original += 1
      writing.note(symbol)
      let previous = count > 0 ? symbols[count - 1] : nil
      let before = count
      CompatibilityForm.fold(symbol, after: previous) { scalar, replaces in
        if replaces {
          symbols[count - 1] = scalar
        } else {
          symbols.append(scalar)
          origins.append(origin)
        }
      }
      // U+FDFA is a sentence of 18 symbols: ten thousand of them would be a text of another size.
      if count - before > 2, count - Int(original) > Int(original) + Self.mostExpansion {
        symbols.truncate(to: before)
        origins.truncate(to: before)
        symbols.append(symbol)
        origins.append(origin)
      }
    }
    origins.append(Origin(symbol: original, byte: Int32(truncatingIfNeeded: position)))
    for index in 0..<count {
      let lower = Kana.hiragana(Self.lowerCase(symbols[index]))
      folded.append(lower)
      summary.note(symbols[index], folded: lower)
    }
    summary.finish(count)
    if hasCapitals { countLetters(findInitials: true) }
    mirror()
  }

  private static let dottedCapital: UInt32 = 0x130

  /// Lower case of the one scalar that Unicode's SpecialCasing.txt makes longer in every language.
  private mutating func expandDottedCapitals() {
    // The mirrored copy first: it is made from the folded one.
    for mirror in [true, false] {
      var lower = Scratch<UInt32>()
      var found = false
      for index in 0..<count {
        let place = mirror ? count - 1 - index : index
        if symbols[place] == Self.dottedCapital {
          found = true
          lower.append(0x69)
          lower.append(0x307)
        } else {
          lower.append(folded[place])
        }
      }
      guard found else { return }
      for index in 0..<count {
        if mirror { mirrored[index] = lower[index] } else { folded[index] = lower[index] }
      }
    }
  }

  private static func lowerCase(_ symbol: UInt32) -> UInt32 {
    guard symbol < firstStrayByte else { return symbol }
    return UInt32(bitPattern: utf8proc_tolower(Int32(bitPattern: symbol)))
  }
}
