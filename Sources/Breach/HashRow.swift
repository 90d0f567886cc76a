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
  while after < end, after - start < 41, HexadecimalDigits.contain(text.byte(at: after)) {
    after += 1
  }
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

/// The hash written at `start`, or `nil` if something there is not a hexadecimal digit.
@inline(__always)
func digest(in text: RawSpan, at start: Int, prefix: HashPrefix?) -> SHA1Digest? {
  guard let prefix else {
    return HashBits(digits: text, at: start, kind: .sha1).map(SHA1Digest.init)
  }
  return HashBits(suffixDigits: text, at: start, kind: .sha1, prefix: prefix).map(SHA1Digest.init)
}
