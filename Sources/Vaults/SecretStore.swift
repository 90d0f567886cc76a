internal import CPlatform

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The one buffer in which the secrets of an input live.
///
/// The pages are left out of core dumps, locked against swapping where the system's limit allows
/// (``isLocked``), and overwritten when the store is released. Everything else refers to ranges of
/// it. A reader may rewrite the bytes while it builds a ``Vault``; from then on they do not change.
@safe
public final class SecretStore: @unchecked Sendable, CustomStringConvertible, CustomReflectable {
  // Safe to share: mutation happens only through `withMutableBytes`, which is `package` and used
  // by a reader before the store is handed out.
  private let pages: UnsafeMutableRawPointer
  private let capacity: Int

  /// The number of bytes in use.
  public let count: Int

  /// Whether the system promised not to write these pages to swap.
  public let isLocked: Bool

  init(adopting buffer: consuming SecretPages, count: Int) {
    unsafe pages = unsafe buffer.base
    capacity = buffer.capacity
    isLocked = buffer.isLocked
    self.count = count
    buffer.disown()
  }

  /// A store with a copy of `bytes`, for callers that already hold them elsewhere.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  public convenience init(copying bytes: Span<UInt8>) throws(StoreError) {
    let buffer = try SecretPages(capacity: bytes.count)
    for index in bytes.indices {
      unsafe buffer.base.storeBytes(of: bytes[index], toByteOffset: index, as: UInt8.self)
    }
    self.init(adopting: buffer, count: bytes.count)
  }

  /// A store of `count` bytes that `fill` writes; they are zero before.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  package convenience init(
    count: Int, fill: (inout MutableSpan<UInt8>) -> Void
  ) throws(StoreError) {
    let buffer = try SecretPages(capacity: count)
    self.init(adopting: buffer, count: count)
    withMutableBytes { fill(&$0) }
  }

  /// A store with everything that `fileDescriptor` yields from here to its end.
  ///
  /// Reads once, without seeking, so that a pipe, a FIFO or a terminal serves as well as a file.
  /// When the buffer has to grow, the old one is overwritten.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor; the caller closes it.
  ///   - expectedCount: the size if it is known, to spare the growing; a wrong one does no harm.
  ///   - limit: the most bytes that will be taken.
  /// - Throws: ``StoreError`` if reading fails, memory is short or the input is over the limit.
  public convenience init(
    readingFrom fileDescriptor: Int32, expectedCount: Int = 0, limit: Int = 1 << 36
  ) throws(StoreError) {
    // One byte more than expected, so that the end is seen without growing.
    var buffer = try SecretPages(capacity: min(max(expectedCount, 1 << 16), limit) + 1)
    var filled = 0
    while true {
      if filled == buffer.capacity {
        let larger = try SecretPages(capacity: buffer.capacity * 2)
        unsafe larger.base.copyMemory(from: buffer.base, byteCount: filled)
        buffer = larger
      }
      let got = unsafe read(fileDescriptor, buffer.base + filled, buffer.capacity - filled)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(errno: errno)
      }
      filled += got
      if filled > limit { throw .tooLarge(limit: limit) }
    }
    self.init(adopting: buffer, count: filled)
  }

  /// A store with one line from `fileDescriptor`, its LF or CR LF left out.
  ///
  /// Takes byte by byte, so that what follows the line stays unread: for prompts.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor, a terminal for example; the caller closes it.
  ///   - limit: the most bytes that a line may have.
  /// - Throws: ``StoreError/endOfInput`` if the input ends before a byte came, or another
  ///   ``StoreError``.
  public convenience init(
    readingLineFrom fileDescriptor: Int32, limit: Int = 4096
  ) throws(StoreError) {
    let buffer = try SecretPages(capacity: limit + 2)
    var filled = 0
    while true {
      let got = unsafe read(fileDescriptor, buffer.base + filled, 1)
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(errno: errno)
      }
      if got == 0 {
        if filled == 0 { throw .endOfInput }
        break
      }
      if unsafe buffer.base.load(fromByteOffset: filled, as: UInt8.self) == 0x0A {
        if filled > 0, unsafe buffer.base.load(fromByteOffset: filled - 1, as: UInt8.self) == 0x0D {
          filled -= 1
        }
        break
      }
      filled += 1
      if filled == buffer.capacity { throw .tooLarge(limit: limit) }
    }
    if filled > limit { throw .tooLarge(limit: limit) }
    self.init(adopting: buffer, count: filled)
  }

  deinit {
    unsafe kagiban_release_secret_pages(pages, capacity)
  }

  /// Says nothing about the bytes.
  public var description: String { "SecretStore" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Lends all bytes for reading.
  public func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let bytes = unsafe UnsafeRawBufferPointer(start: pages, count: count)
    return try body(unsafe Span<UInt8>(_unsafeBytes: bytes))
  }

  /// Lends all bytes to a reader that decodes in place.
  package func withMutableBytes<R, E: Error>(
    _ body: (inout MutableSpan<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: pages, count: count)
    var span = unsafe MutableSpan<UInt8>(_unsafeBytes: bytes)
    return try body(&span)
  }
}

/// Why a ``SecretStore`` could not be filled.
public enum StoreError: Error, Equatable {
  /// The system refused the pages.
  case outOfMemory
  /// `read` failed with this `errno`.
  case cannotRead(errno: Int32)
  /// The input ended where a line was expected.
  case endOfInput
  /// The input is longer than the limit in bytes.
  case tooLarge(limit: Int)
}
