/// How a format writes moments.
enum DateForm: Sendable {
  case none
  /// Seconds since 1970.
  case seconds
  /// Milliseconds since 1970.
  case milliseconds
  /// Microseconds since 1601, as Chromium counts.
  case microsecondsSince1601
  /// `2025-03-29T18:29:16Z`, with or without fraction and offset (RFC 3339).
  case iso8601
  /// `2025/03/29 18:29:16`, of the clock where it was written.
  case slashed
  /// `03/29/2025 18:29:16`, of the clock where it was written.
  case monthFirst
  /// `Sat Mar 29 2025 18:29:16 GMT+0100 (…)`, as JavaScript writes a date.
  case javaScript

  /// The moment in a cell.
  ///
  /// - Returns: nil for what is no date; 0 and an empty cell are “not known”.
  func seconds(of cell: PackedRange, in text: TextBuffer) -> Int? {
    var moment = MomentParser(text: text, in: cell.bytes)
    return switch self {
    case .none: nil
    case .seconds: Self.number(in: text, cell.bytes, maximumDigits: 11)
    case .milliseconds: Self.number(in: text, cell.bytes, maximumDigits: 14).map { $0 / 1000 }
    case .microsecondsSince1601:
      Self.number(in: text, cell.bytes, maximumDigits: 17).flatMap { count in
        count == 0 ? nil : count / 1_000_000 - 11_644_473_600
      }
    case .iso8601: moment.yearFirst(separator: 0x2D)
    case .slashed: moment.yearFirst(separator: 0x2F)
    case .monthFirst: moment.monthFirst()
    case .javaScript: moment.javaScript()
    }
  }

  private static func number(
    in text: TextBuffer, _ range: Range<Int>, maximumDigits: Int
  ) -> Int? {
    guard !range.isEmpty, range.count <= maximumDigits else { return nil }
    var value = 0
    for index in range {
      guard text[index].isASCIIDigit else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }
}
