/// Packs sorted words into the units of ``LexiconFormat``.
struct DoubleArray {
  private(set) var units: [UInt32] = []

  private let words: [RankedWord]
  private let isCalibrated: Bool
  private var isTaken: [Bool] = []
  /// Whether a node has this base already: two nodes never share one.
  private var isBase: [Bool] = []
  /// The next free unit, for each free unit; a list through the units that are still looked at.
  private var nextFree: [Int] = []
  private var previousFree: [Int] = []
  private var firstFree = DoubleArray.none

  private static let none = -1
  private static let blockSize = 256
  /// How many blocks at the end are still filled.
  ///
  /// Older ones have few gaps left, and looking through them would take longer than they save.
  private static let openBlocks = 16

  /// - Parameters:
  ///   - words: distinct, in the order of their bytes.
  ///   - isCalibrated: whether a word keeps both its ranks.
  /// - Throws: ``LexiconBuildError/tooMuch`` if there is no room for them all.
  init(_ words: [RankedWord], isCalibrated: Bool) throws(LexiconBuildError) {
    self.words = words
    self.isCalibrated = isCalibrated
    addBlock()
    take(0)
    // A base of 0 would make the root look like nowhere.
    isBase[0] = true
    units[0] = try place(0..<words.count, depth: 0, label: 0)
  }

  /// Places what follows a node, and answers the node's own unit.
  private mutating func place(
    _ range: Range<Int>, depth: Int, label: UInt8
  ) throws(LexiconBuildError) -> UInt32 {
    let isTerminal = !range.isEmpty && words[range.lowerBound].bytes.count == depth
    var labels: [UInt8] = isTerminal ? [0] : []
    var starts: [Int] = []
    for index in range.dropFirst(isTerminal ? 1 : 0) {
      let byte = words[index].bytes[depth]
      if starts.isEmpty || labels.last != byte {
        labels.append(byte)
        starts.append(index)
      }
    }
    starts.append(range.upperBound)

    let base = try findBase(for: labels)
    isBase[base] = true
    for label in labels { take(base ^ Int(label)) }
    if isTerminal {
      let word = words[range.lowerBound]
      units[base] = LexiconFormat.value(word, isCalibrated: isCalibrated)
    }
    for (index, label) in labels.dropFirst(isTerminal ? 1 : 0).enumerated() {
      units[base ^ Int(label)] = try place(
        starts[index]..<starts[index + 1], depth: depth + 1, label: label)
    }
    return LexiconFormat.node(base: base, label: label, isTerminal: isTerminal)
  }

  /// A base from which all labels lead to free units.
  private mutating func findBase(for labels: [UInt8]) throws(LexiconBuildError) -> Int {
    guard let first = labels.first else { return isBase.count - 1 }
    var candidate = firstFree
    while candidate != Self.none {
      let base = candidate ^ Int(first)
      if !isBase[base], labels.allSatisfy({ !isTaken[base ^ Int($0)] }) { return base }
      candidate = nextFree[candidate]
    }
    let start = units.count
    guard start + Self.blockSize <= LexiconFormat.maximumUnits else { throw .tooMuch }
    addBlock()
    return start ^ Int(first)
  }

  private mutating func addBlock() {
    let start = units.count
    units += [UInt32](repeating: 0, count: Self.blockSize)
    isTaken += [Bool](repeating: false, count: Self.blockSize)
    isBase += [Bool](repeating: false, count: Self.blockSize)
    nextFree += [Int](repeating: Self.none, count: Self.blockSize)
    previousFree += [Int](repeating: Self.none, count: Self.blockSize)
    if start >= Self.openBlocks * Self.blockSize { closeOldestBlock(before: start) }
    // In front, so that new gaps are tried first.
    for index in stride(from: start + Self.blockSize - 1, through: start, by: -1) {
      nextFree[index] = firstFree
      if firstFree != Self.none { previousFree[firstFree] = index }
      firstFree = index
    }
  }

  private mutating func closeOldestBlock(before start: Int) {
    let oldest = start - Self.openBlocks * Self.blockSize
    for index in oldest..<oldest + Self.blockSize where !isTaken[index] { unlink(index) }
  }

  private mutating func take(_ index: Int) {
    isTaken[index] = true
    unlink(index)
  }

  private mutating func unlink(_ index: Int) {
    let (previous, next) = (previousFree[index], nextFree[index])
    if previous != Self.none { nextFree[previous] = next }
    if next != Self.none { previousFree[next] = previous }
    if firstFree == index { firstFree = next }
    previousFree[index] = Self.none
    nextFree[index] = Self.none
  }
}
