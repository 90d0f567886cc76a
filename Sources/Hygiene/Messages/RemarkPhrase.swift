internal import Vaults

/// What the reader noticed about an export.
enum RemarkPhrase: String, Phrasebook {
  case implausibleDates, entitiesLeftAlone, entitiesDecoded, otherPasswordColumn, historyUnreadable

  var texts: Bilingual {
    switch self {
    case .implausibleDates:
      Bilingual(
        "dates before 1990 or in the future were left out: a clock was wrong",
        "1990 年より前、または未来の日付は使いませんでした（時計の誤りと考えられます）")
    case .entitiesLeftAlone:
      Bilingual(
        "some texts look like HTML (&amp;), others do not: passwords were taken as they stand",
        "HTML のような表記（&amp;）が一部にあります。パスワードはそのまま確認しました")
    case .entitiesDecoded:
      Bilingual(
        "the export is written as HTML (&amp; for &): it was read as it is meant",
        "HTML の表記（& が &amp;）で書き出されているため、元の文字に戻して確認しました")
    case .otherPasswordColumn:
      Bilingual(
        "another column may hold passwords too: only the one called `password` was read",
        "他にもパスワードと思われる列があります。`password` の列だけを確認しました")
    case .historyUnreadable:
      Bilingual(
        "the password history of {n} {n|record|records} is not in the product's form (the first in "
          + "line {line}), and was not looked at",
        "{n} 件の記録のパスワード履歴は製品の書式と異なるため、確認していません（最初は {line} 行目）")
    }
  }

  /// The remarks on an export, in words.
  static func texts(on assessment: Assessment, in language: Language) -> [String] {
    var texts = all(in: assessment.remarks).map { $0.text(in: language) }
    let unreadable = assessment.inspection.vault.history.unreadable
    if let first = unreadable.first {
      texts.append(
        historyUnreadable.text(
          in: language,
          ["n": .number(unreadable.count), "line": .number(Int(first.line))]))
    }
    return texts
  }

  private static func all(in remarks: Remarks) -> [RemarkPhrase] {
    let phrases: [(Remarks, RemarkPhrase)] = [
      (.implausibleDates, .implausibleDates), (.entitiesLeftAlone, .entitiesLeftAlone),
      (.entitiesDecoded, .entitiesDecoded), (.otherPasswordColumn, .otherPasswordColumn),
    ]
    return phrases.filter { remarks.contains($0.0) }.map(\.1)
  }
}
