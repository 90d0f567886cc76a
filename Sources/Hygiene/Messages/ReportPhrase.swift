/// The words of the audit's report.
enum ReportPhrase: String, Phrasebook {
  case headline, headlinePercentage, headlineEmpty, headlineOneClean, headlineOneFound
  case tally, furtherSites, withoutPassword, references, trashed, otherItems, skippedRecords
  case critical, high, medium, low, info, noAction
  case planHeading, planEffect, planNone, planWhy, planGo, planAlso, planMore
  case clustersHeading, clusterAccounts, clusterMore, relationMore
  case exposedMark, notFoundMark, unknownMark
  case exportHeading
  case permissionsRemark, syncedRemark, gitRemark, downloadsRemark, temporaryRemark
  case encodingRemark, recordRemark, recordsMore
  case noteHeading
  case accountsHeading, accountNothing, accountNotAudited, accountReference, accountTrashed
  case nextFull, nextExplain, nextDelete, nextDeleteUnread, nextList
  case hiddenField, unnamedAccount
  case reasonExposed, reasonExposedUncounted, reasonReused, reasonReusedExposed, reasonNear,
    reasonNearExposed, reasonCore, reasonServiceName, reasonUserName, reasonReturned,
    reasonFormerOfAnother, reasonShort,
    reasonGuidanceKinds, reasonGuidanceTooLong, reasonGuidanceUserName,
    reasonPatterns
  case reasonPersonal, reasonUnused, reasonAge, reasonVisible
  case partialMark

