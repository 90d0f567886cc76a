/// The least product of guesses up to each place of a text, by what ``ProductCost`` says.
///
/// That cost multiplies, so the least product up to each place is all that has to be kept, and any
/// number of pieces is considered. Only a single piece is cheaper than its product suggests; the
/// search keeps it apart.
struct CheapestProducts<Product: SearchProduct>: ~Copyable {
  private var places = Scratch<Place>()
  /// The pieces that are no longer in the list of matches, two for each place.
  private var keptPieces = Scratch<Match>()
  static var kept: Int32 { .max }
  /// The cheapest match of the whole text.
  private var single = Match(0..<0, .unknown, guesses: .unreachable)
  /// Characters to try out that may go on: the cheapest ones, and those from the beginning.
  private var open = Product.unreachable
  private var openStart: Int32 = 0
  private var all = Product.one

  /// See ``ProductSearch``.
  mutating func minimum(
    of whole: Range<Int>, matchesFrom first: Int, _ matches: inout MatchList,
    in folded: borrowing Scratch<UInt32>, path: inout SearchPath
  ) -> Guesses {
    begin(whole)
    sort(first..<matches.count, of: whole, &matches)
    advance(over: whole, of: whole, matches, in: folded)
    return finish(whole, matches, in: folded, &path)
  }

  /// Begins a search.
  ///
  /// - Parameters:
  ///   - whole: the range.
  ///   - keepsMatches: whether the list does not, up to the end of the search.
  mutating func begin(_ whole: Range<Int>, keepsMatches: Bool = false) {
    places.truncate(to: 0)
    places.resize(to: whole.count + 1, filling: Place())
    places[0].other = .one
    if keepsMatches {
      keptPieces.resize(
        to: 2 * (whole.count + 1), filling: Match(0..<0, .unknown, guesses: .one))
    }
    single.guesses = .unreachable
    open = .unreachable
    all = .one
  }

  /// Hands matches to the places where they begin, or keeps one if it is the cheapest of the whole range.
  mutating func sort(_ indices: Range<Int>, of whole: Range<Int>, _ matches: inout MatchList) {
    for index in indices {
      let match = matches[index]
      if Int(match.start) == whole.lowerBound, Int(match.end) == whole.upperBound {
        if match.guesses < single.guesses { single = match }
        continue
      }
      let place = Int(match.start) &- whole.lowerBound
      matches[index].next = places[place].matches
      places[place].matches = Int32(truncatingIfNeeded: index)
    }
  }

  /// Goes on over a stretch of places, whose matches have been sorted.
  mutating func advance(
    over stretch: Range<Int>, of whole: Range<Int>, _ matches: borrowing MatchList,
    in folded: borrowing Scratch<UInt32>
  ) {
    var open = open
    var openStart = openStart
    var all = all
    var isWithinDigits = folded.isWithinDigits(stretch.lowerBound, of: whole)
    var isDigit = folded.isDigit(stretch.lowerBound)
    for place in stretch {
      let index = place &- whole.lowerBound
      let before = Before(places[index], isFirst: index == 0, isWithinDigits: isWithinDigits)
      var next = places[index].matches
      while next >= 0 {
        let match = matches[Int(next)]
        if Product.holds(match.guesses) {
          let end = Int(match.end) &- whole.lowerBound
          if ProductCost.isLong(match) {
            let product = before.long * match.guesses
            if product < places[end].long {
              places[end].long = product
              places[end].longPiece = next
            }
          } else {
            let product = before.short * match.guesses
            if product < places[end].other {
              places[end].other = product
              places[end].otherPiece = next
            }
          }
        }
        next = match.next
      }
      // One character more, on its own or after others to try out.
      let choices = matches.symbolCosts[place]
      let start = Int32(truncatingIfNeeded: place)
      all = all * choices
      // The cheaper of the two: this one alone, or what goes on.
      var product = before.behind * (choices + 1)
      var piece = -1 &- start
      if !open.isUnreachable {
        open = open * choices
        if open < product {
          product = open
          piece = -1 &- openStart
        }
      }
      if product < places[index &+ 1].other {
        places[index &+ 1].other = product
        places[index &+ 1].otherPiece = piece
      }
      // A single character takes one guess more than where it goes on, so the dearer one may end here.
      let begun = before.behind * choices
      if begun < open {
        open = begun
        openStart = start
      }
      let wasDigit = isDigit
      isDigit = place &+ 1 < whole.upperBound && folded.isDigit(place &+ 1)
      isWithinDigits = wasDigit && isDigit
    }
    self.open = open
    self.openStart = openStart
    self.all = all
  }

