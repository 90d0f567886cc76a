internal import JapaneseWriting

/// Which sounds Latin letters may stand for in Japanese: the spellings of ``MoraSpellings`` as a tree,
/// for walking along a password.
@safe
struct RomanAutomaton: Sendable {
  /// Where a walk stands in the tree.
  struct Node: BitwiseCopyable {
    /// The sound that ends here, by its number in ``SoundTable``; 0 for none.
    var sound: UInt8 = 0
    /// The vowel that the sound ends with.
    var vowel = Vowel.none
    /// Whether letters may go on.
    var isInner = false
    var departures = Departures.none
  }

  /// A vowel that more letters may make longer.
  enum Vowel: UInt8, BitwiseCopyable {
    case none
    case a
    case i
    case u
    case e
    case o

    init(_ vowel: Mora.Vowel?) {
      self =
        switch vowel {
        case .a: .a
        case .i: .i
        case .u: .u
        case .e: .e
        case .o: .o
        case nil: .none
        }
    }
  }

  static let root: UInt16 = 0
  private static let letters = 28

  // Safe to share: nobody writes there after `shared` was made, and it is there as long as the
  // program. A walk has the addresses rather than arrays, so that it counts no references.
  private nonisolated(unsafe) let successors: UnsafePointer<UInt16>
  private nonisolated(unsafe) let nodes: UnsafePointer<Node>
  private let nodeCount: UInt16

  /// The automaton; there is one.
  static let shared = RomanAutomaton()

  private init() {
    let tree = RomanTree()
    nodeCount = UInt16(tree.nodes.count)
    unsafe successors = Self.keep(tree.successors)
    unsafe nodes = Self.keep(tree.nodes)
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

  /// The number of a letter, from 1, for symbols of which spellings are made; 0 for others.
  @inline(__always)
  static func number(_ symbol: UInt32) -> UInt32 {
    if symbol &- 0x61 < 26 { return symbol - 0x60 }
    return symbol == 0x27 ? 27 : symbol == 0x2D ? 28 : 0
  }

  /// The symbol that has a number.
  static func symbol(_ number: UInt32) -> UInt32 {
    number == 27 ? 0x27 : number == 28 ? 0x2D : number + 0x60
  }

  /// The node behind a letter, by the letter's number; the root if there is none.
  @inline(__always)
  func step(_ node: UInt16, _ number: UInt32) -> UInt16 {
    precondition(node < nodeCount && number &- 1 < UInt32(Self.letters))
    return unsafe successors[Int(node) * Self.letters + Int(number) - 1]
  }

  @inline(__always)
  func node(_ number: UInt16) -> Node {
    precondition(number < nodeCount)
    return unsafe nodes[Int(number)]
  }

  /// The tables as they are put together.
  private struct RomanTree {
    var successors = [UInt16](repeating: 0, count: letters)
    var nodes = [Node()]

    init() {
      for mora in MoraSpellings.inOrder {
        add(mora.spellings, SoundTable.shared[mora.kana], Vowel(mora.vowel))
      }
      let nasal = RomanRules.nasal(before: "") + RomanRules.nasal(before: "a")
      add(nasal, SoundTable.shared["ん"], .none)
      add(RomanRules.doubling(before: ""), SoundTable.shared["っ"], .none)
    }

    private mutating func add(
      _ spellings: [MoraSpellings.Spelling], _ sound: UInt8, _ vowel: Vowel
    ) {
      for spelling in spellings { add(spelling, sound, vowel) }
    }

    private mutating func add(
      _ spelling: MoraSpellings.Spelling, _ sound: UInt8, _ vowel: Vowel
    ) {
      var node = 0
      for letter in spelling.text.utf8 {
        nodes[node].isInner = true
        let slot = node * letters + Int(RomanAutomaton.number(UInt32(letter))) - 1
        if successors[slot] == 0 {
          successors[slot] = UInt16(nodes.count)
          successors += [UInt16](repeating: 0, count: letters)
          nodes.append(Node())
        }
        node = Int(successors[slot])
      }
      let departures = Departures(spelling.systems)
      if nodes[node].sound == 0 {
        nodes[node].sound = sound
        nodes[node].vowel = vowel
        nodes[node].departures = departures
      } else {
        nodes[node].departures = nodes[node].departures.fewest(departures)
      }
    }
  }
}
