/// Finds repetitions in long passwords, in time that grows with the length.
///
/// A part of up to 32 symbols is found wherever it stands, by ``NearRepetitions``. For longer parts,
/// every row of `gramSize` symbols is compared with where the same row stood last: within a repetition
/// that is, for some row, one part before. Only a part in which every row stands twice by itself
/// escapes; it consists of shorter repetitions, or is nothing simple.
struct LongRepetitions: ~Copyable {
  /// A stretch in which every symbol equals the one a period before it.
  struct Run: BitwiseCopyable {
    let start: Int32
    let end: Int32
    let period: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Where shorter parts may be; nowhere in a password of ordinary length.
  let near: NearRepetitions
  private var runs = Scratch<Run>()
  /// Where a row of symbols was last, by its hash.
  private var places = Scratch<Int32>()

  /// The longest password in which every place is compared with every other instead.
  static let ordinaryLength = 256
  private static let gramSize = 8
  private static let largestTable = 1 << 20

  /// A search for repetitions of a part of the text.
  init(_ whole: Range<Int>, in text: borrowing PasswordText) {
    guard whole.count > Self.ordinaryLength else {
      near = NearRepetitions(whole.lowerBound..<whole.lowerBound, in: text)
      return
    }
    near = NearRepetitions(whole, in: text)
    var bits = 8
    while 1 << bits < min(whole.count, Self.largestTable) { bits += 1 }
    places.resize(to: 1 << bits, filling: -1)
    var gram = Gram()
    // Comparing takes no more steps than this, whatever somebody has thought up.
    var budget = 16 * whole.count
    var dismissed = (period: 0, end: 0)
    var resume = whole.lowerBound
    for place in whole {
      let leaving = place - Self.gramSize
      gram.take(text.symbols[place])
      if leaving >= whole.lowerBound { gram.drop(text.symbols[leaving]) }
      guard leaving >= whole.lowerBound - 1 else { continue }
      let slot = gram.slot(bits)
      let earlier = Int(places[slot])
      places[slot] = Int32(truncatingIfNeeded: place)
      let period = place - earlier
      guard earlier >= 0, period > NearRepetitions.longestPeriod, place >= resume, budget > 0,
        period != dismissed.period || place >= dismissed.end
      else { continue }
      let run = Self.run(at: place, period, of: whole, in: text)
      budget -= run.count - period
      if run.count >= 2 * period {
        runs.append(
          Run(start: Int32(run.lowerBound), end: Int32(run.upperBound), period: Int32(period)))
        resume = run.upperBound
      } else {
        dismissed = (period, run.upperBound)
      }
    }
  }

  /// The longest repetition of a long part that begins at a place.
  ///
  /// - Parameters:
  ///   - start: not before that of the last call.
  ///   - next: where the last call left off in the list of runs.
  /// - Returns: the repetition, if one begins there.
  func repetition(at start: Int, _ next: inout Int) -> RepeatMatcher.Repetition? {
    while next < runs.count {
      let run = runs[next]
      let period = Int(run.period)
      if start < run.range.lowerBound { return nil }
      let count = (run.range.upperBound - start) / period
      if count >= 2 {
        return RepeatMatcher.Repetition(range: start..<start + count * period, period: period)
      }
      next += 1
    }
    return nil
  }

  /// The stretch around a place in which every symbol equals the one a period before it.
  private static func run(
    at place: Int, _ period: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Range<Int> {
    var end = place
    while end < whole.upperBound, isEqual(text, end, period) { end += 1 }
    var start = place
    while start - period > whole.lowerBound, isEqual(text, start - 1, period) { start -= 1 }
    return start - period..<end
  }

  private static func isEqual(_ text: borrowing PasswordText, _ place: Int, _ period: Int) -> Bool {
    let symbol = text.symbols[place]
    return symbol == text.symbols[place - period] && symbol != RepeatMatcher.lineFeed
  }

  /// A hash of the last symbols, after Karp and Rabin.
  private struct Gram {
    private var value: UInt64 = 0

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let leaving: UInt64 = (0..<gramSize).reduce(1) { power, _ in power &* base }

    mutating func take(_ symbol: UInt32) { value = value &* Self.base &+ UInt64(symbol) }

    mutating func drop(_ symbol: UInt32) { value = value &- UInt64(symbol) &* Self.leaving }

    func slot(_ bits: Int) -> Int {
      Int(((value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - bits))
    }
  }
}
