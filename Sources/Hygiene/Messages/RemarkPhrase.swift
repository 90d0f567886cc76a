internal import Vaults

/// What the reader noticed about an export.
enum RemarkPhrase: String, Phrasebook {
  case implausibleDates, entitiesLeftAlone, entitiesDecoded, otherPasswordColumn

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
    }
  }

  /// The remarks that were made.
  static func all(in remarks: Remarks) -> [RemarkPhrase] {
    let phrases: [(Remarks, RemarkPhrase)] = [
      (.implausibleDates, .implausibleDates), (.entitiesLeftAlone, .entitiesLeftAlone),
      (.entitiesDecoded, .entitiesDecoded), (.otherPasswordColumn, .otherPasswordColumn),
    ]
    return phrases.filter { remarks.contains($0.0) }.map(\.1)
  }
}
