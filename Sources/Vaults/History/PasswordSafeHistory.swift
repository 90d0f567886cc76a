/// Password Safe's history in its text: `1ff02 2024/02/29 00:00:01 0007 old one 2025/…`.
///
/// Five hexadecimal digits: whether it is kept, how many passwords at most, how many there are.
/// Then for each of them the time of its end, the number of its characters in four hexadecimal
/// digits, and the password, each behind a space. As `CItemData::GetPlaintext` writes it.
struct PasswordSafeHistory {
  private let text: TextBuffer
  private let end: Int

  init(text: TextBuffer, in cell: Range<Int>) {
    self.text = text
    end = cell.upperBound
    start = cell.lowerBound
  }

  private let start: Int

  /// The old passwords; nil if the cell is not such a history from its beginning to its end.
  ///
  /// A character is a Unicode scalar where the program ran on Linux or a Mac, and a unit of UTF-16
  /// on Windows. The passwords of one cell are counted alike, and come out even in one way.
  var passwords: [PackedRange]? {
    // What a spreadsheet leaves of `00000`.
    if text.matches(start..<end, "0") { return [] }
    guard end - start >= 5, text[start] == 0x30 || text[start] == 0x31,
      number(at: start + 1, digits: 2) != nil, let count = number(at: start + 3, digits: 2)
    else { return nil }
    return passwords(count, inUnits: false) ?? passwords(count, inUnits: true)
  }

  private func passwords(_ count: Int, inUnits: Bool) -> [PackedRange]? {
    var passwords: [PackedRange] = []
    var at = start + 5
    for _ in 0..<count {
      guard at < end, text[at] == 0x20, let behindTime = endOfTime(at: at + 1), behindTime < end,
        text[behindTime] == 0x20, let length = number(at: behindTime + 1, digits: 4), length > 0,
        behindTime + 5 < end, text[behindTime + 5] == 0x20
      else { return nil }
      let first = behindTime + 6
      guard let last = place(length, from: first, inUnits: inUnits) else { return nil }
      passwords.append(PackedRange(offset: first, count: last - first))
      at = last
    }
    return at == end ? passwords : nil
  }

  /// Where the characters end that begin at `first`; nil if there are fewer.
  private func place(_ length: Int, from first: Int, inUnits: Bool) -> Int? {
    var (at, left) = (first, length)
    while left > 0 {
      guard at < end else { return nil }
      let byte = text[at]
      left -= inUnits && byte >= 0xF0 ? 2 : 1
      at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return left == 0 && at <= end ? at : nil
  }

  /// Where `2024/02/29 00:00:01` ends; what is not known is written as 1970, with hyphens.
  private func endOfTime(at index: Int) -> Int? {
    let form = "0000/00/00 00:00:00".utf8.span
    guard index + form.count <= end else { return nil }
    for offset in form.indices {
      let byte = text[index + offset]
      let fits =
        switch form[offset] {
        case 0x30: byte.isASCIIDigit
        case 0x2F: byte == 0x2F || byte == 0x2D
        default: byte == form[offset]
        }
      guard fits else { return nil }
    }
    return index + form.count
  }

  private func number(at index: Int, digits: Int) -> Int? {
    guard index + digits <= end else { return nil }
    var value = 0
    for place in index..<index + digits {
      guard let digit = text[place].hexadecimalValue else { return nil }
      value = value << 4 | Int(digit)
    }
    return value
  }
}
