#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Finds rows of keys that consist of straight strokes: columns of which every other one is shifted
/// (1qaz@WSX3edc), a path with corners (qwedcxzas), columns that end at the edge (plokmijn).
///
/// Shift is held for a stroke, not for a key: a whole shifted column is one choice.
struct StrokeMatcher {
  private let american = KeyGrid.american
  private let japanese = KeyGrid.japanese
  /// For each two characters of ASCII whether their keys touch on either keyboard, one bit each.
  private let touching: [UInt64]

  private static let fewestKeys = 6
  /// Longer rows are several matches, so that work is linear.
  private static let mostKeys = 64
  /// Keys to begin with, directions, and lengths of a stroke.
  private static let startingKeys = 47.0
  private static let directions = 6.0
  private static let lengths = 3.0
  private static let shift = 2.0
  private static let fewestUnlistedStrokes = 3
  private static let fewestUnlistedKeys = 8
  /// What takes more for each key, a decimal logarithm, is no row of strokes: any letters have some.
  private static let mostPerKey = 0.88

  init() {
    var touching = [UInt64](repeating: 0, count: 256)
    let visible = UInt32(0x21)..<0x7F
    for first in visible {
      for second in visible
      where american.step(first, second)?.isStroke == true
        || japanese.step(first, second)?.isStroke == true
      {
        touching[Int(first << 1 | second >> 6)] |= 1 << UInt64(second & 63)
      }
    }
    self.touching = touching
  }

  /// Appends every row of strokes that begins in `starts`; two of them do not overlap.
  ///
  /// - Parameters:
  ///   - starts: where rows may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursor: where the last call left off.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursor: inout Int,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // Which of the steps before `next` have keys that touch, one bit each, the last one lowest.
    var touching: UInt32 = 0
    var next = cursor
    while cursor < starts.upperBound, cursor + Self.fewestKeys <= whole.upperBound {
      let place = cursor
      cursor += 1
      while next < place + Self.fewestKeys - 1 {
        touching = touching << 1 | (touches(text, next) ? 1 : 0)
        next += 1
      }
      // A stroke of two keys or more, and another one behind it; six keys have one in the middle, and
      // one near the end.
      if touching >> 4 & (touching >> 3 | touching >> 2) & (touching >> 1 | touching) & 1 == 0 {
        continue
      }
      cursor = max(cursor, append(from: place, of: whole, in: text, to: &matches))
      next = max(next, cursor)
    }
  }

  /// Appends the rows of strokes that begin at a place; answers where the longest one ends, or 0.
  @inline(never)
  private func append(
    from place: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    let end = append(on: american, from: place, of: whole, in: text, to: &matches)
    if !text.hasSigns { return end }
    return max(end, append(on: japanese, from: place, of: whole, in: text, to: &matches))
  }

  @inline(__always)
  private func touches(_ text: borrowing PasswordText, _ index: Int) -> Bool {
    touches(text.symbols[index], text.symbols[index + 1])
  }

  /// Whether the keys of two symbols touch on either keyboard.
  @inline(__always)
  func touches(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first | second < 0x80 else { return false }
    return touching[Int(first << 1 | second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// A straight row of keys with Shift or without.
  private struct Stroke {
    let range: Range<Int>
    let step: KeyGrid.Step
    let isShifted: Bool
    /// From the first key of the stroke before to the first one of this; nil for the first stroke.
    var displacement: KeyGrid.Step?
  }

  /// The same on one keyboard.
  private func append(
    on board: KeyGrid, from start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    var guesses = Self.startingKeys * Self.directions * Self.lengths
    guard var last = stroke(on: board, from: start, of: whole, in: text) else { return 0 }
    if last.isShifted { guesses *= Self.shift }
    var earlier: Stroke?
    var longest = 0
    var strokes = 1
    while last.range.upperBound - start < Self.mostKeys,
      var next = stroke(on: board, from: last.range.upperBound, of: whole, in: text)
    {
      next.displacement = board.step(
        text.symbols[last.range.lowerBound], text.symbols[next.range.lowerBound])
      let tail = board.step(
        text.symbols[last.range.upperBound - 1], text.symbols[next.range.lowerBound])
      guesses *= Self.price(next, after: last, earlier, tail: tail)
      (earlier, last) = (last, next)
      strokes += 1
      let end = last.range.upperBound
      guard end - start >= Self.fewestKeys,
        log10(guesses) <= Self.mostPerKey * Double(end - start),
        // Digits are one row, and go up and down by one in any number.
        !(start..<end).allSatisfy({ text.isDigit($0) })
      else { continue }
      longest = end
      var match = Match(start..<longest, .keyboardWalk, guesses: Guesses(guesses))
      // What a walk calls its turns: a straight row has one.
      match.detail = 2
      matches.append(match, in: whole)
      // Lists have the shorter ones, and know better how often they are chosen.
      if strokes >= Self.fewestUnlistedStrokes, end - start >= Self.fewestUnlistedKeys {
        matches.symbolCosts.noteKnown(
          match.range, guessesLog10: match.guesses.decimalLogarithm)
      }
    }
    return longest
  }

  /// The longest straight stroke from a place, if there is one of two keys.
  private func stroke(
    on board: KeyGrid, from start: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Stroke? {
    guard start + 1 < whole.upperBound, let step = board.step(text, start), step.isStroke else {
      return nil
    }
    let isShifted = board.isShifted(text.symbols[start])
    guard board.isShifted(text.symbols[start + 1]) == isShifted else { return nil }
    var end = start + 2
    while end < whole.upperBound, board.step(text, end - 1) == step,
      board.isShifted(text.symbols[end]) == isShifted
    {
      end += 1
    }
    return Stroke(range: start..<end, step: step, isShifted: isShifted)
  }

  /// What another stroke makes of a row.
  ///
  /// Going on as before (the next column, in the same direction, as far) is half a choice.
  private static func price(
    _ next: Stroke, after last: Stroke, _ earlier: Stroke?, tail: KeyGrid.Step?
  ) -> Double {
    var price = 1.5
    let way = next.displacement
    // A path that turns a corner goes on from where it is.
    let isCorner = tail == next.step
    if way != last.displacement || earlier == nil, !isCorner {
      price *=
        way?.isToNeighbour == true
        ? 4 : way?.isNear == true || tail?.isNear == true ? 12 : startingKeys
    }
    if next.step != last.step && next.step != earlier?.step || isCorner {
      price *= next.step == last.step.opposite ? 2 : directions
    }
    if next.range.count != last.range.count { price *= lengths }
    // Every other stroke, or all of them alike.
    let isAsBefore =
      earlier.map { ($0.isShifted == last.isShifted) == (last.isShifted == next.isShifted) }
      ?? (next.isShifted == last.isShifted)
    return isAsBefore ? price : price * 2 * shift
  }
}
