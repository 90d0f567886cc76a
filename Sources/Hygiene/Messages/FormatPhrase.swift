/// The words of `kagiban formats`.
enum FormatPhrase: String, Phrasebook {
  case heading, anyTable, told, untold, toldMeans, untoldMeans, details, others
  case site, userName, secondFactor, created, modified, passwordChanged, lastUsed, archived, bin
  case history, identities
  case products, header, tells, cannotTell, export, tellsMore, alsoTells, tellsOther
  case otherHeaders, headerWith, orHeaderWith, anyHeader, records, blocks, nothing, neverNo
  case tableTitle, tableIntroduction, tableFormat, tableTold

  var texts: Bilingual {
    switch self {
    case .heading:
      Bilingual(
        "Exports that are read, recognised by their content or named with --from, and what each "
          + "can tell besides passwords:",
        "読み取れるエクスポートファイルと、パスワードのほかに分かること（形式は内容から自動で判別、--from でも指定可）:")
    case .anyTable:
      Bilingual("any table with a column for passwords", "パスワードの列がある表")
    // Full-width marks in Japanese: a cross would say “no” there.
    case .told: Bilingual("+", "〇")
    case .untold: Bilingual(".", "・")
    case .toldMeans:
      Bilingual(
        "the export tells it, unless a version of the product leaves it out",
        "ファイルから分かる（製品の版によっては含まれない）")
    case .untoldMeans:
      Bilingual(
        "it cannot tell: reports then say \"not checked\", never \"no\"",
        "不明（「ない」という意味ではなく、レポートでは「未確認」）")
    case .details:
      Bilingual(
        "More on one of them, by its name or its product's: kagiban formats NAME",
        "形式ごとの説明（形式名または製品名を指定）: kagiban formats 名前")
    case .others:
      Bilingual(
        "Other files are recognised too (JSON, XML, archives, encrypted exports); the error then "
          + "says what to export instead.",
        "JSON、XML、圧縮ファイル、暗号化されたファイルは判別したうえで、代わりにエクスポートすべき形式を示します。")
    case .site: Bilingual("site", "サイト")
    case .userName: Bilingual("user name", "ユーザー名")
    case .secondFactor: Bilingual("second factor stored", "多要素認証の登録")
    case .created: Bilingual("created", "作成日")
    case .modified: Bilingual("modified", "更新日")
    case .passwordChanged: Bilingual("password changed", "パスワードの変更日")
    case .lastUsed: Bilingual("last used", "最終利用日")
    case .archived: Bilingual("archived", "アーカイブ")
    case .bin: Bilingual("in the bin", "ごみ箱")
    case .history: Bilingual("old passwords", "パスワード履歴")
    case .identities: Bilingual("identities", "本人情報")
    case .products: Bilingual("Products", "製品")
    case .header: Bilingual("Header", "見出し行")
    case .tells: Bilingual("Tells", "分かること")
    case .cannotTell: Bilingual("Cannot tell", "不明なこと")
    case .export: Bilingual("Export", "書き出し")
    case .tellsMore: Bilingual("Tells more", "より詳しい形式")
    case .alsoTells: Bilingual("{format}: also {more}", "{format}: {more}も分かる")
    case .tellsOther:
      Bilingual(
        "{format}: also {more}, but not {less}", "{format}: {more}も分かる（{less}は不明）")
    case .otherHeaders:
      Bilingual(
        "or {n} {n|other|others} that its versions write", "または、製品の版による他の {n} 通り")
    case .headerWith: Bilingual("any with all of: {names}", "次の列をすべて含む行: {names}")
    case .orHeaderWith:
      Bilingual("or any with all of: {names}", "または、次の列をすべて含む行: {names}")
    case .anyHeader:
      Bilingual(
        "any with a known name for a column of passwords, as `password`",
        "パスワードの列と分かる名前（`password` など）を含む行")
    case .records:
      Bilingual("none: the fields of the records show it", "なし（記録の内容から判別）")
    case .blocks:
      Bilingual("none: blocks of lines with names", "なし（名前付きの行のまとまりから判別）")
    case .nothing: Bilingual("nothing besides passwords", "パスワードだけ")
    case .neverNo:
      Bilingual(
        "Reports then say \"not checked\", never \"no\".",
        "「ない」という意味ではなく、レポートでは「未確認」とします。")
    case .tableTitle: Bilingual("Export formats", "読み取れる形式")
    case .tableIntroduction:
      Bilingual(
        "What is read, and what each export can tell besides passwords. An empty cell means that "
          + "the export cannot tell: reports then say “not checked”, never “no”. A version of a "
          + "product may leave a column out; a report goes by the file. `kagiban formats NAME` says "
          + "more about one of them.",
        "読み取れるエクスポートファイルと、パスワードのほかに分かることの一覧です。空欄は「ない」ではなく「不明」という意味で、"
          + "レポートでは「未確認」とします。製品の版によっては列がないこともあり、レポートは実際のファイルに従います。"
          + "形式ごとの説明は `kagiban formats 名前` で表示します。")
    case .tableFormat: Bilingual("Format", "形式")
    case .tableTold: Bilingual("yes", "〇")
    }
  }
}
