/// Where the characters are on a keyboard, Shift aside.
struct KeyboardLayout {
  /// For each ASCII character the number of its key, 0 where there is none.
  private let keys: [UInt8]
  private let known: [Bool]
  private let isFurther: Bool
  /// Whether a character is typed with Shift held.
  private let shifted: [Bool]

  /// The key that no hand misses.
  private static let spaceBar: UInt8 = 0x7F

  /// Rows of keys from the left, plain and with Shift; the first key of a row stands in `column`.
  private init(
    isFurther: Bool, _ rows: [(plain: StaticString, shifted: StaticString, column: Int)]
  ) {
    self.isFurther = isFurther
    var keys = [UInt8](repeating: 0, count: 128)
    var known = [Bool](repeating: false, count: 256)
    var shifted = [Bool](repeating: false, count: 128)
    for (index, row) in rows.enumerated() {
      for (text, isShifted) in [(row.plain, false), (row.shifted, true)] {
        for offset in 0..<text.utf8CodeUnitCount {
          let key = (index + 1) * 16 + row.column + offset
          let character = Int(unsafe text.utf8Start[offset])
          // A blank fills the place of a key that types nothing of its own.
          if character == 0x20 { continue }
          keys[character] = UInt8(key)
          shifted[character] = isShifted
          known[key] = true
        }
      }
    }
    keys[0x20] = Self.spaceBar
    self.keys = keys
    self.known = known
    self.shifted = shifted
  }

  /// The key that types an ASCII character.
  @inline(__always)
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
  @inline(__always)
  func key(_ step: Step, from key: UInt8) -> UInt8? {
    if key == Self.spaceBar { return key }
    let next = step == .right ? key + 1 : key - 16
    return known[Int(next)] ? next : nil
  }

  /// The character on the key that is a step away, with Shift held or not as it was.
  func character(_ step: Step, isBack: Bool, from character: UInt8) -> UInt8? {
    guard let from = key(of: character) else { return nil }
    let isShifted = shifted[Int(character)]
    return (0x20..<0x7F).first { other in
      guard let key = key(of: other), shifted[Int(other)] == isShifted else { return false }
      return isBack ? self.key(step, from: key) == from : self.key(step, from: from) == key
    }
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

/// What was meant by characters that were typed with the hands in the wrong place, or with Shift.
struct KeyboardTurn {
  /// The search that finds what is turned like this and nothing else.
  let source: FoundLink.Source
  private let meant: [Character]

  /// A character, what it folds to, and its kind.
  struct Character {
    let byte: UInt8
    let unit: UInt32
    let kind: UInt8
  }

  /// The character that was meant; what is not ASCII stands for itself.
  @inline(__always)
  func character(for byte: UInt8) -> Character { meant[Int(byte & 0x7F)] }

  private init(source: FoundLink.Source, meant: (UInt8) -> UInt8) {
    self.source = source
    self.meant = (0..<0x80).map { (byte: UInt8) in
      let scalar = UInt32(meant(byte))
      return Character(
        byte: meant(byte), unit: ScalarFolding.fold(scalar),
        kind: ScalarFolding.kind(of: scalar).rawValue)
    }
  }

  /// One key to the right and to the left, one row up and down, and Shift held for digits.
  static let all: [KeyboardTurn] = {
    let steps: [(KeyboardLayout.Step, isBack: Bool)] = [
      (.right, true), (.right, false), (.up, true), (.up, false),
    ]
    let american = KeyboardLayout.all[0]
    return steps.map { step, isBack in
      KeyboardTurn(source: .keyboard) { american.character(step, isBack: isBack, from: $0) ?? 0x20 }
    }
      + KeyboardLayout.all.map { layout in
        KeyboardTurn(source: .shifting) { layout.digit(under: $0) ?? $0 }
      }
  }()
}
