/// Memory that is written front to back and grows as needed.
///
/// An array would do the same, but for every word that is stored it asks whether somebody else
/// holds it. Here one owner writes, every place is checked against the capacity, and what was not
/// written is never read.
@safe
struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  /// The bytes in use.
  private(set) var count = 0

  /// An empty buffer with room for so many bytes.
  init(capacity: Int) {
    unsafe memory = .allocate(byteCount: capacity + Self.slack, alignment: 16)
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// Room for a whole word behind the last byte, so that fewer bytes can be stored as one.
  private static let slack = 32

  private var capacity: Int { unsafe memory.count - Self.slack }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(needed, 2 * capacity) + Self.slack, alignment: 16)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    unsafe memory.deallocate()
    unsafe memory = larger
  }

  /// Stores all eight bytes of a word behind the last byte, the most significant one first, and
  /// counts `used` of them; what follows overwrites the others.
  @inline(__always)
  mutating func appendBigEndian(_ word: UInt64, used: Int) {
    reserve(8)
    unsafe memory.storeBytes(of: word.bigEndian, toByteOffset: count, as: UInt64.self)
    count += used
  }

  /// The same, the least significant byte first.
  @inline(__always)
  mutating func appendLittleEndian(_ word: UInt64, used: Int) {
    reserve(8)
    unsafe memory.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    count += used
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Adds what `body` writes.
  ///
  /// - Parameters:
  ///   - limit: the bytes that `body` has room for.
  ///   - body: writes bytes from the first on and returns their number.
  @inline(__always)
  mutating func append(upTo limit: Int, _ body: (inout MutableRawSpan) -> Int) {
    reserve(limit)
    var room = unsafe MutableRawSpan(
      _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + limit]))
    let added = body(&room)
    precondition(added <= limit)
    count += added
  }

  /// Adds bytes from elsewhere.
  mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBytes { source in
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: source)
    }
    count += bytes.count
  }

  /// Overwrites four bytes that are in use, the least significant one first.
  mutating func overwrite(_ word: UInt32, at offset: Int) {
    precondition(offset >= 0 && offset + 4 <= count)
    unsafe memory.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt32.self)
  }

  mutating func removeAll() {
    count = 0
  }

  /// Drops bytes at the end.
  mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count)
    count -= number
  }

  /// Adds the bytes of `other` but the first `number`.
  mutating func append(from other: borrowing ByteBuffer, behind number: Int) {
    let added = other.count - number
    precondition(number >= 0 && added >= 0)
    reserve(added)
    let source = unsafe UnsafeRawBufferPointer(rebasing: other.memory[number..<other.count])
    unsafe UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: source)
    count += added
  }

  /// Lends the bytes in use.
  @inline(__always)
  func withBytes<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
    let bytes = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    return try body(bytes)
  }
}
