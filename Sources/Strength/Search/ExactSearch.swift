/// The cheapest way to guess a password as a sequence of pieces: the true minimum.
///
/// For one piece, two, three … it finds the least product of guesses up to every place. For a given
/// number of pieces the total grows with the product, so nothing that is passed over could have led to
/// less.
///
/// A sequence of l pieces takes at least 10,000^(l - 1) guesses, whatever they are. As soon as that is
/// no less than the best sequence so far, more pieces cannot help; for most passwords that is after
/// two or three.
struct ExactSearch: ~Copyable {
  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  struct State {
    var product: Guesses
    /// The match that ends here, or -1 minus the start of the characters to try out.
    var link: Int32
  }

  /// A row for each number of pieces, from none, with a state for each place and the end.
  private var states = Scratch<State>()
  private var buckets = Scratch<Int32>()

  /// The most pieces for a password of so many symbols.
  ///
  /// Up to 128 symbols none is left out. Beyond, every sequence of more pieces takes more guesses than
  /// 10^(4 · 16).
  static func mostPieces(_ count: Int) -> Int { count <= 128 ? count : 16 }

  /// Finds the least number of guesses for `whole`.
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
    let width = whole.count + 1
    states.truncate(to: 0)
    states.resize(to: width, filling: State(product: .unreachable, link: 0))
    states[0].product = .one
    var best = Guesses.unreachable
    var bestPieces = 0
    for pieces in 1..<Self.mostPieces(whole.count) + 1 {
      guard SearchCost.least(pieces: pieces) < best else { break }
      states.resize(to: (pieces + 1) * width, filling: State(product: .unreachable, link: 0))
      extend(to: pieces, whole, matches, below: best)
      let product = states[pieces * width + whole.count].product
      if product.power == .max { continue }
      let total = SearchCost.total(product, pieces: pieces)
      if total < best {
        best = total
        bestPieces = pieces
      }
    }
    unwind(whole, bestPieces, matches, &path)
    return best
  }

  /// Hands the matches to buckets by their starts.
  private mutating func sort(_ matches: inout MatchList, from first: Int, _ whole: Range<Int>) {
    buckets.truncate(to: 0)
    buckets.resize(to: whole.count, filling: -1)
    for index in first..<matches.count {
      let start = Int(matches[index].start) - whole.lowerBound
      matches[index].next = buckets[start]
      buckets[start] = Int32(index)
    }
  }

  /// Fills the row of a number of pieces from the one before it.
  ///
  /// What takes as many guesses as a whole sequence already does leads to no better one.
  private mutating func extend(
    to pieces: Int, _ whole: Range<Int>, _ matches: borrowing MatchList, below best: Guesses
  ) {
    let width = whole.count + 1
    let row = pieces * width
    // Characters to try out that may go on.
    var open = Guesses.unreachable
    var openStart: Int32 = 0
    for place in 0..<whole.count {
      let before = states[row - width + place].product
      let isReached = before < best
      if isReached {
        var next = buckets[place]
        while next >= 0 {
          let match = matches[Int(next)]
          let end = row + Int(match.end) - whole.lowerBound
          let product = before * match.guesses
          if product < states[end].product { states[end] = State(product: product, link: next) }
          next = match.next
        }
      }
      if !isReached && open.power == .max { continue }
      let choices = matches.symbolCosts[place + whole.lowerBound]
      if open.power != .max { open = open * choices }
      var closed = State(product: open, link: -1 - openStart)
      if isReached {
        let alone = before * (choices + 1)
        if alone < closed.product { closed = State(product: alone, link: -1 - Int32(place)) }
        let begun = before * choices
        if begun < open {
          open = begun
          openStart = Int32(place)
        }
      }
      if closed.product < states[row + place + 1].product { states[row + place + 1] = closed }
      if !(open < best) { open = .unreachable }
    }
  }

  private func unwind(
    _ whole: Range<Int>, _ pieces: Int, _ matches: borrowing MatchList, _ path: inout SearchPath
  ) {
    var end = whole.count
    var pieces = pieces
    while end > 0, pieces > 0 {
      let link = states[pieces * (whole.count + 1) + end].link
      let start = link >= 0 ? Int(matches[Int(link)].start) - whole.lowerBound : -1 - Int(link)
      path.append(link, start + whole.lowerBound..<end + whole.lowerBound, matches)
      end = start
      pieces -= 1
    }
  }

  mutating func wipe() {
    states.wipe()
    buckets.wipe()
  }
}
