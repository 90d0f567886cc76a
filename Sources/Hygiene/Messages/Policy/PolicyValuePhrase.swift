internal import Guidance

/// The words for values of policies, and for what is asked of them.
enum PolicyValuePhrase: String, Phrasebook {
  case characters, bytes, utf16, graphemes
  case days, minutes, attempts, passwords, inARow, entries, kinds
  case unlimited, never, noLock, yes, no, noneForced
  case codePointWord, byteWord, utf16Word, graphemeWord, asTyped, whole, part, derived
  case atLeast, atMost, some, without, required, forbidden, accepted, advised, discouraged
  case example, nothingSaid, mixture, eitherOr, rate
  case eachOf, ofUnion, kindsOf, tier, passphraseTier
  case upper, lower, digit, special, alpha, nonAlpha, nonDigit, other
  case notSet, notExpressible, doubtful

  var texts: Bilingual {
    switch self {
    case .characters: Bilingual("{n} {n|character|characters}", "{n} 文字")
    case .bytes: Bilingual("{n} {n|byte|bytes}", "{n} バイト")
    case .utf16: Bilingual("{n} UTF-16 {n|unit|units}", "UTF-16 で {n} 単位")
    case .graphemes: Bilingual("{n} visible {n|character|characters}", "見た目で {n} 文字")
    case .days: Bilingual("{n} {n|day|days}", "{n} 日")
    case .minutes: Bilingual("{n} {n|minute|minutes}", "{n} 分")
    case .attempts: Bilingual("{n} {n|attempt|attempts}", "{n} 回")
    case .passwords: Bilingual("the last {n}", "直近 {n} 個")
    case .inARow: Bilingual("{n} in a row", "連続 {n} 文字")
    case .entries: Bilingual("{n} {n|entry|entries}", "{n} 件")
    case .kinds: Bilingual("{n} {n|kind|kinds}", "{n} 種類")
    case .unlimited: Bilingual("no limit", "制限なし")
    case .never: Bilingual("never expires", "無期限")
    case .noLock: Bilingual("no lock-out", "ロックなし")
    case .yes: Bilingual("yes", "あり")
    case .no: Bilingual("no", "なし")
    case .noneForced: Bilingual("none forced", "強制なし")
    case .codePointWord: Bilingual("code points", "コードポイント")
    case .byteWord: Bilingual("bytes", "バイト")
    case .utf16Word: Bilingual("UTF-16 units", "UTF-16 の単位")
    case .graphemeWord: Bilingual("visible characters", "見た目の文字")
    case .asTyped: Bilingual("as typed", "入力のまま")
    case .whole: Bilingual("whole password", "パスワード全体")
    case .part: Bilingual("parts of it", "一部でも一致")
    case .derived: Bilingual("derived forms too", "変形したものも")
    case .atLeast: Bilingual("at least {value}", "{value}以上")
    case .atMost: Bilingual("at most {value}", "{value}以下")
    case .some: Bilingual("that there is one", "定めること")
    case .without: Bilingual("no limit", "制限しないこと")
    case .required: Bilingual("required", "必要")
    case .forbidden: Bilingual("none", "しないこと")
    case .accepted: Bilingual("accepted", "受け付けること")
    case .advised: Bilingual("advised", "推奨")
    case .discouraged: Bilingual("better none", "しない方がよい")
    case .example: Bilingual("an example", "例示")
    case .nothingSaid: Bilingual("not mentioned", "言及なし")
    case .mixture: Bilingual("a mixture", "混ぜること")
    case .eitherOr: Bilingual("either {ways}", "次のいずれか: {ways}")
    case .rate:
      Bilingual("{guesses} guesses in {minutes} minutes", "{minutes} 分に {guesses} 回まで")
    case .eachOf: Bilingual("{n} {class}", "{class} {n} 文字")
    case .ofUnion: Bilingual("{n} of {classes}", "{classes}から {n} 文字")
    case .kindsOf:
      Bilingual("{n} of {total} kinds ({classes})", "{total} 種類（{classes}）のうち {n} 種類")
    case .tier: Bilingual("{length} with {n} {n|kind|kinds}", "{n} 種類なら {length}")
    case .passphraseTier: Bilingual("{length} as a passphrase", "パスフレーズなら {length}")
    case .upper: Bilingual("upper-case", "英大文字")
    case .lower: Bilingual("lower-case", "英小文字")
    case .digit: Bilingual("digit", "数字")
    case .special: Bilingual("special", "記号")
    case .alpha: Bilingual("letter", "英字")
    case .nonAlpha: Bilingual("non-letter", "英字以外")
    case .nonDigit: Bilingual("non-digit", "数字以外")
    case .other: Bilingual("other", "その他の文字")
    case .notSet: Bilingual("not set", "設定なし")
    case .notExpressible: Bilingual("cannot be said there", "この形式では設定できない")
    case .doubtful: Bilingual("set, with a meaning that is not certain", "設定はあるが意味が定まらない")
    }
  }
}
