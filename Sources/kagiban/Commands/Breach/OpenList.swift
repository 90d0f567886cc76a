internal import Breach
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A breach list that was named as an argument, opened once.
struct OpenList: ~Copyable {
  /// What the user called it.
  let path: String
  let descriptor: Descriptor
  let status: FileStatus

  /// Opens a list.
  ///
  /// - Throws: ``BreachListFailure`` if the system refuses.
  init(_ path: String) throws(BreachListFailure) {
    let opened = try Self.explaining(path) { () throws(SystemError) in
      try Descriptor.opening(path, O_RDONLY)
    }
    status = try Self.explaining(path) { () throws(SystemError) in try opened.status() }
    descriptor = opened
    self.path = path
  }

  private static func explaining<Value: ~Copyable>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(BreachListFailure) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotOpenList(InputName(path), error)
    }
  }

  /// Whether the file behind a descriptor begins like an index.
  static func isIndex(_ descriptor: borrowing Descriptor) -> Bool {
    #if canImport(Glibc)
    // Eight bytes of a cold file would bring 128 kilobytes along. What reads all of it says so then.
    _ = posix_fadvise(descriptor.number, 0, 0, POSIX_FADV_RANDOM)
    #endif
    var head = [UInt8](repeating: 0, count: 8)
    let count = unsafe head.withUnsafeMutableBytes { bytes in
      unsafe pread(descriptor.number, bytes.baseAddress, bytes.count, 0)
    }
    return count == head.count && BreachIndex.recognises(head.span)
  }

  /// Whether the list is an index.
  var isIndex: Bool { status.kind == .regular && Self.isIndex(descriptor) }

  /// The list as an index.
  ///
  /// - Throws: ``BreachListFailure`` if it is none.
  func index() throws(BreachListFailure) -> BreachIndex {
    try usable { () throws(BreachListError) in
      try BreachIndex(fileDescriptor: descriptor.number, name: path)
    }
  }

  /// The list as something to ask, with either kind of hashes: not an index of NTLM hashes.
  ///
  /// - Throws: ``BreachListFailure`` if it cannot be used.
  func source() throws(BreachListFailure) -> any RangeSource {
    try usable { () throws(BreachListError) in try openListWithRecord(descriptor, path, nil) }
  }

  /// The list as something to read from the beginning to the end.
  ///
  /// - Throws: ``BreachListFailure`` if it cannot be used.
  func input() throws(BreachListFailure) -> BreachListInput {
    if isIndex { return .index(try index()) }
    let number = descriptor.number
    let isDirectory = status.kind == .directory
    return try usable { () throws(BreachListError) in
      isDirectory
        ? try .rangeDirectory(directoryDescriptor: number, name: path)
        : try .sortedText(fileDescriptor: number, name: path)
    }
  }

  /// What the list looks like now; nil if it is a directory that lacks ranges.
  ///
  /// - Throws: ``BreachListFailure`` if it cannot be read.
  func completenessRecord() throws(BreachListFailure) -> CompletenessRecord? {
    let number = descriptor.number
    return try usable { () throws(BreachListError) in
      try CompletenessRecord(fileDescriptor: number, name: path)
    }
  }

  private func usable<Value>(
    _ body: () throws(BreachListError) -> Value
  ) throws(BreachListFailure) -> Value {
    do throws(BreachListError) {
      return try body()
    } catch {
      throw .list(error)
    }
  }
}
