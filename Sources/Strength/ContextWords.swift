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
    let start: Int32
    let count: Int32
    let rank: Int32
    let kind: Kind
  }

  private(set) var entries = Scratch<Entry>()
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
    folding.load(word, fullLowerCase: false, folds: true)
    appendFolded(0..<folding.count, kind, rank: rank)
    folding.wipe()
  }

  /// Adds a text and its parts: what stands between separators and between letters and digits.
  ///
  /// Parts of fewer than three symbols are left out: they would be everywhere.
  public mutating func appendParts(of text: Span<UInt8>, kind: Kind) {
    folding.load(text, fullLowerCase: false, folds: true)
    appendFolded(0..<folding.count, kind)
    var start = 0
    var parts = 0
    while start < folding.count {
      let sort = Sort(folding.folded[start])
      var end = start + 1
      while end < folding.count, Sort(folding.folded[end]) == sort { end += 1 }
      if sort != .separator, end - start >= 3, end - start < folding.count, parts < Self.mostParts {
        appendFolded(start..<end, kind)
        parts += 1
      }
      start = end
    }
    folding.wipe()
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

  private mutating func appendFolded(_ range: Range<Int>, _ kind: Kind, rank: Int? = nil) {
    guard !range.isEmpty, range.count <= Self.longestWord else { return }
    let entry = Entry(
      start: Int32(symbols.count), count: Int32(range.count),
      rank: Int32(clamping: max(rank ?? count + 1, 1)), kind: kind)
    entries.append(entry)
    for index in range { symbols.append(folding.folded[index]) }
    firsts |= Self.bit(folding.folded[range.lowerBound])
    lasts |= Self.bit(folding.folded[range.upperBound - 1])
  }

  @inline(__always)
  static func bit(_ symbol: UInt32) -> UInt64 { 1 << UInt64(symbol & 63) }
}
