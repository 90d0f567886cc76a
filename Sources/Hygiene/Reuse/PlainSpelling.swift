/// A piece of a password in small letters of ordinary width, as a guesser would think of it first.
///
/// Who likes `password` is like everybody who likes `P@ssw0rd`, since the two are compared folded. So
/// how common a piece is must not depend on how it is written.
struct PlainSpelling {
  private var storage = InlineArray<128, UInt8>(repeating: 0)
  private var count = 0

  /// The most characters of a piece that are looked at.
  static let longest = 32
  /// The most signs in a row that stand for letters; more are a number.
  private static let mostSigns = 2

  /// Spells the first characters at `range`.
  init(_ range: Range<Int>, in store: RawSpan) {
    store.forEachScalar(at: range) { scalar, offset in
      let narrow = ScalarFolding.narrowed(scalar)
      if narrow < 0x80 {
        append(UInt8(truncatingIfNeeded: ScalarFolding.caseFolded(narrow)))
      } else {
        var next = offset
        repeat {
          append(store.byte(at: next))
          next += 1
        } while next < range.upperBound && store.byte(at: next) & 0xC0 == 0x80
      }
    }
  }

  /// Lends the bytes.
  func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R { body(storage.span.extracting(0..<count)) }

  /// The same with letters for the signs that stand between letters; nil if there are none.
  var withLettersForSigns: PlainSpelling? {
    var other = self
    var index = 1
    var isOther = false
    while index < count {
      var end = index
      while end < count, ScalarFolding.mayStandForLetter(UInt32(storage[end])) { end += 1 }
      if end > index, end - index <= Self.mostSigns, end < count, isLetter(index - 1), isLetter(end)
      {
        for place in index..<end {
          other.storage[place] = UInt8(
            truncatingIfNeeded: ScalarFolding.fold(UInt32(storage[place])))
        }
        isOther = true
      }
      index = end + 1
    }
    return isOther ? other : nil
  }

  /// 64 bits that nobody can foresee who does not know the seed.
  func hash(seed: UInt64) -> UInt64 {
    var state = seed
    for index in 0..<count {
      let product = (state ^ UInt64(storage[index])).multipliedFullWidth(by: seed)
      state = product.high ^ product.low
    }
    return state
  }

  private func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(storage[index]) }

  private mutating func append(_ byte: UInt8) {
    guard count < storage.count else { return }
    storage[count] = byte
    count += 1
  }
}
