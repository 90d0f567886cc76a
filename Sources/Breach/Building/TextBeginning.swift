extension TextPieces {
  /// What the hashes of the text are, by its first row.
  ///
  /// - Parameter expected: what they have to be, if it matters.
  /// - Returns: what they are.
  /// - Throws: ``BreachListError`` if the text does not begin with a row, or with another kind.
  func kindOfHashes(expected: HashKind?) throws(BreachListError) -> HashKind {
    let reason: BreachListError.Reason
    switch withBytes({ beginning($0) }) {
    case .success(let kind):
      if expected == nil || expected == kind { return kind }
      reason = kind == .ntlm ? .ntlm : .sha1
    case .failure(let fault): reason = fault.reason
    }
    throw BreachListError(list: list, reason: reason)
  }

  private struct Fault: Error {
    let reason: BreachListError.Reason
  }

  private func beginning(_ text: RawSpan) -> Result<HashKind, Fault> {
    var head: [UInt8] = []
    for place in 0..<min(end, 4096) { head.append(text.byte(at: place)) }
    if let packing = BreachListError.Packing(magicOf: head.span) {
      return .failure(Fault(reason: .compressed(packing)))
    }
    // A byte order mark of UTF-16 in either order.
    if head.count > 1, min(head[0], head[1]) == 0xFE, head[0] ^ head[1] == 1 {
      return .failure(Fault(reason: .utf16))
    }
    guard let line = firstLine(text) else { return .failure(Fault(reason: .empty)) }
    let isLast = line.upperBound == end
    for kind in HashKind.allCases {
      switch RowScanner.row(text, line, isLast: isLast, kind, nil) {
      case .success, .failure(.count): return .success(kind)
      case .failure(.suffix): return .failure(Fault(reason: .singleRange))
      case .failure: continue
      }
    }
    return .failure(Fault(reason: .notAList))
  }

  /// The first line that is not blank, without its ending and byte order mark.
  private func firstLine(_ text: RawSpan) -> Range<Int>? {
    var start = 0
    while end - start >= 3, RowScanner.isByteOrderMark(text, at: start) { start += 3 }
    while start < end, text.byte(at: start) == 0x0A || text.byte(at: start) == 0x0D { start += 1 }
    while end - start >= 3, RowScanner.isByteOrderMark(text, at: start) { start += 3 }
    var stop = start
    while stop < end, text.byte(at: stop) != 0x0A, text.byte(at: stop) != 0x0D { stop += 1 }
    return start < stop ? start..<stop : nil
  }
}
