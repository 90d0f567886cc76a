/// Many ranges of a breach list, lent by a ``RangeSource`` and searched by the side that asks.
public struct HashRanges: ~Copyable {
  /// Where the hashes are.
  enum Ranges {
    /// Each is asked for when a hash of it is looked for.
    case single(any RangeSource)
    /// An index, of which the blocks are read.
    case index(IndexFile)
  }

  /// The prefixes of the ranges, ascending.
  public let prefixes: [HashPrefix]

  private let ranges: Ranges

  init(prefixes: [HashPrefix], ranges: Ranges) {
    self.prefixes = prefixes
    self.ranges = ranges
  }

  /// Looks for hashes of these ranges; an error in one range leaves the others checked.
  ///
  /// - Parameters:
  ///   - digests: hashes whose prefixes ascend and are all in ``prefixes``.
  ///   - body: told the place of a hash in `digests`, and what the list says about it.
  public func lookUp(_ digests: [SHA1Digest], _ body: (Int, Lookup) -> Void) {
    switch ranges {
    case .index(let file): file.lookUp(digests, body)
    case .single(let source):
      var start = 0
      while start < digests.count {
        let prefix = digests[start].prefix
        var end = start + 1
        while end < digests.count, digests[end].prefix == prefix { end += 1 }
        do {
          try source.withRange(of: prefix) { range throws(BreachListError) in
            for index in start..<end { body(index, range.lookup(of: digests[index])) }
          }
        } catch {
          for index in start..<end { body(index, .notChecked(error)) }
        }
        start = end
      }
    }
  }
}
