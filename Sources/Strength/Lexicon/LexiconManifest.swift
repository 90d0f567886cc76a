/// Which lists a lexicon is made of: a line for each, with the file, what sort of words it holds
/// (``WordKind``) and, where its order says nothing, `even`.
///
///     surnames.txt surname
///     passphrase-words.txt word even
///
/// A line that begins with `#` is a remark.
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
      let fields = line.split(separator: " ")
      guard 2...3 ~= fields.count, let kind = WordKind(name: String(fields[1])),
        fields.count == 2 || fields[2] == "even"
      else { return nil }
      sources.append(
        Source(
          file: String(fields[0]), kind: kind, ranking: fields.count == 2 ? .byLine : .even))
    }
    self.sources = sources
  }
}
