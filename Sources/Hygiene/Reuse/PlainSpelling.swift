internal import Vaults

/// A piece of a password in small letters of ordinary width, as a guesser would think of it first.
///
/// Who likes `password` is like everybody who likes `P@ssw0rd`, since the two are compared folded. So
/// how common a piece is must not depend on how it is written.
///
/// One place in memory serves piece after piece. It has no copies, and is overwritten after each.
@safe
struct PlainSpelling: ~Copyable, @unchecked Sendable {
  // Safe to send: the memory has no other owner. Safe to use: there are two rows of `capacity` bytes,
  // and every index is compared with it.
  private let rows: UnsafeMutablePointer<UInt8>
  private var count = 0

  /// The most characters of a piece that are looked at.
  static let longest = 32
  /// The most bytes of these.
  private static let capacity = 128
  /// The most signs in a row that stand for letters; more are a number.
  private static let mostSigns = 2

  /// Nothing yet.
  init() {
    unsafe rows = .allocate(capacity: 2 * Self.capacity)
    unsafe rows.initialize(repeating: 0, count: 2 * Self.capacity)
  }

  deinit {
    unsafe overwrite(rows, 2 * Self.capacity)
    unsafe rows.deallocate()
  }

  /// Spells the first characters at `range`.
  mutating func spell(_ range: Range<Int>, in store: RawSpan) {
    count = 0
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

  /// Overwrites the piece, in a way that the optimiser does not leave out.
  mutating func wipe() {
    unsafe overwrite(rows, 2 * Self.capacity)
    count = 0
  }

  /// Lends the bytes.
  func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    body(unsafe UnsafeBufferPointer(start: rows, count: count).span)
  }

  /// Lends the same with letters for the signs that stand between letters; nil if there are none.
  mutating func withLettersForSigns<R>(_ body: (Span<UInt8>) -> R) -> R? {
    for index in 0..<count { unsafe rows[Self.capacity + index] = rows[index] }
    var index = 1
    var isOther = false
    while index < count {
      var end = index
      while end < count, ScalarFolding.mayStandForLetter(UInt32(self[end])) { end += 1 }
      if end > index, end - index <= Self.mostSigns, end < count, isLetter(index - 1), isLetter(end)
      {
        for place in index..<end {
          unsafe rows[Self.capacity + place] = UInt8(
            truncatingIfNeeded: ScalarFolding.fold(UInt32(self[place])))
        }
        isOther = true
      }
      index = end + 1
    }
    guard isOther else { return nil }
    return body(unsafe UnsafeBufferPointer(start: rows + Self.capacity, count: count).span)
  }

  /// 64 bits that nobody can foresee who does not know the seed.
  func hash(seed: UInt64) -> UInt64 {
    var state = seed
    for index in 0..<count {
      let product = (state ^ UInt64(self[index])).multipliedFullWidth(by: seed)
      state = product.high ^ product.low
    }
    return state
  }

  private subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe rows[index]
  }

  private func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(self[index]) }

  private mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else { return }
    unsafe rows[count] = byte
    count += 1
  }
}