  var texts: Bilingual {
    switch self {
    case .headline:
      Bilingual(
        "{ok} of {audited} accounts: nothing found to change",
        "変更の必要が見つからなかったアカウント: {audited} 件中 {ok} 件")
    case .headlinePercentage:
      Bilingual(
        "{ok} of {audited} accounts: nothing found to change ({percent}%)",
        "変更の必要が見つからなかったアカウント: {audited} 件中 {ok} 件（{percent}%）")
    case .headlineOneClean:
      Bilingual("1 account: nothing found to change", "アカウント 1 件: 変更の必要は見つかりませんでした")
    case .headlineOneFound:
      Bilingual("1 account: there is something to change", "アカウント 1 件: 変更の必要があります")
    case .headlineEmpty:
      Bilingual(
        "no account with a password in this export: nothing was audited",
        "パスワードのあるアカウントがなく、点検したものはありません")
    case .tally:
      Bilingual(
        "{records} {records|record|records}: {audited} audited{rest}",
        "記録 {records} 件: 点検 {audited} 件{rest}")
    case .furtherSites:
      Bilingual(
        ", {n} further {n|site|sites} of the same accounts", "、同じアカウントの別サイト {n} 件")
    case .withoutPassword: Bilingual(", {n} without a password", "、パスワードなし {n} 件")
    case .references:
      Bilingual(", {n} that refer to another entry's password", "、他の登録を参照 {n} 件")
    case .trashed: Bilingual(", {n} in the bin", "、ごみ箱 {n} 件")
    case .otherItems:
      Bilingual(", {n} {n|note, card or the like|notes, cards and the like}", "、メモやカードなど {n} 件")
    case .skippedRecords: Bilingual(", {n} could not be read", "、読み取り不可 {n} 件")
    case .critical: Bilingual("CRITICAL", "緊急")
    case .high: Bilingual("HIGH", "重要")
    case .medium: Bilingual("MEDIUM", "警告")
    case .low: Bilingual("LOW", "注意")
    case .info: Bilingual("info", "参考")
    case .noAction: Bilingual("-", "-")
    case .planHeading: Bilingual("CHANGE THESE FIRST", "最初に変更するもの")
    case .planEffect:
      Bilingual(
        "{n|this takes|these take} away {percent}% of the open risk",
        "この {n} 件で未対応リスクの {percent}% が解消")
    case .planNone:
      Bilingual(
        "no password here needs to be changed for what was checked",
        "確認した範囲では、変更の必要なパスワードはありません")
    case .planWhy: Bilingual("why:", "理由:")
    case .planGo: Bilingual("go:", "変更:")
    case .planAlso:
      Bilingual("also {n} more with the same password:", "同じパスワードの他の {n} 件:")
    case .planMore: Bilingual("and {n} more", "ほか {n} 件")
    case .clustersHeading: Bilingual("SHARED AND SIMILAR PASSWORDS ({n})", "使い回し・類似グループ（{n}）")
    case .clusterAccounts:
      Bilingual("{n} {n|account|accounts}", "{n} 件")
    case .relationMore: Bilingual("{n} more {n|way|ways}", "ほか {n} 通り")
    case .clusterMore:
      Bilingual(
        "and {n} more {n|group|groups}: see --full", "ほか {n} グループ（--full で表示）")
    case .exposedMark: Bilingual("exposed", "漏えい済み")
    case .notFoundMark: Bilingual("not found", "リストになし")
    case .unknownMark: Bilingual("exposure unknown", "漏えい不明")
    case .exportHeading: Bilingual("THE EXPORT FILE", "エクスポートファイル")
    case .permissionsRemark:
      Bilingual(
        "others can read it (mode {mode}): run chmod 600 on it now",
        "他のユーザーも読めます（権限 {mode}）。今すぐ chmod 600 で変更してください")
    case .syncedRemark:
      Bilingual(
        "it lies in a folder that {service} copies elsewhere: move it, and delete the copies there",
        "{service} が同期する場所にあります。別の場所へ移し、同期先のコピーも削除してください")
    case .gitRemark:
      Bilingual(
        "it lies in a git work tree: move it before it is committed",
        "git の作業ツリーにあります。コミットされる前に移してください")
    case .downloadsRemark:
      Bilingual(
        "it lies in the download folder: delete it there after the audit, and empty the bin",
        "ダウンロードフォルダーにあります。点検後に削除し、ごみ箱も空にしてください")
    case .temporaryRemark:
      Bilingual(
        "it lies in a folder for temporary files that all users share: move it",
        "全ユーザー共有の一時フォルダーにあります。別の場所へ移してください")
    case .encodingRemark:
      Bilingual(
        "it does not say its encoding and was read as {encoding}: if names look wrong, choose "
          + "with --encoding",
        "文字コードの指定がないため {encoding} として読み取りました。文字化けがあれば --encoding で指定してください")
    case .recordRemark:
      Bilingual("record {record}, line {line}: {reason}", "記録 {record}（{line} 行目）: {reason}")
    case .recordsMore: Bilingual("and {n} more: see --full", "ほか {n} 件（--full で表示）")
    case .noteHeading: Bilingual("FOR YOUR INFORMATION", "参考")
    case .accountsHeading: Bilingual("ALL ACCOUNTS", "すべてのアカウント")
    case .accountNothing: Bilingual("nothing found", "該当なし")
    case .accountNotAudited: Bilingual("no password, not audited", "パスワードなし、点検対象外")
    case .accountReference:
      Bilingual("refers to another entry's password", "他の登録のパスワードを参照")
    case .accountTrashed: Bilingual("in the bin, not audited", "ごみ箱、点検対象外")
    case .nextFull: Bilingual("every account: {command}", "全アカウントの一覧: {command}")
    case .nextExplain: Bilingual("what a rule means: {command}", "ルールの説明: {command}")
    case .nextList:
      Bilingual(
        "look passwords up in a full breach list: --breach-list LIST",
        "完全な漏えいリストとの照合: --breach-list LIST")
    case .nextDelete:
      Bilingual(
        "Now delete {name}: it holds {n} {n|password|passwords} in clear text.",
        "{name} を削除してください。{n} 件のパスワードが平文で入っています。")
    case .nextDeleteUnread:
      Bilingual(
        "Now delete {name}: it holds at least {n} {n|password|passwords} in clear text.",
        "{name} を削除してください。少なくとも {n} 件のパスワードが平文で入っています。")
    case .hiddenField: Bilingual("[hidden]", "[非表示]")
    case .unnamedAccount:
      Bilingual("record {record}, line {line}", "記録 {record}（{line} 行目）")
    case .reasonExposed:
      Bilingual("in a breach list ({count} {count|time|times})", "漏えいデータに {count} 回")
    case .reasonExposedUncounted: Bilingual("in a breach list", "漏えいリストに掲載")
    case .reasonReused:
      Bilingual("reused at {n} services ({cluster})", "{n} サービスで使い回し（{cluster}）")
    case .reasonReusedExposed:
      Bilingual(
        "reused at {n} services, exposed ({cluster})",
        "{n} サービスで使い回し、漏えい済み（{cluster}）")
    case .reasonNear:
      Bilingual("variant of another password ({cluster})", "他とよく似たパスワード（{cluster}）")
    case .reasonNearExposed:
      Bilingual(
        "variant of another password, one of them exposed ({cluster})",
        "他とよく似たパスワード（{cluster}、漏えい済みを含む）")
    case .reasonCore:
      Bilingual(
        "core shared with others ({cluster}), {affix}", "共通の部分を持つ（{cluster}、{affix}）")
    case .reasonServiceName:
      Bilingual("holds the name of its service", "サービス名を含む")
    case .reasonUserName: Bilingual("holds its user name", "ユーザー名を含む")
    case .reasonReturned: Bilingual("went back to an old password", "以前と同じパスワードに戻した")
    case .reasonFormerOfAnother:
      Bilingual("an old password of another account", "他のアカウントの以前のパスワードと同じ")
    case .reasonPatterns: Bilingual("{title}: {kinds}", "{title}（{kinds}）")
    case .reasonShort:
      Bilingual(
        "short ({bucket} characters, {guidance} asks for {minimum})",
        "短い（{bucket} 文字、{guidance} は {minimum} 文字以上）")
    case .reasonGuidanceKinds:
      Bilingual(
        "lacks kinds of characters that {guidance} demands", "{guidance} が求める文字種が足りない")
    case .reasonGuidanceTooLong:
      Bilingual("longer than {guidance} allows", "{guidance} が認める長さを超えている")
    case .reasonGuidanceUserName:
      Bilingual(
        "contains the user name, which {guidance} forbids", "{guidance} が禁じるユーザー名を含む")
    case .reasonPersonal: Bilingual("{title}: {facts}", "{title}（{facts}）")
    case .reasonUnused:
      Bilingual("not used for {years} years or more", "{years} 年以上使われていない")
    case .reasonAge:
      Bilingual("unchanged for {years} years or more", "{years} 年以上変更なし")
    case .reasonVisible: Bilingual("a password stands in: {fields}", "次の欄にパスワード: {fields}")
    case .partialMark:
      Bilingual(
        "PARTIAL: a breach list could not answer in full", "一部未確認: 漏えいリストで照合できなかったものがあります")
    }
  }
}

