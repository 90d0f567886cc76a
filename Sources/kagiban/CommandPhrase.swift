internal import Hygiene

/// What the commands say besides their documents.
enum CommandPhrase: Phrasebook {
  case wrongUsage, subcommandNeeded, internalError, disclosure, coreDumps, noHash
  case notUnderstood
  case passwordArgument, unknownRule, unknownFormat, unknownFormatOrProduct, unknownEncoding
  case noSiteData, badSiteData, noWordLists, badWordList, wrongLine, nothingReadable,
    sameOutputTwice, unclearIncident, unclearSite, blanksAtEnds, unknownSiteClass,
    importantWithoutLogin
  case lineHasBlanksAtEnds, hiddenCharacters, lineHasHiddenCharacters
  case fullWidthCharacters, lineHasFullWidthCharacters, byteOrderMark
  case factsNotAFile, factsReadable, wrongFacts, factWithoutReading
  case atLeastOne, plainAlone, rangesOrText, paddingAlone, hashesOrPrefixes, prefixesInOneForm
  case rejectedElsewhere, rejectedInPart, hintRejected
  case indexNeedsFile, folderNotEmpty, cannotSort, notEvenlySpread, hintSort, hintPlain,
    ntlmNeedsHashes
  case lookupArgument, hashPrompt, prefixPrompt, notAHash, notAPrefix, emptyRange
  case notRecorded, listChanged
  case found, foundCounted, absent, absentIncomplete, absentUnverified, hintVerify, notChecked
  case hintFewHashes, hintHashes, exportsPart, repeatedInput, nothingKept
  case stageBuilding, stageVerifying, stageExporting, rate, timeLeft
  case unknownGuidance, guidanceTwice, unknownPolicyFormat, wrongPolicyFile, yamlHoldsOne,
    notOnePolicy
  case stageLookingUp, verboseRead, verboseLocked, verboseUnlocked, verboseAudited

