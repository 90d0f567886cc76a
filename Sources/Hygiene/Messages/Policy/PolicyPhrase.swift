/// The words of reports on policies.
enum PolicyPhrase: String, Phrasebook {
  case line, alone, withFactor, notEnforced, appliesTo, partial
  case effectiveMinimum, minimumKana
  case countOne, changes, change, changeLow, changeDisputed, noChange, noSetting
  case notSaid, cannotBeSaid, adviceOnly, formatsHeading
  case disagreements, side, against, asked, unlimited, limited
  case flaws, gaps, error, warning, note
  case populationTitle, populationUnreadable, populationConflicting, populationShort
  case populationFine, populationPartial, unreadableFile
  case tableVerdict, tableParameter, tableFound, tableRequired, tableClause, tablePlace
  case tableConfidence
  case published, addressee, addresseeUser, addresseeVerifier, addresseeOrganisation
  case supersededBy, basis, high, medium, low, single, multi, random
  case listHeading, listDetails

  var texts: Bilingual {
    switch self {
    case .line: Bilingual("line {n}", "{n} 行目")
    case .alone:
      Bilingual("judged for passwords without a second factor", "多要素認証がない場合として判定")
    case .withFactor:
      Bilingual("judged for passwords with a second factor", "多要素認証がある場合として判定")
    case .notEnforced:
      Bilingual(
        "The policy only warns: passwords that break it are accepted.",
        "警告だけのポリシーです。違反するパスワードも設定できます。")
    case .appliesTo: Bilingual("It applies to {who}.", "対象: {who}")
    case .partial:
      Bilingual(
        "Partial: a part of the policy could not be read or decided.",
        "一部のみの判定です。読み取れない、または判定できない部分があります。")
    case .effectiveMinimum:
      Bilingual("The least length that passes: {value}.", "通る最小の長さ: {value}")
    case .minimumKana:
      Bilingual(
        "The least length that passes: {value}, which {kana} kana have.",
        "通る最小の長さ: {value}（かなでは {kana} 文字）")
    case .countOne: Bilingual("{outcome}: {n}", "{outcome} {n}")
    case .changes: Bilingual("Changes that matter most", "最も重要な変更")
    case .change:
      Bilingual(
        "{name}: {required} (now: {found}). {guidance}",
        "{name}: {required}（現在: {found}）。{guidance}")
    case .changeLow:
      Bilingual(
        "Look it up first: nobody has compared this with the document's text yet.",
        "原文と未照合のため、先に文書を確認してください。")
    case .changeDisputed:
      Bilingual(
        "The guidances disagree on this; see above.", "ガイドライン間で食い違いがあります（上記参照）。")
    case .noChange: Bilingual("No change is asked for.", "求められる変更はありません。")
    case .noSetting:
      Bilingual(
        "What fails follows from the product itself; none of its settings changes it.",
        "満たしていない点は製品そのものの動作で、設定では変えられません。")
    case .notSaid: Bilingual("The policy does not say: {names}", "ポリシーに設定なし: {names}")
    case .cannotBeSaid:
      Bilingual("This format cannot say: {names}", "この形式では設定できないもの: {names}")
    case .adviceOnly:
      Bilingual(
        "{n} more {n|is|are} advice to people or examples; no policy is judged by {n|it|them}.",
        "このほか {n} 件は利用者への助言や例示で、ポリシーの判定には使いません。")
    case .formatsHeading:
      Bilingual(
        "Password policies that `kagiban policy check` reads:",
        "`kagiban policy check` で読み取れるパスワードポリシー:")
    case .disagreements: Bilingual("Where the guidances disagree", "ガイドライン間の食い違い")
    case .side: Bilingual("{stance}: {holders}", "{stance}: {holders}")
    case .against: Bilingual("against it", "しないよう求める")
    case .asked: Bilingual("asked for", "求める")
    case .unlimited: Bilingual("no limit", "制限しない")
    case .limited: Bilingual("a limit", "上限を設ける")
    case .flaws: Bilingual("Flaws of the file", "ファイルの不備")
    case .gaps: Bilingual("Not read", "読み取れなかったもの")
    case .error: Bilingual("error", "誤り")
    case .warning: Bilingual("warning", "警告")
    case .note: Bilingual("note", "注意")
    case .populationTitle: Bilingual("{n} {n|policy|policies}", "ポリシー {n} 件")
    case .populationUnreadable:
      Bilingual("{n} could not be read", "読み取れなかったもの {n} 件")
    case .populationConflicting: Bilingual("conflict: {n}", "違反 {n} 件")
    case .populationShort: Bilingual("fall short: {n}", "不足 {n} 件")
    case .populationFine:
      Bilingual("neither found: {n}", "どちらも見つからない {n} 件")
    case .populationPartial:
      Bilingual("judged only in part: {n}", "一部のみ判定 {n} 件")
    case .unreadableFile: Bilingual("{file}: {reason}", "{file}: {reason}")
    case .tableVerdict: Bilingual("verdict", "判定")
    case .tableParameter: Bilingual("parameter", "項目")
    case .tableFound: Bilingual("policy", "ポリシー")
    case .tableRequired: Bilingual("asked for", "求められるもの")
    case .tableClause: Bilingual("clause", "条項")
    case .tablePlace: Bilingual("place", "場所")
    case .tableConfidence: Bilingual("confidence", "確度")
    case .published: Bilingual("Published: {what}", "発行: {what}")
    case .addressee: Bilingual("Addressed to: {who}", "対象: {who}")
    case .addresseeUser:
      Bilingual("people who choose passwords", "パスワードを決める利用者")
    case .addresseeVerifier:
      Bilingual("services that verify passwords", "パスワードを確認するサービス")
    case .addresseeOrganisation:
      Bilingual("organisations with their settings", "設定や手順を定める組織")
    case .supersededBy: Bilingual("Replaced by: {name}", "後継: {name}")
    case .basis: Bilingual("Known from: {basis}", "確認方法: {basis}")
    case .high: Bilingual("high", "高")
    case .medium: Bilingual("medium", "中")
    case .low: Bilingual("low", "低")
    case .single: Bilingual("password alone", "パスワードのみ")
    case .multi: Bilingual("with a second factor", "多要素認証あり")
    case .random: Bilingual("chosen by machine", "機械が生成")
    case .listHeading:
      Bilingual("Guidance that policies can be held against:", "判定に使えるガイドライン:")
    case .listDetails:
      Bilingual(
        "All of one: kagiban policy show NAME; two side by side: kagiban policy show A B",
        "内容の表示: kagiban policy show 名前、2 つの比較: kagiban policy show A B")
    }
  }
}
