internal import JapaneseWriting

/// What a character model is trained with: the words of a lexicon's lists, each as often as it may
/// occur in passwords.
struct CharacterLessons {
  private var counts: CharacterModelBuilder?

  private static let bucketCount = 24_000

  /// How often a word may occur in passwords.
  ///
  /// Passwords follow Zipf's law: the rank times the frequency is about the same for all. Words and
  /// names only say what people's letters look like.
  private static func weight(_ kind: WordKind, rank: Int) -> Float {
    switch kind {
    case .password: 20_000 / Float(rank + 50)
    case .digitWordplay: 1
    default: 0.3
    }
  }

  /// Readings beyond this rank add nothing new.
  private static let lastReading = 6_000

  mutating func add(_ word: Span<UInt8>, _ kind: WordKind, rank: Int) {
    var builder = counts.take() ?? CharacterModelBuilder()
    builder.add(word, weight: Self.weight(kind, rank: rank))
    counts = builder
  }

  /// Adds a Japanese word as it is written in Latin letters.
  mutating func add(_ reading: Reading, rank: Int) {
    guard rank <= Self.lastReading else { return }
    for system in [RomanSystem.hepburn, .typed] {
      let spelling = Array(reading.spelling(in: system).utf8)
      add(spelling.span, .japaneseWord, rank: rank)
    }
  }

  /// The model as words; nothing if no list was of its kind.
  var model: [UInt32] {
    let bytes = counts?.build(bucketCount: Self.bucketCount) ?? []
    return stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }
}
