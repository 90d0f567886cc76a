#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A growing row of plain values that is used again and again, and is overwritten before its memory
/// goes back to the system.
///
/// Unlike an `Array` it has one owner, is never copied behind one's back, and leaves nothing where
/// it grew out of a place.
@safe
struct Scratch<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  // Safe to send: the memory has no other owner. Safe to use: every index is compared with `count`,
  // and elements below it have been initialised, symbols with zeros at least; there is memory as soon as
  // `count` is not 0.
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  private(set) var count = 0
  /// The most elements that were in use since everything was overwritten.
  private var touched = 0

  /// Without memory until the first element comes.
  init() {
    unsafe base = nil
  }

  deinit {
    release()
  }

  @inline(__always)
  private var memory: UnsafeMutablePointer<Element> {
    unsafe base.unsafelyUnwrapped
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe memory[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe memory[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe (memory + count).initialize(to: element)
    count &+= 1
  }

  /// Makes room for `count` elements altogether.
  mutating func reserve(_ count: Int) {
    if count > capacity { grow(to: count) }
  }

  /// Makes room for `count` elements altogether, and sets those beyond the present ones.
  mutating func resize(to count: Int, filling element: Element) {
    if count > capacity { grow(to: count) }
    if count > self.count {
      unsafe (memory + self.count).initialize(repeating: element, count: count - self.count)
    } else {
      touched = max(touched, self.count)
    }
    self.count = count
  }

  /// Copies a row of elements to where another row is.
  @inline(__always)
  mutating func copy(_ count: Int, from source: Int, to target: Int) {
    precondition(source >= 0 && target >= 0 && count >= 0)
    precondition(source + count <= self.count && target + count <= self.count)
    if count > 0 { unsafe (memory + target).update(from: memory + source, count: count) }
  }

  /// Forgets the elements from `count` on; their memory is overwritten by ``wipe()``.
  @inline(__always)
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    touched = max(touched, self.count)
    self.count = count
  }

  /// Overwrites everything that was in use, and gives back memory that only a giant needed.
  mutating func wipe() {
    if touched | count == 0 { return }
    if capacity * MemoryLayout<Element>.stride > Self.kept {
      release()
      unsafe base = nil
      capacity = 0
    } else if let base = unsafe base {
      unsafe overwrite(base, max(touched, count) * MemoryLayout<Element>.stride)
    }
    count = 0
    touched = 0
  }

  /// What memory that is kept holds in the place of elements that were there; for tests.
  func leftovers(_ count: Int) -> [Element] {
    precondition(count <= capacity)
    return (0..<count).map { unsafe memory[$0] }
  }

  /// More bytes than this are not kept from one password to the next.
  private static var kept: Int { 4 << 20 }

  private static var smallest: Int { 64 }

  // Rare, and large: it does not belong into everything that appends.
  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2, Self.smallest)
    let target = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    // For `use`; other rows are set as they grow, and may be large.
    if Element.self == UInt32.self {
      unsafe UnsafeMutableRawPointer(target).initializeMemory(
        as: UInt8.self, repeating: 0, count: larger * MemoryLayout<Element>.stride)
    }
    if let base = unsafe base { unsafe target.initialize(from: base, count: count) }
    release()
    unsafe base = unsafe target
    capacity = larger
    touched = count
  }

  private func release() {
    guard let base = unsafe base else { return }
    unsafe overwrite(base, max(touched, count) * MemoryLayout<Element>.stride)
    unsafe base.deallocate()
  }
}

extension Scratch<UInt32> {
  /// Has `count` elements altogether, of whatever values they are, to be set by the caller.
  @inline(__always)
  mutating func use(_ count: Int) {
    precondition(count >= 0)
    if count > capacity { grow(to: count) }
    touched = max(touched, self.count)
    self.count = count
  }
}

/// Overwrites memory in a way that the optimiser does not leave out.
private func overwrite(_ start: UnsafeMutableRawPointer, _ size: Int) {
  #if canImport(Darwin)
  _ = unsafe memset_s(start, size, 0, size)
  #else
  unsafe explicit_bzero(start, size)
  #endif
}
