internal import CPlatform

/// A map of a file out of which bytes can be copied even if the file has become shorter; perhaps none.
///
/// The memory is never touched but by the functions of `mapped.h` that copy, and no place outside is asked for.
@safe
struct MappedBytes: ~Copyable, @unchecked Sendable {
  private let start: UnsafeRawPointer?
  private let size: Int

  /// No map.
  init() {
    unsafe start = nil
    size = 0
  }

  /// Takes over a map of so many bytes.
  init(_ start: UnsafeRawPointer, size: Int) {
    unsafe self.start = unsafe start
    self.size = size
  }

  deinit {
    if let start = unsafe start { unsafe kagiban_unmap_file(start, size) }
  }

  /// Whether there is one.
  var exists: Bool {
    @inline(__always) get { size > 0 }
  }

  /// Copies bytes; `false` if the file no longer has them.
  @inline(__always)
  func copy(_ count: Int, at offset: Int, into bytes: inout MutableRawSpan) -> Bool {
    precondition(
      count <= bytes.byteCount && offset >= 0 && offset <= size && count <= size - offset)
    return unsafe bytes.withUnsafeMutableBytes { target in
      guard let base = target.baseAddress, let start = unsafe start else { return count == 0 }
      return unsafe kagiban_copy_mapped(base, start + offset, count) != 0
    }
  }

  /// Copies parts, one behind the other; `false` if the file no longer has all of them.
  ///
  /// The guard against that is set up once for all of them.
  func copy(_ parts: Span<kagiban_part>, into bytes: inout MutableRawSpan) -> Bool {
    var room = bytes.byteCount
    for index in parts.indices {
      let part = parts[index]
      precondition(part.offset <= size && part.count <= size - part.offset && part.count <= room)
      room -= part.count
    }
    return unsafe parts.withUnsafeBufferPointer { parts in
      unsafe bytes.withUnsafeMutableBytes { target in
        guard let base = target.baseAddress, let start = unsafe start,
          let first = parts.baseAddress
        else { return parts.isEmpty }
        return unsafe kagiban_copy_mapped_parts(base, start, first, parts.count) != 0
      }
    }
  }

  @inline(__always)
  func prefetch(_ count: Int, at offset: Int) {
    guard let start = unsafe start, offset >= 0, count > 0, offset + count <= size else { return }
    unsafe kagiban_prefetch(start + offset, count)
  }
}
