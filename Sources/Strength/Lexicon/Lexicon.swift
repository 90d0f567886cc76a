internal import WordLists

/// Ranked lists of words, compiled so that looking up is one walk and opening is nothing.
///
/// Made by a ``LexiconBuilder``. The words can be read out of it, but it was made of public lists.
public struct Lexicon: Sendable {
  /// One of the lists.
  public struct List: Sendable, Equatable {
    /// The name the list was added under.
    public let name: String
    /// What sort of words it holds.
    public let kind: WordKind
    /// How many words it holds that no other list ranks higher.
    public let count: Int
  }

  /// The lists, in the order in which they were added.
  public let lists: [List]
  /// The number of different words.
  public let count: Int

  /// Valid as long as the lexicon.
  let trie: LexiconTrie
  private let memory: LexiconMemory?
  /// How likely characters are, as long as the lexicon; nil if it was made without.
  let characters: CharacterModel?
  let longestWord: Int
  /// Whether words have a rank of their own for being the whole password.
  var ranksWholePasswords: Bool { trie.isCalibrated }

  /// The lists that come with the program.
  public static let embedded: Lexicon = {
    let memory = unsafe LexiconMemory(
      borrowing: kagiban_lexicon(), count: kagiban_lexicon_size())
    // Written by the builder and embedded by the compiler; a test opens it as a stranger's file.
    return (try? Lexicon(memory)) ?? Lexicon()
  }()

  /// A lexicon without words.
  public init() {
    lists = []
    count = 0
    longestWord = 0
    trie = LexiconTrie()
    memory = nil
    characters = nil
  }

  /// A copy of compiled lists that came from outside, a file for example.
  ///
  /// - Throws: ``LexiconError`` if it is not such a lexicon, or was damaged.
  public init(copying bytes: Span<UInt8>) throws(LexiconError) {
    let memory = LexiconMemory(copying: bytes)
    try self.init(memory)
    guard memory.check(from: LexiconFormat.headerSize) == memory.word(at: 28) else {
      throw .damaged
    }
  }

  private init(_ memory: LexiconMemory) throws(LexiconError) {
    guard memory.count >= LexiconFormat.headerSize, memory.word(at: 0) == LexiconFormat.magic else {
      throw .notALexicon
    }
    let version = memory.word(at: 4) & 0xFFFF
    guard version == LexiconFormat.version else { throw .unknownVersion(Int(version)) }
    let listCount = Int(memory.word(at: 12))
    let unitCount = Int(memory.word(at: 24))
    let units = LexiconFormat.headerSize + listCount * LexiconFormat.listSize
    guard memory.count == Int(memory.word(at: 8)), listCount <= LexiconFormat.maximumLists,
      unitCount > 0, unitCount <= LexiconFormat.maximumUnits,
      memory.count >= units + unitCount * 4,
      Int(memory.word(at: 20)) <= LexiconFormat.maximumWord
    else { throw .damaged }
    var lists: [List] = []
    for index in 0..<listCount {
      let start = LexiconFormat.headerSize + index * LexiconFormat.listSize
      let kind = UInt8(exactly: memory.word(at: start)).flatMap(WordKind.init) ?? .other
      let name = memory.text(from: start + 8, size: LexiconFormat.nameSize)
      lists.append(List(name: name, kind: kind, count: Int(memory.word(at: start + 4))))
    }
    self.memory = memory
    self.lists = lists
    count = Int(memory.word(at: 16))
    longestWord = Int(memory.word(at: 20))
    trie = LexiconTrie(
      memory, offset: units, count: unitCount, listCount: listCount,
      isCalibrated: memory.word(at: 4) & LexiconFormat.calibratedFlag != 0)
    let end = units + unitCount * 4
    characters = CharacterModel(memory, offset: end)
    guard characters != nil || memory.count == end else { throw .damaged }
  }
}

/// Why bytes are not a ``Lexicon``.
public enum LexiconError: Error, Equatable {
  /// The bytes are something else.
  case notALexicon
  /// A form of a later time.
  case unknownVersion(Int)
  /// The parts do not fit together.
  case damaged
}