  var texts: Bilingual {
    switch self {
    case .wrongUsage:
      Bilingual("wrong usage", "kagiban: 使い方に誤りがあります（以下の説明の一部は英語です）")
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
    case .notUnderstood:
      Bilingual(
        "the command line is not understood; standard error says what is wrong with it",
        "コマンドラインを解釈できません。詳細は標準エラー出力を見てください")
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
    case .noWordLists:
      Bilingual(
        "{folder}: no word lists (*.txt) there", "{folder}: 単語リスト（*.txt）がありません")
    case .badWordList:
      Bilingual(
        "{file}: cannot be used as a word list", "{file}: 単語リストとして使えません")
    case .noSiteData:
      Bilingual(
        "{folder} has no shared-credentials.json, shared-credentials-historical.json or "
          + "change-password-URLs.json",
        "{folder} に shared-credentials.json、shared-credentials-historical.json、"
          + "change-password-URLs.json のいずれもありません")
    case .badSiteData:
      Bilingual(
        "{file} is not what Apple's Password Manager Resources have under this name",
        "{file} は、Apple の Password Manager Resources の同名のファイルと内容の形が違います")
    case .wrongLine:
      Bilingual("{file}, line {line}: {reason}", "{file} の {line} 行目: {reason}")
    case .factsNotAFile:
      Bilingual(
        "refused: {file} is not a file of its own; facts are read only from one that nobody else "
          + "can read",
        "{file} は通常のファイルではないため、処理しませんでした。個人情報は、自分だけが読めるファイルからのみ読み取ります")
    case .factsReadable:
      Bilingual(
        "refused: {file} is not yours alone (mode {mode}), and holds what others could guess by\n"
          + "hint: make it your own and run chmod 600 on it",
        "{file} は他のユーザーのものか、他のユーザーも読めるため（権限 {mode}）、処理しませんでした\n"
          + "ヒント: 自分のファイルにして chmod 600 を実行してください")
    case .wrongFacts: Bilingual("{file}: {reason}", "{file}: {reason}")
    case .factWithoutReading:
      Bilingual(
        "note: {file}, line {line}: how is this name read? Add its kana after a slash; until then "
          + "it is looked for only as it is written",
        "注記: {file} の {line} 行目: 名前の読みがありません。/ の後にかなを書き加えてください。"
          + "それまでは書かれたままの形だけを探します")
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
    case .unclearIncident:
      Bilingual(
        "name what happened: either --site with the site, or --leaked for a quoted password",
        "--site（サイトを指定）か --leaked（記載されたパスワードを入力）のどちらか 1 つを指定してください")
    case .unknownSiteClass:
      Bilingual(
        "--important takes a site, or a site and what it is for, as in example.com=finance\n"
          + "hint: the classes are {classes}",
        "--important には、サイトか、example.com=finance のようにサイトとその種類を指定してください\n"
          + "ヒント: 種類は {classes}")
    case .importantWithoutLogin:
      Bilingual(
        "{n} of the sites of --important {n|has|have} no account in this export; name them as in "
          + "example.com",
        "--important のサイトのうち {n} 件は、このファイルにアカウントがありません（example.com のように指定します）")
    case .sameOutputTwice:
      Bilingual(
        "two reports cannot go to the same place", "2 つのレポートを同じ場所には出力できません")
    case .unclearSite:
      Bilingual(
        "--site names no site\nhint: name it as in --site example.com",
        "--site の値はサイトではありません\nヒント: --site example.com のように指定してください")
    case .blanksAtEnds:
      Bilingual(
        "note: the password begins or ends with a blank, which was kept",
        "注記: パスワードの先頭または末尾に空白があります（そのまま確認しました）")
    case .lineHasBlanksAtEnds:
      Bilingual(
        "note: line {line} begins or ends with a blank, which was kept",
        "注記: {line} 行目の先頭または末尾に空白があります（そのまま確認しました）")
    case .hiddenCharacters:
      Bilingual(
        "note: the password has characters that are not seen, which were kept",
        "注記: パスワードに目に見えない文字があります（そのまま確認しました）")
    case .lineHasHiddenCharacters:
      Bilingual(
        "note: line {line} has characters that are not seen, which were kept",
        "注記: {line} 行目に目に見えない文字があります（そのまま確認しました）")
    case .fullWidthCharacters:
      Bilingual(
        "note: the password has full-width letters, digits or signs, which were kept",
        "注記: パスワードに全角の英数字や記号があります（そのまま確認しました）")
    case .lineHasFullWidthCharacters:
      Bilingual(
        "note: line {line} has full-width letters, digits or signs, which were kept",
        "注記: {line} 行目に全角の英数字や記号があります（そのまま確認しました）")
    case .byteOrderMark:
      Bilingual(
        "note: the input begins with a byte order mark, which was left out of the first line",
        "注記: 入力の先頭にある BOM は、1 行目から除きました")
    case .atLeastOne:
      Bilingual(
        "--min-count and --top take a number from 1 on", "--min-count と --top には 1 以上の数を指定してください")
    case .plainAlone:
      Bilingual(
        "--plain goes neither with --sort nor with --base", "--plain は --sort や --base と同時に指定できません")
    case .rangesOrText:
      Bilingual("one of --ranges and --text is needed", "--ranges か --text のどちらか 1 つを指定してください")
    case .paddingAlone:
      Bilingual("--padding is for --prefixes", "--padding は --prefixes と一緒に指定してください")
    case .hashesOrPrefixes:
      Bilingual(
        "--hashes and --prefixes exclude each other", "--hashes と --prefixes は同時に指定できません")
    case .prefixesInOneForm:
      Bilingual(
        "--prefixes answers as the range service does; --format ndjson does not go with it",
        "--prefixes の結果は範囲 API の形式のため、--format ndjson と同時に指定できません")
    case .rejectedElsewhere:
      Bilingual(
        "--rejected needs a file of its own: neither standard output nor the index",
        "--rejected には、標準出力や索引ファイルとは別のファイルを指定してください")
    case .rejectedInPart:
      Bilingual(
        "{file} names the rows that could not be read up to where the building ended",
        "{file} には、作成を中止するまでに見つかった読み取れない行だけを書き出しました")
    case .hintRejected:
      Bilingual(
        "hint: --rejected FILE names every row that could not be read",
        "ヒント: --rejected FILE を付けると、読み取れない行の位置をすべてファイルに書き出します")
    case .indexNeedsFile:
      Bilingual(
        "{file} is not a file; an index can only be written to one",
        "{file} はファイルではありません。索引ファイルはファイルにだけ書き込めます")
    case .folderNotEmpty:
      Bilingual(
        "{folder} is there already and not empty\nhint: name a folder that does not exist yet",
        "{folder} はすでにあり、空ではありません\nヒント: まだないフォルダーを指定してください")
    case .cannotSort:
      Bilingual(
        "cannot write the temporary file beside {file}: {reason}",
        "{file} と同じ場所の一時ファイルに書き込めません: {reason}")
    case .notEvenlySpread:
      Bilingual(
        "so many hashes are close to each other that this is no list of hashes",
        "ハッシュ値が極端に偏っているため、ハッシュ値のリストとは認められません")
    case .hintSort:
      Bilingual(
        "hint: --sort takes rows in any order; if the list should be in order, it is damaged",
        "ヒント: --sort を付ければ順不同の行も読み取れます。"
          + "ハッシュ順のはずのリストなら、壊れています")
    case .hintPlain:
      Bilingual(
        "hint: what is needed is a list of hashes; --plain takes words, one a line",
        "ヒント: ハッシュ値のリストが必要です。1 行に 1 個の単語なら、--plain を付けてください")
    case .ntlmNeedsHashes:
      Bilingual(
        "this list holds NTLM hashes; it can be asked with --hashes or --prefixes",
        "NTLM のリストです。--hashes か --prefixes を付けて照合してください")
    case .lookupArgument:
      Bilingual(
        "refused: what is looked up is not taken from the command line, where other programs see "
          + "it\nhint: type it at the prompt, or pipe it into `kagiban breach lookup LIST -`; if "
          + "this was a password in use, change it",
        "コマンドラインの引数は他のプログラムから見えるため、処理しませんでした\n"
          + "ヒント: 実行後に入力するか、`kagiban breach lookup LIST -` にファイルを渡してください。"
          + "使用中のパスワードだった場合は変更してください")
    case .hashPrompt: Bilingual("Hash (not shown): ", "ハッシュ値（表示されません）: ")
    case .prefixPrompt:
      Bilingual("Five digits (not shown): ", "先頭 5 桁（表示されません）: ")
    case .notAHash:
      Bilingual("line {line} is no {kind} hash", "{line} 行目は {kind} のハッシュ値ではありません")
    case .notAPrefix:
      Bilingual(
        "line {line} is not five hexadecimal digits", "{line} 行目は 16 進数 5 桁ではありません")
    case .emptyRange: Bilingual("line {line}: {answer}", "{line} 行目: {answer}")
    case .notRecorded:
      Bilingual(
        "hint: the list is complete, but `audit` and `check` will not know it; an index made with "
          + "`kagiban breach build` says so itself",
        "ヒント: リストは完全ですが、`audit` や `check` では完全なリストとして扱われません。"
          + "`kagiban breach build` で作る索引ファイルなら、完全かどうかの情報が含まれます")
    case .listChanged:
      Bilingual(
        "{file}: the list changed while it was being read\nhint: wait until nobody writes to it, "
          + "then verify again",
        "{file}: 検査の途中でリストが変更されました\n"
          + "ヒント: 書き込みが終わってから、もう一度検査してください")
    case .found: Bilingual("found", "該当あり")
    case .foundCounted:
      Bilingual("found, {n} {n|time|times}", "該当あり（{n} 回）")
    case .absent: Bilingual("not found", "該当なし")
    case .absentIncomplete:
      Bilingual(
        "not found, but the list is not complete",
        "該当なし（ただし、完全なリストではありません）")
    case .absentUnverified:
      Bilingual(
        "not found, but the list is not known to be complete",
        "該当なし（ただし、完全と確かめられたリストではありません）")
    case .hintFewHashes:
      Bilingual("note: {reason}", "注: {reason}")
    case .hintHashes:
      Bilingual(
        "note: {n} of these {n|looks|look} like {n|a hash|hashes}, and {n|was|were} looked up as "
          + "{n|a password|passwords}; `--hashes` looks up hashes",
        "注: {n} 行はハッシュ値のようですが、パスワードとして照合しました。ハッシュ値の照合には "
          + "`--hashes` を付けてください")
    case .exportsPart:
      Bilingual(
        "{file}: this index is not complete, so what is exported is not either, and nothing in it "
          + "says so\nhint: `kagiban breach info {file}` says what is missing",
        "{file}: この索引ファイルは完全ではないため、書き出したものも完全ではありません。"
          + "書き出したものからはそれがわかりません\n"
          + "ヒント: `kagiban breach info {file}` で、何が欠けているかがわかります")
    case .repeatedInput:
      Bilingual(
        "{file}: this was named twice, and its counts would be added twice",
        "{file}: 二重に指定されています（回数が二重に加算されます）")
    case .nothingKept:
      Bilingual(
        "no hash is left: none of the input has this count",
        "条件に合うハッシュ値が 1 個もありません（この回数以上のものがありません）")
    case .hintVerify:
      Bilingual(
        "hint: `kagiban breach verify LIST` finds out whether the list is complete",
        "ヒント: `kagiban breach verify LIST` で、リストが完全かどうかを検査できます")
    case .notChecked: Bilingual("not checked", "未確認")
    case .stageBuilding: Bilingual("building", "索引ファイルを作成中")
    case .stageVerifying: Bilingual("verifying", "検査中")
    case .stageExporting: Bilingual("exporting", "書き出し中")
    case .rate: Bilingual("{n} hashes, {rate} a second", "{n} 個、毎秒 {rate} 個")
    case .timeLeft: Bilingual(", {time} left", "、残り {time}")
    case .unknownGuidance:
      Bilingual(
        "there is no such guidance and no such file\nhint: `kagiban policy list` lists the guidance",
        "その名前のガイドラインもファイルもありません\n"
          + "ヒント: `kagiban policy list` でガイドラインの一覧を表示します")
    case .guidanceTwice:
      Bilingual("a guidance was named twice", "同じガイドラインが 2 回指定されています")
    case .unknownPolicyFormat:
      Bilingual(
        "there is no such policy format\nhint: one of {formats}",
        "その形式はありません\nヒント: {formats} のどれかを指定してください")
    case .yamlHoldsOne:
      Bilingual(
        "the form yaml holds one policy\nhint: name a file with a single one",
        "yaml 形式で出力できるポリシーは 1 件だけです\nヒント: ポリシーが 1 件のファイルを指定してください")
    case .notOnePolicy:
      Bilingual(
        "--policy takes one policy, and there are several here\nhint: give the file of a single one",
        "--policy で使えるポリシーは 1 件だけです\nヒント: ポリシーが 1 件のファイルを指定してください")
    case .wrongPolicyFile: Bilingual("{file}: {reason}", "{file}: {reason}")
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