  /// Copies the pieces whose matches will be gone from the list.
  mutating func keep(
    over stretch: Range<Int>, of whole: Range<Int>, _ early: Range<Int>, _ late: Range<Int>,
    _ matches: borrowing MatchList
  ) {
    var end = stretch.upperBound
    for index in early { end = max(end, Int(matches[index].end)) }
    for index in late { end = max(end, Int(matches[index].end)) }
    for index in stretch.lowerBound - whole.lowerBound...end - whole.lowerBound {
      let place = places[index]
      if 0..<Self.kept ~= place.otherPiece {
        keptPieces[2 * index] = matches[Int(place.otherPiece)]
        places[index].otherPiece = Self.kept
      }
      if 0..<Self.kept ~= place.longPiece {
        keptPieces[2 * index + 1] = matches[Int(place.longPiece)]
        places[index].longPiece = Self.kept
      }
    }
  }

  /// The least number of guesses; the pieces go into the path.
  mutating func finish(
    _ whole: Range<Int>, _ matches: borrowing MatchList, in folded: borrowing Scratch<UInt32>,
    _ path: inout SearchPath
  ) -> Guesses {
    var all = all.guesses
    if whole.count == 1 { all = all + .one }
    let end = Before(places[whole.count], isFirst: false, isWithinDigits: false)
    let several = end.any.guesses + ProductCost.beforeSeveral
    let least = all < several ? all : several
    // Nobody takes a listed word for a shorter one and something else (short, sho and rt), though the
    // sum may be a little less.
    if single.kind == .word, single.guesses <= least * ProductSearch.aLittle {
      path.append(single)
      return single.guesses < least ? single.guesses : least
    }
    if all < single.guesses { single = Match(whole, .unknown, guesses: all) }
    if single.guesses <= several {
      path.append(single)
      return single.guesses
    }
    unwind(whole, isLong: end.isLong, matches, in: folded, &path)
    return several
  }

  private func unwind(
    _ whole: Range<Int>, isLong: Bool, _ matches: borrowing MatchList,
    in folded: borrowing Scratch<UInt32>, _ path: inout SearchPath
  ) {
    var end = whole.upperBound
    var isLong = isLong
    while end > whole.lowerBound {
      let index = end - whole.lowerBound
      let piece = isLong ? places[index].longPiece : places[index].otherPiece
      if piece < 0 {
        let range = Int(-1 - piece)..<end
        path.append(Match(range, .unknown, guesses: matches.symbolCosts.guesses(of: range)))
        end = range.lowerBound
      } else {
        let match =
          piece == Self.kept ? keptPieces[2 * index + (isLong ? 1 : 0)] : matches[Int(piece)]
        path.append(match)
        end = Int(match.start)
      }
      let before = Before(
        places[end - whole.lowerBound], isFirst: end == whole.lowerBound,
        isWithinDigits: folded.isWithinDigits(end, of: whole))
      isLong = isLong ? before.isLongBeforeLong : before.isLong
    }
  }

  mutating func wipe() {
    places.wipe()
    keptPieces.wipe()
    single = Match(0..<0, .unknown, guesses: .unreachable)
    open = .unreachable
    openStart = 0
    all = .one
  }
}
