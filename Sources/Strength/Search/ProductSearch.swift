/// The cheapest way to guess a password as a sequence of pieces, for Kagiban's own mode: the true
/// minimum of what ``ProductCost`` says.
///
/// Matches may come stretch by stretch, from the left.
struct ProductSearch: ~Copyable {
  private var short = CheapestProducts<Double>()
  private var long = CheapestProducts<Guesses>()

  /// The longest range whose products a `Double` holds.
  ///
  /// One symbol takes no more than 10^4 guesses, a match of use no more than its symbols by
  /// themselves, and another piece no more than ten times as many.
  private static let ordinaryLength = 36

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
  @inline(__always)
  mutating func minimum(
    of whole: Range<Int>, matchesFrom first: Int, _ matches: inout MatchList,
    in text: borrowing PasswordText, path: inout SearchPath
  ) -> Guesses {
    // Only a part of the text is passed on: all of it would be copied.
    if whole.count <= Self.ordinaryLength {
      return short.minimum(of: whole, matchesFrom: first, &matches, in: text.folded, path: &path)
    }
    return long.minimum(of: whole, matchesFrom: first, &matches, in: text.folded, path: &path)
  }

  /// Begins a search whose matches come stretch by stretch.
  mutating func begin(_ whole: Range<Int>) { long.begin(whole, keepsMatches: true) }

  /// Goes on over a stretch of places.
  ///
  /// - Parameters:
  ///   - stretch: begins where the last one ended.
  ///   - whole: the range of the search.
  ///   - early: which matches of the list begin in the stretch.
  ///   - late: which others do.
  ///   - matches: the matches; the search remembers those that it needs.
  ///   - text: the password.
  @inline(__always)
  mutating func advance(
    over stretch: Range<Int>, of whole: Range<Int>, _ early: Range<Int>, _ late: Range<Int>,
    _ matches: inout MatchList, in text: borrowing PasswordText
  ) {
    long.sort(early, of: whole, &matches)
    long.sort(late, of: whole, &matches)
    long.advance(over: stretch, of: whole, matches, in: text.folded)
    long.keep(over: stretch, of: whole, early, late, matches)
  }

  /// The least number of guesses; the pieces go into the path.
  @inline(__always)
  mutating func finish(
    _ whole: Range<Int>, _ matches: borrowing MatchList, in text: borrowing PasswordText,
    _ path: inout SearchPath
  ) -> Guesses {
    long.finish(whole, matches, in: text.folded, &path)
  }

  mutating func wipe() {
    short.wipe()
    long.wipe()
  }
}
