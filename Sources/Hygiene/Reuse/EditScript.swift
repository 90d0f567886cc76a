/// A single change that turns one form into another, with the places where it happens.
enum Edit: Equatable {
  /// The unit at `left` becomes the one at `right`.
  case substitution(left: Int, right: Int)
  /// The unit at `left` goes.
  case deletion(left: Int)
  /// The unit at `right` comes.
  case insertion(right: Int)
  /// The units at `left` and after it change places.
  case transposition(left: Int, right: Int)
}

extension FoldedForms {
  /// The fewest changes, at most `limit`, that turn one form into another, or nil.
  ///
  /// No unit is changed twice (optimal string alignment). Equal beginnings are always matched, which
  /// loses nothing; where the forms differ, each kind of change is tried, so that at most
  /// 1 + 4 + 16 comparisons of the rest take place, whatever the lengths.
  func script(_ left: Int, _ right: Int, limit: Int) -> [Edit]? {
    let (leftCount, rightCount) = (length(of: left), length(of: right))
    for allowed in 0...limit where abs(leftCount - rightCount) <= allowed {
      if let edits = script(left, 0, right, 0, allowed) { return edits }
    }
    return nil
  }

  /// Whether at most two changes turn one form into another; before `start` they are the same.
  @inline(__always)
  func isWithinTwoEdits(_ left: Int, _ right: Int, from start: Int = 0) -> Bool {
    isWithin(2, left, start, right, start)
  }

  /// Whether at most one change turns one piece into another.
  ///
  /// Between what both begin with and what both end with, there is nothing left then but the change.
  @inline(__always)
  func isWithinOneEdit(
    _ left: Int, _ leftPiece: Range<Int>, _ right: Int, _ rightPiece: Range<Int>
  ) -> Bool {
    var (x, y) = (leftPiece.lowerBound, rightPiece.lowerBound)
    var (xEnd, yEnd) = (leftPiece.upperBound, rightPiece.upperBound)
    while x < xEnd, y < yEnd, unit(left, x) == unit(right, y) {
      x += 1
      y += 1
    }
    while x < xEnd, y < yEnd, unit(left, xEnd - 1) == unit(right, yEnd - 1) {
      xEnd -= 1
      yEnd -= 1
    }
    if max(xEnd - x, yEnd - y) <= 1 { return true }
    return xEnd - x == 2 && yEnd - y == 2 && isExchanged(left, x, right, y)
  }

  private func isWithin(
    _ limit: Int, _ left: Int, _ leftFrom: Int, _ right: Int, _ rightFrom: Int
  ) -> Bool {
    let (leftCount, rightCount) = (length(of: left), length(of: right))
    var (x, y) = (leftFrom, rightFrom)
    if abs((leftCount - x) - (rightCount - y)) > limit { return false }
    while x < leftCount, y < rightCount, unit(left, x) == unit(right, y) {
      x += 1
      y += 1
    }
    let rest = max(leftCount - x, rightCount - y)
    if rest <= limit { return true }
    if limit == 0 { return false }
    return isWithin(limit - 1, left, x + 1, right, y + 1)
      || isWithin(limit - 1, left, x + 1, right, y)
      || isWithin(limit - 1, left, x, right, y + 1)
      || isExchanged(left, x, right, y) && isWithin(limit - 1, left, x + 2, right, y + 2)
  }

  private func script(
    _ left: Int, _ leftFrom: Int, _ right: Int, _ rightFrom: Int, _ limit: Int
  ) -> [Edit]? {
    let (leftCount, rightCount) = (length(of: left), length(of: right))
    var (x, y) = (leftFrom, rightFrom)
    if abs((leftCount - x) - (rightCount - y)) > limit { return nil }
    while x < leftCount, y < rightCount, unit(left, x) == unit(right, y) {
      x += 1
      y += 1
    }
    if x == leftCount, y == rightCount { return [] }
    if limit == 0 { return nil }
    if isExchanged(left, x, right, y),
      let rest = script(left, x + 2, right, y + 2, limit - 1)
    {
      return [.transposition(left: x, right: y)] + rest
    }
    if x < leftCount, y < rightCount, let rest = script(left, x + 1, right, y + 1, limit - 1) {
      return [.substitution(left: x, right: y)] + rest
    }
    if x < leftCount, let rest = script(left, x + 1, right, y, limit - 1) {
      return [.deletion(left: x)] + rest
    }
    if y < rightCount, let rest = script(left, x, right, y + 1, limit - 1) {
      return [.insertion(right: y)] + rest
    }
    return nil
  }

  @inline(__always)
  private func isExchanged(_ left: Int, _ x: Int, _ right: Int, _ y: Int) -> Bool {
    x + 1 < length(of: left) && y + 1 < length(of: right)
      && unit(left, x) == unit(right, y + 1) && unit(left, x + 1) == unit(right, y)
  }
}
