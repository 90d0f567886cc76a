/// Where the keys of a keyboard lie, in rows and slanted columns.
final class KeyGrid: Sendable {
  static let american = KeyGrid(
    [
      "`1234567890-=", " qwertyuiop[]\\", " asdfghjkl;'", " zxcvbnm,./",
    ], shifted: ["~!@#$%^&*()_+", " QWERTYUIOP{}|", " ASDFGHJKL:\"", " ZXCVBNM<>?"])

  /// The key to the right of ^ gives a yen sign, or a backslash as the one beside the right Shift key.
  static let japanese = KeyGrid(
    [
      " 1234567890-^\\", " qwertyuiop@[", " asdfghjkl;:]", " zxcvbnm,./",
    ], shifted: [" !\"#$%&'() =~|", " QWERTYUIOP`{", " ASDFGHJKL+*}", " ZXCVBNM<>?_"])

  /// How a pattern comes again.
  enum Way {
    case same
    case upsideDown
    case backwards
  }

  /// From one key to another.
  struct Step: Equatable, BitwiseCopyable {
    let x: Int8
    let y: Int8

    var isStill: Bool { x == 0 && y == 0 }

    /// Whether the keys are in one column, or in columns side by side.
    var isNarrow: Bool { abs(x) <= 1 }

    /// Whether the keys touch.
    var isToNeighbour: Bool { abs(x) <= 1 && abs(y) <= 1 && !(x == y && x != 0) }

    /// Whether the keys are two that touch.
    var isStroke: Bool { isToNeighbour && !isStill }

    /// Whether the second key is the first one, or one of the eight around it.
    var isNear: Bool { abs(x) <= 1 && abs(y) <= 1 }

    var opposite: Self { Self(x: -x, y: -y) }

    /// Whether this is the other step turned in some way.
    func mayRepeat(_ other: Self) -> Bool { abs(x) == abs(other.x) && abs(y) == abs(other.y) }

    func turned(_ way: Way) -> Self {
      switch way {
      case .same: self
      case .upsideDown: Step(x: x, y: -y)
      case .backwards: Step(x: -x, y: y)
      }
    }
  }

  private struct Place: BitwiseCopyable {
    var x: Int8 = -1
    var y: Int8 = 0
    var isShifted = false
  }

  /// By character of ASCII; elsewhere, x is -1.
  private let places: InlineArray<128, Place>

  private init(_ rows: [String], shifted: [String]) {
    var places = InlineArray<128, Place>(repeating: Place())
    for (isShifted, rows) in [(false, rows), (true, shifted)] {
      for (y, row) in rows.enumerated() {
        for (x, scalar) in row.unicodeScalars.enumerated() where scalar.isASCII && scalar != " " {
          places[Int(scalar.value)] = Place(x: Int8(x), y: Int8(y), isShifted: isShifted)
        }
      }
    }
    self.places = places
  }

  @inline(__always)
  private func place(_ symbol: UInt32) -> Place? {
    guard symbol < 0x80 else { return nil }
    let place = places[Int(symbol)]
    return place.x < 0 ? nil : place
  }

  /// From the key of a symbol to that of the next one; nil if the keyboard lacks one of them.
  @inline(__always)
  func step(_ text: borrowing PasswordText, _ index: Int) -> Step? {
    step(text.symbols[index], text.symbols[index + 1])
  }

  /// From the key of one symbol to that of another; nil if the keyboard lacks one of them.
  @inline(__always)
  func step(_ first: UInt32, _ second: UInt32) -> Step? {
    guard let from = place(first), let to = place(second) else { return nil }
    return Step(x: to.x - from.x, y: to.y - from.y)
  }

  /// Whether the symbol takes Shift.
  func isShifted(_ symbol: UInt32) -> Bool { place(symbol)?.isShifted ?? false }

  /// In how many ways Shift may have been held: not at all, throughout, for a part, in each part of a
  /// pattern alike (1!2@3#), or at will.
  ///
  /// - Parameters:
  ///   - text: the password.
  ///   - range: where the pattern stands.
  ///   - period: its steps.
  /// - Returns: the ways.
  func shiftVariations(
    _ text: borrowing PasswordText, _ range: Range<Int>, period: Int
  ) -> Guesses {
    var isPeriodic = true
    for index in range.dropFirst(period)
    where isShifted(text.symbols[index]) != isShifted(text.symbols[index - period]) {
      isPeriodic = false
    }
    let range = isPeriodic ? range.prefix(period) : range
    var shifted = 0
    var changes = 0
    var last: Bool?
    for index in range {
      let isShifted = isShifted(text.symbols[index])
      if isShifted { shifted += 1 }
      if let last, last != isShifted { changes += 1 }
      last = isShifted
    }
    if shifted == 0 { return .one }
    if changes < 3 { return Guesses(Double(2 << changes)) }
    return Combinations.variations(shifted, range.count - shifted)
  }
}
