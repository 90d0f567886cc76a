/// The cheapest way to guess a password as a sequence of pieces, for Kagiban's own mode: the true
/// minimum of what ``ProductCost`` says.
///
/// That cost multiplies, so the least product up to each place is all that has to be kept, and any
/// number of pieces is considered. Only a single piece is cheaper than its product suggests; the
/// search keeps it apart.
struct ProductSearch: ~Copyable {
  // Not private: Swift 6.3 cannot compile the owner's release with private elements.
  struct State {
    var product: Guesses
    /// The match that ends here, or -1 minus the start of the characters to try out.
    var link: Int32
  }

  private var states = Scratch<State>()
  private var buckets = Scratch<Int32>()

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
    var single = sort(&matches, from: first, whole)
    states.truncate(to: 0)
    states.resize(to: whole.count + 1, filling: State(product: .unreachable, link: 0))
    states[0].product = .one
    // Characters to try out that may go on: the cheapest ones, and those from the beginning.
    var open = State(product: .unreachable, link: 0)
    var all = Guesses.one
    for place in 0..<whole.count {
      let before = states[place].product
      let beforeKnown = place == 0 ? before : before * ProductCost.anotherPiece
      var next = buckets[place]
      while next >= 0 {
        let match = matches[Int(next)]
        offer(beforeKnown * match.guesses, next, to: Int(match.end) - whole.lowerBound)
        next = match.next
      }
      let choices = matches.symbolCosts[place + whole.lowerBound]
      if place > 0 { all = all * choices } else { all = Guesses(choices) }
      let begun = State(product: before * choices, link: -1 - Int32(truncatingIfNeeded: place))
      offer(before * (choices + 1), begun.link, to: place + 1)
      if open.product.power != .max {
        open.product = open.product * choices
        offer(open.product, open.link, to: place + 1)
      }
      // A single character takes one guess more than where it goes on, so the dearer one may end here.
      if begun.product < open.product { open = begun }
    }
    if whole.count == 1 { all = all + .one }
    if all < single.product { single = State(product: all, link: -1) }
    let several = states[whole.count].product + ProductCost.beforeSeveral
    if single.product <= several {
      path.append(single.link, whole, matches)
      return single.product
    }
    unwind(whole, matches, &path)
    return several
  }

  /// Hands the matches to buckets by their starts; answers the cheapest one of the whole range.
  private mutating func sort(
    _ matches: inout MatchList, from first: Int, _ whole: Range<Int>
  ) -> State {
    var single = State(product: .unreachable, link: 0)
    buckets.truncate(to: 0)
    buckets.resize(to: whole.count, filling: -1)
    for index in first..<matches.count {
      let match = matches[index]
      if match.range == whole {
        if match.guesses < single.product {
          single = State(product: match.guesses, link: Int32(truncatingIfNeeded: index))
        }
        continue
      }
      let start = Int(match.start) - whole.lowerBound
      matches[index].next = buckets[start]
      buckets[start] = Int32(truncatingIfNeeded: index)
    }
    return single
  }

  @inline(__always)
  private mutating func offer(_ product: Guesses, _ link: Int32, to end: Int) {
    if product < states[end].product { states[end] = State(product: product, link: link) }
  }

  private func unwind(
    _ whole: Range<Int>, _ matches: borrowing MatchList, _ path: inout SearchPath
  ) {
    var end = whole.count
    while end > 0 {
      let link = states[end].link
      let start = link >= 0 ? Int(matches[Int(link)].start) - whole.lowerBound : -1 - Int(link)
      path.append(link, start + whole.lowerBound..<end + whole.lowerBound, matches)
      end = start
    }
  }

  mutating func wipe() {
    states.wipe()
    buckets.wipe()
  }
}

/// What a sequence of pieces costs an attacker in Kagiban's own mode.
///
/// The reference multiplies by l! and adds 10,000^(l - 1) for l pieces, as if the attacker knew nothing
/// of how people put pieces together. With that, four words with blanks between them, seven pieces,
/// take 10^24 guesses, which no four words do. Here something known that follows something else
/// takes ten times the guesses, characters to try out take their own, and whoever tries several pieces
/// has tried 10,000 passwords of one piece first.
enum ProductCost {
  static let anotherPiece = 10.0
  static let beforeSeveral = Guesses(10_000)
}
