/// Where the characters are on a keyboard, Shift aside.
struct KeyboardLayout {
  /// For each ASCII character the number of its key, 0 where there is none.
  private let keys: [UInt8]
  private let known: [Bool]
  private let isFurther: Bool

  /// The key that no hand misses.
  private static let spaceBar: UInt8 = 0x7F

  /// Rows of keys from the left, plain and with Shift; the first key of a row stands in `column`.
  private init(
    isFurther: Bool, _ rows: [(plain: StaticString, shifted: StaticString, column: Int)]
  ) {
    self.isFurther = isFurther
    var keys = [UInt8](repeating: 0, count: 128)
    var known = [Bool](repeating: false, count: 256)
    for (index, row) in rows.enumerated() {
      for text in [row.plain, row.shifted] {
        for offset in 0..<text.utf8CodeUnitCount {
          let key = (index + 1) * 16 + row.column + offset
          let character = Int(unsafe text.utf8Start[offset])
          // A blank fills the place of a key that types nothing of its own.
          if character == 0x20 { continue }
          keys[character] = UInt8(key)
          known[key] = true
        }
      }
    }
    keys[0x20] = Self.spaceBar
    self.keys = keys
    self.known = known
  }

  /// The key that types an ASCII character.
  func key(of character: UInt8) -> UInt8? {
    let key = keys[Int(character & 0x7F)]
    return key == 0 || character >= 0x80 ? nil : key
  }

  /// The digit of a key that types `sign` with Shift held.
  func digit(under sign: UInt8) -> UInt8? {
    guard let key = key(of: sign), key >> 4 == 1 else { return nil }
    return digits.first { self.key(of: $0) == key && $0 != sign }
  }

  /// The key that is reached by a step.
  func key(_ step: Step, from key: UInt8) -> UInt8? {
    if key == Self.spaceBar { return key }
    let next = step == .right ? key + 1 : key - 16
    return known[Int(next)] ? next : nil
  }

  private var digits: ClosedRange<UInt8> { UInt8(ascii: "0")...UInt8(ascii: "9") }

  /// A way in which a hand may be off.
  enum Step: CaseIterable {
    /// One key to the right.
    case right
    /// One row up.
    case up
  }

  /// Whether an earlier layout of ``all`` has moved the password to the same keys: letters and digits
  /// are everywhere in the same places, but for what is to the right of the last ones.
  func isLikeOthers(for range: Range<Int>, in bytes: RawSpan) -> Bool {
    isFurther
      && range.allSatisfy { offset in
        switch bytes.byte(at: offset) {
        case UInt8(ascii: "0"), UInt8(ascii: "p"), UInt8(ascii: "l"), UInt8(ascii: "m"),
          UInt8(ascii: "P"), UInt8(ascii: "L"), UInt8(ascii: "M"):
          false
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      }
  }

  /// The layouts that are tried.
  static let all = [american, japanese]

  /// The American layout.
  private static let american = KeyboardLayout(
    isFurther: false,
    [
      ("`1234567890-=", "~!@#$%^&*()_+", 0),
      ("qwertyuiop[]\\", "QWERTYUIOP{}|", 1),
      ("asdfghjkl;'", "ASDFGHJKL:\"", 1),
      ("zxcvbnm,./", "ZXCVBNM<>?", 1),
    ])

  /// The Japanese layout (JIS X 6002, with the backslash key beside the right Shift).
  private static let japanese = KeyboardLayout(
    isFurther: true,
    [
      ("1234567890-^", "!\"#$%&'() =~", 1),
      ("qwertyuiop@[", "QWERTYUIOP`{", 1),
      ("asdfghjkl;:]", "ASDFGHJKL+*}", 1),
      ("zxcvbnm,./\\", "ZXCVBNM<>?_", 1),
    ])
}
