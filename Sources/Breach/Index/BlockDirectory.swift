/// Where the blocks of an index lie: for each group of blocks where its first begins, and for each of
/// the others how far behind that (`docs/breach-index.md`).
///
/// A whole offset for each block would be a fifth of what a list costs beyond its hashes.
struct BlockDirectory: Sendable, Equatable {
  /// The bytes of the offset with which a record begins.
  static let offsetSize = 5
  /// The bytes of a distance.
  static let distanceSize = 2

  /// There are 2^blockBits blocks.
  let blockBits: Int

  private var groupBits: Int { min(4, blockBits) }

  /// The blocks of a group.
  var groupSize: Int { 1 << groupBits }

  /// The bytes of a record, which stands for a group.
  var recordSize: Int { Self.offsetSize + (groupSize - 1) * Self.distanceSize }

  /// The bytes of a record and of the offset with which the next begins, where its last block ends.
  var readSize: Int { recordSize + Self.offsetSize }

  /// The bytes of all records, and of the offset behind them where the last block ends.
  var size: Int { (1 << (blockBits - groupBits)) * recordSize + Self.offsetSize }

  /// Where the record of a block begins, from the start of the directory.
  @inline(__always)
  func record(of block: Int) -> Int { block &>> groupBits &* recordSize }

  /// The place of a block in its group.
  @inline(__always)
  func place(of block: Int) -> Int { block & (groupSize - 1) }

  /// Where the block with this place in its group lies.
  ///
  /// - Parameters:
  ///   - place: its place in the group.
  ///   - bytes: the bytes of the directory, and behind them three more.
  ///   - start: where the record of the group begins there, with the next offset behind it.
  /// - Returns: where it begins and where it ends; neither was checked.
  @inline(__always)
  func bounds(of place: Int, in bytes: RawSpan, at start: Int) -> (start: Int, end: Int) {
    let first = Self.offset(bytes, at: start)
    let distances = start + Self.offsetSize
    let begin = place == 0 ? first : first + Self.distance(place, bytes, at: distances)
    let isLast = place == groupSize - 1
    let end =
      isLast
      ? Self.offset(bytes, at: start + recordSize)
      : first + Self.distance(place + 1, bytes, at: distances)
    return (begin, end)
  }

  @inline(__always)
  private static func offset(_ bytes: RawSpan, at position: Int) -> Int {
    Int(truncatingIfNeeded: bytes.littleEndianWord(at: position) & 0xFF_FFFF_FFFF)
  }

  /// The distance of the block with this place, from 1.
  @inline(__always)
  private static func distance(_ place: Int, _ bytes: RawSpan, at distances: Int) -> Int {
    let position = distances + (place - 1) * distanceSize
    return distance(
      ofCode: UInt64(bytes.byte(at: position)) | UInt64(bytes.byte(at: position + 1)) << 8)
  }

  // MARK: - Distances

  /// No distance is greater.
  static let distanceLimit = 0x1FFF << 14

  /// The distance that a code of sixteen bits stands for: below 8,192 itself, and beyond with thirteen
  /// significant binary digits.
  @inline(__always)
  static func distance(ofCode code: UInt64) -> Int {
    let exponent = code >> 12
    if exponent < 2 { return Int(truncatingIfNeeded: code) }
    return Int(truncatingIfNeeded: (code & 0xFFF | 0x1000) &<< (exponent &- 1))
  }

  /// The least distance, not below this one, that a code stands for, with its code.
  ///
  /// - Precondition: it is not beyond ``distanceLimit``.
  @inline(__always)
  static func rounded(_ distance: Int) -> (distance: Int, code: UInt64) {
    if distance < 0x2000 { return (distance, UInt64(distance)) }
    return roundedUp(distance)
  }

  @inline(never)
  private static func roundedUp(_ distance: Int) -> (distance: Int, code: UInt64) {
    precondition(distance <= distanceLimit)
    var shift = UInt64(51 - distance.leadingZeroBitCount)
    var digits = UInt64(distance) >> shift
    if digits << shift < UInt64(distance) { digits += 1 }
    if digits == 0x2000 {
      digits = 0x1000
      shift += 1
    }
    return (Int(digits << shift), (shift + 1) << 12 | digits & 0xFFF)
  }
}
