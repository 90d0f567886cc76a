/// One row of a breach list in text form.
struct HashRow: Equatable {
  let digest: SHA1Digest
  /// The count, if the row has one; a count beyond `Int64.max` is given as that.
  let count: UInt64?

  /// Whether the row is padding: the range service adds random hashes with the count 0, which are
  /// in no order and stand for nothing.
  var isPadding: Bool { count == 0 }
}

/// What begins at some place of the text.
enum RowReading: Equatable {
  case row(HashRow)
  case blank
  case fault(RowFault)
}

/// Why something is not a row.
enum RowFault: Equatable {
  /// As many hexadecimal digits as an NTLM hash has.
  case ntlm
  /// As many hexadecimal digits as a SHA-1 hash has without its prefix.
  case suffix
  /// The text ends inside the row.
  case cut
  /// Anything else.
  case malformed

  var reason: BreachListError.Reason { self == .ntlm ? .ntlm : .malformedRow }
}

/// Reads the row that begins at `position` and moves `position` behind its line ending.
///
/// Accepts LF and CR LF, digits of either case, a UTF-8 byte order mark before the hash (the
/// downloader of 2026-07 writes one before the first row of every range), and no line ending at
/// the end of the text. After a fault `position` is unspecified.
///
/// - Parameters:
///   - text: whole rows.
///   - position: where the row begins; less than `end`.
///   - end: where the text ends.
///   - prefix: the digits that every hash of this text lacks, if it is a range.
/// - Returns: what was there.
@inline(__always)
func readRow(
  in text: RawSpan, at position: inout Int, end: Int, prefix: HashPrefix? = nil
) -> RowReading {
  var start = position
  if end - start >= 3, text.byte(at: start) == 0xEF,
    text.byte(at: start + 1) == 0xBB, text.byte(at: start + 2) == 0xBF
  {
    start += 3
  }
  let digits = prefix == nil ? 40 : 35
  guard end - start >= digits, let digest = digest(in: text, at: start, prefix: prefix) else {
    return readNoRow(in: text, from: start, end: end, position: &position, prefix: prefix)
  }
  position = start + digits
  var count: UInt64?
  if position < end, text.byte(at: position) == 0x3A {
    position += 1
    guard let value = readCount(in: text, at: &position, end: end) else {
      return .fault(position == end ? .cut : .malformed)
    }
    count = value
  }
  guard skipLineEnding(in: text, at: &position, end: end) else { return .fault(.malformed) }
  return .row(HashRow(digest: digest, count: count))
}

/// Reads the decimal digits of a count; `nil` if there is none or it has more than 20 digits.
@inline(__always)
private func readCount(in text: RawSpan, at position: inout Int, end: Int) -> UInt64? {
  let start = position
  let limit = UInt64(Int64.max)
  var value: UInt64 = 0
  while position < end {
    let digit = text.byte(at: position) &- 0x30
    if digit > 9 { break }
    value = value > limit / 10 ? limit : min(value * 10 + UInt64(digit), limit)
    position += 1
  }
  return (1...20).contains(position - start) ? value : nil
}

/// Skips LF, CR LF or nothing at the end of the text.
@inline(__always)
private func skipLineEnding(in text: RawSpan, at position: inout Int, end: Int) -> Bool {
  if position == end { return true }
  if text.byte(at: position) == 0x0D {
    position += 1
    if position == end { return true }
  }
  guard text.byte(at: position) == 0x0A else { return false }
  position += 1
  return true
}

/// Tells a blank line from a fault, and the faults from each other.
@inline(never)
private func readNoRow(
  in text: RawSpan, from start: Int, end: Int, position: inout Int, prefix: HashPrefix?
) -> RowReading {
  position = start
  if skipLineEnding(in: text, at: &position, end: end) { return .blank }
  var after = start
  while after < end, after - start < 41, isHexadecimal(text.byte(at: after)) { after += 1 }
  let missing = prefix == nil ? 0 : 5
  let digits = after - start + missing
  // A NUL where text should be: the space was reserved, but the download never filled it.
  if after == start, text.byte(at: start) == 0 { return .fault(.cut) }
  let isTerminated = after == end || [0x3A, 0x0D, 0x0A].contains(text.byte(at: after))
  if digits == 32, isTerminated, after < end { return .fault(.ntlm) }
  if digits == 35, missing == 0, isTerminated, after < end { return .fault(.suffix) }
  return .fault(after == end && digits < 40 ? .cut : .malformed)
}

// MARK: - Hexadecimal digits

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}

/// The hash written at `start`, or `nil` if something there is not a hexadecimal digit.
@inline(__always)
func digest(in text: RawSpan, at start: Int, prefix: HashPrefix?) -> SHA1Digest? {
  var valid = allBytes(0x80)
  var at = start
  var top: UInt64
  if let prefix {
    // The three digits that complete the top 32 bits; five zeros stand for the prefix.
    var word = UInt64(0x3030_3030_3000_0000)
    word |= UInt64(text.byte(at: at)) << 16
    word |= UInt64(text.byte(at: at + 1)) << 8 | UInt64(text.byte(at: at + 2))
    top = eightDigits(word, &valid) | UInt64(prefix.value) << 12
    at += 3
  } else {
    top = eightDigits(text.word(at: at), &valid)
    at += 8
  }
  let second = eightDigits(text.word(at: at), &valid)
  let third = eightDigits(text.word(at: at + 8), &valid)
  let fourth = eightDigits(text.word(at: at + 16), &valid)
  let fifth = eightDigits(text.word(at: at + 24), &valid)
  guard valid == allBytes(0x80) else { return nil }
  return SHA1Digest(
    high: top << 32 | second, middle: third << 32 | fourth,
    low: UInt32(truncatingIfNeeded: fifth))
}

/// The value of eight hexadecimal digits, the first in the most significant byte.
///
/// All eight at once: in each byte of `valid` the top bit stays set only if the byte is a digit.
@inline(__always)
private func eightDigits(_ word: UInt64, _ valid: inout UInt64) -> UInt64 {
  let folded = word | allBytes(0x20)
  let isDecimal = atLeast(0x30, word) & ~atLeast(0x3A, word)
  let isLetter = atLeast(0x61, folded) & ~atLeast(0x67, folded)
  valid &= (isDecimal | isLetter) & ~word
  var value = (word & allBytes(0x0F)) &+ (isLetter >> 7) &* 9
  value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
  value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
  return (value | value >> 16) & 0xFFFF_FFFF
}

/// Sets the top bit of each byte of `word` that is at least `bound`, for bytes below 0x80.
@inline(__always)
private func atLeast(_ bound: UInt64, _ word: UInt64) -> UInt64 {
  ((word | allBytes(0x80)) &- allBytes(bound)) & allBytes(0x80)
}

@inline(__always)
private func allBytes(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

extension RawSpan {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    // Bounds are checked; every pattern of bits is a number.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(bigEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
