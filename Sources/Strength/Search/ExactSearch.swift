/// The cheapest way to guess a password as a sequence of pieces: the true minimum.
///
/// For every place and every number of pieces it keeps the least product of guesses up to there. For
/// a given number of pieces the total grows with the product, so nothing that is passed over could have
/// led to less.
///
/// A sequence of l pieces takes at least 10,000^(l - 1) guesses, and trying out all characters is one
/// piece. So the number of pieces that can matter is bounded by the length; and by `mostPieces`,
/// beyond which every sequence takes more guesses than 10^(4 · `mostPieces`).
struct ExactSearch: ~Copyable {
  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  struct State {
    var product: Guesses
    /// The match that ends here, or -1 minus the start of the characters to try out.
    var link: Int32
  }

  /// Characters to try out that may go on.
  struct Open {
    var product: Guesses
    var start: Int32
  }

  private var states = Scratch<State>()
  private var buckets = Scratch<Int32>()
  private var open = Scratch<Open>()
  private var width = 0

  /// The most pieces for a password of so many symbols.
  ///
  /// Up to 128 symbols none is left out: more pieces would cost more than trying out all characters.
  static func mostPieces(_ count: Int) -> Int {
    count <= 128 ? (count + 3) / 4 : 16
  }

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
    let most = Self.mostPieces(whole.count)
    width = most + 1
    sort(&matches, from: first, whole)
    states.truncate(to: 0)
    states.resize(
      to: (whole.count + 1) * width, filling: State(product: .unreachable, link: 0))
    states[0].product = .one
    open.truncate(to: 0)
    open.resize(to: width, filling: Open(product: .unreachable, start: 0))
    for place in 0..<whole.count {
      var next = buckets[place]
      while next >= 0 {
        let match = matches[Int(next)]
        extend(place, with: match, link: next, to: Int(match.end) - whole.lowerBound)
        next = match.next
      }
      tryOut(place, choices: matches.symbolCosts[place + whole.lowerBound])
    }
    return unwind(whole, matches, &path)
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

  @inline(__always)
  private mutating func extend(_ place: Int, with match: Match, link: Int32, to end: Int) {
    let from = place * width
    let to = end * width + 1
    for pieces in 0..<min(width - 1, place + 1) {
      let before = states[from + pieces].product
      if before.power == .max { continue }
      let product = before * match.guesses
      if product < states[to + pieces].product {
        states[to + pieces] = State(product: product, link: link)
      }
    }
  }

  /// Takes one character more, on its own or after others to try out.
  @inline(__always)
  private mutating func tryOut(_ place: Int, choices: Double) {
    let from = place * width
    let to = from + width
    for pieces in stride(from: min(width - 1, place + 1), to: 0, by: -1) {
      var next = open[pieces]
      if next.product.power != .max { next.product = next.product * choices }
      var closed = State(product: next.product, link: -1 - next.start)
      let before = states[from + pieces - 1].product
      if before.power != .max {
        let alone = before * (choices + 1)
        if alone < closed.product { closed = State(product: alone, link: -1 - Int32(place)) }
        let begun = before * choices
        if begun < next.product { next = Open(product: begun, start: Int32(place)) }
      }
      open[pieces] = next
      if closed.product < states[to + pieces].product { states[to + pieces] = closed }
    }
  }

  private func unwind(
    _ whole: Range<Int>, _ matches: borrowing MatchList, _ path: inout SearchPath
  ) -> Guesses {
    var end = whole.count
    var pieces = 0
    var best = Guesses.unreachable
    for candidate in 1..<width where states[end * width + candidate].product.power != .max {
      let total = SearchCost.total(states[end * width + candidate].product, pieces: candidate)
      if total < best {
        best = total
        pieces = candidate
      }
    }
    while end > 0, pieces > 0 {
      let link = states[end * width + pieces].link
      let start = link >= 0 ? Int(matches[Int(link)].start) - whole.lowerBound : -1 - Int(link)
      path.append(link, start + whole.lowerBound..<end + whole.lowerBound, matches)
      end = start
      pieces -= 1
    }
    return best
  }

  mutating func wipe() {
    states.wipe()
    buckets.wipe()
    open.wipe()
  }
}
