/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day that exists, or nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether one day is before the other.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The fiscal year (年度), which begins in April.
  public var fiscalYear: Int { month <= 3 ? year - 1 : year }
}

/// A Japanese era, by which years are counted: 昭和55年 is 1980.
public struct Era: Sendable, Hashable {
  /// The letter it is abbreviated by: S.
  public let letter: Character
  /// The name: 昭和.
  public let name: String
  /// How that is said: しょうわ.
  public let reading: String
  /// That in Latin letters, in the systems that are in use.
  public let romanNames: [String]
  /// The year that counts as 1 (元年).
  public let firstYear: Int
  private let firstMonth: Int
  private let firstDayOfMonth: Int

  /// The eras since 1868, latest first.
  ///
  /// The first days are those of the ordinances; until 1872 by another calendar, here converted.
  public static let all: [Era] = [reiwa, heisei, showa, taisho, meiji]

  /// Since 1 May 2019.
  public static let reiwa = Era("R", "令和", "れいわ", ["reiwa"], 2019, 5, 1)
  /// Since 8 January 1989.
  public static let heisei = Era("H", "平成", "へいせい", ["heisei"], 1989, 1, 8)
  /// Since 25 December 1926.
  public static let showa = Era(
    "S", "昭和", "しょうわ", ["showa", "shouwa", "syowa", "syouwa"], 1926, 12, 25)
  /// Since 30 July 1912.
  public static let taisho = Era(
    "T", "大正", "たいしょう", ["taisho", "taishou", "taisyo", "taisyou"], 1912, 7, 30)
  /// Since 25 January 1868.
  public static let meiji = Era("M", "明治", "めいじ", ["meiji", "meizi"], 1868, 1, 25)

  private init(
    _ letter: Character, _ name: String, _ reading: String, _ romanNames: [String], _ year: Int,
    _ month: Int, _ day: Int
  ) {
    self.letter = letter
    self.name = name
    self.reading = reading
    self.romanNames = romanNames
    firstYear = year
    firstMonth = month
    firstDayOfMonth = day
  }

  /// The last year that has days of the era; nil for the present one.
  public var lastYear: Int? {
    Self.all.last { $0.firstYear > firstYear }?.firstYear
  }

  /// The Gregorian year of a year of the era; nil if it has none.
  public func gregorianYear(_ year: Int) -> Int? {
    guard (1...9999).contains(year) else { return nil }
    let gregorian = firstYear + year - 1
    return gregorian <= lastYear ?? 9999 ? gregorian : nil
  }

  /// The day of a year of the era, a month and a day of that; nil if it lies outside the era.
  public func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    guard let gregorian = gregorianYear(year),
      let day = CalendarDay(year: gregorian, month: month, day: day), Era.of(day) == self
    else { return nil }
    return day
  }

  /// The era of a day; nil before 1868.
  public static func of(_ day: CalendarDay) -> Era? {
    all.first { era in
      (era.firstYear, era.firstMonth, era.firstDayOfMonth) <= (day.year, day.month, day.day)
    }
  }

  /// The year of the era that a Gregorian year is, counting from 1.
  public func year(ofGregorian year: Int) -> Int? {
    guard year >= firstYear, year <= lastYear ?? 9999 else { return nil }
    return year - firstYear + 1
  }
}
