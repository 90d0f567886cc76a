internal import CPlatform

/// The bytes of an open index, copied out where they are wanted.
///
/// The file is mapped, since a system call for each look-up costs more than all the rest of it, but
/// nothing is ever read in place: what is looked at is a private copy, which does not change between
/// its checksum and its use. If the file shrinks, the copy fails; where no map can be had, it is read.
final class IndexFile: Sendable {
  let header: IndexHeader
  /// The name of the list, for errors.
  let list: String
  /// When the file was last modified, in seconds since 1970.
  let modified: Int64?
  /// The file in memory, where that could be had.
  private let map: MappedBytes
  /// All bytes, if there is no file.
  private let memory: [UInt8]
  /// The file, and what it was when it was opened.
  private let source: (file: OpenFile, state: FileState)?

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - isMapped: `false` to read the file instead.
  /// - Throws: ``BreachListError`` if it is none, is damaged at its beginning, or is not whole.
  init(_ file: OpenFile, isMapped: Bool = true) throws(BreachListError) {
    list = file.list
    let state = try file.state()
    guard state.isFile else { throw BreachListError(list: list, reason: .notAFile) }
    file.expectRandomReads()
    var head = [UInt8](repeating: 0, count: min(state.size, IndexHeader.size))
    let count = head.count
    var buffer = head.mutableSpan
    try file.read(count, at: 0, into: &buffer)
    header = try Self.header(head.span, size: state.size, list: list)
    modified = state.seconds
    source = (file, state)
    map = isMapped ? file.map(size: state.size) : MappedBytes()
    memory = []
  }

  /// The index in `bytes`.
  ///
  /// - Throws: ``BreachListError`` if it is none, is damaged at its beginning, or is not whole.
  init(_ bytes: [UInt8], list: String) throws(BreachListError) {
    self.list = list
    header = try Self.header(bytes.span, size: bytes.count, list: list)
    modified = nil
    source = nil
    map = MappedBytes()
    memory = bytes
  }

  private static func header(
    _ bytes: Span<UInt8>, size: Int, list: String
  ) throws(BreachListError) -> IndexHeader {
    let reason: BreachListError.Reason
    do throws(IndexHeader.Fault) {
      let header = try IndexHeader(bytes)
      if size == header.fileSize { return header }
      reason = size < header.fileSize ? .truncated(.end) : .damaged
    } catch {
      reason = size == 0 ? .empty : error.reason
    }
    throw BreachListError(list: list, reason: reason)
  }

  func error(_ reason: BreachListError.Reason) -> BreachListError {
    BreachListError(list: list, reason: reason)
  }

  /// Why the bytes of a block are not what they were: the file is another by now, or damaged.
  func damage() -> BreachListError {
    guard let source else { return error(.damaged) }
    do throws(BreachListError) {
      return error(try source.file.state() == source.state ? .damaged : .changed)
    } catch {
      return error
    }
  }

  /// Copies `count` bytes from `offset` on to the start of `target`.
  @inline(__always)
  func read(
    _ count: Int, at offset: Int, into target: inout MutableRawSpan
  ) throws(BreachListError) {
    guard map.exists else { return try readInOrder(count, at: offset, into: &target) }
    guard map.copy(count, at: offset, into: &target) else { throw error(.changed) }
  }

  /// Copies parts of the file to `target`, one behind the other.
  ///
  /// - Throws: ``BreachListError`` if one of them cannot be read.
  func read(
    _ parts: Span<kagiban_part>, into target: inout MutableRawSpan
  ) throws(BreachListError) {
    if map.exists {
      guard map.copy(parts, into: &target) else { throw error(.changed) }
      return
    }
    var position = 0
    for index in parts.indices {
      let part = parts[index]
      var room = target._mutatingExtracting(position..<position + part.count)
      try readInOrder(part.count, at: part.offset, into: &room)
      position += part.count
    }
  }

  /// The same where the bytes that follow will be wanted next.
  @inline(never)
  func readInOrder(
    _ count: Int, at offset: Int, into target: inout MutableRawSpan
  ) throws(BreachListError) {
    if let source { return try source.file.read(count, at: offset, into: &target) }
    let memory = memory
    let taken = memory.span.extracting(offset..<offset + count)
    for index in taken.indices {
      target.storeBytes(of: taken[index], toByteOffset: index, as: UInt8.self)
    }
  }

  /// Where a block begins and ends.
  ///
  /// - Throws: ``BreachListError`` if that cannot be.
  @inline(__always)
  func place(of block: Int) throws(BreachListError) -> Range<Int> {
    let directory = header.layout.directory
    var record = InlineArray<48, UInt8>(repeating: 0)
    var elements = record.mutableSpan
    var span = unsafe elements.mutableBytes
    try read(directory.readSize, at: IndexHeader.size + directory.record(of: block), into: &span)
    guard let place = place(of: block, in: unsafe record.span.bytes, at: 0) else { throw damage() }
    return place
  }

  /// The same if the record of its group was read before; `nil` if that cannot be.
  @inline(__always)
  func place(of block: Int, in record: RawSpan, at start: Int) -> Range<Int>? {
    let directory = header.layout.directory
    let (start, end) = directory.bounds(of: directory.place(of: block), in: record, at: start)
    guard start >= header.blocksOffset, end <= header.fileSize, start < end,
      end - start <= header.largestBlock
    else { return nil }
    return start..<end
  }

  /// Tells the processor that the place of a block will be wanted.
  @inline(__always)
  func prefetchPlace(of block: Int) {
    let directory = header.layout.directory
    prefetch(from: IndexHeader.size + directory.record(of: block), directory.readSize)
  }

  /// Tells the processor that the bytes there will be wanted.
  @inline(__always)
  func prefetch(_ place: Range<Int>) {
    prefetch(from: place.lowerBound, place.count)
  }

  @inline(__always)
  private func prefetch(from start: Int, _ count: Int) {
    map.prefetch(count, at: start)
  }
}
