internal import Guidance

/// The words of verdicts.
enum VerdictPhrase: String, Phrasebook {
  case message, silentMessage, unsetMessage, unsayableMessage, effective, fromDefault, lookIn
  case asked
  case minimumInBytes, minimumInUTF16, maximumInBytes, notEnforced, dictionaryOnly
  case breachedListServes, passphraseWay, onlyDigitsRefused, advisedLengthImpossible, neverLocked
  case workedOutPerHour, way, low

  var texts: Bilingual {
    switch self {
    case .message:
      Bilingual(
        "{name}: the policy has “{found}”; asked for: {required}.",
        "{name}: ポリシーは「{found}」、ガイドラインは「{required}」。")
    case .silentMessage:
      Bilingual(
        "{name}: the policy has “{found}”; the guidance does not speak of it.",
        "{name}: ポリシーは「{found}」、ガイドラインには定めがありません。")
    case .unsetMessage:
      Bilingual(
        "{name}: the policy does not say; asked for: {required}.",
        "{name}: ポリシーに設定がありません。ガイドラインは「{required}」。")
    case .unsayableMessage:
      Bilingual(
        "{name}: this format cannot say it; asked for: {required}.",
        "{name}: この形式では設定できません。ガイドラインは「{required}」。")
    case .effective:
      Bilingual("What passes in effect: {value}.", "実際に通る長さは {value}以上です。")
    case .fromDefault:
      Bilingual("The value is the default of {product}.", "値は {product} の既定値です。")
    case .lookIn: Bilingual("Look in: {places}.", "確認する場所: {places}。")
    case .asked:
      Bilingual("{found}; asked for: {required}", "{found}（求められるもの: {required}）")
    case .minimumInBytes:
      Bilingual(
        "Bytes are counted: {kana} kana have {n} bytes, which is long enough there.",
        "バイト数で数えるため、かな {kana} 文字でも {n} バイトになり、長さの条件を満たします。")
    case .minimumInUTF16:
      Bilingual(
        "UTF-16 units are counted: an emoji counts for two.",
        "UTF-16 の単位で数えるため、絵文字は 1 個で 2 と数えます。")
    case .maximumInBytes:
      Bilingual(
        "Bytes are counted: no more than {kana} kana fit into {n} bytes.",
        "バイト数で数えるため、{n} バイトにはかなが {kana} 文字しか入りません。")
    case .notEnforced:
      Bilingual(
        "The policy only warns: a password that breaks it is accepted all the same.",
        "警告だけのポリシーのため、違反するパスワードもそのまま設定できます。")
    case .dictionaryOnly:
      Bilingual(
        "Words of a dictionary are refused; that is only a part of the common passwords.",
        "辞書の単語は拒否されますが、よくあるパスワードの一部にとどまります。")
    case .breachedListServes:
      Bilingual(
        "The list of breached passwords holds the common ones too.",
        "流出済みパスワードのリストには、よくあるパスワードも含まれます。")
    case .passphraseWay:
      Bilingual(
        "With a passphrase of {n} characters no kinds are forced.",
        "{n} 文字のパスフレーズなら文字種は強制されません。")
    case .onlyDigitsRefused:
      Bilingual(
        "All that is refused is digits alone, a mild rule of this sort.",
        "数字だけのものを拒否するだけの、ゆるい規則です。")
    case .advisedLengthImpossible:
      Bilingual(
        "A password as long as people are advised to take cannot be set.",
        "利用者に勧められている長さのパスワードを設定できません。")
    case .neverLocked:
      Bilingual("No account is ever locked.", "アカウントはロックされません。")
    case .workedOutPerHour:
      Bilingual(
        "Attempts and time of the lock-out allow {n} failures in an hour.",
        "ロックの回数と時間から、1 時間に {n} 回まで失敗できます。")
    case .way: Bilingual("It is about way {n}.", "{n} 番目の方法についての判定です。")
    case .low:
      Bilingual(
        "Not compared with the document's text yet: look it up before it decides anything.",
        "文書の原文と未照合です。判断に使う前に確認してください。")
    }
  }
}

extension Verdict.Outcome: Phrasebook {
  /// The verdict in a word or two.
  var texts: Bilingual {
    switch self {
    case .conforms: Bilingual("conforms", "適合")
    case .exceeds: Bilingual("exceeds", "上回る")
    case .conflicts: Bilingual("conflicts", "違反")
    case .fallsShort: Bilingual("falls short", "不足")
    case .policySilent: Bilingual("policy silent", "設定なし")
    case .notExpressible: Bilingual("not expressible", "設定不可")
    case .guidanceSilent: Bilingual("guidance silent", "定めなし")
    case .unclear: Bilingual("unclear", "判定不能")
    }
  }
}
