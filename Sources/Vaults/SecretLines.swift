#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Lines with one secret each, taken from a descriptor in batches: whatever has arrived.
///
/// An answer can be given as soon as a line is complete, and a million lines still take few system
/// calls. Every batch has a store of its own, overwritten when it is let go.
public struct SecretLines: ~Copyable {
  private let fileDescriptor: Int32
  private let limit: Int
  private var pending: SecretPages?
  private var pendingCount = 0
  private var isAtEnd = false
  private var isAtBeginning = true
  /// Whether the first line began with a byte order mark, which is left out: editors and shells
  /// write one that nobody typed.
  public private(set) var beganWithMark = false

  /// The lines of an open descriptor; the caller closes it.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor.
  ///   - limit: the most bytes that a line may have.
  public init(fileDescriptor: Int32, limit: Int = 1 << 20) {
    self.fileDescriptor = fileDescriptor
    self.limit = limit
  }

  /// The next complete lines, LF or CR LF left out, or nil at the end.
  ///
  /// Waits until there is one. A last line without an end counts.
  ///
  /// - Throws: ``StoreError`` if reading fails or a line is over the limit.
  public mutating func next() throws(StoreError) -> (store: SecretStore, lines: [Range<Int>])? {
    if isAtEnd { return nil }
    var pages = try SecretPages(capacity: max(1 << 16, pendingCount * 2))
    var filled = take(into: pages)
    while true {
      if filled == pages.capacity {
        let larger = try SecretPages(capacity: pages.capacity * 2)
        unsafe larger.base.copyMemory(from: pages.base, byteCount: filled)
        pages = larger
      }
      let got = unsafe read(fileDescriptor, pages.base + filled, pages.capacity - filled)
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(errno: errno)
      }
      let bytes = unsafe UnsafeRawBufferPointer(start: pages.base, count: filled + got)
      let hasLine = unsafe bytes[filled...].contains(0x0A)
      filled += got
      if got == 0 {
        isAtEnd = true
        return filled == 0 ? nil : batch(pages, filled, upTo: filled)
      }
      if hasLine, let end = unsafe bytes.lastIndex(of: 0x0A) {
        return batch(try keep(pages, from: end + 1, to: filled), filled, upTo: end + 1)
      }
      if filled > limit { throw .tooLarge(limit: limit) }
    }
  }

  /// Moves what was left over into `pages`, and says how much it was.
  private mutating func take(into pages: borrowing SecretPages) -> Int {
    let count = pendingCount
    if let pending = pending.take() {
      unsafe pages.base.copyMemory(from: pending.base, byteCount: count)
    }
    pendingCount = 0
    return count
  }

  /// Keeps the beginning of a line that is not complete yet.
  private mutating func keep(
    _ pages: consuming SecretPages, from start: Int, to end: Int
  ) throws(StoreError) -> SecretPages {
    guard start < end else { return pages }
    let rest = try SecretPages(capacity: end - start)
    unsafe rest.base.copyMemory(from: pages.base + start, byteCount: end - start)
    pending = consume rest
    pendingCount = end - start
    return pages
  }

  private mutating func batch(
    _ pages: consuming SecretPages, _ filled: Int, upTo end: Int
  ) -> (store: SecretStore, lines: [Range<Int>]) {
    let bytes = unsafe UnsafeRawBufferPointer(start: pages.base, count: end)
    var lines: [Range<Int>] = []
    var start = 0
    if isAtBeginning {
      isAtBeginning = false
      beganWithMark = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if beganWithMark { start = 3 }
    }
    while start < end {
      let feed = unsafe bytes[start...].firstIndex(of: 0x0A) ?? end
      let hasReturn = unsafe feed > start && feed < end && bytes[feed - 1] == 0x0D
      lines.append(start..<(hasReturn ? feed - 1 : feed))
      start = feed + 1
    }
    return (SecretStore(adopting: pages, count: filled), lines)
  }
}
