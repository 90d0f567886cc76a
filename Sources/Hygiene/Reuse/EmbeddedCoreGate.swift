internal import WordLists

/// A gate that knows the list of common passwords in the program, and lengths.
///
/// A core is not worth a link if it has fewer than five characters, is a number of fewer than eight
/// digits, one character over and over, or a piece of one of the common passwords. Signs for letters
/// and letter case make no difference.
struct EmbeddedCoreGate {
  private let hash = PolynomialHash(longest: longest)
  private var pieces: Set<UInt64> = []

  /// The longest word of which pieces are kept; whatever is longer is worth a link.
  private static let longest = 32
  private static let shortestNumber = 8

  init() {
    let text = unsafe UnsafeBufferPointer(
      start: kagiban_common_passwords(), count: kagiban_common_passwords_size())
    let bytes = unsafe text.span
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      insert(units(of: bytes.extracting(start..<index)))
      start = index + 1
    }
  }

  /// Whether strangers are unlikely to have the core too.
  func isWorthLinking(_ core: Span<UInt8>) -> Bool {
    let units = units(of: core)
    if units.count < SharedCores.shortest || Set(units).count == 1 { return false }
    if core.indices.allSatisfy({ (0x30...0x39).contains(core[$0]) }) {
      return core.count >= Self.shortestNumber
    }
    return units.count > Self.longest || !pieces.contains(sum(units[...]))
  }

  private mutating func insert(_ units: [UInt32]) {
    if units.count < SharedCores.shortest || units.count > Self.longest { return }
    for lower in 0...units.count - SharedCores.shortest {
      for upper in lower + SharedCores.shortest...units.count {
        pieces.insert(sum(units[lower..<upper]))
      }
    }
  }

  private func sum(_ units: ArraySlice<UInt32>) -> UInt64 {
    units.enumerated().reduce(0) {
      PolynomialHash.sum($0, hash.term($1.element, at: $1.offset))
    }
  }

  private func units(of text: Span<UInt8>) -> [UInt32] {
    var units: [UInt32] = []
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe text.bytes
    bytes.forEachScalar(at: 0..<text.count) { scalar, _ in
      if units.count <= Self.longest { units.append(ScalarFolding.fold(scalar)) }
    }
    return units
  }
}
