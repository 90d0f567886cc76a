internal import WordLists

/// The most common passwords, from the word list inside the program.
///
/// It has no counts. It is far too small to clear a password: what it does not hold is unknown.
public struct EmbeddedBreachList: RangeSource {
  /// The name of the list.
  public static let name = "embedded"

  private let hashes: EmbeddedHashes

  /// The list; its words are hashed the first time, which takes about a millisecond.
  ///
  /// - Throws: ``HasherUnavailable`` if this OpenSSL offers no SHA-1.
  public init() throws(HasherUnavailable) {
    hashes = try EmbeddedHashes.shared.get()
  }

  /// The number of its hashes.
  public var hashCount: Int { hashes.rows.count }

  /// What is known about the list.
  public var summary: BreachListSummary {
    BreachListSummary(
      name: Self.name, form: .embedded, byteCount: nil, modified: nil, isKnownComplete: false,
      doubts: [])
  }

  /// Lends the range of `prefix`.
  ///
  /// - Throws: ``BreachListError`` if the body does.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    try body(
      HashRange(
        prefix: prefix,
        rows: .memory(hashes.rows, hashes.bounds(of: prefix), .sha1, list: summary.name)))
  }
}

/// The hashes of the words, with a directory by their top 12 bits: about one row to an entry.
private struct EmbeddedHashes {
  let rows: [HashRow]
  private let starts: [Int]

  static let shared = Result { () throws(HasherUnavailable) in try EmbeddedHashes() }

  init() throws(HasherUnavailable) {
    var rows: [HashRow] = []
    let hasher = try SHA1Hasher()
    let text = unsafe UnsafeBufferPointer(
      start: kagiban_common_passwords(), count: kagiban_common_passwords_size())
    let words = unsafe text.span
    var start = 0
    for index in words.indices where words[index] == 0x0A {
      let digest = try hasher.digest(of: words.extracting(start..<index))
      rows.append(HashRow(hash: digest.bits, count: nil))
      start = index + 1
    }
    rows.sort { $0.hash < $1.hash }
    self.rows = rows

    var starts = [Int](repeating: 0, count: (1 << 12) + 1)
    for row in rows { starts[Int(row.hash.prefix.value >> 8) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.starts = starts
  }

  func bounds(of prefix: HashPrefix) -> Range<Int> {
    let bucket = Int(prefix.value >> 8)
    return starts[bucket]..<starts[bucket + 1]
  }
}
