/// A text file or pipe, read from front to back in pieces that begin at a line.
struct TextPieces: ~Copyable {
  /// Large enough that a system call costs nothing beside, small enough to stay in the cache.
  private static let size = 1 << 20

  /// The name of the list, for errors.
  let list: String
  private let file: OpenFile?
  /// What the file was when it was opened; `nil` for a pipe.
  private let state: FileState?
  private var storage: [UInt8]
  /// The next byte that has not been used, and the end of those that were read.
  var position = 0
  private(set) var end = 0
  /// Whether nothing comes behind what was read.
  private(set) var isAtEnd = false
  /// The bytes that were read so far.
  private(set) var bytesRead = 0

  init(_ file: OpenFile) throws(BreachListError) {
    let state = try file.state()
    if state.isDirectory { throw BreachListError(list: file.list, reason: .notAFile) }
    self.file = file
    list = file.list
    self.state = state.isFile ? state : nil
    storage = [UInt8](repeating: 0, count: Self.size)
    if state.isFile { file.expectReadingInOrder() }
  }

  /// A text in memory: everything was read.
  init(_ text: Span<UInt8>, list: String) {
    file = nil
    state = nil
    self.list = list
    storage = []
    storage.reserveCapacity(text.count)
    for index in text.indices { storage.append(text[index]) }
    end = storage.count
    isAtEnd = true
  }

  /// The size of the file, if it is one.
  var size: Int? { state?.size }

  /// Drops what was used and reads more behind the rest.
  ///
  /// - Returns: `false` if there is no room: the rest is a single line that fills everything.
  mutating func refill() throws(BreachListError) -> Bool {
    if position > 0 {
      for index in position..<end { storage[index - position] = storage[index] }
      end -= position
      position = 0
    }
    guard end < storage.count else { return false }
    guard let file else { return true }
    let start = end
    let offset = state == nil ? nil : bytesRead
    var target = storage.mutableSpan
    let got = try file.readSome(at: offset, into: &target, from: start)
    end += got
    bytesRead += got
    if got == 0 {
      isAtEnd = true
      // What was cut off meanwhile would only seem to be missing from the list.
      if let state, try file.state() != state {
        throw BreachListError(list: list, reason: .changed)
      }
    }
    return true
  }

  /// Lends what was read; ``position`` up to ``end`` is new.
  @inline(__always)
  func withBytes<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
    try body(unsafe storage.span.bytes)
  }

  /// The same as bytes.
  func withText<E: Error>(_ body: (Span<UInt8>) throws(E) -> Void) throws(E) {
    try body(storage.span)
  }

  /// Goes behind a line that does not fit into memory.
  mutating func skipLongLine() throws(BreachListError) {
    while line() == nil, !isAtEnd {
      position = end
      _ = try refill()
    }
    if let rest = line() { position = rest.upperBound }
  }

  /// The line that begins at ``position``, with its line ending; `nil` if it is not whole yet.
  func line() -> Range<Int>? {
    var place = position
    while place < end {
      if storage[place] == 0x0A { return position..<place + 1 }
      place += 1
    }
    return isAtEnd && position < end ? position..<end : nil
  }
}
