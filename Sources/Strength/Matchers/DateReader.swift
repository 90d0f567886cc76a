internal import JapaneseWriting

/// Reads what stands behind the name of an era, or a Gregorian date with 年, 月 and 日.
struct DateReader {
  /// What was read.
  struct Date {
    /// The Gregorian year, if there is one.
    var year: Int?
    var hasDay = false
    var hasSeparators = false
  }

  /// Where the reader stands; behind the date when one was read.
  private(set) var place: Int
  private let limit: Int

  init(place: Int, limit: Int) {
    self.place = place
    self.limit = limit
  }

  private static let yearSign: UInt32 = 0x5E74  // 年
  private static let monthSign: UInt32 = 0x6708  // 月
  private static let daySign: UInt32 = 0x65E5  // 日
  private static let first: UInt32 = 0x5143  // 元
  private static let ten: UInt32 = 0x5341  // 十
  private static let kanjiDigits: [UInt32] = [
    0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
  ]

  /// A year of an era, with a month and a day or without.
  ///
  /// - Parameters:
  ///   - era: whose name stands before the place.
  ///   - text: the password.
  ///   - isLetter: whether only a letter names the era, so that a separator may stand behind it.
  /// - Returns: the date; nil if the era has no such year.
  mutating func date(
    in era: Era, _ text: borrowing PasswordText, isLetter: Bool
  ) -> Date? {
    if isLetter, symbol(text).map(Self.isSeparator) == true { place += 1 }
    if let compact = compact(in: era, text) { return compact }
    guard let number = takeNumber(text, digits: 2), let year = era.gregorianYear(number) else {
      return nil
    }
    var date = Date(year: year)
    let end = place
    if take(Self.yearSign, text) {
      monthAndDay(text, &date)
    } else if let separator = symbol(text), Self.isSeparator(separator) {
      place += 1
      if let month = takeNumber(text, digits: 2), take(separator, text),
        let day = takeNumber(text, digits: 2), era.day(year: number, month: month, day: day) != nil
      {
        date.hasDay = true
        date.hasSeparators = true
      } else {
        place = end
      }
    }
    return date
  }

  /// Six digits, or four to five: 550305, 5535.
  private mutating func compact(in era: Era, _ text: borrowing PasswordText) -> Date? {
    var count = 0
    var value = 0
    while count < 7, place + count < limit {
      let digit = text.folded[place + count] &- 0x30
      if digit > 9 { break }
      value = value * 10 + Int(digit)
      count += 1
    }
    guard 4...6 ~= count else { return nil }
    let (year, rest) = value.quotientAndRemainder(
      dividingBy: count == 4 ? 100 : count == 5 ? 1_000 : 10_000)
    // Where the month ends: 3 5, 3 05 or 11 5, 03 05.
    if let day = compactDay(in: era, year, rest.quotientAndRemainder(dividingBy: 100)), count > 4 {
      place += count
      return Date(year: day.year, hasDay: true)
    }
    guard let day = compactDay(in: era, year, rest.quotientAndRemainder(dividingBy: 10)) else {
      return nil
    }
    place += count
    return Date(year: day.year, hasDay: true)
  }

  private func compactDay(
    in era: Era, _ year: Int, _ rest: (quotient: Int, remainder: Int)
  ) -> CalendarDay? {
    era.day(year: year, month: rest.quotient, day: rest.remainder)
  }

  /// A Gregorian date with signs for year, month and day, at least two of the three.
  mutating func westernDate(_ text: borrowing PasswordText) -> Date? {
    let start = place
    if let year = takeNumber(text, digits: 4), 1800..<2200 ~= year, take(Self.yearSign, text) {
      var date = Date(year: year)
      monthAndDay(text, &date)
      return date
    }
    place = start
    var date = Date()
    monthAndDay(text, &date)
    return date.hasDay ? date : nil
  }

  /// 3月5日, 3月 or nothing, behind a year or by themselves.
  private mutating func monthAndDay(_ text: borrowing PasswordText, _ date: inout Date) {
    let start = place
    guard let month = takeNumber(text, digits: 2), 1...12 ~= month, take(Self.monthSign, text)
    else {
      place = start
      return
    }
    date.hasDay = true
    let end = place
    if let day = takeNumber(text, digits: 2), 1...31 ~= day {
      _ = take(Self.daySign, text)
    } else {
      place = end
    }
  }

  // MARK: - Symbols

  private func symbol(_ text: borrowing PasswordText) -> UInt32? {
    place < limit ? text.folded[place] : nil
  }

  private mutating func take(_ sign: UInt32, _ text: borrowing PasswordText) -> Bool {
    guard symbol(text) == sign else { return false }
    place += 1
    return true
  }

  /// A number in digits or in kanji; 元 is 1.
  private mutating func takeNumber(_ text: borrowing PasswordText, digits most: Int) -> Int? {
    if most == 2, take(Self.first, text) { return 1 }
    var value = 0
    var digits = 0
    while digits < most, let symbol = symbol(text), symbol &- 0x30 < 10 {
      value = value * 10 + Int(symbol - 0x30)
      digits += 1
      place += 1
    }
    if digits > 0 { return value }
    // 五十五, 十二, 二十, 三.
    guard let tens = takeKanji(text) else { return nil }
    return tens
  }

  private mutating func takeKanji(_ text: borrowing PasswordText) -> Int? {
    var value: Int?
    while let symbol = symbol(text) {
      if symbol == Self.ten, value ?? 1 < 10 {
        value = (value ?? 1) * 10
      } else if let digit = Self.kanjiDigits.firstIndex(of: symbol), digit > 0,
        value.map({ $0 % 10 == 0 }) ?? true
      {
        value = (value ?? 0) + digit
      } else {
        break
      }
      place += 1
    }
    return value
  }

  /// What stands between the numbers of a date.
  static let separators: [UInt32] = [0x2E, 0x2D, 0x2F, 0x5F, 0x20]  // . - / _ and space

  private static func isSeparator(_ symbol: UInt32) -> Bool { separators.contains(symbol) }
}