/// The names of topics, kinds and fields.
enum NamePhrase: String, Phrasebook {
  case reuse, length, exposure, http, secondFactor, lastUse, age, archived, bin
  case strength, nearReuse, userNames, personalFacts, identities, history
  case fieldTitle, fieldSite, fieldUsername, fieldEmail

  var texts: Bilingual {
    switch self {
    case .reuse: Bilingual("reuse", "使い回し")
    case .length: Bilingual("length", "長さ")
    case .exposure: Bilingual("breach lists", "漏えいリスト")
    case .http: Bilingual("http addresses", "http の登録")
    case .secondFactor: Bilingual("stored second factors", "多要素認証の登録")
    case .lastUse: Bilingual("last use", "最終利用日")
    case .age: Bilingual("age of passwords", "パスワードの経過年数")
    case .archived: Bilingual("what is archived", "アーカイブの有無")
    case .bin: Bilingual("what is in the bin", "ごみ箱の有無")
    case .strength: Bilingual("how easily guessed", "推測されやすさ")
    case .nearReuse: Bilingual("similar passwords", "よく似たパスワード")
    case .userNames:
      Bilingual("user names and e-mail addresses in passwords", "ユーザー名やメールアドレスを含むパスワード")
    case .personalFacts:
      Bilingual("names, dates and numbers of yours in passwords", "名前・日付・番号などの個人情報を含むパスワード")
    case .history: Bilingual("old passwords", "以前のパスワード")
    case .identities:
      Bilingual("identities of the export in passwords", "本人情報の記録にある内容を含むパスワード")
    case .fieldTitle: Bilingual("title", "タイトル")
    case .fieldSite: Bilingual("address", "アドレス")
    case .fieldUsername: Bilingual("user name", "ユーザー名")
    case .fieldEmail: Bilingual("e-mail address", "メールアドレス")
    }
  }
}
