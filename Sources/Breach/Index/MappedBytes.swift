internal import CPlatform

/// A map of a file out of which bytes can be copied even if the file has become shorter.
///
/// The memory is never touched but by `kagiban_copy_mapped`, and no place outside is asked for.
@safe
final class MappedBytes: Sendable {
  private nonisolated(unsafe) let start: UnsafeRawPointer
  private let size: Int

  /// Takes over a map of so many bytes.
  init(_ start: UnsafeRawPointer, size: Int) {
    unsafe self.start = unsafe start
    self.size = size
  }

  deinit {
    unsafe kagiban_unmap_file(start, size)
  }

  /// Copies bytes; `false` if the file no longer has them.
  @inline(__always)
  func copy(_ count: Int, at offset: Int, into bytes: inout MutableSpan<UInt8>) -> Bool {
    precondition(count <= bytes.count && offset >= 0 && offset <= size && count <= size - offset)
    return unsafe bytes.withUnsafeMutableBytes { target in
      guard let base = target.baseAddress else { return true }
      return unsafe kagiban_copy_mapped(base, start + offset, count) != 0
    }
  }

  @inline(__always)
  func prefetch(_ count: Int, at offset: Int) {
    guard offset >= 0, count > 0, offset + count <= size else { return }
    unsafe kagiban_prefetch(start + offset, count)
  }
}
