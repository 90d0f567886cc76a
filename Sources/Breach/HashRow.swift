/// One row of a breach list in text form.
struct HashRow: Equatable {
  let hash: HashBits
  /// The count, if the row has one up to `Int64.max`; beyond that it tells nothing.
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
///   - kind: what the hashes are.
///   - prefix: the digits that every hash of this text lacks, if it is a range.
/// - Returns: what was there.
@inline(__always)
func readRow(
  in text: RawSpan, at position: inout Int, end: Int, kind: HashKind, prefix: HashPrefix? = nil
) -> RowReading {
  var start = position
  if end - start >= 3, text.byte(at: start) == 0xEF,
    text.byte(at: start + 1) == 0xBB, text.byte(at: start + 2) == 0xBF
  {
    start += 3
  }
  let digits = prefix == nil ? kind.digitCount : kind.digitCount - 5
  guard end - start >= digits, let hash = hash(in: text, at: start, kind, prefix) else {
    return readNoRow(in: text, from: start, end: end, &position, kind, prefix)
  }
  position = start + digits
  var count: UInt64?
  if position < end, text.byte(at: position) == 0x3A {
    position += 1
    guard let value = readCount(in: text, at: &position, end: end) else {
      return .fault(position == end ? .cut : .malformed)
    }
    count = value > UInt64(Int64.max) ? nil : value
  }
  guard skipLineEnding(in: text, at: &position, end: end) else {
    // Of a longer hash, all but its end were read.
    return readNoRow(in: text, from: start, end: end, &position, kind, prefix)
  }
  return .row(HashRow(hash: hash, count: count))
}

/// Reads the decimal digits of a count; `nil` if there is none or it has more than 20 digits, and
/// `UInt64.max` if it is beyond `Int64.max`.
@inline(__always)
private func readCount(in text: RawSpan, at position: inout Int, end: Int) -> UInt64? {
  let start = position
  let limit = UInt64(Int64.max)
  var isBeyond = false
  var value: UInt64 = 0
  while position < end {
    let digit = text.byte(at: position) &- 0x30
    if digit > 9 { break }
    if value > (limit - UInt64(digit)) / 10 { isBeyond = true }
    if !isBeyond { value = value * 10 + UInt64(digit) }
    position += 1
  }
  guard (1...20).contains(position - start) else { return nil }
  return isBeyond ? .max : value
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
  in text: RawSpan, from start: Int, end: Int, _ position: inout Int, _ kind: HashKind,
  _ prefix: HashPrefix?
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
  if isTerminated, after < end {
    if digits == 32, kind == .sha1 { return .fault(.ntlm) }
    if digits == 40, kind == .ntlm { return .fault(.sha1) }
    if digits == kind.digitCount - 5, missing == 0 { return .fault(.suffix) }
  }
  return .fault(after == end && digits < kind.digitCount ? .cut : .malformed)
}

// MARK: - Hexadecimal digits

/// The hash written at `start`, or `nil` if something there is not a hexadecimal digit.
@inline(__always)
private func hash(
  in text: RawSpan, at start: Int, _ kind: HashKind, _ prefix: HashPrefix?
) -> HashBits? {
  guard let prefix else { return HashBits(digits: text, at: start, kind: kind) }
  return HashBits(suffixDigits: text, at: start, kind: kind, prefix: prefix)
}
