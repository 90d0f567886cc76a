/// The search of zxcvbn 4.4, which keeps for the first k symbols and every number of pieces one
/// sequence of matches.
///
/// It is not the true minimum: a sequence is passed over if one of fewer pieces takes no more guesses
/// up to there, even where it would do better further on. What it keeps depends on the order of the
/// tries, so that order is the reference's: by end, start and matcher, then characters to try out, and
/// the number of pieces upwards.
struct ReferenceSearch: ~Copyable {
  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  struct State {
    var product: Guesses
    var total: Guesses
    /// The match that ends here, or -1 minus the start of the characters to try out.
    var link: Int32

    static let empty = Self(product: .unreachable, total: .unreachable, link: 0)
  }

  /// Totals that differ by less are equal: of two sequences whose matches take the same guesses, the
  /// one with fewer pieces is cheaper by too little for a `Double` to tell.
  private static let rounding = 1 + 1e-13

  /// The longest text that is searched like this.
  ///
  /// The reference has no finite answer for much longer ones, and the time grows with the cube of the
  /// length.
  static let longest = 256

  private var states = Scratch<State>()
  private var buckets = Scratch<Int32>()
  private var width = 0

  /// Finds the least number of guesses for `whole`, and, on request, the matches it consists of.
  ///
  /// - Parameters:
  ///   - whole: the range; not empty.
  ///   - first: where its matches begin in the list.
  ///   - matches: the matches.
  ///   - path: receives the pieces, last one first.
  /// - Returns: the guesses.
  mutating func minimum(
    of whole: Range<Int>, matchesFrom first: Int, _ matches: inout MatchList,
    path: inout SearchPath
  ) -> Guesses {
    sort(&matches, from: first, whole)
    width = whole.count + 1
    states.truncate(to: 0)
    states.resize(to: whole.count * width, filling: .empty)
    for end in 0..<whole.count {
      var next = buckets[end]
      while next >= 0 {
        let match = matches[Int(next)]
        let start = Int(match.start) - whole.lowerBound
        extend(start, to: end, with: match.guesses, link: next, afterUnknown: true)
        next = match.next
      }
      tryOut(upTo: end)
    }
    return unwind(whole, matches, &path)
  }

  /// Hands the matches to buckets by their ends, sorted by start and matcher.
  private mutating func sort(_ matches: inout MatchList, from first: Int, _ whole: Range<Int>) {
    buckets.truncate(to: 0)
    buckets.resize(to: whole.count, filling: -1)
    for index in first..<matches.count {
      let match = matches[index]
      let end = Int(match.end) - 1 - whole.lowerBound
      var previous = -1
      var next = Int(buckets[end])
      while next >= 0, matches[next].precedesInReference(match) {
        previous = next
        next = Int(matches[next].next)
      }
      matches[index].next = Int32(next)
      if previous < 0 { buckets[end] = Int32(index) } else { matches[previous].next = Int32(index) }
    }
  }

  private mutating func extend(
    _ start: Int, to end: Int, with guesses: Guesses, link: Int32, afterUnknown: Bool
  ) {
    guard start > 0 else { return update(end, 1, guesses, link) }
    for pieces in 1...start {
      let before = states[(start - 1) * width + pieces]
      if before.total == .unreachable || (before.link < 0 && !afterUnknown) { continue }
      update(end, pieces + 1, guesses * before.product, link)
    }
  }

  private mutating func tryOut(upTo end: Int) {
    for start in 0...end {
      extend(
        start, to: end, with: Unknown.guesses(ofCharacters: end + 1 - start),
        link: -1 - Int32(start), afterUnknown: false)
    }
  }

  private mutating func update(_ end: Int, _ pieces: Int, _ product: Guesses, _ link: Int32) {
    let total = SearchCost.total(product, pieces: pieces)
    let limit = total * Self.rounding
    for fewer in 1...pieces where states[end * width + fewer].total <= limit { return }
    states[end * width + pieces] = State(product: product, total: total, link: link)
  }

  private func unwind(
    _ whole: Range<Int>, _ matches: borrowing MatchList, _ path: inout SearchPath
  ) -> Guesses {
    var end = whole.count - 1
    var pieces = 0
    var best = Guesses.unreachable
    for candidate in 1...whole.count
    where states[end * width + candidate].total * Self.rounding < best {
      best = states[end * width + candidate].total
      pieces = candidate
    }
    while end >= 0, pieces > 0 {
      let link = states[end * width + pieces].link
      let start = link >= 0 ? Int(matches[Int(link)].start) - whole.lowerBound : -1 - Int(link)
      path.append(link, start + whole.lowerBound..<end + 1 + whole.lowerBound, matches)
      end = start - 1
      pieces -= 1
    }
    return best
  }

  mutating func wipe() {
    states.wipe()
    buckets.wipe()
  }
}

extension Match {
  fileprivate func precedesInReference(_ other: Self) -> Bool {
    start == other.start ? matcherOrder <= other.matcherOrder : start < other.start
  }

  /// The order in which the reference calls its matchers.
  private var matcherOrder: Int {
    switch kind {
    case .word, .context:
      traits.contains(.reversed) ? 1 : traits.contains(.substituted) ? 2 : 0
    case .keyboardWalk: 3
    case .repetition: 4
    case .sequence: 5
    case .year: 6
    case .date: 7
    case .unknown, .phoneNumber, .postalCode, .interleaving, .address: 8
    }
  }
}
