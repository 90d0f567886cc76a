#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A growing row of plain values with one piece of memory, overwritten before it goes back.
///
/// Facts about a person are secrets too: what is derived from them lives in these.
@safe
final class WipedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Safe to share once it is filled: nothing changes it then. Safe to use: every index is compared
  // with `count`, and elements below it have been initialised.
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An empty row with room for some elements.
  init(capacity: Int = 64) {
    self.capacity = max(capacity, 1)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { release() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe base[index] = newValue
    }
  }

  /// Adds an element at the end.
  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Overwrites what is there and begins anew, in the same memory.
  func wipe() {
    unsafe overwrite(base, count * MemoryLayout<Element>.stride)
    count = 0
  }

  /// Lends the elements.
  @inline(__always)
  func withSpan<R: ~Copyable>(_ body: (Span<Element>) -> R) -> R {
    let span = unsafe Span(_unsafeStart: base, count: count)
    return body(span)
  }

  /// Puts the elements in order where they are.
  func sort(by isLess: (Element, Element) -> Bool) {
    var buffer = unsafe UnsafeMutableBufferPointer(start: base, count: count)
    unsafe buffer.sort(by: isLess)
  }

  private func grow() {
    let larger: UnsafeMutablePointer<Element> = .allocate(capacity: capacity * 2)
    unsafe larger.initialize(from: base, count: count)
    release()
    unsafe base = unsafe larger
    capacity *= 2
  }

  private func release() {
    unsafe overwrite(base, count * MemoryLayout<Element>.stride)
    unsafe base.deallocate()
  }
}

extension WipedArray where Element == UInt8 {
  /// Adds the bytes of a text and says where they are.
  func append(_ text: String) -> Range<Int> {
    let start = count
    for byte in text.utf8 { append(byte) }
    return start..<count
  }

  /// The text at a range, for as long as forms of it are made.
  func text(_ range: Range<Int>) -> String {
    withSpan { bytes in
      unsafe bytes.extracting(range).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
  }
}

/// Overwrites memory in a way that the optimiser does not leave out.
func overwrite(_ start: UnsafeMutableRawPointer, _ size: Int) {
  #if canImport(Darwin)
  _ = unsafe memset_s(start, size, 0, size)
  #else
  unsafe explicit_bzero(start, size)
  #endif
}
