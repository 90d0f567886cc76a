/// The cheapest way to guess a password as a sequence of pieces, for Kagiban's own mode: the true
/// minimum of what ``ProductCost`` says.
///
/// That cost multiplies, so the least product up to each place is all that has to be kept, and any
/// number of pieces is considered. Only a single piece is cheaper than its product suggests; the
/// search keeps it apart. Matches may come stretch by stretch, from the left.
struct ProductSearch: ~Copyable {
  /// The least product up to each place of the text, twice: if a long match ends there, and if
  /// anything else does.
  private var products = Scratch<Guesses>()
  /// The pieces that end there: matches, or characters to try out, of which only the start counts.
  private var pieces = Scratch<Match>()
  private var buckets = Scratch<Int32>()
  /// The cheapest match of the whole text.
  private var single = Guesses.unreachable
  private var singlePiece = Match(0..<0, .unknown, guesses: .one)
  /// Characters to try out that may go on: the cheapest ones, and those from the beginning.
  private var open = Guesses.unreachable
  private var openStart: Int32 = 0
  private var all = Guesses.one

  /// How many times the least number of guesses a word of a list may take to be told instead.
  static let aLittle = 4.0

  /// Finds the least number of guesses for `whole`.
  ///
  /// - Parameters:
  ///   - whole: the range; not empty.
  ///   - first: where its matches begin in the list.
  ///   - matches: the matches.
  ///   - text: the password.
  ///   - path: receives the pieces, last one first.
  /// - Returns: the guesses.
  mutating func minimum(
    of whole: Range<Int>, matchesFrom first: Int, _ matches: inout MatchList,
    in text: borrowing PasswordText, path: inout SearchPath
  ) -> Guesses {
    begin(whole)
    advance(over: whole, of: whole, first..<matches.count, 0..<0, &matches, in: text)
    return finish(whole, matches, in: text, &path)
  }

