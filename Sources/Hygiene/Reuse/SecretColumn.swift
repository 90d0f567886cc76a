internal import Vaults

/// Numbers that passwords could be read from, in pages of their own that are locked where the limit
/// allows, left out of core dumps and overwritten at the end.
///
/// The one type of the search that follows a pointer. Every access is checked against ``count``; the
/// pages live as long as a copy of the column does. Whoever fills the column hands it on only when
/// it is full.
@safe
struct SecretColumn<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Safe to share: tasks get it when it is full, and only read.
  // Keeps the pages; they do not move.
  private let store: SecretStore
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// `count` zeros.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(count: Int) throws(StoreError) {
    let store = try SecretStore(count: max(count, 1) * MemoryLayout<Element>.stride) { _ in }
    let base = unsafe store.withMutableBytes { bytes in
      unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe $0.bindMemory(to: Element.self, capacity: count) }
      }
    }
    guard let base = unsafe base else { throw .outOfMemory }
    self.store = store
    unsafe self.base = unsafe base
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// Lends the numbers at `range` to a function that rewrites them.
  func withRange<R>(_ range: Range<Int>, _ body: (UnsafeMutableBufferPointer<Element>) -> R) -> R {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe body(
      UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
