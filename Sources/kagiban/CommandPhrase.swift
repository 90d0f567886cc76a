internal import Hygiene

/// What the commands say besides their documents.
enum CommandPhrase: Phrasebook {
  case wrongUsage, subcommandNeeded, internalError, disclosure, coreDumps, noHash
  case passwordArgument, unknownRule, unknownFormat, unknownFormatOrProduct, unknownEncoding
  case noSiteData, badSiteData, wrongLine, nothingReadable, sameOutputTwice, blanksAtEnds
  case lineHasBlanksAtEnds
  case stageLookingUp, verboseRead, verboseLocked, verboseUnlocked, verboseAudited

  var texts: Bilingual {
    switch self {
    case .wrongUsage:
      Bilingual("wrong usage", "kagiban: 使い方に誤りがあります（以下は英語の説明です）")
    case .subcommandNeeded:
      Bilingual(
        "hint: `kagiban audit FILE` audits an export", "ヒント: `kagiban audit FILE` で点検します")
    case .internalError:
      Bilingual(
        "internal error: nothing was written\nhint: please report this, without your export",
        "内部エラーのため、何も出力しませんでした\nヒント: エクスポートファイルは添えずに、ご報告ください")
    case .disclosure:
      Bilingual(
        "internal error: a report was about to show a password, so nothing was written\n"
          + "hint: please report this, without your export",
        "内部エラー: パスワードがレポートに含まれそうになったため、何も出力しませんでした\n"
          + "ヒント: エクスポートファイルは添えずに、ご報告ください")
    case .coreDumps:
      Bilingual(
        "warning: the system does not let core dumps be switched off",
        "警告: コアダンプを無効にできませんでした")
    case .noHash:
      Bilingual(
        "OpenSSL offers no SHA-1 here, so breach lists cannot be asked",
        "OpenSSL で SHA-1 を使えないため、漏えいリストと照合できません")
    case .passwordArgument:
      Bilingual(
        "refused: a password on the command line is seen by other programs and kept in the "
          + "shell's history\nhint: run `kagiban check` and type it at the prompt, or pipe a file of "
          + "passwords into `kagiban check -`; if this was a password in use, change it",
        "コマンドラインのパスワードは、他のプログラムから見え、シェルの履歴にも残るため、処理しませんでした\n"
          + "ヒント: `kagiban check` を実行して入力するか、`kagiban check -` にファイルを渡してください。"
          + "使用中のパスワードだった場合は変更してください")
    case .unknownRule:
      Bilingual(
        "there is no such rule\nhint: `kagiban explain` lists them",
        "そのルールはありません\nヒント: `kagiban explain` で一覧を表示します")
    case .unknownFormat:
      Bilingual(
        "there is no such export format\nhint: `kagiban formats` lists them",
        "その形式はありません\nヒント: `kagiban formats` で一覧を表示します")
    case .unknownFormatOrProduct:
      Bilingual(
        "no export format has this name, and no product\nhint: `kagiban formats` lists them",
        "その名前の形式も製品もありません\nヒント: `kagiban formats` で一覧を表示します")
    case .noSiteData:
      Bilingual(
        "{folder} has no shared-credentials.json or shared-credentials-historical.json",
        "{folder} に shared-credentials.json も shared-credentials-historical.json もありません")
    case .badSiteData:
      Bilingual(
        "{file} is not a list of groups of sites that share credentials",
        "{file} は、認証情報を共有するサイトの一覧ではありません")
    case .wrongLine:
      Bilingual("{file}, line {line}: {reason}", "{file} の {line} 行目: {reason}")
    case .unknownEncoding:
      Bilingual(
        "there is no such encoding\nhint: one of {encodings}",
        "その文字コードはありません\nヒント: {encodings} のどれかを指定してください")
    case .nothingReadable:
      Bilingual(
        "{file}: none of the {n} {n|record|records} could be read; line {line}: {reason}\n"
          + "hint: export again, or name the format with --from",
        "{file}: {n} 件の記録を 1 件も読み取れませんでした。{line} 行目: {reason}\n"
          + "ヒント: エクスポートし直すか、--from で形式を指定してください")
    case .sameOutputTwice:
      Bilingual(
        "two reports cannot go to the same place", "2 つのレポートを同じ場所には出力できません")
    case .blanksAtEnds:
      Bilingual(
        "note: the password begins or ends with a blank, which was kept",
        "注記: パスワードの先頭または末尾に空白があります（そのまま確認しました）")
    case .lineHasBlanksAtEnds:
      Bilingual(
        "note: line {line} begins or ends with a blank, which was kept",
        "注記: {line} 行目の先頭または末尾に空白があります（そのまま確認しました）")
    case .stageLookingUp: Bilingual("asking the breach lists", "漏えいリストと照合中")
    case .verboseRead:
      Bilingual(
        "read {records} records as {format} in {seconds} s",
        "{records} 件の記録を {format} として {seconds} 秒で読み取りました")
    case .verboseLocked:
      Bilingual(
        "the memory with the passwords is locked: it is not written to swap",
        "パスワードのあるメモリーはロック済みで、スワップに書き出されません")
    case .verboseUnlocked:
      Bilingual(
        "the memory with the passwords could not be locked (limit: ulimit -l): it may be written "
          + "to swap",
        "パスワードのあるメモリーをロックできませんでした（上限: ulimit -l）。"
          + "スワップに書き出される可能性があります")
    case .verboseAudited:
      Bilingual("audited in {seconds} s", "{seconds} 秒で点検しました")
    }
  }

  /// Whether the pages with the passwords are locked.
  static func held(_ isLocked: Bool) -> CommandPhrase {
    isLocked ? .verboseLocked : .verboseUnlocked
  }
}
