/// What a text list or a range directory looked like when all of it was read and found complete.
///
/// An index says of itself that it is complete; the other forms cannot. Whoever verified one keeps
/// this record beside it, and ``openBreachList(fileDescriptor:name:verifiedAs:kind:)`` takes the list for
/// complete as long as it looks the same. It is there against accidents (a list that was cut,
/// replaced or brought up to date), not against somebody who may write to the list.
///
/// Checksums are those of an index, with the seed 0.
///
/// | bytes | content, little-endian |
/// |---|---|
/// | 0–7 | `KGBVERI` and the version, 1 |
/// | 8–15 | 0 for a text, 1 for a range directory |
/// | 16–23 | of a text: its size |
/// | 24–31, 32–39 | of a text: when it was last modified, in seconds since 1970, and the nanoseconds |
/// | 40–47 | of a text: the checksum of 64 pieces of it |
/// | then | of a range directory: four bytes for each of the 16^5 ranges, from the checksum of the size and the time of its file |
/// | last 8 | the checksum of all before |
public struct CompletenessRecord: Sendable, Equatable {
  private static let magic: UInt64 = 0x0149_5245_5642_474B
  private static let headSize = 48

  private enum Look: Equatable {
    case text(size: Int, seconds: Int64, nanoseconds: Int, pieces: UInt64)
    case ranges([UInt32])
  }

  private let look: Look

  /// What a list looks like now; `nil` if it is a directory that lacks ranges.
  ///
  /// Of a text 64 places are read; of a range directory every file is looked up.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a regular file or a directory.
  ///   - name: what to call the list.
  /// - Throws: ``BreachListError`` if it cannot be read.
  public init?(fileDescriptor: Int32, name: String) throws(BreachListError) {
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    let state = try file.state()
    if state.isDirectory {
      guard let naming = try RangeSurvey(of: file).found?.naming else { return nil }
      var stamps: [UInt32] = []
      let files = RangeFiles(directory: file, naming: naming)
      for value in 0..<UInt32(HashPrefix.count) {
        guard let prefix = HashPrefix(value), let stamp = try Self.stamp(of: prefix, in: files)
        else { return nil }
        stamps.append(stamp)
      }
      look = .ranges(stamps)
    } else {
      guard state.isFile else { throw BreachListError(list: name, reason: .notAFile) }
      look = .text(
        size: state.size, seconds: state.seconds, nanoseconds: state.nanoseconds,
        pieces: try Self.pieces(of: file, size: state.size))
    }
  }

  /// The record of a range directory.
  ///
  /// - Parameter stamps: what the files look like, one for each range.
  init(stamps: [UInt32]) {
    precondition(stamps.count == HashPrefix.count)
    look = .ranges(stamps)
  }

  /// Whether this file looks as recorded.
  func fits(_ file: OpenFile) throws(BreachListError) -> Bool {
    guard case .text(let size, let seconds, let nanoseconds, let pieces) = look else {
      return false
    }
    let state = try file.state()
    guard state.size == size, state.seconds == seconds, state.nanoseconds == nanoseconds else {
      return false
    }
    return try Self.pieces(of: file, size: size) == pieces
  }

  /// Whether the file of this range looks as recorded.
  func fits(_ prefix: HashPrefix, in files: RangeFiles) throws(BreachListError) -> Bool {
    guard case .ranges(let stamps) = look else { return false }
    return try Self.stamp(of: prefix, in: files) == stamps[Int(prefix.value)]
  }

  // MARK: - The looks of a list

  /// What the file of a range looks like; `nil` if it is not there.
  static func stamp(
    of prefix: HashPrefix, in files: RangeFiles
  ) throws(BreachListError) -> UInt32? {
    guard let state = try files.directory.state(of: files.naming.fileName(of: prefix)) else {
      return nil
    }
    var bytes: [UInt8] = []
    bytes.put(UInt64(state.size))
    bytes.put(UInt64(bitPattern: state.seconds))
    bytes.put(UInt64(state.nanoseconds))
    return UInt32(truncatingIfNeeded: bytes.checksum)
  }

  private static func pieces(of file: OpenFile, size: Int) throws(BreachListError) -> UInt64 {
    let count = 64
    let width = min(size, 4096)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: width)
    for number in 0..<count {
      // The first piece begins with the file, the last one ends with it.
      let place = number == count - 1 ? size - width : (size - width) / (count - 1) * number
      var buffer = piece.mutableSpan
      try file.read(width, at: place, into: &buffer)
      bytes += piece
    }
    return bytes.checksum
  }

  // MARK: - The record as a file

  /// The most bytes that a record has.
  public static var sizeLimit: Int { headSize + 4 * HashPrefix.count + 8 }

  /// The bytes of the record.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.put(Self.magic)
    switch look {
    case .text(let size, let seconds, let nanoseconds, let pieces):
      bytes.put(0)
      bytes.put(UInt64(size))
      bytes.put(UInt64(bitPattern: seconds))
      bytes.put(UInt64(nanoseconds))
      bytes.put(pieces)
    case .ranges(let stamps):
      bytes.put(1)
      for _ in 0..<4 { bytes.put(0) }
      for pair in 0..<stamps.count / 2 {
        bytes.put(UInt64(stamps[2 * pair]) | UInt64(stamps[2 * pair + 1]) << 32)
      }
    }
    bytes.put(bytes.checksum)
    return bytes
  }

  /// Whether a file that begins with these bytes is a record, sound or not.
  public static func recognises(_ head: Span<UInt8>) -> Bool {
    let bytes = unsafe head.bytes
    return bytes.byteCount >= 8 && bytes.littleEndianWord(at: 0) == magic
  }

  /// Reads a record; `nil` if it is none, is damaged, or is of another version.
  public init?(bytes: Span<UInt8>) {
    let text = unsafe bytes.bytes
    let end = text.byteCount - 8
    guard end >= Self.headSize, text.littleEndianWord(at: 0) == Self.magic,
      Checksum.of(text, 0..<end, seed: 0) == text.littleEndianWord(at: end)
    else { return nil }
    switch (text.littleEndianWord(at: 8), end - Self.headSize) {
    case (0, 0):
      guard let size = Int(exactly: text.littleEndianWord(at: 16)),
        let nanoseconds = Int(exactly: text.littleEndianWord(at: 32))
      else { return nil }
      look = .text(
        size: size, seconds: Int64(bitPattern: text.littleEndianWord(at: 24)),
        nanoseconds: nanoseconds, pieces: text.littleEndianWord(at: 40))
    case (1, 4 * HashPrefix.count):
      var stamps: [UInt32] = []
      stamps.reserveCapacity(HashPrefix.count)
      for pair in 0..<HashPrefix.count / 2 {
        let word = text.littleEndianWord(at: Self.headSize + 8 * pair)
        stamps.append(UInt32(truncatingIfNeeded: word))
        stamps.append(UInt32(truncatingIfNeeded: word >> 32))
      }
      look = .ranges(stamps)
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Adds a number, the lowest byte first.
  fileprivate mutating func put(_ word: UInt64) {
    for shift in 0..<8 { append(UInt8(truncatingIfNeeded: word >> UInt64(8 * shift))) }
  }

  fileprivate var checksum: UInt64 {
    let bytes = unsafe span.bytes
    return Checksum.of(bytes, 0..<bytes.byteCount, seed: 0)
  }
}
