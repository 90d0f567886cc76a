internal import JapaneseWriting

/// Which kana Latin letters may stand for: the morae of ``MoraSpellings`` as a tree over their
/// spellings, and the long vowels of ``RomanRules``, for walking along a password.
@safe
struct RomanAutomaton: Sendable {
  /// A mora that ends where the walk stands.
  struct Output: BitwiseCopyable {
    /// The kana, as ``KanaCode``; the second one is 0 where there is one only.
    let first: UInt8
    let second: UInt8
    /// What it ends with, from 1; 0 for none.
    let vowel: UInt8
    /// Whether it is written so at the end of a word only.
    let isLast: Bool
    let departures: Departures
  }

  /// A way to write the second half of a long vowel.
  struct Lengthening: BitwiseCopyable {
    /// The kana, as ``KanaCode``.
    let kana: UInt8
    /// The vowel of the kana, from 1; 0 for none.
    let vowel: UInt8
    /// The letter; 0 if it is not written.
    let letter: UInt8
    let departures: Departures
  }

  static let root: UInt16 = 0
  /// The number of what is no letter.
  static let noLetter: UInt32 = 0
  private static let letters = 28

  // Safe to share: nobody writes there after `shared` was made, and it is there as long as the
  // program. A walk has the addresses rather than arrays, so that it counts no references.
  private nonisolated(unsafe) let next: UnsafePointer<UInt16>
  private nonisolated(unsafe) let firstOutput: UnsafePointer<UInt16>
  private nonisolated(unsafe) let outputs: UnsafePointer<Output>
  private nonisolated(unsafe) let firstLengthening: UnsafePointer<UInt16>
  private nonisolated(unsafe) let lengthenings: UnsafePointer<Lengthening>
  private let nodeCount: UInt16

  /// The automaton; there is one.
  static let shared = RomanAutomaton(RomanTree())

  private init(_ tree: RomanTree) {
    unsafe next = Self.keep(tree.next)
    unsafe firstOutput = Self.keep(tree.outputs.starts)
    unsafe outputs = Self.keep(tree.outputs.flat)
    unsafe firstLengthening = Self.keep(tree.lengthenings.starts)
    unsafe lengthenings = Self.keep(tree.lengthenings.flat)
    nodeCount = UInt16(tree.outputs.starts.count - 1)
  }

  private static func keep<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    for (index, element) in elements.enumerated() {
      unsafe (memory + index).initialize(to: element)
    }
    return unsafe UnsafePointer(memory)
  }

  /// The number of a letter, from 1, for symbols of which spellings are made.
  @inline(__always)
  static func number(_ symbol: UInt32) -> UInt32 {
    if symbol &- 0x61 < 26 { return symbol - 0x60 }
    return symbol == 0x27 ? 27 : symbol == 0x2D ? 28 : noLetter
  }

  /// The node behind a letter; the root if there is none.
  @inline(__always)
  func step(_ node: UInt16, _ number: UInt32) -> UInt16 {
    precondition(node < nodeCount && number &- 1 < UInt32(Self.letters))
    return unsafe next[Int(node) * Self.letters + Int(number) - 1]
  }

  @inline(__always)
  func outputs(_ node: UInt16) -> Range<Int> {
    precondition(node < nodeCount)
    return unsafe Int(firstOutput[Int(node)])..<Int(firstOutput[Int(node) + 1])
  }

  /// An output, by an index that ``outputs(_:)`` gave.
  @inline(__always)
  func output(_ index: Int) -> Output { unsafe outputs[index] }

  /// The ways to make a vowel longer, those of one kana behind each other.
  @inline(__always)
  func lengthenings(_ vowel: UInt8) -> Range<Int> {
    precondition(vowel <= 5)
    return unsafe Int(firstLengthening[Int(vowel)])..<Int(firstLengthening[Int(vowel) + 1])
  }

  /// A way, by an index that ``lengthenings(_:)`` gave.
  @inline(__always)
  func lengthening(_ index: Int) -> Lengthening { unsafe lengthenings[index] }

  /// Whether a kana may make a vowel longer; the ways to write it are then those of
  /// ``lengthenings(_:)`` alone.
  @inline(__always)
  static func lengthens(_ kana: UInt8, _ vowel: UInt8) -> Bool {
    if vowel == 0 || kana > KanaCode.longMark { return false }
    if kana == KanaCode.longMark { return true }
    // あ, い, う, え, お behind a, i, u, e, o: their codes are twice the number of the vowel.
    return kana == 2 * vowel || kana == 4 && vowel == 4 || kana == 6 && vowel == 5
  }
}

/// How often a spelling departs from each system of writing: a byte for each.
struct Departures: BitwiseCopyable {
  private var counts: UInt64

  static let none = Departures(.all)

  init(_ systems: RomanSystems) {
    counts = 0
    for system in RomanSystem.allCases where !systems.contains(RomanSystems(system)) {
      counts |= 1 << (8 * UInt64(system.rawValue))
    }
  }

  /// The departures of a spelling that goes on; a byte holds those of the longest word.
  @inline(__always)
  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.counts &+= right.counts
    return sum
  }

  /// How many spellings an attacker has tried before: Hepburn's first, then those of other systems,
  /// then mixtures, the wilder the later.
  var variations: Double {
    if counts & 0xFF == 0 { return 1 }
    var least: UInt64 = 3
    for system in 1..<UInt64(RomanSystem.allCases.count) {
      least = min(least, counts >> (8 * system) & 0xFF)
    }
    return Double(2 << least)
  }
}