  /// Begins a search whose matches come stretch by stretch.
  mutating func begin(_ whole: Range<Int>) {
    let count = 2 * (whole.count + 1)
    products.truncate(to: 0)
    products.resize(to: count, filling: .unreachable)
    products[0] = .one
    // A piece that counts has been set; what is left of another search does no harm.
    if pieces.count < count {
      pieces.resize(to: count, filling: Match(0..<0, .unknown, guesses: .one))
    }
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
  ///   - text: the password.
  mutating func advance(
    over stretch: Range<Int>, of whole: Range<Int>, _ early: Range<Int>, _ late: Range<Int>,
    _ matches: inout MatchList, in text: borrowing PasswordText
  ) {
    buckets.truncate(to: 0)
    buckets.resize(to: stretch.count, filling: -1)
    for index in early { hand(index, &matches, stretch, whole) }
    for index in late { hand(index, &matches, stretch, whole) }
    for place in stretch {
      let before = before(place, of: whole, in: text)
      var next = buckets[place &- stretch.lowerBound]
      while next >= 0 {
        let match = matches[Int(next)]
        let isLong = ProductCost.isLong(match)
        offer(
          (isLong ? before.long : before.short) * match.guesses, match, isLong ? 1 : 0, of: whole)
        next = match.next
      }
      tryOut(place, choices: matches.symbolCosts[place], after: before.behind, of: whole)
    }
  }

  /// The least number of guesses; the pieces go into the path.
  mutating func finish(
    _ whole: Range<Int>, _ matches: borrowing MatchList, in text: borrowing PasswordText,
    _ path: inout SearchPath
  ) -> Guesses {
    if whole.count == 1 { all = all + .one }
    let several =
      before(whole.upperBound, of: whole, in: text).any + ProductCost.beforeSeveral
    let least = all < several ? all : several
    // Nobody takes a listed word for a shorter one and something else (short, sho and rt), though the
    // sum may be a little less.
    if singlePiece.kind == .word, single <= least * Self.aLittle {
      path.append(singlePiece)
      return single < least ? single : least
    }
    if all < single {
      single = all
      singlePiece = Match(whole, .unknown, guesses: all)
    }
    if single <= several {
      path.append(singlePiece)
      return single
    }
    unwind(whole, matches, in: text, &path)
    return several
  }

  private func unwind(
    _ whole: Range<Int>, _ matches: borrowing MatchList, in text: borrowing PasswordText,
    _ path: inout SearchPath
  ) {
    var end = whole.upperBound
    var isLong = before(end, of: whole, in: text).isLong
    while end > whole.lowerBound {
      var piece = pieces[2 * (end - whole.lowerBound) + (isLong ? 1 : 0)]
      if piece.kind == .unknown {
        let range = Int(piece.start)..<end
        piece = Match(range, .unknown, guesses: matches.symbolCosts.guesses(of: range))
      }
      end = Int(piece.start)
      let before = before(end, of: whole, in: text)
      isLong = isLong ? before.isLongBeforeLong : before.isLong
      path.append(piece)
    }
  }

  /// The products up to a place: of anything, and those by which a match behind it is multiplied.
  private struct Before {
    var any: Guesses
    /// By which a character to be tried out is multiplied that follows something known.
    var behind: Guesses
    var long: Guesses
    var short: Guesses
    /// Whether a long match ends there in the cheapest sequence.
    var isLong: Bool
    /// Whether one does in the cheapest sequence that a long match follows.
    var isLongBeforeLong: Bool
  }

  @inline(__always)
  private func before(
    _ place: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Before {
    let index = 2 &* (place &- whole.lowerBound)
    let (other, afterLong) = (products[index], products[index &+ 1])
    if index == 0 {
      return Before(
        any: other, behind: other, long: other, short: other, isLong: false, isLongBeforeLong: false
      )
    }
    let isLong = afterLong < other
    let any = isLong ? afterLong : other
    let short = any * ProductCost.anotherPiece
    // A row of digits may be cut anywhere, and then some date or year is on either side.
    let isWithinDigits = text.isWithinDigits(place, of: whole)
    if afterLong.power == .max || isWithinDigits {
      return Before(
        any: any, behind: isWithinDigits ? short : any, long: short, short: short, isLong: isLong,
        isLongBeforeLong: isLong)
    }
    let long = afterLong * ProductCost.anotherLong
    let isLongBeforeLong = long < short
    return Before(
      any: any, behind: any, long: isLongBeforeLong ? long : short, short: short, isLong: isLong,
      isLongBeforeLong: isLongBeforeLong || isLong)
  }

  /// Hands a match to the bucket of its start, or keeps it if it is the cheapest of the whole range.
  @inline(__always)
  private mutating func hand(
    _ index: Int, _ matches: inout MatchList, _ stretch: Range<Int>, _ whole: Range<Int>
  ) {
    let match = matches[index]
    if Int(match.start) == whole.lowerBound, Int(match.end) == whole.upperBound {
      if match.guesses < single {
        single = match.guesses
        singlePiece = match
      }
      return
    }
    let bucket = Int(match.start) &- stretch.lowerBound
    matches[index].next = buckets[bucket]
    buckets[bucket] = Int32(truncatingIfNeeded: index)
  }

  @inline(__always)
  private mutating func offer(
    _ product: Guesses, _ piece: Match, _ isLong: Int, of whole: Range<Int>
  ) {
    let index = 2 &* (Int(piece.end) &- whole.lowerBound) &+ isLong
    if product < products[index] {
      products[index] = product
      pieces[index] = piece
    }
  }

  /// Takes one character more, on its own or after others to try out.
  @inline(__always)
  private mutating func tryOut(
    _ place: Int, choices: Double, after before: Guesses, of whole: Range<Int>
  ) {
    all = place > whole.lowerBound ? all * choices : Guesses(choices)
    // The cheaper of the two: this one alone, or what goes on.
    var product = before * (choices + 1)
    var start = Int32(truncatingIfNeeded: place)
    let begun = before * choices
    if open.power != .max {
      open = open * choices
      if open < product {
        product = open
        start = openStart
      }
    }
    let index = 2 &* (place &+ 1 &- whole.lowerBound)
    if product < products[index] {
      products[index] = product
      pieces[index].start = start
      pieces[index].kind = .unknown
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
    singlePiece = Match(0..<0, .unknown, guesses: .one)
  }
}

/// What a sequence of pieces costs an attacker in Kagiban's own mode.
///
/// The reference multiplies by l! and adds 10,000^(l - 1) for l pieces, as if the attacker knew nothing
/// of how people put pieces together. With that, four words with blanks between them, seven pieces,
/// take 10^24 guesses, which no four words do. Here something known that follows something else
/// takes ten times the guesses, characters to try out take their own, and whoever tries several pieces
/// has tried 10,000 passwords of one piece first.
///
/// A name with a date behind it, a word behind a word: attackers try those right away. So something
/// known of four symbols or more that follows another such thing takes twice the guesses only. Short
/// words are by accident in any password, and rarely two long ones in a row. A short word counts like a
/// long one if it stands between signs: my in love-my-dog is no accident either.
enum ProductCost {
  static let anotherPiece = 10.0
  static let anotherLong = 2.0
  /// The fewest symbols of a long match.
  static let fewestOfLong = 4
  static let beforeSeveral = Guesses(10_000)

  /// Whether a match is no accident: of four symbols, or delimited by signs.
  @inline(__always)
  static func isLong(_ match: Match) -> Bool {
    match.end &- match.start >= fewestOfLong
      || !match.traits.isDisjoint(with: [.delimited, .common])
  }
}
