/// A row as one line has it.
struct LineRow: Equatable {
  let hash: HashBits
  /// The count, if there is one; beyond `Int64.max` it is given as that.
  let count: UInt64?

  var isPadding: Bool { count == 0 }
}

extension RowScanner {
  /// Reads a line without its line ending and byte order mark.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: where the line is; not empty.
  ///   - isLast: whether the text ends with it.
  ///   - kind: what the hashes are.
  ///   - prefix: the range whose rows these are, if they lack it.
  /// - Returns: the row, or why it is none.
  static func row(
    _ text: RawSpan, _ line: Range<Int>, isLast: Bool, _ kind: HashKind, _ prefix: HashPrefix?
  ) -> Result<LineRow, RowFault> {
    let missing = prefix == nil ? 0 : 5
    let wanted = kind.digitCount - missing
    let digits = hexadecimalDigits(text, line)
    let end = line.lowerBound + digits
    let isEnded = end == line.upperBound || text.byte(at: end) == 0x3A
    guard digits == wanted, isEnded else {
      // A NUL where text should be: the space was reserved, but the download never filled it.
      if digits == 0, text.byte(at: line.lowerBound) == 0 { return .failure(.cut) }
      if isLast, end == line.upperBound, digits < wanted { return .failure(.cut) }
      guard isEnded else { return .failure(.malformed) }
      return .failure(fault(ofDigits: digits + missing, kind, isRange: prefix != nil))
    }
    guard let hash = hash(text, line.lowerBound, digits: digits, kind, prefix) else {
      return .failure(.malformed)
    }
    if end == line.upperBound { return .success(LineRow(hash: hash, count: nil)) }
    guard let count = count(text, end + 1..<line.upperBound) else {
      return .failure(isLast && end + 1 == line.upperBound ? .cut : .malformed)
    }
    return .success(LineRow(hash: hash, count: count))
  }

  private static func fault(ofDigits digits: Int, _ kind: HashKind, isRange: Bool) -> RowFault {
    if digits == 32, kind == .sha1 { return .ntlm }
    if digits == 40, kind == .ntlm { return .sha1 }
    return digits == kind.digitCount - 5 && !isRange ? .suffix : .malformed
  }

  /// The number of hexadecimal digits with which a line begins, counted up to 41.
  private static func hexadecimalDigits(_ text: RawSpan, _ line: Range<Int>) -> Int {
    var place = line.lowerBound
    let limit = min(line.upperBound, place + 41)
    while place < limit, HexadecimalDigits.contain(text.byte(at: place)) { place += 1 }
    return place - line.lowerBound
  }

  /// The hash of digits that were counted before.
  private static func hash(
    _ text: RawSpan, _ start: Int, digits: Int, _ kind: HashKind, _ prefix: HashPrefix?
  ) -> HashBits? {
    // A copy, behind which whole words can be loaded.
    var copy = InlineArray<48, UInt8>(repeating: 0x30)
    for index in 0..<digits { copy[index] = text.byte(at: start + index) }
    let bytes = unsafe copy.span.bytes
    guard let prefix else { return HashBits(digits: bytes, at: 0, kind: kind) }
    return HashBits(suffixDigits: bytes, at: 0, kind: kind, prefix: prefix)
  }

  /// A decimal number of 1 to 20 digits, and nothing else.
  private static func count(_ text: RawSpan, _ range: Range<Int>) -> UInt64? {
    guard (1...20).contains(range.count) else { return nil }
    let limit = CountedHash.countLimit
    var value: UInt64 = 0
    for place in range {
      let digit = text.byte(at: place) &- 0x30
      guard digit <= 9 else { return nil }
      value = value > limit / 10 ? limit : min(value * 10 + UInt64(digit), limit)
    }
    return value
  }
}
