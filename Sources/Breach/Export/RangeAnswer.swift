extension RangeSource {
  /// The range of `prefix` as the range service answers it.
  ///
  /// `SUFFIX:COUNT` rows, upper case, CR LF between them and none behind the last; nothing if the
  /// list has no such hashes.
  ///
  /// - Parameter prefix: the digits that the hashes share.
  /// - Returns: the body of the answer.
  /// - Throws: ``BreachListError`` if the range cannot be read, or the list is a compact index.
  public func rangeBody(of prefix: HashPrefix) throws(BreachListError) -> RangeBody {
    try withRange(of: prefix) { range throws(BreachListError) in try range.body() }
  }
}

extension HashRange {
  /// The range as the range service answers it; see ``RangeSource/rangeBody(of:)``.
  ///
  /// - Returns: the body of the answer.
  /// - Throws: ``BreachListError`` if the range cannot be read, or the list is a compact index.
  public func body() throws(BreachListError) -> RangeBody {
    var writer = RangeBodyWriter(kind)
    try forEachRow { hash, count in writer.add(hash, count: count) }
    return RangeBody(prefix: prefix, bytes: writer.take())
  }
}

extension RangeBody {
  /// The body with padding behind its rows, as the range service adds it on request: 10 to 209
  /// random suffixes with the count 0, so that the length of the answer does not tell the range.
  ///
  /// - Parameters:
  ///   - kind: what the hashes are made with.
  ///   - generator: where the random numbers come from.
  /// - Returns: the padded body.
  public func padded(
    kind: HashKind = .sha1, using generator: inout some RandomNumberGenerator
  ) -> RangeBody {
    var bytes = bytes
    for _ in 0..<Int.random(in: 10...209, using: &generator) {
      if !bytes.isEmpty { bytes += [0x0D, 0x0A] }
      for _ in 0..<kind.digitCount - 5 {
        let digit = UInt8.random(in: 0..<16, using: &generator)
        bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
      }
      bytes += [0x3A, 0x30]
    }
    return RangeBody(prefix: prefix, bytes: bytes)
  }
}
