/// A piece of a text file in memory, cut to whole rows.
///
/// `pread` into a small buffer, not a map: a file that shrinks under a map kills the process with
/// SIGBUS, and a read costs as much as the page fault it replaces.
struct TextWindow: ~Copyable {
  static let capacity = 4096

  // Not an `InlineArray`: Swift 6.3 copies one whenever a span of a stored one is taken.
  private var storage = [UInt8](repeating: 0, count: Self.capacity)
  /// The offset in the file of the first byte in memory.
  private var origin = 0
  /// The whole rows, as offsets in the file.
  private(set) var rows = 0..<0

  /// The bytes in memory from the first whole row on, for recognising what is no list.
  func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    body(storage.span.extracting((rows.lowerBound - origin)..<(rows.upperBound - origin)))
  }

  /// Loads `wanted`, at most ``capacity`` bytes, and cuts it to whole rows.
  ///
  /// - Parameters:
  ///   - wanted: what to load; an end of it that is not an end of `bounds` is cut to a row.
  ///   - bounds: a part of the file that begins at a row and ends behind one.
  ///   - file: the file.
  /// - Throws: ``BreachListError`` if the file cannot be read as far.
  mutating func load(
    _ wanted: Range<Int>, within bounds: Range<Int>, of file: OpenFile
  ) throws(BreachListError) {
    // One byte earlier, to see whether a row begins exactly at the start.
    let from = wanted.lowerBound == bounds.lowerBound ? wanted.lowerBound : wanted.lowerBound - 1
    let count = min(wanted.upperBound - from, Self.capacity)
    var buffer = storage.mutableSpan
    try file.read(count, at: from, into: &buffer)

    var start = 0
    if from < wanted.lowerBound {
      while start < count, storage[start] != 0x0A { start += 1 }
      start = min(start + 1, count)
    }
    var end = count
    if from + count < bounds.upperBound {
      while end > start, storage[end - 1] != 0x0A { end -= 1 }
    }
    origin = from
    rows = (from + start)..<(from + end)
  }

  /// Reads the row at `offset` of the file, inside ``rows``, and moves `offset` behind it.
  @inline(__always)
  func readRow(at offset: inout Int, _ kind: HashKind) -> RowReading {
    var position = offset - origin
    let reading = Breach.readRow(
      in: unsafe storage.span.bytes, at: &position, end: rows.upperBound - origin, kind: kind)
    offset = position + origin
    return reading
  }
}
