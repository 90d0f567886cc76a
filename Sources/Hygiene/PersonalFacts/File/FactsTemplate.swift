/// A facts file to fill in: every key with an example of a made-up person, in comments.
public enum FactsTemplate {
  /// The template with its explanations in a language; the keys are the same in both.
  public static func text(in language: Language) -> String {
    let lines =
      phrases.map { phrase, keys in
        let comment = phrase.text(in: language).split(separator: "\n").map { "# \($0)\n" }.joined()
        return comment + keys.map { $0 + "\n" }.joined()
      }
    return lines.joined(separator: "\n")
  }

  private static let phrases: [(FactsTemplatePhrase, [String])] = [
    (.intro, ["schema: \(PersonalFacts.schema)"]),
    (.names, ["#family: 山田 / やまだ", "#given: 太郎 / たろう"]),
    (.spellings, ["#spellings: [Yamada Taroh]"]),
    (.nicknames, ["#nicknames: [たろちゃん, T-Bone]"]),
    (
      .days,
      ["#birthday: 1980-03-05", "#dates: [2008-11-22, 昭和30年4月1日]"]
    ),
    (
      .family,
      [
        "#partner:", "#  given: 花子 / はなこ", "#  birthday: 1982-11-30", "#children:",
        "#  - given: さくら", "#    birthday: 2010-04-01", "#pets: [ポチ, Mugi]",
      ]
    ),
    (
      .numbers,
      [
        "#phones: [090-1234-5678, 03-1234-5678]", "#postal-codes: [123-4567]",
        "#addresses: [東京都千代田区丸の内1-2-3]", "#numbers: [\"0012345\"]",
        "#cars: [品川 300 さ 12-34]",
      ]
    ),
    (.work, ["#employers: [例示商事 / れいじしょうじ / Reiji]"]),
    (.words, ["#words: [hanshin, 嵐 / あらし]"]),
  ]
}

/// The comments of the template.
enum FactsTemplatePhrase: String, Phrasebook {
  case intro, names, spellings, nicknames, days, family, numbers, work, words

  var texts: Bilingual {
    switch self {
    case .intro:
      Bilingual(
        """
        What somebody who knows you could guess: kagiban looks for it in your passwords.
        Take away the # of a line, and write your own in place of the example. All of it is optional.
        Save it where only you can read it (chmod 600), name it with --facts, and delete it afterwards.
        Write numbers that begin with 0 in quotes.
        """,
        """
        身近な人が推測できることを書くと、パスワードに含まれていないかを kagiban が確認します。
        使う行の先頭の # を消し、例を自分のものに書き換えてください。すべて任意です。
        自分だけが読める場所に保存し（chmod 600）、--facts で指定し、使い終わったら削除してください。
        0 で始まる番号は引用符で囲んでください。
        """)
    case .names:
      Bilingual(
        "Names as they are written / as they are read in kana / in Latin letters.\n"
          + "Kanji without kana are looked for as they stand, and no reading is guessed.\n"
          + "Names in Latin letters alone just as they are: O'Brien, Mary-Jane; several in [a, b].",
        "漢字 / かな / ローマ字。かなのない漢字は、読みを推測せず、そのままの表記だけを探します。\n"
          + "ローマ字だけの名前はそのまま（O'Brien、Mary-Jane）、複数あるときは [a, b] のように書きます。")
    case .spellings:
      Bilingual(
        "Spellings of your own, as on a passport or a card.", "パスポートやカードなどの、自分だけのつづり")
    case .nicknames: Bilingual("What others call you.", "呼び名、ハンドルネーム")
    case .days:
      Bilingual(
        "Your birthday, and other days: a wedding, parents' birthdays.", "誕生日、記念日、両親の誕生日など")
    case .family: Bilingual("Partner, children, pets.", "配偶者やパートナー、子ども、ペット")
    case .numbers:
      Bilingual(
        "Telephones, postal codes, addresses; staff, student and member numbers; cars.",
        "電話番号、郵便番号、住所、社員番号や会員番号、車のナンバー")
    case .work: Bilingual("Employer or school.", "勤務先、学校")
    case .words:
      Bilingual(
        "Teams, artists, heroes: what you show on social media.",
        "応援するチーム、好きなアーティストなど、SNS で公開していること")
    }
  }
}
