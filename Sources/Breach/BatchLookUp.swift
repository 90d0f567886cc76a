extension RangeSource {
  /// Looks up many hashes, asking for each range once and in ascending order of the prefixes.
  ///
  /// An error in one range leaves the others checked.
  ///
  /// - Parameters:
  ///   - digests: the hashes, in any order, with or without repetitions.
  ///   - progress: told now and then which share of the hashes is done, up to 1.
  /// - Returns: one answer for each hash, in the order of `digests`.
  public func lookUp(
    _ digests: [SHA1Digest], progress: ((Double) -> Void)? = nil
  ) -> [Lookup] {
    let order = PrefixOrder(of: digests)
    var answers = BatchAnswers(count: digests.count)
    var block = PrefixOrder.Block()
    var place = 0
    while order.fill(&block, from: place, with: digests) {
      withRanges(of: block.prefixes) { ranges in
        ranges.lookUp(block.digests) { index, lookup in
          block.words[index] = answers.word(for: lookup)
        }
      }
      answers.place(block.words, at: block.indices)
      place += block.digests.count
      progress?(Double(place) / Double(digests.count))
    }
    if digests.isEmpty { progress?(1) }
    return answers.lookups()
  }
}

/// Hashes in ascending order of their prefixes, handed out in blocks of whole ranges.
///
/// A million hashes do not fit a cache, and what counts then is to visit them one after the other:
/// so keys of eight bytes are sorted, by two passes of a radix sort, and hashes are gathered a
/// block ahead, in a loop short enough for the processor to have many of them under way.
private struct PrefixOrder {
  struct Block {
    var indices: [Int] = []
    var digests: [SHA1Digest] = []
    var words: [UInt64] = []

    /// The prefixes of the hashes, each once.
    var prefixes: [HashPrefix] {
      var prefixes: [HashPrefix] = []
      for digest in digests where digest.prefix != prefixes.last { prefixes.append(digest.prefix) }
      return prefixes
    }
  }

  private static let blockCount = 4096
  private static let indexBits: UInt64 = 44

  /// The prefix and, below, the index.
  private let keys: [UInt64]

  init(of digests: [SHA1Digest]) {
    var keys = [UInt64](repeating: 0, count: digests.count)
    for index in digests.indices {
      keys[index] = digests[index].high & ~Self.indexMask | UInt64(index)
    }
    keys = Self.sort(keys, byBitsFrom: Self.indexBits)
    self.keys = Self.sort(keys, byBitsFrom: Self.indexBits + 10)
  }

  private static var indexMask: UInt64 { 1 << indexBits - 1 }

  /// The keys in stable ascending order of ten of their bits.
  private static func sort(_ keys: [UInt64], byBitsFrom shift: UInt64) -> [UInt64] {
    var starts = [Int](repeating: 0, count: 1025)
    for key in keys { starts[Int(key >> shift & 0x3FF) + 1] += 1 }
    for bucket in 1...1024 { starts[bucket] += starts[bucket - 1] }
    var sorted = [UInt64](repeating: 0, count: keys.count)
    for key in keys {
      let bucket = Int(key >> shift & 0x3FF)
      sorted[starts[bucket]] = key
      starts[bucket] += 1
    }
    return sorted
  }

  /// Fills `block` with the hashes from `place` on; `false` if there are none.
  func fill(_ block: inout Block, from place: Int, with digests: [SHA1Digest]) -> Bool {
    guard place < keys.count else { return false }
    var end = min(place + Self.blockCount, keys.count)
    // A range is asked for once, so it is not divided.
    while end < keys.count, keys[end] >> Self.indexBits == keys[end - 1] >> Self.indexBits {
      end += 1
    }
    block.indices = keys[place..<end].map { Int($0 & Self.indexMask) }
    block.digests = block.indices.map { digests[$0] }
    block.words = [UInt64](repeating: 0, count: end - place)
    return true
  }
}

/// Answers that come in any order, each in one word so that they stay in the cache.
private struct BatchAnswers {
  // A count is its own word: none is 0, which is padding, and none is beyond Int64.max.
  private static let absent: UInt64 = 0
  private static let failure: UInt64 = 1 << 63
  private static let uncounted = UInt64.max

  private var words: [UInt64]
  private var failures: [Lookup] = []

  init(count: Int) {
    words = [UInt64](repeating: Self.absent, count: count)
  }

  /// The word that stands for `lookup`.
  mutating func word(for lookup: Lookup) -> UInt64 {
    switch lookup {
    case .absent: return Self.absent
    case .found(nil): return Self.uncounted
    case .found(let count?): return count
    case .notChecked:
      // One range after the other fails for the same reason.
      if failures.last != lookup { failures.append(lookup) }
      return Self.failure | UInt64(failures.count - 1)
    }
  }

  /// Puts the words of a block where they belong.
  ///
  /// Apart from the looking up, since stores that miss the cache hold up every reference count; and
  /// only those that differ from what is there, which is “absent”.
  mutating func place(_ block: [UInt64], at indices: [Int]) {
    for place in indices.indices where block[place] != Self.absent {
      words[indices[place]] = block[place]
    }
  }

  func lookups() -> [Lookup] {
    words.map { word in
      switch word {
      case Self.absent: .absent
      case Self.uncounted: .found(count: nil)
      case ..<Self.failure: .found(count: word)
      default: failures[Int(word & ~Self.failure)]
      }
    }
  }
}
