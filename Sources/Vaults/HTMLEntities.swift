/// Watches the columns of a LastPass export for HTML entities.
///
/// The browser extension writes `&`, `<` and `>` as entities into every column, passwords
/// included; the web page does not, and nothing marks the difference. So they are decoded only
/// when one of them occurs and none of the bare characters does, in the whole file: the query
/// strings of addresses make that test sharp.
struct EntityEvidence {
  private(set) var hasEntity = false
  private(set) var hasBareCharacter = false

  var shouldDecode: Bool { hasEntity && !hasBareCharacter }
  var isContradictory: Bool { hasEntity && hasBareCharacter }

  /// Takes in one cell.
  mutating func add(_ cell: PackedRange, in text: TextBuffer) {
    if hasBareCharacter && hasEntity { return }
    let end = cell.bytes.upperBound
    var index = text.firstMarkup(from: cell.offset, to: end)
    while index < end {
      if HTMLEntity.at(index, in: text, end: end) != nil {
        hasEntity = true
      } else {
        hasBareCharacter = true
      }
      index = text.firstMarkup(from: index + 1, to: end)
    }
  }
}

/// One of the five entities that are decoded.
struct HTMLEntity {
  let name: String
  let character: UInt8

  static let all = [
    HTMLEntity(name: "&amp;", character: 0x26), HTMLEntity(name: "&lt;", character: 0x3C),
    HTMLEntity(name: "&gt;", character: 0x3E), HTMLEntity(name: "&quot;", character: 0x22),
    HTMLEntity(name: "&#39;", character: 0x27),
  ]

  static func at(_ index: Int, in text: TextBuffer, end: Int) -> HTMLEntity? {
    all.first { index + $0.name.utf8.count <= end && text.starts(at: index, with: $0.name) }
  }
}

extension TextBuffer {
  /// The first `&`, `<` or `>` from `start` on, or `end`.
  fileprivate func firstMarkup(from start: Int, to end: Int) -> Int {
    let ampersand = ByteNeedle(0x26)
    // `<` and `>` differ in one bit, which is set on both sides.
    let angle = ByteNeedle(0x3E)
    let angleBit: UInt64 = 0x02 &* WordBits.ones
    var index = start
    while index <= end - 8 {
      let word = word(at: index)
      let hits = ampersand.hits(in: word) | angle.hits(in: word | angleBit)
      if hits & WordBits.high != 0 { break }
      index += 8
    }
    while index < end, self[index] != 0x26, self[index] | 0x02 != 0x3E { index += 1 }
    return index
  }

  /// Decodes the entities of `cell` in place, each once; gives what remains.
  func decodeEntities(in cell: PackedRange) -> PackedRange {
    let end = cell.bytes.upperBound
    var source = firstMarkup(from: cell.offset, to: end)
    var target = source
    while source < end {
      if self[source] == 0x26, let entity = HTMLEntity.at(source, in: self, end: end) {
        self[target] = entity.character
        source += entity.name.utf8.count
      } else {
        self[target] = self[source]
        source += 1
      }
      target += 1
    }
    return PackedRange(offset: cell.offset, count: target - cell.offset)
  }
}
