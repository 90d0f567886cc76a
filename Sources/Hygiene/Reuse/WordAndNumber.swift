/// The word and the number that a password is made of: its longest ones.
struct WordAndNumber {
  private(set) var word = 0..<0
  private(set) var number = 0..<0

  var isNumberFirst: Bool { !number.isEmpty && number.lowerBound < word.lowerBound }

  /// The fewest letters of a word beside a number, and the fewest without one.
  private static let shortestWord = 4
  private static let shortestAlone = 8
  private static let shortestNumber = 2

  /// Nil if they are too short or not two thirds of it.
  init?(in line: borrowing PasswordLine) {
    var index = line.places.lowerBound
    let upper = line.places.upperBound
    while index < upper {
      let kind = line.kind(index)
      var end = index + 1
      if kind.isLetter {
        // A sign between letters may stand for one.
        while end < upper,
          line.kind(end).isLetter
            || (0x61...0x7A).contains(line.unit(end)) && end + 1 < upper
              && line.kind(end + 1).isLetter
        {
          end += 1
        }
        if end - index > word.count { word = index..<end }
      } else if kind == .digit {
        while end < upper, line.kind(end) == .digit { end += 1 }
        if end - index > number.count { number = index..<end }
      }
      index = end
    }
    if number.count < Self.shortestNumber { number = 0..<0 }
    guard word.count >= (number.isEmpty ? Self.shortestAlone : Self.shortestWord),
      3 * (word.count + number.count) >= 2 * line.places.count
    else { return nil }
  }
}
