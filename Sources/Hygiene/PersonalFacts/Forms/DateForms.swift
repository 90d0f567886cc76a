internal import JapaneseWriting

/// The ways in which people write a day, in figures and by the years of an era.
enum DateForms {
  /// Adds all forms of a day.
  static func add(_ day: CalendarDay, _ kind: FactKind, to tokens: inout TokenList) {
    let parts = Parts(day)
    addFigures(parts, kind, to: &tokens)
    addSeparated(parts, kind, to: &tokens)
    addEra(day, parts, kind, to: &tokens)
    tokens.add(String(day.fiscalYear), kind, .fiscalYear, .digits)
  }

  /// A day's year, month and day as texts.
  private struct Parts {
    let year: String
    let shortYear: String
    let month: String
    let twoMonth: String
    let day: String
    let twoDay: String

    init(_ day: CalendarDay) {
      year = String(day.year)
      shortYear = Self.two(day.year % 100)
      month = String(day.month)
      twoMonth = Self.two(day.month)
      self.day = String(day.day)
      twoDay = Self.two(day.day)
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  }

  private static func addFigures(
    _ parts: Parts, _ kind: FactKind, to tokens: inout TokenList
  ) {
    let (y, yy) = (parts.year, parts.shortYear)
    let (m, mm, d, dd) = (parts.month, parts.twoMonth, parts.day, parts.twoDay)
    let forms: [(String, FactForm)] = [
      (y + mm + dd, .fullDate), (mm + dd, .monthDay), (y, .year), (yy + mm + dd, .fullDate),
      (y + m + d, .fullDate), (yy + m + d, .fullDate), (m + dd, .monthDay), (m + d, .monthDay),
      (dd + mm, .monthDay), (d + mm, .monthDay), (mm + dd + y, .fullDate),
      (dd + mm + y, .fullDate), (mm + dd + yy, .fullDate), (dd + mm + yy, .fullDate),
      (y + mm, .yearMonth), (yy + mm, .yearMonth), (mm + y, .yearMonth), (yy, .year),
    ]
    for (digits, form) in forms { addDigits(digits, kind, form, to: &tokens) }
  }

  /// A row of digits and the same backwards; of fewer than four nothing can be said by themselves.
  private static func addDigits(
    _ digits: String, _ kind: FactKind, _ form: FactForm, to tokens: inout TokenList
  ) {
    guard digits.utf8.count > 3 else { return tokens.add(digits, kind, form, .beside) }
    tokens.add(digits, kind, form, .digits)
    tokens.add(String(digits.reversed()), kind, .reversed, .digits)
  }

  private static func addSeparated(
    _ parts: Parts, _ kind: FactKind, to tokens: inout TokenList
  ) {
    let days: [[String]] = [
      [parts.twoMonth, parts.twoDay], [parts.month, parts.day], [parts.twoDay, parts.twoMonth],
      [parts.day, parts.month],
    ]
    for separator in ["-", "/", ".", "_", " "] {
      for day in days {
        let text = day.joined(separator: separator)
        tokens.add(text, kind, .monthDay, text.utf8.count < 4 ? .beside : .mixed)
        for year in [parts.year, parts.shortYear] {
          for whole in [[year] + day, day + [year]] {
            tokens.add(whole.joined(separator: separator), kind, .fullDate, .mixed)
          }
        }
      }
      for year in [parts.year, parts.shortYear] {
        tokens.add(year + separator + parts.twoMonth, kind, .yearMonth, .mixed)
      }
    }
    for (month, day) in [(parts.month, parts.day), (parts.twoMonth, parts.twoDay)] {
      tokens.add("\(parts.year)年\(month)月\(day)日", kind, .fullDate, .written)
      tokens.add("\(month)月\(day)日", kind, .monthDay, .written)
    }
    tokens.add("\(parts.year)年", kind, .year, .written)
  }

  private static func addEra(
    _ day: CalendarDay, _ parts: Parts, _ kind: FactKind, to tokens: inout TokenList
  ) {
    guard let era = Era.of(day), let year = era.year(ofGregorian: day.year) else { return }
    let two = Parts.two(year)
    // The letter belongs to the year: 55 may be anything, and means something only beside a name.
    tokens.add(two, kind, .era, .beside)
    addDigits(two + parts.twoMonth + parts.twoDay, kind, .era, to: &tokens)
    addYears(year, of: era, kind, .era, parts, to: &tokens)
    if let fiscal = CalendarDay(year: day.fiscalYear, month: 4, day: 1), let its = Era.of(fiscal),
      let year = its.year(ofGregorian: fiscal.year)
    {
      addYears(year, of: its, kind, .fiscalYear, nil, to: &tokens)
    }
  }

  /// A year after the letter and the names of its era, with the rest of the date if there is one.
  private static func addYears(
    _ year: Int, of era: Era, _ kind: FactKind, _ form: FactForm, _ parts: Parts?,
    to tokens: inout TokenList
  ) {
    let letter = String(era.letter).lowercased()
    let years = Array(Set([String(year), Parts.two(year)])).sorted()
    let names = Reading(era.reading)?.spellings(limit: 16).map(\.text) ?? []
    for number in years {
      addEraYear(letter + number, kind, form, to: &tokens)
      for name in names { tokens.add(name + number, kind, form, .mixed) }
      tokens.add(era.name + number, kind, form, .written)
      tokens.add("\(era.name)\(number)年", kind, form, .written)
      guard let parts else { continue }
      for (month, day) in [(parts.month, parts.day), (parts.twoMonth, parts.twoDay)] {
        for separator in ["", ".", "-", "/", "_"] {
          let rest = separator + month + separator + day
          addEraYear(letter + number + rest, kind, form, to: &tokens)
          for name in names.prefix(4) { tokens.add(name + number + rest, kind, form, .mixed) }
        }
        tokens.add("\(era.name)\(number)年\(month)月\(day)日", kind, form, .written)
      }
    }
    if year == 1 { tokens.add("\(era.name)元年", kind, form, .written) }
  }

  private static func addEraYear(
    _ text: String, _ kind: FactKind, _ form: FactForm, to tokens: inout TokenList
  ) {
    tokens.add(text, kind, form, text.utf8.count < 3 ? .beside : .bounded)
  }
}
