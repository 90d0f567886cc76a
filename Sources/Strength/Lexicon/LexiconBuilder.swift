/// Compiles ranked lists of words into the form that ``Lexicon`` reads (``LexiconFormat``).
///
/// The same lists yield the same bytes.
public struct LexiconBuilder {
  private var lists: [(name: String, kind: WordKind)] = []
  private var words: [RankedWord] = []

  /// What the order of a list's lines says.
  public enum Ranking: Sendable {
    /// The most common word comes first: the rank is the number of the line.
    case byLine
    /// Nothing: all words are equally likely, and each has the rank of the last one.
    case even
  }

  /// A builder without lists.
  public init() {}

  /// Adds a list: one word a line, UTF-8.
  ///
  /// A word counts once, with the lowest of its ranks in all lists. It is looked up in lower case.
  /// Empty lines have a rank and no word; lines longer than 255 bytes likewise, since nobody types
  /// them.
  ///
  /// - Parameters:
  ///   - name: at most 31 characters of ASCII, `surnames` for example.
  ///   - kind: what sort of words they are.
  ///   - ranking: what the order says.
  ///   - text: the list.
  /// - Throws: ``LexiconBuildError`` if there are too many lists or words, or the name does not fit.
  public mutating func add(
    _ name: String, kind: WordKind, ranking: Ranking = .byLine, text: Span<UInt8>
  ) throws(LexiconBuildError) {
    guard name.utf8.count < LexiconFormat.nameSize, name.utf8.allSatisfy({ 0x20..<0x7F ~= $0 })
    else { throw .badName }
    guard lists.count < LexiconFormat.maximumLists else { throw .tooMuch }
    let lines = Self.lines(of: text)
    guard lines.count <= LexiconFormat.maximumRank else { throw .tooMuch }
    var folding = PasswordText()
    for (index, line) in lines.enumerated()
    where !line.isEmpty && line.count <= LexiconFormat.maximumWord {
      folding.load(text.extracting(line), fullLowerCase: false)
      if let bytes = folding.foldedUTF8() {
        let rank = ranking == .even ? lines.count : index + 1
        words.append(RankedWord(bytes, list: lists.count, rank: rank))
      }
    }
    lists.append((name, kind))
  }

  /// The lines of a text, without LF or CR LF.
  private static func lines(of text: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count && text[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start && text[end - 1] == 0x0D { end -= 1 }
      lines.append(start..<end)
      start = next
    }
    return lines
  }

  /// Compiles what was added.
  ///
  /// - Throws: ``LexiconBuildError/tooMuch`` if it does not fit into the format.
  public func build() throws(LexiconBuildError) -> [UInt8] {
    var distinct: [RankedWord] = []
    distinct.reserveCapacity(words.count)
    let sorted = words.sorted { $0.precedes($1) }
    for word in sorted where distinct.last?.bytes != word.bytes { distinct.append(word) }
    let units = try DoubleArray(distinct).units
    var counts = [Int](repeating: 0, count: lists.count)
    for word in distinct { counts[word.list] += 1 }

    var behind: [UInt32] = []
    for (list, count) in zip(lists, counts) {
      behind += [UInt32(list.kind.rawValue), UInt32(count)]
      behind += Self.words(of: list.name)
    }
    behind += units
    let header: [UInt32] = [
      LexiconFormat.magic, LexiconFormat.version,
      UInt32(LexiconFormat.headerSize + behind.count * 4), UInt32(lists.count),
      UInt32(distinct.count), UInt32(distinct.map(\.bytes.count).max() ?? 0), UInt32(units.count),
      behind.reduce(LexiconFormat.checkStart, LexiconFormat.check),
    ]
    return (header + behind).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }

  /// A name as words, padded with NUL.
  private static func words(of name: String) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: LexiconFormat.nameSize / 4)
    for (index, byte) in name.utf8.enumerated() {
      words[index / 4] |= UInt32(byte) << (8 * (index % 4))
    }
    return words
  }
}

/// A word with its place in a list.
struct RankedWord {
  let bytes: [UInt8]
  let list: Int
  let rank: Int
  /// The first eight bytes as a number, which decides most comparisons.
  private let prefix: UInt64

  init(_ bytes: [UInt8], list: Int, rank: Int) {
    self.bytes = bytes
    self.list = list
    self.rank = rank
    var prefix: UInt64 = 0
    for index in 0..<8 {
      prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    self.prefix = prefix
  }

  /// By bytes, then by rank, then by list.
  func precedes(_ other: Self) -> Bool {
    if prefix != other.prefix { return prefix < other.prefix }
    if bytes != other.bytes { return bytes.lexicographicallyPrecedes(other.bytes) }
    return (rank, list) < (other.rank, other.list)
  }
}

/// Why lists cannot be compiled.
public enum LexiconBuildError: Error, Equatable {
  /// The name of a list is too long, or not ASCII.
  case badName
  /// More lists, words or ranks than the format has room for.
  case tooMuch
}
