/// Reads one moment from bytes.
struct MomentParser {
  private let text: TextBuffer
  private var at: Int
  private let end: Int

  init(text: TextBuffer, in range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
  }

  /// A date, a time and perhaps a zone, as RFC 3339 has them but for the separator of the date.
  mutating func yearFirst(separator: UInt8) -> Int? {
    guard let year = digits(4), take(separator), let month = digits(2), take(separator),
      let day = digits(2), take(0x54) || take(0x74) || take(0x20), let time = time()
    else { return nil }
    skipFraction()
    guard let offset = offset(), at == end else { return nil }
    return seconds(year, month, day).map { $0 + time - offset }
  }

  /// `03/29/2025 18:29:16`.
  mutating func monthFirst() -> Int? {
    guard let month = digits(2), take(0x2F), let day = digits(2), take(0x2F),
      let year = digits(4), take(0x20), let time = time(), at == end
    else { return nil }
    return seconds(year, month, day).map { $0 + time }
  }

  /// `Sat Mar 29 2025 18:29:16 GMT+0100 (…)`; the zone's name may be in any language.
  mutating func javaScript() -> Int? {
    at += 4
    guard let month = monthName(), take(0x20), let day = digits(2), take(0x20),
      let year = digits(4), take(0x20), let time = time(), take(0x20), take(0x47), take(0x4D),
      take(0x54)
    else { return nil }
    let sign = take(0x2B) ? 1 : take(0x2D) ? -1 : 0
    guard sign != 0, let hours = digits(2), let minutes = digits(2), hours < 24, minutes < 60
    else { return nil }
    let offset = sign * (hours * 3600 + minutes * 60)
    return seconds(year, month, day).map { $0 + time - offset }
  }

  private mutating func time() -> Int? {
    guard let hour = digits(2), take(0x3A), let minute = digits(2), take(0x3A),
      let second = digits(2), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private mutating func monthName() -> Int? {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard at <= end - 3, let month = names.firstIndex(where: { text.starts(at: at, with: $0) })
    else { return nil }
    at += 3
    return month + 1
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

  /// The first second of a day since 1970; nil if the calendar has no such day.
  private func seconds(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...Self.length(ofMonth: month, year)).contains(day) else {
      return nil
    }
    return Self.days(year, month, day) * 86_400
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
