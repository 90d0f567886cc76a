#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

// A method of the type has the same name.
private func systemWrite(
  _ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, source, count)
}

/// A descriptor that is written to, and stays its owner's to close.
struct OutputFile: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes bytes at a place of a regular file.
  func write(_ bytes: RawSpan, at offset: Int) throws(IndexBuildError) {
    var done = 0
    while done < bytes.byteCount {
      let got = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if got < 0, errno != EINTR { throw .cannotWrite(errno: errno) }
      done += max(got, 0)
    }
  }

  /// Writes bytes behind those written before, also to a pipe.
  func append(_ bytes: RawSpan) throws(IndexBuildError) {
    var done = 0
    while done < bytes.byteCount {
      let got = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if got < 0, errno != EINTR { throw .cannotWrite(errno: errno) }
      done += max(got, 0)
    }
  }

  /// Cuts a file to so many bytes.
  func setSize(_ size: Int) throws(IndexBuildError) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .cannotWrite(errno: errno) }
  }
}
