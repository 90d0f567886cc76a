/// The first bytes of an index: how to read the rest, and what is known about the list.
///
/// All of it is protected by a checksum. It is written last, so that what a builder left unfinished
/// has none.
struct IndexHeader: Sendable, Equatable {
  static let size = 512
  static let version = 1
  /// Like that of PNG: bytes that a transfer as text would change.
  static let magic: [UInt8] = [0x89, 0x4B, 0x42, 0x49, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The bytes there are for naming the source.
  static let sourceLimit = 386

  let kind: HashKind
  let layout: IndexLayout
  /// The first number of all checksums, different in different indexes.
  let seed: UInt64
  /// Whether the counts mean anything.
  var isCounted = false
  /// Whether the input was sound and covered every range, and nothing was left out.
  var isComplete = false
  var largestBlock = 0
  var hashCount = 0
  /// The sum of all counts.
  var sightings: UInt64 = 0
  var fileSize = 0
  /// The ranges in which there are hashes.
  var coveredRanges = 0
  /// Rows of the input that could not be read.
  var rejectedRows = 0
  /// Hashes with a lower count were left out; 1 or less if none was.
  var minimumCount: UInt64 = 0
  /// Only so many hashes with the highest counts were kept; 0 if all were.
  var topCount = 0
  var date: ReleaseDate?
  var source: String?

  var blocksOffset: Int { Self.size + layout.directory.size }

  init(kind: HashKind, layout: IndexLayout, seed: UInt64) {
    self.kind = kind
    self.layout = layout
    self.seed = seed
  }

  /// The probability that a hash which is not in the list is found in the index.
  ///
  /// Of 2^64 first halves, so many are taken.
  var falsePositiveRate: Double {
    layout.keptBytes < kind.byteCount ? Double(hashCount) / 0x1p64 : 0
  }

  // MARK: - Writing

  /// The bytes of the header.
  var bytes: [UInt8] {
    var fields = Fields(size: Self.size)
    for byte in Self.magic { fields.put(byte) }
    fields.put(UInt16(Self.version))
    fields.put(UInt16(Self.size))
    fields.put(UInt8(kind == .sha1 ? 1 : 2))
    fields.put(UInt8(layout.keptBytes))
    fields.put(UInt8(layout.blockBits))
    fields.put(UInt8(layout.slotBits))
    fields.put(UInt8(layout.restBytes))
    fields.put(UInt8((isCounted ? 1 : 0) | (isComplete ? 2 : 0)))
    fields.put(UInt16(0))
    fields.put(UInt32(largestBlock))
    fields.put(UInt64(hashCount))
    fields.put(sightings)
    fields.put(UInt64(fileSize))
    fields.put(UInt64(Self.size))
    fields.put(UInt64(blocksOffset))
    fields.put(seed)
    fields.put(UInt64(coveredRanges))
    fields.put(UInt64(rejectedRows))
    fields.put(minimumCount)
    fields.put(UInt64(topCount))
    fields.put(falsePositiveRate.bitPattern)
    fields.put(UInt16(date?.year ?? 0))
    fields.put(UInt8(date?.month ?? 0))
    fields.put(UInt8(date?.day ?? 0))
    let source = Array((source ?? "").cut(to: Self.sourceLimit).utf8)
    fields.put(UInt16(source.count))
    for byte in source { fields.put(byte) }
    return fields.sealed()
  }

  // MARK: - Reading

  /// Reads what ``bytes`` wrote.
  ///
  /// - Throws: why it is not the header of an index that can be read.
  init(_ bytes: Span<UInt8>) throws(Fault) {
    guard Self.recognises(bytes) else { throw .notAnIndex }
    guard bytes.count >= Self.size else { throw .truncated }
    let text = unsafe bytes.bytes
    var fields = Cursor(at: Self.magic.count)
    let version = Int(fields.take(2, of: text))
    guard version == Self.version else { throw .version(version) }
    let end = Self.size - 8
    guard Checksum.of(text, 0..<end, seed: 0) == text.littleEndianWord(at: end),
      fields.take(2, of: text) == UInt64(Self.size)
    else { throw .damaged }
    let kind = fields.take(1, of: text)
    let kept = Int(fields.take(1, of: text))
    let layout = IndexLayout(
      keptBytes: kept, blockBits: Int(fields.take(1, of: text)),
      slotBits: Int(fields.take(1, of: text)), restBytes: Int(fields.take(1, of: text)))
    guard let layout, kind == 1 || kind == 2 else { throw .damaged }
    self.kind = kind == 1 ? .sha1 : .ntlm
    self.layout = layout
    guard kept == 8 || kept == self.kind.byteCount else { throw .damaged }
    let flags = fields.take(1, of: text)
    isCounted = flags & 1 == 1
    isComplete = flags & 2 == 2
    guard flags < 4, fields.take(2, of: text) == 0 else { throw .damaged }
    largestBlock = Int(fields.take(4, of: text))
    hashCount = try fields.takeNumber(of: text)
    sightings = fields.take(8, of: text)
    fileSize = try fields.takeNumber(of: text)
    let directory = try fields.takeNumber(of: text)
    let blocks = try fields.takeNumber(of: text)
    seed = fields.take(8, of: text)
    coveredRanges = try fields.takeNumber(of: text)
    rejectedRows = try fields.takeNumber(of: text)
    minimumCount = fields.take(8, of: text)
    topCount = try fields.takeNumber(of: text)
    _ = fields.take(8, of: text)
    date = ReleaseDate(
      year: Int(fields.take(2, of: text)), month: Int(fields.take(1, of: text)),
      day: Int(fields.take(1, of: text)))
    let length = Int(fields.take(2, of: text))
    guard length <= Self.sourceLimit, directory == Self.size, blocks == blocksOffset,
      fileSize >= blocks, largestBlock <= BlockForm.sizeLimit
    else { throw .damaged }
    let name = (0..<length).map { text.byte(at: fields.position + $0) }
    source = length > 0 ? String(decoding: name, as: UTF8.self) : nil
  }

  /// Whether a file that begins with `bytes` is an index, of this version or another.
  static func recognises(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
  }

  /// Why a header cannot be read.
  enum Fault: Error, Equatable {
    case notAnIndex
    case truncated
    case version(Int)
    case damaged

    var reason: BreachListError.Reason {
      switch self {
      case .notAnIndex: .notAnIndex
      case .truncated: .truncated(.end)
      case .version(let version): .unsupportedVersion(version)
      case .damaged: .damaged
      }
    }
  }
}

/// Numbers behind each other, the least significant byte first.
private struct Fields {
  private var bytes: [UInt8] = []
  private let size: Int

