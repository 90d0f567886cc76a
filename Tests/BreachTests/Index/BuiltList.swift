import Testing

@testable import Breach

/// An index in a file without a name.
struct BuiltList {
  let file: TemporaryFile
  let built: BuiltIndex

  /// Builds an index of a text.
  init(
    _ text: String, compact: Bool = false, _ adjust: (inout IndexOptions) -> Void = { _ in }
  ) async throws {
    let list = try TemporaryFile(text)
    var options = IndexOptions()
    options.isCompact = compact
    adjust(&options)
    self = try await Self(
      .sortedText(fileDescriptor: list.descriptor, name: "list"), options)
  }

  init(_ input: BreachListInput, _ options: IndexOptions = IndexOptions()) async throws {
    file = try TemporaryFile([])
    built = try await buildIndex(from: input, into: file.descriptor, options: options)
  }

  func openIndex() throws(BreachListError) -> BreachIndex {
    try BreachIndex(fileDescriptor: file.descriptor, name: "index")
  }

  func openList() throws(BreachListError) -> IndexedBreachList {
    try IndexedBreachList(openIndex())
  }
}

extension SHA1Digest {
  /// The same hash in the range of `prefix`.
  func moved(to prefix: UInt64) -> SHA1Digest {
    SHA1Digest(high: prefix << 44 | high >> 20, middle: middle, low: low)
  }
}

/// Rows with the counts of ``madeUpCount(_:)``, LF.
func countedList(_ digests: [SHA1Digest]) -> String {
  digests.enumerated().map { "\($1.hexadecimal):\(madeUpCount($0))\n" }.joined()
}

/// Counts as real lists have them: mostly 1, some large, one beyond 32 bits.
func madeUpCount(_ index: Int) -> UInt64 {
  let counts: [UInt64] = [1, 1, 2, 1, 3, 14, 1, 15, 16, 255, 70_000, 1, 52_372_427, 5_000_000_000]
  return counts[index % counts.count]
}

extension NTLMDigest {
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(hexadecimal: bytes.span)
  }
}
