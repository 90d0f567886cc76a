internal import Vaults

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The system's clock, read once at the edge.
struct Clock {
  /// Now.
  let now: Timestamp
  /// Today where the user is, `2026-11-23`.
  let today: String

  /// Reads the clock.
  init() {
    var seconds = time(nil)
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    now = Timestamp(seconds: UInt32(clamping: seconds))
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (year, month, day) = unsafe (local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)
    today = "\(year)-\(padded(month))-\(padded(day))"
  }
}
