/// Which lists a lexicon is made of: a line for each, with the file, what sort of words it holds
/// (``WordKind``) and what its order says.
///
///     leaked-passwords.txt password every 1
///     surnames.txt surname
///     passphrase-words.txt passphraseWord even
///
/// `every` and a number are ``LexiconBuilder/Ranking/byLineAmongPasswords(every:)``, `even` is a list
/// whose order says nothing. A line that begins with `#` is a remark.
public struct LexiconManifest: Sendable {
  /// A list.
  public struct Source: Sendable, Equatable {
    /// The name of the file.
    public let file: String
    /// What sort of words it holds.
    public let kind: WordKind
    /// What the order of its lines says.
    public let ranking: LexiconBuilder.Ranking

    /// The name of the list: that of the file, without its ending.
    public var name: String { String(file.prefix { $0 != "." }) }
  }

  /// The lists, in the order of the lines.
  public let sources: [Source]

  /// Reads a manifest; nil if a line is not as it should be.
  public init?(_ text: String) {
    var sources: [Source] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count > 1, let kind = WordKind(name: fields[1]),
        let ranking = LexiconBuilder.Ranking(fields.dropFirst(2))
      else { return nil }
      sources.append(Source(file: fields[0], kind: kind, ranking: ranking))
    }
    self.sources = sources
  }
}

extension LexiconBuilder.Ranking {
  fileprivate init?(_ fields: ArraySlice<String>) {
    switch fields.count {
    case 0: self = .byLine
    case 1 where fields.first == "even": self = .even
    case 2 where fields.first == "every":
      guard let step = fields.last.flatMap(Int.init), 1...1_000 ~= step else { return nil }
      self = .byLineAmongPasswords(every: step)
    default: return nil
    }
  }
}
