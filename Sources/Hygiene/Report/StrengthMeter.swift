internal import Strength

/// How strong a password is, as a meter for a person: a bar, how long guessing takes, and of what it
/// is made.
struct StrengthMeter {
  private let strength: PasswordStrength
  private let language: Language

  init(_ strength: PasswordStrength, _ language: Language) {
    self.strength = strength
    self.language = language
  }

  /// The lines of the meter.
  var lines: [String] {
    let rates: [(MeterPhrase, AttackRate)] = [
      (.throttled, .throttledOnline), (.unthrottled, .unthrottledOnline), (.slow, .slowHash),
      (.fast, .fastHash),
    ]
    let labels = rates.map { $0.0.text(in: language) }
    let width = labels.map(\.columns).max() ?? 0
    let times = zip(labels, rates).map { label, rate in
      let seconds = CrackTime(guessesLog10: strength.guessesLog10, at: rate.1).secondsLog10
      return "  " + label.padded(toColumns: width) + "  " + duration(secondsLog10: seconds)
    }
    let kinds = PatternPhrase.text(of: strength.patterns, in: language)
    let madeOf = kinds.map { MeterPhrase.madeOf.text(in: language, ["kinds": .text($0)]) }
    return [bar, MeterPhrase.time.text(in: language)] + times + (madeOf.map { [$0] } ?? [])
  }

  /// The strength in a few words.
  var shortText: String {
    (isBeyond ? MeterPhrase.shortBeyond : .short).text(in: language, values)
  }

  /// Whether there are more guesses than are told.
  private var isBeyond: Bool { strength.guessesLog10 > PasswordStrength.mostTold }

  private var values: KeyValuePairs<String, PhraseValue> {
    let words: [MeterPhrase] = [.veryWeak, .weak, .fair, .good, .strong]
    return [
      "word": .text(words[strength.score].text(in: language)),
      "exponent": .number(Int(min(strength.guessesLog10, PasswordStrength.mostTold))),
    ]
  }

  private var bar: String {
    let cells = strength.score + 1
    let bar = String(repeating: "#", count: cells) + String(repeating: ".", count: 5 - cells)
    return MeterPhrase.bar.text(
      in: language, ["bar": .text(bar), "strength": .text(shortText)])
  }

  private func duration(secondsLog10: Double) -> String {
    // Whole units, rounded down: an estimate has no more than its order of magnitude.
    let units: [(log10: Double, one: MeterPhrase)] = [
      (9.499, .centuries), (7.499, .years), (6.413, .months), (4.937, .days), (3.556, .hours),
      (1.778, .minutes), (0, .seconds),
    ]
    guard let unit = units.first(where: { secondsLog10 >= $0.log10 }) else {
      return MeterPhrase.instant.text(in: language)
    }
    if unit.one == .centuries { return MeterPhrase.centuries.text(in: language) }
    var count = 1
    var rest = secondsLog10 - unit.log10
    while rest >= 1 {
      count *= 10
      rest -= 1
    }
    // The leading digit, by comparing with the logarithms of 2 to 9.
    let digits = [0.301, 0.477, 0.602, 0.699, 0.778, 0.845, 0.903, 0.954]
    count *= 1 + digits.count { rest >= $0 }
    return unit.one.text(in: language, ["n": .number(count)])
  }
}

/// The words of the meter.
enum MeterPhrase: String, Phrasebook {
  case bar, short, shortBeyond, veryWeak, weak, fair, good, strong, time, madeOf
  case throttled, unthrottled, slow, fast
  case instant, seconds, minutes, hours, days, months, years, centuries

  var texts: Bilingual {
    switch self {
    case .bar:
      Bilingual(
        "strength [{bar}] {strength}", "強度 [{bar}] {strength}")
    case .short:
      Bilingual(
        "{word}, about 10^{exponent} guesses", "{word}（推測回数はおよそ 10 の {exponent} 乗）")
    case .shortBeyond:
      Bilingual(
        "{word}, more than 10^{exponent} guesses", "{word}（推測回数は 10 の {exponent} 乗を超える）")
    case .veryWeak: Bilingual("very weak", "とても弱い")
    case .weak: Bilingual("weak", "弱い")
    case .fair: Bilingual("fair", "やや弱い")
    case .good: Bilingual("good", "良い")
    case .strong: Bilingual("strong", "強い")
    case .time: Bilingual("time until it is guessed:", "見つかるまでの時間:")
    case .madeOf: Bilingual("contains: {kinds}", "含まれるもの: {kinds}")
    case .throttled:
      Bilingual("log-in form, 100 tries an hour", "ログイン画面（1 時間に 100 回まで）")
    case .unthrottled:
      Bilingual("log-in form without a limit, 10 a second", "制限のないログイン画面（毎秒 10 回）")
    case .slow:
      Bilingual("stolen table, slow hash, 10,000 a second", "盗まれた保存データ、低速ハッシュ（毎秒 1 万回）")
    case .fast:
      Bilingual("stolen table, fast hash, 10^10 a second", "盗まれた保存データ、高速ハッシュ（毎秒 100 億回）")
    case .instant: Bilingual("less than a second", "1 秒未満")
    case .seconds: Bilingual("{n} {n|second|seconds}", "{n} 秒")
    case .minutes: Bilingual("{n} {n|minute|minutes}", "{n} 分")
    case .hours: Bilingual("{n} {n|hour|hours}", "{n} 時間")
    case .days: Bilingual("{n} {n|day|days}", "{n} 日")
    case .months: Bilingual("{n} {n|month|months}", "{n} か月")
    case .years: Bilingual("{n} {n|year|years}", "{n} 年")
    case .centuries: Bilingual("centuries", "数百年以上")
    }
  }
}
