/// The cheapest way to guess a password as a sequence of pieces, for Kagiban's own mode: the true
/// minimum of what ``ProductCost`` says.
///
/// That cost multiplies, so the least product up to each place is all that has to be kept, and any
/// number of pieces is considered. Only a single piece is cheaper than its product suggests; the
/// search keeps it apart. Matches may come stretch by stretch, from the left.
struct ProductSearch: ~Copyable {
  /// The least product up to each place of the text, and the piece that ends there: a match, or
  /// characters to try out, whose guesses do not count yet.
  private var products = Scratch<Guesses>()
  private var pieces = Scratch<Match>()
  private var buckets = Scratch<Int32>()
  /// The cheapest match of the whole text.
  private var single = Guesses.unreachable
  private var singlePiece = Match(0..<0, .unknown, guesses: .one)
  /// Characters to try out that may go on: the cheapest ones, and those from the beginning.
  private var open = Guesses.unreachable
  private var openStart: Int32 = 0
  private var all = Guesses.one

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
    begin(whole)
    advance(over: whole, of: whole, first..<matches.count, 0..<0, &matches)
    return finish(whole, matches, &path)
  }

  /// Begins a search whose matches come stretch by stretch.
  mutating func begin(_ whole: Range<Int>) {
    products.truncate(to: 0)
    products.resize(to: whole.count + 1, filling: .unreachable)
    products[0] = .one
    pieces.truncate(to: 0)
    pieces.resize(to: whole.count + 1, filling: Match(0..<0, .unknown, guesses: .one))
    single = .unreachable
    open = .unreachable
    all = .one
  }

  /// Goes on over a stretch of places.
  ///
  /// - Parameters:
  ///   - stretch: begins where the last one ended.
  ///   - whole: the range of the search.
  ///   - early: which matches of the list begin in the stretch.
  ///   - late: which others do.
  ///   - matches: the matches.
  mutating func advance(
    over stretch: Range<Int>, of whole: Range<Int>, _ early: Range<Int>, _ late: Range<Int>,
    _ matches: inout MatchList
  ) {
    buckets.truncate(to: 0)
    buckets.resize(to: stretch.count, filling: -1)
    for index in early { hand(index, &matches, stretch, whole) }
    for index in late { hand(index, &matches, stretch, whole) }
    for place in stretch {
      let before = products[place - whole.lowerBound]
      let beforeKnown = place == whole.lowerBound ? before : before * ProductCost.anotherPiece
      var next = buckets[place - stretch.lowerBound]
      while next >= 0 {
        let match = matches[Int(next)]
        offer(beforeKnown * match.guesses, match, of: whole)
        next = match.next
      }
      tryOut(place, choices: matches.symbolCosts[place], after: before, of: whole)
    }
  }

  /// The least number of guesses; the pieces go into the path.
  mutating func finish(
    _ whole: Range<Int>, _ matches: borrowing MatchList, _ path: inout SearchPath
  ) -> Guesses {
    if whole.count == 1 { all = all + .one }
    if all < single {
      single = all
      singlePiece = Match(whole, .unknown, guesses: all)
    }
    let several = products[whole.count] + ProductCost.beforeSeveral
    if single <= several {
      path.append(singlePiece)
      return single
    }
    var end = whole.upperBound
    while end > whole.lowerBound {
      var piece = pieces[end - whole.lowerBound]
      if piece.kind == .unknown { piece.guesses = matches.symbolCosts.guesses(of: piece.range) }
      path.append(piece)
      end = Int(piece.start)
    }
    return several
  }

  /// Hands a match to the bucket of its start, or keeps it if it is the cheapest of the whole range.
  @inline(__always)
  private mutating func hand(
    _ index: Int, _ matches: inout MatchList, _ stretch: Range<Int>, _ whole: Range<Int>
  ) {
    let match = matches[index]
    if match.range == whole {
      if match.guesses < single {
        single = match.guesses
        singlePiece = match
      }
      return
    }
    let bucket = Int(match.start) - stretch.lowerBound
    matches[index].next = buckets[bucket]
    buckets[bucket] = Int32(truncatingIfNeeded: index)
  }

  @inline(__always)
  private mutating func offer(_ product: Guesses, _ piece: Match, of whole: Range<Int>) {
    let end = Int(piece.end) - whole.lowerBound
    if product < products[end] {
      products[end] = product
      pieces[end] = piece
    }
  }

  /// Takes one character more, on its own or after others to try out.
  @inline(__always)
  private mutating func tryOut(
    _ place: Int, choices: Double, after before: Guesses, of whole: Range<Int>
  ) {
    all = place > whole.lowerBound ? all * choices : Guesses(choices)
    var piece = Match(place..<place + 1, .unknown, guesses: .one)
    offer(before * (choices + 1), piece, of: whole)
    let begun = before * choices
    if open.power != .max {
      open = open * choices
      piece.start = openStart
      offer(open, piece, of: whole)
    }
    // A single character takes one guess more than where it goes on, so the dearer one may end here.
    if begun < open {
      open = begun
      openStart = Int32(truncatingIfNeeded: place)
    }
  }

  mutating func wipe() {
    products.wipe()
    pieces.wipe()
    buckets.wipe()
    let nothing = Match(0..<0, .unknown, guesses: .one)
    singlePiece = nothing
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
