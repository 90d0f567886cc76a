/// The words for what was checked, and for what was not.
enum CoveragePhrase: String, Phrasebook {
  case heading, checked, partly, cannotTell, nothingToCheck, noAnswer, notGiven, notBuilt
  case someAccounts, withoutReadings, records, someRecords, entries, someEntries
  case listEmbedded, listAnswered, listNotAsked, listSilent, listIncomplete, listToVerify
  case listPartial, listFailed, listDoubtful
  case archived
  case criticalMeans, reused, guessable, ofUserName, aboutYou, visible, userNameInside, factInside
  case short, simple, similar, pinLike, sharedByUsers, refused, http,
    longUnused,
    enteredTwice
  case notCheckedAtAll

  var texts: Bilingual {
    switch self {
    case .heading: Bilingual("WHAT WAS CHECKED", "確認した範囲")
    case .checked: Bilingual("checked:", "確認済み:")
    case .partly: Bilingual("in part:", "一部のみ:")
    case .cannotTell:
      Bilingual("not checked, the export cannot tell:", "未確認（このファイルでは不明）:")
    case .nothingToCheck: Bilingual("not checked, nothing to check:", "未確認（対象なし）:")
    case .noAnswer: Bilingual("not checked, no list answered:", "未確認（照合できるリストなし）:")
    case .notGiven:
      Bilingual("not checked, needs --facts FILE:", "未確認（--facts FILE の指定が必要）:")
    case .notBuilt:
      Bilingual("not checked, not in this version:", "未確認（この版では未対応）:")
    case .someAccounts:
      Bilingual("{topic} (for {n} of {all} accounts)", "{topic}（{all} 件中 {n} 件）")
    case .withoutReadings:
      Bilingual(
        "{topic} ({n} {n|name|names} without a reading in kana, looked for as written)",
        "{topic}（かなの読みがない名前 {n} 件は、書かれたままの形だけで確認）")
    case .records:
      Bilingual("{topic} ({n} {n|record|records})", "{topic}（記録 {n} 件）")
    case .someRecords:
      Bilingual("{topic} ({n} of {all} records in full)", "{topic}（記録 {all} 件中 {n} 件のみ全体）")
    case .entries:
      Bilingual(
        "{topic} ({n} {n|entry|entries} of {accounts} {accounts|account|accounts})",
        "{topic}（{accounts} 件のアカウントの {n} 件）")
    case .someEntries:
      Bilingual(
        "{topic} ({n} {n|entry|entries} of {accounts} {accounts|account|accounts}; those "
          + "of {unread} {unread|account|accounts} could not be read)",
        "{topic}（{accounts} 件のアカウントの {n} 件。他に {unread} 件のアカウントの履歴は読み取り不可）")
    case .listEmbedded:
      Bilingual(
        "the built-in list of common passwords", "内蔵の「よく使われるパスワード」リスト")
    case .listAnswered:
      Bilingual(
        "{name}: {found} of {asked} different passwords found",
        "{name}: 異なるパスワード {asked} 個中 {found} 個が該当")
    case .listNotAsked:
      Bilingual(
        "{name}: not asked, there was no password to look up",
        "{name}: 照合するパスワードがないため、使っていません")
    case .listSilent: Bilingual("{name}: could not be asked", "{name}: 照合できませんでした")
    case .listIncomplete:
      Bilingual(
        "no list here is known to be complete: what was not found may still be exposed",
        "完全と確かめられたリストはありません。該当なしでも漏えいしている可能性があります")
    case .listFailed:
      Bilingual(
        "{n} {n|password|passwords} could not be looked up: {reason}",
        "{n} 個は照合できませんでした: {reason}")
    case .listToVerify:
      Bilingual(
        "`kagiban breach verify LIST` finds out whether a list is complete, and notes it",
        "`kagiban breach verify LIST` で、リストが完全かどうかを検査して記録できます")
    case .listPartial: Bilingual("not complete: {reason}", "不完全: {reason}")
    case .listDoubtful: Bilingual("doubtful: {reason}", "疑わしい点: {reason}")
    case .archived:
      Bilingual(
        "archived, and audited like the others: {n} {n|account|accounts}",
        "アーカイブ済み（他と同じく点検）: {n} 件")
    case .criticalMeans: Bilingual("password in a breach list", "漏えい済みのパスワード")
    case .reused: Bilingual("reused", "使い回し")
    case .guessable: Bilingual("guessable", "推測されやすい")
    case .ofUserName: Bilingual("made of a user name", "ユーザー名が中心")
    case .aboutYou: Bilingual("about you", "本人の情報が中心")
    case .visible: Bilingual("visible in another field", "他の欄に表示")
    case .userNameInside: Bilingual("a user name inside", "ユーザー名を一部に含む")
    case .factInside: Bilingual("a fact about you inside", "本人の情報を一部に含む")
    case .short: Bilingual("short", "短い")
    case .simple: Bilingual("too simple", "単純すぎる")
    case .similar: Bilingual("similar to another", "他とよく似ている")
    case .pinLike: Bilingual("PIN-like", "暗証番号のよう")
    case .sharedByUsers: Bilingual("shared by users", "ユーザー間で共有")
    case .refused: Bilingual("refused by the guidance", "ガイドラインで不可")
    case .http: Bilingual("http", "http")
    case .longUnused: Bilingual("long unused", "長く未使用")
    case .enteredTwice: Bilingual("entered twice", "重複した登録")
    case .notCheckedAtAll: Bilingual("not checked", "未確認")
    }
  }
}

extension Language {
  /// Items of which one applies: `a, b or c`.
  func alternatives(_ items: [String]) -> String {
    guard self == .english, items.count > 1, let last = items.last else {
      return items.joined(separator: listSeparator)
    }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }
}
