/// Reads mSecure's records: title, type, tag and note, then fields of the form `label|code|value`.
///
/// Inside a field `||` is a bar and `\n` a line end; a backslash before `n` is doubled. The title
/// is followed by a bar and a number.
struct CodedFields {
  private let text: TextBuffer

  /// The fields before those with a code.
  static let fixedCount = 4

  init(text: TextBuffer) { self.text = text }

  /// The cells of the record that `reader` has just read.
  func row(_ reader: borrowing CSVReader) -> Row {
    var row = Row(text: text)
    row[.title] = decoded(title(reader.bytes(of: 0).bytes))
    row[.kind] = decoded(reader.bytes(of: 1).bytes)
    row[.notes] = decoded(reader.bytes(of: 3).bytes)
    var spare = PackedRange.empty
    for index in Self.fixedCount..<max(reader.fieldCount, Self.fixedCount) {
      guard let (code, value) = parts(of: reader.bytes(of: index).bytes), !value.isEmpty else {
        continue
      }
      if code == Self.spareSecret {
        spare = decoded(value)
      } else if let role = Self.roles[code], row.isEmpty(role) {
        row[role] = decoded(value)
      }
    }
    if row.isEmpty(.password) { row[.password] = spare }
    return row
  }

  /// What the codes mean, as importers of other products read them.
  private static let roles: [Int: Role] = [
    2: .url, 5: .username, 7: .username, 8: .password, 12: .cardNumber, 13: .secondFactor,
  ]
  /// A second kind of secret, a PIN for example.
  private static let spareSecret = 9

  /// Whether a field looks like `label|code|value`.
  func isCoded(_ field: Range<Int>) -> Bool { parts(of: field) != nil }

  /// Whether a field looks like `title|number`.
  func isTitle(_ field: Range<Int>) -> Bool { title(field).count < field.count }

  /// The title without its number.
  private func title(_ field: Range<Int>) -> Range<Int> {
    var end = field.upperBound
    while end > field.lowerBound, text[end - 1].isASCIIDigit { end -= 1 }
    guard end < field.upperBound, end > field.lowerBound, text[end - 1] == Self.bar else {
      return field
    }
    return field.lowerBound..<(end - 1)
  }

  /// The code and the value of a field, still encoded.
  private func parts(of field: Range<Int>) -> (code: Int, value: Range<Int>)? {
    guard let first = firstBar(in: field),
      let second = firstBar(in: (first + 1)..<field.upperBound),
      (1...3).contains(second - first - 1)
    else { return nil }
    var code = 0
    for index in (first + 1)..<second {
      guard text[index].isASCIIDigit else { return nil }
      code = code * 10 + Int(text[index] - 0x30)
    }
    return (code, (second + 1)..<field.upperBound)
  }

  private static let bar: UInt8 = 0x7C

  /// The first bar that is not doubled.
  private func firstBar(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == Self.bar {
        guard index + 1 < range.upperBound, text[index + 1] == Self.bar else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// What a piece stands for; it is rewritten in place.
  private func decoded(_ piece: Range<Int>) -> PackedRange {
    var source = piece.lowerBound
    var target = source
    while source < piece.upperBound {
      let byte = text[source]
      let next = source + 1 < piece.upperBound ? text[source + 1] : 0
      let third = source + 2 < piece.upperBound ? text[source + 2] : 0
      if byte == Self.bar, next == Self.bar {
        source += 1
        text[target] = Self.bar
      } else if byte == .backslash, next == 0x6E {
        source += 1
        text[target] = .lineFeed
      } else if byte == .backslash, next == .backslash, third == 0x6E {
        source += 1
        text[target] = .backslash
        text[target + 1] = 0x6E
        source += 1
        target += 1
      } else {
        text[target] = byte
      }
      source += 1
      target += 1
    }
    return PackedRange(offset: piece.lowerBound, count: target - piece.lowerBound)
  }
}