  init(size: Int) {
    self.size = size
    bytes.reserveCapacity(size)
  }

  mutating func put(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The bytes, filled up with zeros and closed by their checksum.
  func sealed() -> [UInt8] {
    var sealed = self
    sealed.bytes += [UInt8](repeating: 0, count: size - 8 - bytes.count)
    let checksum = Checksum.of(unsafe sealed.bytes.span.bytes, 0..<size - 8, seed: 0)
    sealed.put(checksum)
    return sealed.bytes
  }
}

/// The place of the next number.
private struct Cursor {
  private(set) var position: Int

  init(at position: Int) {
    self.position = position
  }

  mutating func take(_ size: Int, of bytes: RawSpan) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<size {
      number |= UInt64(bytes.byte(at: position + index)) << UInt64(8 * index)
    }
    position += size
    return number
  }

  /// A number that is a size or an offset.
  mutating func takeNumber(of bytes: RawSpan) throws(IndexHeader.Fault) -> Int {
    guard let number = Int(exactly: take(8, of: bytes)), number < 1 << 48 else { throw .damaged }
    return number
  }
}

extension String {
  /// The first characters that have no more than so many bytes of UTF-8.
  fileprivate func cut(to limit: Int) -> String {
    var text = Substring(self)
    while text.utf8.count > limit { text.removeLast() }
    return String(text)
  }
}
