/// Where cores begin and end in their passwords, and what of them counts.
struct CoreBoundaries {
  let text: ReuseText
  let names: OwnNames

  /// The places at which the piece does not cut a number, or may.
  func usable(
    _ places: ArraySlice<CorePlace>, isWorthWhole: (CorePlace) -> Bool
  ) -> ArraySlice<CorePlace> {
    let cuts = places.map { (front: cutsNumber(atFrontOf: $0), back: cutsNumber(atBackOf: $0)) }
    if !cuts.contains(where: { $0.front != nil || $0.back != nil }) { return places }
    let whole = places.first(where: isWhole)
    let isWorth = whole.map(isWorthWhole) ?? false
    let kept = zip(places, cuts).compactMap { place, cut in
      (cut.front == nil || mayCut(cut.front, whole.map { ($0, $0.piece.lowerBound) }, isWorth))
        && (cut.back == nil
          || mayCut(cut.back, whole.map { ($0, $0.piece.upperBound - 1) }, isWorth))
        ? place : nil
    }
    return kept[...]
  }

  /// The place that shows best what the core is: where it is the whole password.
  func witness(among places: ArraySlice<CorePlace>) -> CorePlace? {
    places.first(where: isWhole) ?? places.first
  }

  /// What of a core counts: without names, and without a few letters of longer words.
  func essence(of place: CorePlace) -> Range<Int> {
    let password = Int(place.password)
    let core = names.core(of: password, in: text.forms)
    var piece = place.piece.clamped(to: core)
    if piece.isEmpty { return piece }
    if piece.lowerBound > core.lowerBound, splitsWord(password, at: piece.lowerBound) {
      let word = text.run(around: piece.lowerBound, in: piece, of: password) { $0.isLetter }
      if word.count < SharedCores.shortest { piece = word.upperBound..<piece.upperBound }
    }
    if piece.upperBound < core.upperBound, !piece.isEmpty,
      splitsWord(password, at: piece.upperBound)
    {
      let word = text.run(around: piece.upperBound - 1, in: piece, of: password) { $0.isLetter }
      if word.count < SharedCores.shortest { piece = piece.lowerBound..<word.lowerBound }
    }
    return piece
  }

  /// The season or month in a piece, if fewer other letters are there than make a core.
  func season(in piece: Range<Int>, of password: Int) -> Range<Int>? {
    guard let season = SeasonWords.place(in: password, text.forms),
      piece.lowerBound <= season.lowerBound, season.upperBound <= piece.upperBound
    else { return nil }
    let others = piece.count { !season.contains($0) && text.forms.kind(password, $0).isLetter }
    return others < SharedCores.shortest ? season : nil
  }

  /// What stands in a piece before and after a season, the few letters at its sides aside.
  func sides(of season: Range<Int>, in piece: Range<Int>, of password: Int) -> [Range<Int>] {
    let isLetter = { (index: Int) in text.forms.kind(password, index).isLetter }
    let front = piece.prefix { $0 < season.lowerBound }
    let back = piece.suffix(piece.upperBound - season.upperBound)
    let before = front.last { !isLetter($0) }.map { front.lowerBound..<$0 + 1 }
    let after = back.first { !isLetter($0) }.map { $0..<back.upperBound }
    return [before, after].compactMap { $0 }
  }

  /// Whether the piece has no digits, and beside it every password has some.
  func isWordAmongNumbers(_ places: ArraySlice<CorePlace>) -> Bool {
    places.allSatisfy { place in
      let password = Int(place.password)
      return (0..<text.forms.length(of: password)).contains {
        !place.piece.contains($0) && text.forms.kind(password, $0) == .digit
      } && !place.piece.contains { text.forms.kind(password, $0) == .digit }
    }
  }

  /// Whether the password has a name, and beside that and the core nothing but signs.
  func isBesideName(_ place: CorePlace) -> Bool {
    let password = Int(place.password)
    let core = names.core(of: password, in: text.forms)
    return core.count < text.forms.length(of: password)
      && !(names.isDoubled(password) && names.backs[password] == 0)
      && core.allSatisfy {
        place.piece.contains($0) || text.forms.kind(password, $0) == .sign
      }
  }

  /// Whether the core is a whole password, and not of letters alone.
  func isMixedWhole(_ place: CorePlace) -> Bool {
    isWhole(place) && place.piece.contains { !text.forms.kind(Int(place.password), $0).isLetter }
  }

  /// Whether the core is the whole password, its names aside.
  private func isWhole(_ place: CorePlace) -> Bool {
    let password = Int(place.password)
    let core = names.core(of: password, in: text.forms)
    let (piece, length) = (place.piece, text.forms.length(of: password))
    return (piece.lowerBound == 0 || piece.lowerBound == core.lowerBound)
      && (piece.upperBound == length || piece.upperBound == core.upperBound)
  }

  /// How many digits before the piece belong to a number that it cuts.
  private func cutsNumber(atFrontOf place: CorePlace) -> Int? {
    let (password, lower) = (Int(place.password), place.piece.lowerBound)
    guard lower > 0, lower != Int(names.fronts[password]),
      text.forms.kind(password, lower) == .digit, text.forms.kind(password, lower - 1) == .digit
    else { return nil }
    return text.run(around: lower - 1, in: 0..<lower, of: password) { $0 == .digit }.count
  }

  /// How many digits after the piece belong to a number that it cuts.
  private func cutsNumber(atBackOf place: CorePlace) -> Int? {
    let (password, upper) = (Int(place.password), place.piece.upperBound)
    let length = text.forms.length(of: password)
    guard upper < length, upper != length - Int(names.backs[password]),
      text.forms.kind(password, upper) == .digit, text.forms.kind(password, upper - 1) == .digit
    else { return nil }
    return text.run(around: upper, in: upper..<length, of: password) { $0 == .digit }.count
  }

  /// Whether a number may be cut, of which so many digits are not in the piece.
  private func mayCut(
    _ digits: Int?, _ whole: (place: CorePlace, edge: Int)?, _ isWorthWhole: Bool
  ) -> Bool {
    guard let whole else { return false }
    let password = Int(whole.place.password)
    return text.forms.kind(password, whole.edge) == .digit
      && (digits == 4 || isWorthWhole)
  }

  /// Whether letters of one word stand on both sides of `index`; a capital begins a new one.
  private func splitsWord(_ password: Int, at index: Int) -> Bool {
    let (left, right) = (text.forms.kind(password, index - 1), text.forms.kind(password, index))
    return left.isLetter && right.isLetter && !(left == .lower && right == .upper)
  }
}
