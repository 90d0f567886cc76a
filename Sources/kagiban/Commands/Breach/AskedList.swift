internal import Breach
internal import Hygiene

/// A breach list that `breach lookup` asks, in any form.
struct AskedList {
  /// What the hashes are made with.
  let kind: HashKind
  /// Whether what the list does not hold is not in its release.
  let isKnownComplete: Bool
  /// Whether the list is a part of one, or the checks at opening noticed something.
  let isDoubtful: Bool
  /// Whether the list has far fewer hashes than any release of the public one.
  let isSmall: Bool
  /// Whether `breach verify` could find out that it is complete.
  let canBeVerified: Bool
  private let list: List

  private enum List {
    case source(any RangeSource)
    case index(BreachIndex)
  }

  /// Opens a list.
  ///
  /// - Throws: ``BreachListFailure`` if it cannot be used, ``HasherUnavailable`` without SHA-1.
  init(_ path: String) throws {
    if path == EmbeddedBreachList.name {
      kind = .sha1
      isKnownComplete = false
      isDoubtful = true
      isSmall = false
      canBeVerified = false
      list = .source(try EmbeddedBreachList())
      return
    }
    let open = try OpenList(path)
    if open.isIndex {
      let index = try open.index()
      kind = index.facts.kind
      isKnownComplete = index.facts.isComplete
      isDoubtful = !index.facts.isComplete
      isSmall = index.facts.doubts.contains(.fewHashes)
      canBeVerified = false
      list = kind == .sha1 ? .source(try IndexedBreachList(index)) : .index(index)
    } else {
      let source = try open.source()
      kind = source.summary.kind
      isKnownComplete = source.summary.isKnownComplete
      isDoubtful = source.summary.doubts.contains { $0 != .fewHashes }
      isSmall = source.summary.doubts.contains(.fewHashes)
      canBeVerified = !isKnownComplete
      list = .source(source)
    }
  }

  /// Whether this line is a hash of a kind that breach lists have.
  static func isHash(_ line: Span<UInt8>) -> Bool {
    SHA1Digest(hexadecimal: line) != nil || NTLMDigest(hexadecimal: line) != nil
  }

  /// Where the hash is in a line, which may be a row `HASH:COUNT` of a list with blanks around it.
  private func hash(in line: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let first = line.first(where: { !isBlank(bytes[$0]) }),
      let last = line.last(where: { !isBlank(bytes[$0]) })
    else { return line }
    let end = first + kind.digitCount
    guard end + 1 <= last, bytes[end] == 0x3A,
      (end + 1...last).allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
    else { return first..<last + 1 }
    return first..<end
  }

  /// What the list says of each of these hashes; nil for what is none of its kind.
  func answers(toHashes lines: [Range<Int>], in bytes: Span<UInt8>) -> [Lookup?] {
    let texts = lines.map { hash(in: $0, of: bytes) }
    switch list {
    case .source(let source) where kind == .sha1:
      return answers(
        texts.map { SHA1Digest(hexadecimal: bytes.extracting($0)) }, from: source)
    case .source, .index:
      return texts.map { text in
        NTLMDigest(hexadecimal: bytes.extracting(text)).map { answer(to: $0) }
      }
    }
  }

  /// What the list says of each of these passwords.
  ///
  /// - Throws: ``BreachListFailure`` if its hashes are NTLM, ``HasherUnavailable`` without SHA-1.
  func answers(toPasswords texts: [Range<Int>], in bytes: Span<UInt8>) throws -> [Lookup?] {
    guard case .source(let source) = list, kind == .sha1 else {
      throw BreachListFailure.ntlmNeedsHashes
    }
    let hasher = try SHA1Hasher()
    var digests: [SHA1Digest?] = []
    for text in texts { digests.append(try hasher.digest(of: bytes.extracting(text))) }
    return answers(digests, from: source)
  }

  /// A range as the range service answers it.
  ///
  /// - Throws: ``BreachListFailure`` if it cannot be read.
  func body(of prefix: HashPrefix) throws(BreachListFailure) -> RangeBody {
    do throws(BreachListError) {
      switch list {
      case .source(let source): return try source.rangeBody(of: prefix)
      case .index(let index):
        return try index.withRange(of: prefix) { range throws(BreachListError) in
          try range.body()
        }
      }
    } catch {
      throw .list(error)
    }
  }

  /// In one batch, so that a range is asked for once.
  private func answers(_ digests: [SHA1Digest?], from source: any RangeSource) -> [Lookup?] {
    var answers = source.lookUp(digests.compactMap(\.self)).makeIterator()
    return digests.map { $0 == nil ? nil : answers.next() }
  }

  private func answer(to digest: NTLMDigest) -> Lookup {
    do throws(BreachListError) {
      switch list {
      case .source(let source):
        return try source.withRange(of: digest.prefix) { range in range.lookup(of: digest) }
      case .index(let index):
        return try index.withRange(of: digest.prefix) { range in range.lookup(of: digest) }
      }
    } catch {
      return .notChecked(error)
    }
  }
}
