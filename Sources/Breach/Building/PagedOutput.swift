/// Bytes on their way into a file, from some place of it on, in pieces of two megabytes that begin at a
/// multiple of that.
///
/// Such a piece is a single large page wherever the system keeps files in those: a look-up in what is
/// still in memory then finds its place in the page tables of the processor more often.
struct PagedOutput: ~Copyable {
  static let pageSize = 2 << 20

  /// Where the first of the bytes belongs that wait.
  private var start: Int
  /// The bytes that wait.
  var bytes = ByteBuffer(capacity: Self.pageSize + (1 << 16))
  private var full: [FullPage] = []
  private var spare: [PageMemory] = []

  init(from start: Int) {
    self.start = start
  }

  /// Where the next byte belongs.
  var end: Int { start + bytes.count }

  /// Puts pages aside that are full.
  @inline(__always)
  mutating func closePages() {
    if bytes.count >= Self.pageSize { closeFullPages() }
  }

  @inline(never)
  private mutating func closeFullPages() {
    let count = end / Self.pageSize * Self.pageSize - start
    let memory = spare.popLast() ?? PageMemory()
    memory.exchange(with: &bytes, keeping: count)
    full.append(FullPage(memory: memory, start: start))
    start += count
  }

  /// The pages that were put aside.
  mutating func takePages() -> [FullPage] {
    defer { full = [] }
    return full
  }

  /// Takes back the memory of pages that were written.
  mutating func reuse(_ memory: [PageMemory]) { spare += memory }

  /// Writes what is not full.
  mutating func writeRest(to output: OutputFile) throws(IndexBuildError) {
    let offset = start
    try bytes.withBytes { bytes throws(IndexBuildError) in try output.write(bytes, at: offset) }
    start += bytes.count
    bytes.removeAll()
  }
}

/// Bytes that belong at a place of a file.
struct FullPage: Sendable {
  let memory: PageMemory
  fileprivate let start: Int

  fileprivate init(memory: PageMemory, start: Int) {
    self.memory = memory
    self.start = start
  }

  func write(to output: OutputFile) throws(IndexBuildError) {
    try memory.write(to: output, at: start)
  }
}

/// The bytes of a page on the way from what fills it to what writes it and back.
///
/// One holds it at a time: whoever hands it on keeps nothing of it.
final class PageMemory: @unchecked Sendable {
  private var bytes = ByteBuffer(capacity: PagedOutput.pageSize + (1 << 16))

  /// Takes the first `count` bytes of `other` and leaves the rest in memory of its own.
  fileprivate func exchange(with other: inout ByteBuffer, keeping count: Int) {
    bytes.removeAll()
    bytes.append(from: other, behind: count)
    swap(&bytes, &other)
    bytes.removeLast(bytes.count - count)
  }

  fileprivate func write(to output: OutputFile, at start: Int) throws(IndexBuildError) {
    try bytes.withBytes { bytes throws(IndexBuildError) in try output.write(bytes, at: start) }
  }
}

/// Writes pages while the next ones are filled.
struct PageWriter: ~Copyable {
  /// So many writings may wait, so that what fills the pages need not.
  private static let waitingLimit = 4

  private let output: OutputFile
  private var writings: [Task<Result<[PageMemory], IndexBuildError>, Never>] = []

  init(_ output: OutputFile) {
    self.output = output
  }

  /// Begins to write pages when those before are written.
  ///
  /// - Returns: the memory of pages that are written, perhaps none.
  /// - Throws: ``IndexBuildError`` if those could not be written.
  mutating func write(_ pages: [FullPage]) async throws(IndexBuildError) -> [PageMemory] {
    let output = output
    let before = writings.last
    writings.append(
      Task {
        // One after the other: the system lets only one write to a file at a time.
        if case .failure(let error)? = await before?.value { return .failure(error) }
        do throws(IndexBuildError) {
          for page in pages { try page.write(to: output) }
        } catch {
          return .failure(error)
        }
        return .success(pages.map(\.memory))
      })
    guard writings.count > Self.waitingLimit else { return [] }
    return try await writings.removeFirst().value.get()
  }

  /// Waits until everything is written.
  ///
  /// - Throws: ``IndexBuildError`` if it could not be.
  mutating func finish() async throws(IndexBuildError) {
    let last = writings.last
    writings = []
    _ = try await last?.value.get()
  }
}
