/// What any two neighbours in a password may belong to, so that most matchers are not asked about most
/// passwords.
///
/// A matcher says which two symbols of ASCII everything has that it finds; here that is one table for
/// all of them, and a single pass over the password.
struct FirstLook: Sendable {
  /// What two symbols may belong to.
  struct Pair: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    /// Two keys that a hand steps between in a pattern.
    static let narrow = Self(rawValue: 0x40)
    /// Two keys that touch.
    static let touching = Self(rawValue: 0x80)
    static let year = Self(rawValue: 0x100)
    static let shortYear = Self(rawValue: 0x200)
    static let era = Self(rawValue: 0x400)
    static let monthName = Self(rawValue: 0x800)
    static let address = Self(rawValue: 0x1000)
    /// The end of the first number of a date with separators.
    static let date = Self(rawValue: 0x2000)
    static let all = Self(rawValue: .max)

    /// Neighbours on one of the keyboards.
    static func keyboard(_ index: Int) -> Self { Self(rawValue: 1 << UInt16(index)) }
    static let keyboards = Self(rawValue: 0x3F)
  }

  /// The most keyboards.
  static let keyboardCapacity = 6

  /// By the first symbol times 128, and the second one.
  private let pairs: [Pair]
  /// The characters beyond ASCII on the keyboards, and what two symbols may belong to if one of them is
  /// among these.
  private let otherKeys: [UInt32]
  private let besideOtherKey: Pair

  init(
    _ keyboards: [KeyboardGraph], _ pattern: PatternMatcher = PatternMatcher(),
    _ stroke: StrokeMatcher = StrokeMatcher()
  ) {
    precondition(keyboards.count <= Self.keyboardCapacity)
    otherKeys = Array(Set(keyboards.flatMap(\.otherCharacters)))
    // There are no other keyboards that anybody could walk on.
    besideOtherKey = keyboards.indices.reduce(Pair.all.subtracting(.keyboards)) {
      $0.union(.keyboard($1))
    }
    var pairs = [Pair](repeating: [], count: 128 * 128)
    for (index, keyboard) in keyboards.enumerated() {
      let characters = keyboard.characters
      for first in characters {
        for second in characters where keyboard.areNeighbours(first, second) {
          pairs[Int(first << 7 | second)].insert(.keyboard(index))
        }
      }
    }
    for first in UInt32(0x21)..<0x7F {
      for second in UInt32(0x21)..<0x7F {
        let index = Int(first << 7 | second)
        if pattern.mayStep(first, second) { pairs[index].insert(.narrow) }
        if stroke.touches(first, second) { pairs[index].insert(.touching) }
      }
    }
    let own: [(Pair, [(UInt32, UInt32)])] = [
      (.year, YearMatcher.beginnings), (.shortYear, ShortYearMatcher.beginnings),
      (.era, EraNames.beginnings), (.monthName, MonthNameMatcher.beginnings),
      (.address, AddressMatcher.beginningsOfParts), (.date, DateMatcher.ends),
    ]
    for (pair, beginnings) in own {
      for (first, second) in beginnings {
        for first in first.cases {
          for second in second.cases { pairs[Int(first << 7 | second)].insert(pair) }
        }
      }
    }
    self.pairs = pairs
  }

  /// What the neighbours in a part of a password may belong to.
  struct Found {
    fileprivate let pairs: Pair
    /// The keyboards on which three symbols in a row may be neighbours.
    let walked: Pair
    /// Whether there may be a pattern of keys.
    let mayBePattern: Bool
    /// Whether there may be a row of strokes.
    let mayBeStroke: Bool
    /// Whether there may be a sequence.
    let mayBeSequence: Bool

    static let nothing = Self(
      pairs: [], walked: [], mayBePattern: false, mayBeStroke: false, mayBeSequence: false)

    @inline(__always)
    func mayHave(_ pair: Pair) -> Bool { !pairs.isDisjoint(with: pair) }
  }

  /// The longest part whose steps are told apart.
  static let longest = 64

  /// Looks at the neighbours in a part of a password.
  func callAsFunction(_ whole: Range<Int>, in text: borrowing PasswordText) -> Found {
    guard text.isASCII, whole.count <= Self.longest else { return other(whole, in: text) }
    var all: UInt16 = 0
    var walked: UInt16 = 0
    var before: UInt16 = 0
    // One bit for each step, that of the last one lowest.
    var narrow: UInt64 = 0
    var touching: UInt64 = 0
    var sequence: UInt32 = 0
    // Of a first step none is the same once more.
    var difference: UInt32 = 1 << 30
    var last = text.symbols[whole.lowerBound]
    for index in whole.lowerBound &+ 1..<max(whole.upperBound, whole.lowerBound &+ 1) {
      let symbol = text.symbols[index]
      let pair = pairs[Int(last << 7 | symbol)].rawValue
      all |= pair
      walked |= before & pair
      before = pair
      narrow = narrow << 1 | UInt64(pair >> 6 & 1)
      touching = touching << 1 | UInt64(pair >> 7 & 1)
      // One up or one down, or the same small step once more.
      let next = symbol &- last
      sequence |= (next &+ 1) & ~2 == 0 ? 1 : 0
      sequence |= next == difference && next &+ 5 < 11 ? 1 : 0
      difference = next
      last = symbol
    }
    // Two narrow steps, and the same after up to eight steps.
    let beginnings = narrow & narrow >> 1
    var again = beginnings >> 1
    again |= again >> 1
    again |= again >> 2
    again |= again >> 4
    // A stroke of two keys or more, and another one behind it; six keys have one in the middle, and
    // one near the end.
    let strokes =
      touching & (touching << 1 | touching << 2) & (touching << 3 | touching << 4)
    return Found(
      pairs: Pair(rawValue: all), walked: Pair(rawValue: walked).intersection(.keyboards),
      mayBePattern: beginnings & again != 0, mayBeStroke: strokes != 0,
      mayBeSequence: sequence != 0)
  }

  /// The same for a long part, or one that is not of ASCII: there, neighbours may be anything but keys.
  @inline(never)
  private func other(_ whole: Range<Int>, in text: borrowing PasswordText) -> Found {
    var all: Pair = []
    var walked: Pair = []
    var before: Pair = []
    var isSequence = !text.isASCII
    var difference: UInt32 = 1 << 30
    var last = text.symbols[whole.lowerBound]
    for index in whole.dropFirst() {
      let symbol = text.symbols[index]
      let pair = pair(last, symbol)
      all.formUnion(pair)
      walked.formUnion(before.intersection(pair))
      before = pair
      let next = symbol &- last
      if (next &+ 1) & ~2 == 0 || next == difference && next &+ 5 < 11 { isSequence = true }
      difference = next
      last = symbol
    }
    return Found(
      pairs: text.isASCII ? all : .all, walked: walked.intersection(.keyboards),
      mayBePattern: walked.contains(.narrow), mayBeStroke: all.contains(.touching),
      mayBeSequence: isSequence)
  }

  @inline(__always)
  func pair(_ first: UInt32, _ second: UInt32) -> Pair {
    if first | second < 0x80 { return pairs[Int(first << 7 | second)] }
    return otherPair(first, second)
  }

  @inline(never)
  private func otherPair(_ first: UInt32, _ second: UInt32) -> Pair {
    otherKeys.contains(first) || otherKeys.contains(second) ? besideOtherKey : []
  }
}

extension UInt32 {
  /// A small letter of ASCII and its capital; of other symbols, only the symbol.
  fileprivate var cases: [UInt32] { isSmall ? [self, self & ~0x20] : [self] }
}
