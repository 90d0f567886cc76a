/// What is known about an account or its owner, and therefore guessed early: user name, e-mail
/// address, title, site.
///
/// Filled for one password or many, and used again: nothing is compiled, a few words are compared
/// where they may begin. The words are overwritten when they are removed.
public struct ContextWords: ~Copyable, Sendable {
  /// What a word is about.
  public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// The name somebody signs in with.
    case userName
    /// An e-mail address, or a part of one.
    case email
    /// What the entry is called.
    case title
    /// The address or the name of the site.
    case site
    /// A fact about the owner: a name, a number.
    case personal
  }

  struct Entry: BitwiseCopyable {
    /// Where its symbols begin, and how many there are: at least one.
    let start: Int32
    let count: Int32
    let rank: Int32
    let kind: Kind
    /// The first and the last symbol.
    let first: UInt32
    let last: UInt32
  }

  private(set) var entries = Scratch<Entry>()
  /// The texts that words were taken from, one after the other; words of one text may overlap.
  private(set) var symbols = Scratch<UInt32>()
  /// The first and last symbols of the words, by their last six bits.
  private(set) var firsts: UInt64 = 0
  private(set) var lasts: UInt64 = 0
  private var folding = PasswordText()

  /// No words.
  public init() {}

  /// The number of words.
  public var count: Int { entries.count }

  /// Adds a word; earlier ones are taken to be guessed first.
  ///
  /// - Parameters:
  ///   - word: UTF-8; capitals and small letters are the same.
  ///   - kind: what it is about.
  ///   - rank: as how many-th it is guessed, from 1; nil for after the words before it.
  public mutating func append(_ word: Span<UInt8>, kind: Kind, rank: Int? = nil) {
    appendWord(at: take(word), kind, rank: rank)
  }

  /// Adds a text and its parts: what stands between separators and between letters and digits.
  ///
  /// Parts of fewer than three symbols are left out.
  public mutating func appendParts(of text: Span<UInt8>, kind: Kind) {
    let whole = take(text)
    appendWord(at: whole, kind)
    var start = whole.lowerBound
    var parts = 0
    while start < whole.upperBound, parts < Self.mostParts {
      let sort = Sort(symbols[start])
      var end = start &+ 1
      while end < whole.upperBound, Sort(symbols[end]) == sort { end &+= 1 }
      let count = end &- start
      if count >= Self.fewestOfPart, sort != .separator, count < whole.count {
        appendWord(at: start..<end, kind)
        parts &+= 1
      }
      start = end
    }
  }

  /// Forgets and overwrites all words.
  public mutating func removeAll() {
    entries.wipe()
    symbols.wipe()
    firsts = 0
    lasts = 0
  }

  /// More parts than this no name has, and a hostile one shall not slow every password down.
  private static let mostParts = 16

  /// Shorter parts would be everywhere.
  private static let fewestOfPart = 3

  /// A longer word is in no password but as a whole copy, which is not what this is for.
  private static let longestWord = 255

  private enum Sort {
    case letter
    case digit
    case separator

    init(_ symbol: UInt32) {
      self =
        switch symbol {
        case 0x30...0x39: .digit
        case 0x61...0x7A, 0x80...: .letter
        default: .separator
        }
    }
  }

  /// Takes the symbols of a text as they are compared, and answers where they are.
  private mutating func take(_ text: Span<UInt8>) -> Range<Int> {
    let start = symbols.count
    symbols.reserve(start + text.count)
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x80 else {
        symbols.truncate(to: start)
        return takeFolded(text)
      }
      let symbol = UInt32(byte)
      symbols.append(symbol.isCapital ? symbol | 0x20 : symbol)
    }
    return start..<symbols.count
  }

  /// The same for text beyond ASCII.
  private mutating func takeFolded(_ text: Span<UInt8>) -> Range<Int> {
    let start = symbols.count
    folding.load(text, fullLowerCase: false, folds: true)
    for index in 0..<folding.count { symbols.append(folding.folded[index]) }
    folding.wipe()
    return start..<symbols.count
  }

  private mutating func appendWord(at range: Range<Int>, _ kind: Kind, rank: Int? = nil) {
    guard !range.isEmpty, range.count <= Self.longestWord else { return }
    let (first, last) = (symbols[range.lowerBound], symbols[range.upperBound &- 1])
    entries.append(
      Entry(
        start: Int32(range.lowerBound), count: Int32(range.count),
        rank: Int32(clamping: max(rank ?? count + 1, 1)), kind: kind, first: first, last: last))
    firsts |= Self.bit(first)
    lasts |= Self.bit(last)
  }

  @inline(__always)
  static func bit(_ symbol: UInt32) -> UInt64 { 1 << UInt64(symbol & 63) }
}
