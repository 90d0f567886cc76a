#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Rows in a file without a name, which is gone when it is released or the process ends.
///
/// Made-up or not, they are hashes of a list that others have published; only their number is
/// limited by the disk.
final class TemporaryRows {
  /// A hash of 20 bytes and a count of 8.
  private static let rowSize = 28
  private static let blockSize = 1 << 20

  private let descriptor: Int32
  private var waiting = ByteBuffer(capacity: blockSize + 64)
  /// The bytes that are in the file.
  private var written = 0

  /// An empty file in a folder.
  ///
  /// - Parameter folder: where there is enough room: beside the index.
  /// - Throws: ``IndexBuildError/cannotSort(errno:)``.
  init(in folder: OpenFile) throws(IndexBuildError) {
    var generator = SystemRandomNumberGenerator()
    while true {
      // Nobody else opens it: it is made anew, readable by nobody else, and loses its name at once.
      let name = ".kagiban-" + String(generator.next(), radix: 36)
      let opened = folder.makeFile(name)
      if opened < 0, errno == EEXIST { continue }
      guard opened >= 0 else { throw .cannotSort(errno: errno) }
      descriptor = opened
      folder.removeFile(name)
      return
    }
  }

  deinit {
    close(descriptor)
  }

  /// The number of rows.
  var count: Int { (written + waiting.count) / Self.rowSize }

  /// Adds a row.
  @inline(__always)
  func append(_ row: CountedHash) throws(IndexBuildError) {
    waiting.appendLittleEndian(row.hash.high, used: 8)
    waiting.appendLittleEndian(row.hash.middle, used: 8)
    waiting.appendLittleEndian(UInt64(row.hash.low), used: 4)
    waiting.appendLittleEndian(row.count, used: 8)
    if waiting.count >= Self.blockSize { try flush() }
  }

  /// Writes what waits.
  func flush() throws(IndexBuildError) {
    let start = written
    let file = OutputFile(descriptor)
    do throws(IndexBuildError) {
      try waiting.withBytes { bytes throws(IndexBuildError) in try file.write(bytes, at: start) }
    } catch .cannotWrite(let number) {
      throw .cannotSort(errno: number)
    }
    written += waiting.count
    waiting.removeAll()
  }

  /// Adds the rows `range`, which were flushed, to `rows`.
  func read(_ range: Range<Int>, into rows: inout [CountedHash]) throws(IndexBuildError) {
    var bytes = [UInt8](repeating: 0, count: range.count * Self.rowSize + 8)
    var done = 0
    while done < range.count * Self.rowSize {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
        return unsafe pread(
          descriptor, rest.baseAddress, range.count * Self.rowSize - done,
          off_t(range.lowerBound * Self.rowSize + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw .cannotSort(errno: got < 0 ? errno : EIO) }
      done += got
    }
    let text = unsafe bytes.span.bytes
    for row in 0..<range.count {
      let start = row * Self.rowSize
      let hash = HashBits(
        high: text.littleEndianWord(at: start), middle: text.littleEndianWord(at: start + 8),
        low: UInt32(truncatingIfNeeded: text.littleEndianWord(at: start + 16)))
      rows.append(CountedHash(hash: hash, count: text.littleEndianWord(at: start + 20)))
    }
  }
}
