/// How a product writes a moment.
struct MomentForm: Sendable {
  /// What is written for seconds since 1970.
  let text: @Sendable (UInt32) -> String
  /// What is written where the moment is not known, by the record's number.
  let unknown: @Sendable (Int) -> String

  init(
    unknown: @escaping @Sendable (Int) -> String = { _ in "" },
    text: @escaping @Sendable (UInt32) -> String
  ) {
    self.unknown = unknown
    self.text = text
  }

  /// Seconds since 1970.
  static let seconds = MomentForm(unknown: emptyOrZero) { "\($0)" }
  /// Milliseconds since 1970.
  static let milliseconds = MomentForm(unknown: emptyOrZero) { seconds in
    "\(seconds)" + padded(seconds % 1000, 3)
  }
  /// Microseconds since 1601-01-01, as Windows and Chromium count.
  static let microsecondsSince1601 = MomentForm(unknown: emptyOrZero) { seconds in
    "\(11_644_473_600 + UInt64(seconds))" + padded(seconds % 1_000_000, 6)
  }
  /// `2025-03-29T18:29:16Z`.
  static let iso8601 = MomentForm { seconds in
    let moment = CivilMoment(seconds)
    return "\(moment.date("-"))T\(moment.time)Z"
  }
  /// `2025-03-29T18:29:16`, of the clock where it was written.
  static let isoWithoutZone = MomentForm { seconds in
    let moment = CivilMoment(seconds)
    return "\(moment.date("-"))T\(moment.time)"
  }
  /// `2025/03/29 18:29:16`.
  static let slashed = MomentForm { seconds in
    let moment = CivilMoment(seconds)
    return "\(moment.date("/")) \(moment.time)"
  }
  /// `03/29/2025 18:29:16`: month, day, year.
  static let monthFirst = MomentForm { seconds in
    let moment = CivilMoment(seconds)
    return "\(padded(moment.month, 2))/\(padded(moment.day, 2))/\(moment.year) \(moment.time)"
  }
  /// `Thu Oct 20 2022 21:31:42 GMT+0200 (Central European Summer Time)`, as JavaScript has it.
  static let javaScript = MomentForm { seconds in
    let (name, hours) = zones[Int(seconds % UInt32(zones.count))]
    let moment = CivilMoment(UInt32(Int64(seconds) + Int64(hours) * 3600))
    let sign = hours < 0 ? "-" : "+"
    return "\(moment.weekday) \(moment.monthName) \(padded(moment.day, 2)) \(moment.year) "
      + "\(moment.time) GMT\(sign)\(padded(UInt32(abs(hours)), 2))00 (\(name))"
  }

  private static let zones = [
    ("Central European Summer Time", 2), ("Japan Standard Time", 9),
    ("Pacific Standard Time", -8), ("Coordinated Universal Time", 0),
  ]

  @Sendable private static func emptyOrZero(_ index: Int) -> String {
    index.isMultiple(of: 2) ? "" : "0"
  }
}

/// A moment of the Gregorian calendar in UTC, counted year by year: slow, and easily seen to be
/// right.
private struct CivilMoment {
  private(set) var year = 1970
  private(set) var month: UInt32 = 1
  let day: UInt32
  let time: String
  private let daysSince1970: UInt32

  init(_ seconds: UInt32) {
    var days = seconds / 86_400
    daysSince1970 = days
    func isLeap(_ year: Int) -> Bool {
      year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
    }
    while days >= (isLeap(year) ? 366 : 365) {
      days -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths: [UInt32] = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for length in lengths {
      guard days >= length else { break }
      days -= length
      month += 1
    }
    day = days + 1
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
    time = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }

  func date(_ separator: String) -> String {
    "\(year)\(separator)\(padded(month, 2))\(separator)\(padded(day, 2))"
  }

  /// 1970 began on a Thursday.
  var weekday: String {
    ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(daysSince1970 % 7)]
  }

  var monthName: String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names[Int(month) - 1]
  }
}

private func padded(_ number: UInt32, _ width: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: width - digits.utf8.count) + digits
}
