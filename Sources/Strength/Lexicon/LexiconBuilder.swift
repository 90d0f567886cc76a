#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif
internal import JapaneseWriting

/// Compiles ranked lists of words into the form that ``Lexicon`` reads (``LexiconFormat``).
///
/// The same lists yield the same bytes.
public struct LexiconBuilder {
  /// What a lexicon is for.
  public enum Form: Sendable {
    /// To compare with the reference: words in lower case with their exact ranks, and nothing else.
    case plain
    /// For Kagiban's own mode: words in the compatibility form, readings of Japanese ones, two ranks
    /// for each, and a model of the characters in them.
    case full
  }

  /// What the order of a list's lines says.
  public enum Ranking: Sendable, Equatable {
    /// The most common word comes first: the rank is the number of the line.
    case byLine
    /// The same among passwords, of which every so-and-so-many-th is in the list.
    case byLineAmongPasswords(every: Int)
    /// Nothing: all words are equally likely, and each has the rank of the last one.
    case even
  }

  private let form: Form
  private var lists: [(name: String, kind: WordKind)] = []
  private var words: [RankedWord] = []
  private var characters = CharacterLessons()

  /// A builder without lists.
  public init(_ form: Form = .plain) { self.form = form }

  /// Adds a list: one word a line, UTF-8.
  ///
  /// A word counts once, with the lowest of its ranks in all lists. It is looked up in lower case.
  /// Empty lines have a rank and no word; lines longer than 255 bytes likewise, since nobody types
  /// them. What stands behind a tab is the reading of the word before it; in Japanese lists a line of
  /// kana alone is a reading.
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
      let entry = Entry(
        list: lists.count, kind: kind, rank: ranking == .even ? lines.count : index + 1,
        ranking: ranking)
      add(text.extracting(line), entry, &folding)
    }
    lists.append((name, kind))
  }

  private struct Entry {
    let list: Int
    let kind: WordKind
    let rank: Int
    let ranking: Ranking

    /// Whether its letters say what passwords look like.
    ///
    /// Those of a phrase or a brand do not, since who uses one uses the whole; the lists of such have
    /// no order. Dice's words are words.
    var teaches: Bool { ranking != .even || kind == .passphraseWord }

    func word(_ bytes: [UInt8]) -> RankedWord {
      if case .byLineAmongPasswords(let step) = ranking {
        return RankedWord(
          bytes, list: list, rank: rank, whole: rank * step, isAmongPasswords: true)
      }
      return RankedWord(
        bytes, list: list, rank: rank, whole: rank, isAmongPasswords: false,
        second: kind == .password ? rank : 0)
    }
  }

  private mutating func add(
    _ line: Span<UInt8>, _ entry: Entry, _ folding: inout PasswordText
  ) {
    let isFull = form == .full
    var end = line.count
    if isFull, let tab = line.indices.first(where: { line[$0] == 0x09 }) { end = tab }
    folding.load(line.extracting(0..<end), fullLowerCase: false, folds: isFull)
    guard let bytes = folding.foldedUTF8() else { return }
    guard isFull else { return words.append(entry.word(bytes)) }
    if entry.kind.hasReadings {
      let cells = String(decoding: (0..<line.count).map { line[$0] }, as: UTF8.self)
        .split(separator: "\t")
      if let reading = cells.last.flatMap({ Reading($0) }) {
        words.append(entry.word([LexiconFormat.readings] + KanaCode.bytes(of: reading)))
        for key in SoundTable.shared.keys(of: reading) where !key.isEmpty {
          words.append(entry.word([LexiconFormat.sounds] + key))
        }
        if cells.count == 1 {
          if entry.teaches { characters.add(reading, rank: entry.rank) }
          return
        }
      }
    } else if entry.teaches {
      characters.add(bytes.span, entry.kind, rank: entry.rank)
    }
    words.append(entry.word(bytes))
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
    let isCalibrated = form == .full
    let passwords = Set(lists.indices.filter { lists[$0].kind == .password })
    var distinct = RankedWord.distinct(words, passwords: passwords)
    if isCalibrated { distinct = afterPasswords(withSecondOpinions(distinct)) }
    let units = try DoubleArray(distinct, isCalibrated: isCalibrated).units
    var counts = [Int](repeating: 0, count: lists.count)
    for word in distinct { counts[word.list] += 1 }

    var behind: [UInt32] = []
    for (list, count) in zip(lists, counts) {
      behind += [UInt32(list.kind.rawValue), UInt32(count)]
      behind += Self.words(of: list.name)
    }
    behind += units
    if isCalibrated { behind += characters.model }
    let header: [UInt32] = [
      LexiconFormat.magic,
      LexiconFormat.version | (isCalibrated ? LexiconFormat.calibratedFlag : 0),
      UInt32(LexiconFormat.headerSize + behind.count * 4), UInt32(lists.count),
      UInt32(distinct.count), UInt32(distinct.map(\.bytes.count).max() ?? 0), UInt32(units.count),
      behind.reduce(LexiconFormat.checkStart, LexiconFormat.check),
    ]
    return (header + behind).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }

  /// The words, with the passwords of two lists in one order.
  ///
  /// Each list was counted elsewhere; what both have near the top is common everywhere. The order is
  /// by a weighted mean of the logarithms of both ranks, in which the list that says of itself that it
  /// ranks passwords has most of the weight. Who is missing in one counts as far behind its end.
  private func withSecondOpinions(_ words: [RankedWord]) -> [RankedWord] {
    let passwords = words.indices.filter {
      lists[words[$0].list].kind == .password
        && (words[$0].isAmongPasswords || words[$0].second > 0)
    }
    let last = passwords.lazy.filter { words[$0].isAmongPasswords }.map { words[$0].whole }.max()
    guard let last, passwords.contains(where: { words[$0].second > 0 }) else { return words }
    let missing = Double(2 * last)
    let places = passwords.map { index in
      let word = words[index]
      let first = word.isAmongPasswords ? Double(word.whole) : missing
      let second = word.second > 0 ? Double(word.second) : missing
      return (1 - Self.shareOfSecond) * log10(first) + Self.shareOfSecond * log10(second)
    }
    var ranked = words
    let order = passwords.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    for (rank, place) in order.enumerated() {
      ranked[passwords[place]].whole = rank + 1
      ranked[passwords[place]].isAmongPasswords = true
    }
    return ranked
  }

  /// The weight of the list that is asked second; docs/strength.md says how it was found.
  private static let shareOfSecond = 0.15

  /// The words, with those behind the passwords that no list of passwords has.
  ///
  /// “That” is among the first ten words of texts, and not among the first ten thousand passwords: who
  /// guesses passwords begins with passwords, and goes on with words.
  private func afterPasswords(_ words: [RankedWord]) -> [RankedWord] {
    let passwords = words.lazy.filter(\.isAmongPasswords).map(\.whole).max() ?? 0
    return words.map { word in
      var word = word
      if !word.isAmongPasswords { word.whole += passwords }
      return word
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

/// Why lists cannot be compiled.
public enum LexiconBuildError: Error, Equatable {
  /// The name of a list is too long, or not ASCII.
  case badName
  /// More lists, words or ranks than the format has room for.
  case tooMuch
}
