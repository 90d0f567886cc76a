internal import CPlatform

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

// A method of the class has the same name.
private func systemRead(
  _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, target, count)
}

/// A descriptor of a file or directory of a breach list, closed when released.
final class OpenFile: Sendable {
  /// The name of the list, for errors.
  let list: String
  private let descriptor: Int32

  /// A duplicate of `descriptor`, which stays the caller's to close.
  init(duplicating descriptor: Int32, list: String) throws(BreachListError) {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .lastSystemError(in: list) }
    self.descriptor = copy
    self.list = list
  }

  /// The file `name` in `directory`, or `nil` if there is none.
  ///
  /// Symbolic links are followed, since people keep large trees in other places; what they lead to
  /// is only ever parsed. Neither a FIFO nor a terminal of that name can hold up the opening.
  init?(_ name: String, in directory: OpenFile) throws(BreachListError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let opened = unsafe openat(directory.descriptor, name, flags)
    guard opened >= 0 else {
      if errno == ENOENT { return nil }
      throw .lastSystemError(in: directory.list)
    }
    descriptor = opened
    list = directory.list
  }

  deinit {
    close(descriptor)
  }

  /// What the system says about the file now.
  func state() throws(BreachListError) -> FileState {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .lastSystemError(in: list) }
    return FileState(status)
  }

  /// What the system says about the file `name` in this directory, or `nil` if there is none.
  func state(of name: String) throws(BreachListError) -> FileState? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, 0) == 0 else {
      if errno == ENOENT { return nil }
      throw .lastSystemError(in: list)
    }
    return FileState(status)
  }

  /// Tells the system that reads will jump about, so that it does not read ahead.
  ///
  /// Read-ahead turns a look-up of three pages on a cold file into megabytes.
  func expectRandomReads() {
    #if canImport(Darwin)
    _ = fcntl(descriptor, F_RDAHEAD, 0)
    #else
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM)
    #endif
  }

  /// The file in memory, or no map where that cannot be had.
  func map(size: Int) -> MappedBytes {
    guard size > 0, let start = unsafe kagiban_map_file(descriptor, size) else {
      return MappedBytes()
    }
    return unsafe MappedBytes(start, size: size)
  }

  /// Reads `count` bytes from `offset` on to the start of `bytes`.
  ///
  /// - Throws: ``BreachListError`` also if the file ends before: it was longer when it was opened.
  func read(
    _ count: Int, at offset: Int, into bytes: inout MutableSpan<UInt8>
  ) throws(BreachListError) {
    var raw = unsafe bytes.mutableBytes
    try read(count, at: offset, into: &raw)
  }

  /// The same, whatever the bytes are.
  func read(
    _ count: Int, at offset: Int, into bytes: inout MutableRawSpan
  ) throws(BreachListError) {
    precondition(count <= bytes.byteCount)
    var filled = 0
    while filled < count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
          off_t(offset + filled))
      }
      if got == 0 { throw BreachListError(list: list, reason: .changed) }
      if got < 0, errno != EINTR { throw .lastSystemError(in: list) }
      filled += max(got, 0)
    }
  }

  /// Reads what comes next into `bytes` from `start` on, as much as fits.
  ///
  /// - Parameters:
  ///   - offset: where in the file; `nil` for what can only be read in order, like a pipe.
  ///   - bytes: where to.
  ///   - start: the first place there.
  /// - Returns: how much was read; 0 at the end.
  /// - Throws: ``BreachListError`` if the system refuses.
  func readSome(
    at offset: Int?, into bytes: inout MutableSpan<UInt8>, from start: Int
  ) throws(BreachListError) -> Int {
    precondition(start <= bytes.count)
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        guard let offset else {
          return unsafe systemRead(descriptor, target.baseAddress, target.count)
        }
        return unsafe pread(descriptor, target.baseAddress, target.count, off_t(offset))
      }
      if got >= 0 { return got }
      if errno != EINTR { throw .lastSystemError(in: list) }
    }
  }

  /// Tells the system that the file will be read from front to back.
  func expectReadingInOrder() {
    #if !canImport(Darwin)
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    #endif
  }

  /// Makes a file in this directory that was not there, for reading and writing by this user alone.
  ///
  /// - Returns: its descriptor, or -1 with `errno`.
  func makeFile(_ name: String) -> Int32 {
    unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  }

  /// Takes away the name of a file in this directory.
  func removeFile(_ name: String) {
    _ = unsafe unlinkat(descriptor, name, 0)
  }

  /// Passes the names in this directory to `body` until it returns `false`, at most `limit`.
  func forEachName(limit: Int, _ body: (String) -> Bool) throws(BreachListError) {
    // Opened anew, so that the place of the caller's descriptor does not move.
    let anew = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard anew >= 0 else { throw .lastSystemError(in: list) }
    guard let stream = unsafe fdopendir(anew) else {
      let error = BreachListError.lastSystemError(in: list)
      close(anew)
      throw error
    }
    defer { unsafe closedir(stream) }
    for _ in 0..<limit {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .lastSystemError(in: list) }
        return
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !body(name) { return }
    }
  }
}

/// The size, kind and time of last modification of a file.
struct FileState: Equatable {
  let size: Int
  let isFile: Bool
  let isDirectory: Bool
  let seconds: Int64
  let nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    isFile = status.st_mode & S_IFMT == S_IFREG
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    seconds = Int64(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}

extension BreachListError {
  /// The refusal of the system that just came.
  fileprivate static func lastSystemError(in list: String) -> BreachListError {
    BreachListError(list: list, reason: .cannotRead(errno: errno))
  }
}
