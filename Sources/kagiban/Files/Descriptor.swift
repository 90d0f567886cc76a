#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An open file descriptor; closed when it is given up.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Takes over an open descriptor.
  init(adopting number: Int32) { self.number = number }

  deinit { _ = systemClose(number) }

  /// Opens `path`; never handed on to a child, never made the controlling terminal.
  ///
  /// The number is above those of the standard streams even if one of them is closed: a message to
  /// standard error must not end up in a report.
  static func opening(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemError) -> Descriptor {
    while true {
      let number = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
      if number > 2 { return Descriptor(adopting: number) }
      if number >= 0 {
        let low = Descriptor(adopting: number)
        return try duplicating(low.number)
      }
      if errno != EINTR { throw .current }
    }
  }

  /// A second descriptor of what `number` has open.
  static func duplicating(_ number: Int32) throws(SystemError) -> Descriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 3)
    if copy < 0 { throw .current }
    return Descriptor(adopting: copy)
  }

  /// What lies behind the descriptor.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    if unsafe fstat(number, &status) != 0 { throw .current }
    return FileStatus(status)
  }

  /// Whether a terminal lies behind the descriptor.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Reads to the end, for files that hold no secrets.
  ///
  /// - Throws: ``SystemError``, `EFBIG` if there is more than `limit`.
  func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress, $0.count)
      }
      if count == 0 { return all }
      if count < 0 {
        if errno == EINTR { continue }
        throw .current
      }
      all += buffer[..<count]
      if all.count > limit { throw SystemError(EFBIG) }
    }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    try unsafe bytes.withUnsafeBytes { (bytes) throws(SystemError) in
      var written = 0
      while written < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = unsafe systemWrite(number, rest.baseAddress, rest.count)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          throw .current
        }
      }
    }
  }

  /// Waits until the bytes are on the medium.
  func synchronize() throws(SystemError) {
    // A pipe or a device has no medium to wait for.
    if fsync(number) != 0, errno != EINVAL, errno != ENOTSUP { throw .current }
  }

  /// Lets only the owner read and write, whatever the umask.
  func restrictToOwner() throws(SystemError) {
    if fchmod(number, 0o600) != 0 { throw .current }
  }

  /// Closes the descriptor and says if a delayed write failed, as network file systems do.
  consuming func close() throws(SystemError) {
    let number = number
    discard self
    if systemClose(number) != 0, errno != EINTR { throw .current }
  }
}

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}

private func systemClose(_ number: Int32) -> Int32 { close(number) }
