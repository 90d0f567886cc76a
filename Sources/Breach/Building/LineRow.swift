/// A row as one line has it.
struct LineRow: Equatable {
  let hash: HashBits
  /// The count, if there is one.
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
    let digitsOfCount = end + 1..<line.upperBound
    guard isNumber(text, digitsOfCount) else {
      return .failure(isLast && digitsOfCount.isEmpty ? .cut : .malformed)
    }
    guard let count = count(text, digitsOfCount) else { return .failure(.count) }
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

  /// Whether there are 1 to 20 decimal digits, and nothing else.
  private static func isNumber(_ text: RawSpan, _ range: Range<Int>) -> Bool {
    (1...20).contains(range.count) && range.allSatisfy { text.byte(at: $0) &- 0x30 <= 9 }
  }

  /// The value of decimal digits; nil beyond the highest count.
  private static func count(_ text: RawSpan, _ digits: Range<Int>) -> UInt64? {
    let limit = CountedHash.countLimit
    var value: UInt64 = 0
    for place in digits {
      let digit = UInt64(text.byte(at: place) &- 0x30)
      guard value <= (limit - digit) / 10 else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
