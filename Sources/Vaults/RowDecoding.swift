/// What products do to values beside quoting them, undone in place.
extension Row {
  /// Takes a further address of the entry; several are joined with ``URLSeparation/unitSeparator``.
  ///
  /// The address is moved behind the first, over what is not needed any more. Where a cell that is
  /// needed stands between them, the first address alone counts.
  mutating func append(url value: PackedRange) {
    guard value.count > 0 else { return }
    if isEmpty(.url) {
      self[.url] = value
      return
    }
    let target = self[.url].bytes.upperBound
    let count = self[.url].count + 1 + value.count
    let gap = target..<max(value.offset, target)
    let isFree = [Role.title, .username, .email, .password].allSatisfy { role in
      isEmpty(role) || !gap.contains(self[role].offset)
    }
    guard isFree, !gap.isEmpty, count <= PackedRange.maximumCount else { return }
    text[target] = URLSeparation.unitSeparator
    text.move(value.count, from: value.offset, to: target + 1)
    self[.url] = PackedRange(offset: self[.url].offset, count: count)
  }

  /// Puts one byte wherever `word` stands in the cell.
  mutating func replace(_ word: String, with byte: UInt8, in role: Role) {
    let cell = self[role].bytes
    guard var source = text.firstIndex(of: word, in: cell) else { return }
    var target = source
    while source < cell.upperBound {
      let isHit =
        source <= cell.upperBound - word.utf8.count && text.starts(at: source, with: word)
      text[target] = isHit ? byte : text[source]
      source += isHit ? word.utf8.count : 1
      target += 1
    }
    self[role] = PackedRange(offset: cell.lowerBound, count: target - cell.lowerBound)
  }

  /// Leaves `count` bytes out at the cell's beginning, and `endCount` at its end.
  mutating func drop(_ count: Int, _ endCount: Int = 0, from role: Role) {
    let cell = self[role]
    guard cell.count >= count + endCount else { return }
    self[role] = PackedRange(offset: cell.offset + count, count: cell.count - count - endCount)
  }

  /// The rest of the line that begins with `name` in the cell, if there is one.
  func line(named name: String, of role: Role) -> PackedRange? {
    let cell = self[role].bytes
    var start = cell.lowerBound
    while start < cell.upperBound {
      let end = min(text.endOfLine(from: start), cell.upperBound)
      if start + name.utf8.count <= end, text.starts(at: start, with: name) {
        let value = start + name.utf8.count
        return PackedRange(offset: value, count: end - value)
      }
      start = end < cell.upperBound ? text.startOfNextLine(after: end) : end
    }
    return nil
  }

  /// Takes the strings of a JSON array as further addresses.
  ///
  /// Of the escapes only those are known that occur in addresses; a string with another one is left
  /// out.
  mutating func appendURLs(ofJSONArray cell: PackedRange) {
    let range = cell.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == .quote else {
        index += 1
        continue
      }
      let start = index + 1
      var (source, target, isKnown) = (start, start, true)
      while source < range.upperBound, text[source] != .quote {
        if text[source] == .backslash, source + 1 < range.upperBound {
          source += 1
          isKnown = isKnown && [.quote, .backslash, 0x2F].contains(text[source])
        }
        text[target] = text[source]
        source += 1
        target += 1
      }
      if isKnown { append(url: PackedRange(offset: start, count: target - start)) }
      index = source + 1
    }
  }
}
