import Breach

/// One index, asked in the two ways there are: for a whole range, and for each of its hashes.
struct Attempt {
  private let bytes: [UInt8]

  init(at bytes: [UInt8]) { self.bytes = bytes }

  /// Opens the index, if it is one, and looks whether its answers agree.
  func check() {
    guard let index = try? BreachIndex(bytes: bytes, name: "index") else { return }
    for prefix in prefixes {
      switch index.facts.kind {
      case .sha1: checkSHA1(index, prefix)
      case .ntlm: checkNTLM(index, prefix)
      }
    }
  }

  /// The first range, the last, and some that the input itself tells.
  private var prefixes: [HashPrefix] {
    var values: [UInt32] = [0, 0xFFFFF]
    for place in stride(from: bytes.count - 3, to: max(0, bytes.count - 40), by: -6) {
      values.append(UInt32(bytes[place]) << 12 | UInt32(bytes[place + 1]) << 4)
    }
    return values.compactMap { HashPrefix($0) }
  }

  /// A hash that a well-formed range holds is found, by itself and in a batch, with its count.
  private func checkSHA1(_ index: BreachIndex, _ prefix: HashPrefix) {
    guard let list = try? IndexedBreachList(index) else { fatalError("SHA-1, and not taken") }
    guard let other = digest(prefix, [UInt8](repeating: 0x37, count: 35)) else { return }
    _ = list.lookUp([other])
    guard let rows = rows(of: index, prefix) else { return }
    let digests = rows.compactMap { digest(prefix, $0.suffix) }
    expect(digests.count == rows.count, "a row that is no hash")
    let answers = list.lookUp(digests)
    for (place, row) in rows.enumerated() {
      expect(isRight(answers[place], row.count), "a hash of a range is not found")
      let single = try? list.withRange(of: prefix) { $0.lookup(of: digests[place]) }
      expect(single == answers[place], "found in one way and not in the other")
    }
  }

  private func checkNTLM(_ index: BreachIndex, _ prefix: HashPrefix) {
    for row in rows(of: index, prefix) ?? [] {
      let text = Array(prefix.description.utf8) + row.suffix
      guard let digest = NTLMDigest(hexadecimal: text.span) else {
        fatalError("a row that is no hash")
      }
      let answer = try? index.withRange(of: prefix) { $0.lookup(of: digest) }
      expect(answer.map { isRight($0, row.count) } ?? false, "a hash of a range is not found")
    }
  }

  /// Whether the answer is this count; a range has 1 where the list has none.
  private func isRight(_ answer: Lookup, _ count: UInt64) -> Bool {
    answer == .found(count: count) || count == 1 && answer == .found(count: nil)
      || answer == .found(count: 0) && count == 1
  }

  private func digest(_ prefix: HashPrefix, _ suffix: [UInt8]) -> SHA1Digest? {
    let text = Array(prefix.description.utf8) + suffix
    return SHA1Digest(hexadecimal: text.span)
  }

  /// The rows of a range, if it can be read.
  private func rows(
    of index: BreachIndex, _ prefix: HashPrefix
  ) -> [(suffix: [UInt8], count: UInt64)]? {
    let body = try? index.withRange(of: prefix) { range throws(BreachListError) in
      try range.body()
    }
    guard let body else { return nil }
    return body.bytes.split(separator: 0x0A).map { line in
      let parts = line.filter { $0 != 0x0D }.split(separator: 0x3A)
      let count = parts.last.flatMap { UInt64(String(decoding: $0, as: UTF8.self)) }
      return (Array(parts.first ?? []), count ?? 0)
    }
  }
}

/// Ends the program, and says why, if something does not hold.
private func expect(_ holds: Bool, _ what: StaticString) {
  guard holds else { fatalError("\(what)") }
}
