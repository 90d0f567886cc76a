internal import Vaults

/// Links passwords that are the same but for a number that goes on or another year, in whatever
/// calendar, or for another season or month.
struct NumberSteps {
  let text: ReuseText
  let table: KeyTable

  /// The farthest that a counter goes in one step.
  static let farthest = 3
  /// The most numbers of a password that are looked at, and its most characters.
  private static let mostNumbers = 4
  private static let longest = 128

  /// A number in a password, or a season or month, or both; everything else is the same.
  private struct Step {
    let password: Int32
    let number: Int?
    let digits: Int
    let isYear: Bool
  }

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    table.forEachShared(expected: text.material.passwords.count) { sink in
      for password in text.material.passwords.indices { addKeys(of: password, to: &sink) }
    } set: {
      forest.root(Int32($0 >> 17))
    } _: { bucket in
      link(bucket, into: &forest, &judge, store)
    }
  }

  /// Adds a key for each number left out, for a season left out, and for both.
  private func addKeys(of password: Int, to sink: inout EntryParts) {
    let length = text.forms.length(of: password)
    if length > Self.longest { return }
    let season = SeasonWords.place(in: password, text.forms)
    if let season, length - season.count >= 2 {
      sink.add(key(password, season, kind: 31), value(password, nil, season))
    }
    var index = 0
    var numbers = 0
    while index < length, numbers < Self.mostNumbers {
      if text.forms.kind(password, index) != .digit {
        index += 1
        continue
      }
      let number = text.run(around: index, in: 0..<length, of: password) { $0 == .digit }
      sink.add(key(password, number, kind: 32), value(password, number, nil))
      if let year = EraYears.place(around: number, in: password, text.forms) {
        sink.add(key(password, year, kind: 32), value(password, year, nil))
      }
      if let season {
        let key =
          season.lowerBound < number.lowerBound
          ? key(password, season, number, kind: 33) : key(password, number, season, kind: 34)
        sink.add(key, value(password, number, season))
      }
      numbers += 1
      index = number.upperBound
    }
  }

  /// The hash of what is left without one place, or without another one behind it too.
  @inline(__always)
  private func key(
    _ password: Int, _ place: Range<Int>, _ next: Range<Int>? = nil, kind: UInt64
  ) -> UInt64 {
    var start = place.upperBound
    var hash = text.forms.hash(of: password, 0..<place.lowerBound)
    if let next {
      hash = hash &* 0xA24B_AED4_963E_E407
      hash = hash &+ text.forms.hash(of: password, start..<next.lowerBound)
      start = next.upperBound
    }
    hash = hash &* 0xA24B_AED4_963E_E407
    hash = hash &+ text.forms.hash(of: password, start..<text.forms.length(of: password))
    return hash.keyed(as: kind)
  }

  private func value(_ password: Int, _ number: Range<Int>?, _ season: Range<Int>?) -> UInt64 {
    let place = number.map { UInt64($0.lowerBound) << 8 | UInt64($0.count) } ?? 0
    return UInt64(password) << 17 | place << 1 | (season == nil ? 0 : 1)
  }

  private func link(
    _ bucket: ArraySlice<KeyTable.Entry>, into forest: inout LinkForest,
    _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    guard let first = bucket.first else { return }
    let hasSeason = first.value & 1 == 1
    // What is left of a season with its year says much; a number beside a common word does not.
    let rest = (hasSeason ? Self.seasonWorth : 0) + guesses(besides: first.value, &judge, store)
    var steps: [Step] = []
    for entry in bucket {
      let password = Int(entry.value >> 17)
      let (lower, count) = (Int(entry.value >> 9 & 0xFF), Int(entry.value >> 1 & 0xFF))
      let place = lower..<lower + count
      let isOfEra = count > 0 && text.forms.kind(password, lower) != .digit
      let number =
        isOfEra
        ? EraYears.year(at: place, in: password, text, store)
        : count == 0 ? nil : text.number(place, of: password, store)
      if count > 0, number == nil { continue }
      let isYear = isOfEra || count == 4 && (1950...2049).contains(number ?? 0)
      steps.append(Step(password: Int32(password), number: number, digits: count, isYear: isYear))
    }
    steps.sort { ($0.number ?? 0, $0.password) < ($1.number ?? 0, $1.password) }
    for (left, right) in zip(steps, steps.dropFirst())
    where Self.isStep(left, right, hasSeason, rest - judge.threshold) {
      forest.link(left.password, right.password, .number)
    }
  }

  /// Whether one comes from the other by a step, and strangers would not.
  ///
  /// - Parameters:
  ///   - left: the smaller number.
  ///   - right: the other one.
  ///   - hasSeason: whether the season may be another one too.
  ///   - worth: how far the rest is above or below what is worth a link by itself. A number close by
  ///     makes up for what is missing: few strangers with the same rest have one.
  /// - Returns: whether they are to be linked.
  private static func isStep(
    _ left: Step, _ right: Step, _ hasSeason: Bool, _ worth: Double
  ) -> Bool {
    guard let from = left.number, let to = right.number else { return worth >= 0 }
    if to - from > farthest { return left.isYear && right.isYear && !hasSeason && worth >= 0 }
    return worth + (left.isYear ? yearsApart : max(0, Double(right.digits) - numbersApart)) >= 0
  }

  /// Of what strangers have beside the same rest, the decimal logarithm of those for one that has a
  /// year within a step, or a number of so many digits within one.
  private static let yearsApart = 2.0
  private static let numbersApart = 0.8
  /// How unlikely it is that strangers have a season in the same place, a decimal logarithm.
  private static let seasonWorth = 4.0

  /// The decimal logarithm of the guesses for the longer part beside a number.
  private func guesses(
    besides value: UInt64, _ judge: inout CoreJudge, _ store: RawSpan
  ) -> Double {
    let (password, lower) = (Int(value >> 17), Int(value >> 9 & 0xFF))
    let number = lower..<lower + Int(value >> 1 & 0xFF)
    let sides = [0..<number.lowerBound, number.upperBound..<text.forms.length(of: password)]
    guard let longer = sides.max(by: { $0.count < $1.count }) else { return 0 }
    let kinds = { text.forms.kind(password, $0) }
    guard let first = longer.first(where: { kinds($0) != .sign }),
      let last = longer.last(where: { kinds($0) != .sign })
    else { return 0 }
    return judge.guesses(first..<last + 1, of: password, text, store)
  }
}
