/// The words of a ``Lexicon``, letter by letter.
///
/// Safe on any content: every step compares the place with the number of units. It does not keep the
/// memory, so that walking counts no references: whoever has it keeps the ``Lexicon`` too.
@safe
struct LexiconTrie: Sendable {
  // Safe to share: nobody writes there.
  private nonisolated(unsafe) let units: UnsafeRawPointer?
  private let count: UInt32
  private let listCount: UInt8
  let isCalibrated: Bool

  /// Where a walk stands: the unit it came to, or zero for nowhere.
  typealias Cursor = UInt32

  static let nowhere: Cursor = 0

  let root: Cursor

  /// A list and the rank in it, the most common word having 1.
  struct Entry {
    let list: UInt8
    /// How early the word is guessed.
    let rank: UInt32
  }

  init(_ memory: LexiconMemory, offset: Int, count: Int, listCount: Int, isCalibrated: Bool) {
    unsafe units = memory.base + offset
    self.count = UInt32(count)
    self.listCount = UInt8(listCount)
    self.isCalibrated = isCalibrated
    root = memory.word(at: offset)
  }

  /// Without any word.
  init() {
    unsafe units = nil
    count = 0
    listCount = 0
    isCalibrated = false
    root = Self.nowhere
  }

  @inline(__always)
  private func unit(at index: UInt32) -> UInt32 {
    // There is memory as soon as the number of units is not 0.
    guard index < count else { return 0 }
    return unsafe UInt32(
      littleEndian: units.unsafelyUnwrapped.loadUnaligned(
        fromByteOffset: Int(index) << 2, as: UInt32.self))
  }

  /// Where one byte leads, or ``nowhere``.
  @inline(__always)
  func step(_ cursor: Cursor, byte: UInt32) -> Cursor {
    let next = unit(at: cursor >> LexiconFormat.baseShift ^ byte)
    let label = next & (LexiconFormat.valueFlag | LexiconFormat.labelMask)
    return label == byte ? next : Self.nowhere
  }

  /// Where one symbol of a ``PasswordText`` leads, or ``nowhere``.
  @inline(__always)
  func step(_ cursor: Cursor, _ symbol: UInt32) -> Cursor {
    symbol &- 1 < 0x7F ? step(cursor, byte: symbol) : longStep(cursor, symbol)
  }

  /// Where a scalar beyond ASCII leads, by the bytes of its UTF-8.
  private func longStep(_ cursor: Cursor, _ symbol: UInt32) -> Cursor {
    guard symbol >= 0x80, symbol < PasswordText.firstStrayByte else { return Self.nowhere }
    var cursor = cursor
    var shift: UInt32
    switch symbol {
    case ..<0x800:
      shift = 6
      cursor = step(cursor, byte: 0xC0 | symbol >> 6)
    case ..<0x1_0000:
      shift = 12
      cursor = step(cursor, byte: 0xE0 | symbol >> 12)
    default:
      shift = 18
      cursor = step(cursor, byte: 0xF0 | symbol >> 18)
    }
    while shift > 0 && cursor != Self.nowhere {
      shift -= 6
      cursor = step(cursor, byte: 0x80 | symbol >> shift & 0x3F)
    }
    return cursor
  }

  @inline(__always)
  static func isTerminal(_ cursor: Cursor) -> Bool { cursor & LexiconFormat.terminalFlag != 0 }

  /// The word that ends here, if one does.
  ///
  /// - Parameters:
  ///   - cursor: the place.
  ///   - asWhole: whether it is asked for as the whole password, rather than as a part of one.
  /// - Returns: the word.
  @inline(__always)
  func entry(at cursor: Cursor, asWhole: Bool) -> Entry? {
    guard Self.isTerminal(cursor) else { return nil }
    let value = unit(at: cursor >> LexiconFormat.baseShift)
    let list = UInt8(truncatingIfNeeded: value >> 24 & 0x7F)
    let ranks = value & UInt32(LexiconFormat.maximumRank)
    guard value & LexiconFormat.valueFlag != 0, list < listCount, ranks > 0 else { return nil }
    guard isCalibrated else { return Entry(list: list, rank: ranks) }
    let code = asWhole ? ranks >> ShortNumber.bits : ranks & ShortNumber.mask
    return Entry(list: list, rank: max(1, ShortNumber.value(code)))
  }
}

/// The bytes a lexicon lies in: its own, or those of the program.
@safe
final class LexiconMemory: @unchecked Sendable {
  // Safe to share: nothing writes to it after `init`.
  let base: UnsafeRawPointer
  let count: Int
  private let owned: UnsafeMutableRawPointer?

  /// Memory that is there as long as the program runs.
  init(borrowing base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = UnsafeRawPointer(base)
    self.count = count
    unsafe owned = nil
  }

  init(copying bytes: Span<UInt8>) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 4), alignment: 64)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe copy.copyMemory(from: start, byteCount: source.count)
      }
    }
    unsafe base = UnsafeRawPointer(copy)
    count = bytes.count
    unsafe owned = unsafe copy
  }

  deinit {
    unsafe owned?.deallocate()
  }

  func word(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset + 4 <= count)
    return unsafe UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func check(from start: Int) -> UInt32 {
    var state = LexiconFormat.checkStart
    for offset in stride(from: start, to: count - 3, by: 4) {
      state = LexiconFormat.check(state, word(at: offset))
    }
    return state
  }

  func text(from start: Int, size: Int) -> String {
    precondition(start >= 0 && start + size <= count)
    var bytes: [UInt8] = []
    for offset in start..<start + size {
      let byte = unsafe base.load(fromByteOffset: offset, as: UInt8.self)
      if byte == 0 { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
