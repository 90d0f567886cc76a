/// Rows as text.
extension ByteBuffer {
  /// Adds the digits of a hash.
  ///
  /// - Parameters:
  ///   - hash: the hash.
  ///   - kind: how many bits of it count.
  ///   - isSuffix: whether the five digits of the prefix are left out.
  @inline(__always)
  mutating func appendDigits(of hash: HashBits, _ kind: HashKind, isSuffix: Bool) {
    let first = HexadecimalDigits.text(of: UInt32(truncatingIfNeeded: hash.high >> 32))
    appendBigEndian(isSuffix ? first << 40 : first, used: isSuffix ? 3 : 8)
    let words = (
      UInt32(truncatingIfNeeded: hash.high), UInt32(truncatingIfNeeded: hash.middle >> 32),
      UInt32(truncatingIfNeeded: hash.middle)
    )
    appendBigEndian(HexadecimalDigits.text(of: words.0), used: 8)
    appendBigEndian(HexadecimalDigits.text(of: words.1), used: 8)
    appendBigEndian(HexadecimalDigits.text(of: words.2), used: 8)
    if kind == .sha1 { appendBigEndian(HexadecimalDigits.text(of: hash.low), used: 8) }
  }

  /// Adds a colon and a number.
  @inline(__always)
  mutating func appendCount(_ count: UInt64) {
    append(0x3A)
    if count < 10 { return append(0x30 + UInt8(truncatingIfNeeded: count)) }
    var scale: UInt64 = 10
    while count / scale >= 10 { scale *= 10 }
    while scale > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: count / scale % 10))
      scale /= 10
    }
  }
}

/// The body of a range, as the range service writes it: upper-case digits, CR LF between rows and
/// none behind the last.
struct RangeBodyWriter: ~Copyable {
  private let kind: HashKind
  private var text = ByteBuffer(capacity: 1 << 17)

  init(_ kind: HashKind) {
    self.kind = kind
  }

  var isEmpty: Bool { text.count == 0 }

  /// Adds a row; the service always has a count, so that one without counts as seen once.
  @inline(__always)
  mutating func add(_ hash: HashBits, count: UInt64) {
    if text.count > 0 {
      text.append(0x0D)
      text.append(0x0A)
    }
    text.appendDigits(of: hash, kind, isSuffix: true)
    text.appendCount(max(count, 1))
  }

  /// The text so far; the next row begins another.
  mutating func take() -> [UInt8] {
    let bytes = text.withBytes { source in (0..<source.byteCount).map { source.byte(at: $0) } }
    text.removeAll()
    return bytes
  }
}
