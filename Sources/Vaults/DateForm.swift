/// How a format writes moments.
enum DateForm: Sendable {
  case none
  /// Seconds since 1970.
  case seconds
  /// Milliseconds since 1970.
  case milliseconds
  /// `2025-03-29T18:29:16Z`, with or without fraction and offset (RFC 3339).
  case iso8601
  /// `2025/03/29 18:29:16`, of the clock where it was written.
  case slashed

  /// The moment in a cell.
  ///
  /// - Returns: nil for what is no date; 0 and an empty cell are “not known”.
  func seconds(of cell: PackedRange, in text: TextBuffer) -> Int? {
    switch self {
    case .none: return nil
    case .seconds: return Self.number(in: text, cell.bytes, maximumDigits: 11)
    case .milliseconds:
      return Self.number(in: text, cell.bytes, maximumDigits: 14).map { $0 / 1000 }
    case .iso8601:
      var moment = RFC3339(text: text, at: cell.offset, end: cell.bytes.upperBound)
      return moment.seconds()
    case .slashed:
      var moment = RFC3339(text: text, at: cell.offset, end: cell.bytes.upperBound)
      return moment.seconds(dateSeparator: 0x2F)
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

/// Reads one RFC 3339 moment from bytes.
private struct RFC3339 {
  let text: TextBuffer
  var at: Int
  let end: Int

  mutating func seconds(dateSeparator: UInt8 = 0x2D) -> Int? {
    guard let year = digits(4), take(dateSeparator), let month = digits(2), take(dateSeparator),
      let day = digits(2),
      (1...12).contains(month), (1...Self.length(ofMonth: month, year)).contains(day),
      take(0x54) || take(0x74) || take(0x20),
      let hour = digits(2), take(0x3A), let minute = digits(2), take(0x3A),
      let second = digits(2), hour < 24, minute < 60, second <= 60
    else { return nil }
    skipFraction()
    guard let offset = offset(), at == end else { return nil }
    let days = Self.days(year, month, day)
    return days * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, text[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard at <= end - count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard text[at].isASCIIDigit else { return nil }
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return value
  }

  private mutating func skipFraction() {
    guard take(0x2E) else { return }
    while at < end, text[at].isASCIIDigit { at += 1 }
  }

  /// The zone's distance from UTC in seconds; a missing zone is read as UTC.
  private mutating func offset() -> Int? {
    if at == end || take(0x5A) || take(0x7A) { return 0 }
    let sign = take(0x2B) ? 1 : take(0x2D) ? -1 : 0
    guard sign != 0, let hours = digits(2), take(0x3A), let minutes = digits(2), hours < 24,
      minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970 in the proleptic Gregorian calendar: years begin in March, so that the leap
  /// day is the last of its year.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
