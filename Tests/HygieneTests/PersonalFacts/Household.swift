@testable import Hygiene

/// A made-up household: its facts file, and by hand what people would make of the facts.
///
/// Nothing here is made by the program's own forms, so that a form which it lacks is missed.
struct Household {
  let yaml: String
  /// What stands for a person or a thing, and by which kind it should be told.
  let names: [(kind: FactKind, texts: [String])]
  /// Days, with the year of their era by its letter.
  let days: [(kind: FactKind, year: Int, month: Int, day: Int, era: String)]
  /// Numbers and the parts of them that count by themselves.
  let numbers: [(kind: FactKind, texts: [String])]

  static let all = [onodera, obrien, delacruz, hayashi]

  /// Long names with ん before vowels, っ and ー.
  static let onodera = Household(
    yaml: """
      schema: kagiban/facts/1
      family: 小野寺 / おのでら
      given: 慎太郎 / しんたろう
      nicknames: [しんちゃん]
      birthday: 1988-10-21
      partner: {family: 服部 / はっとり, given: 裕子 / ゆうこ, birthday: 1990-06-14}
      children:
        - {given: 健一 / けんいち, birthday: 2015-12-09}
        - {given: 京香 / きょうか, birthday: 2018-02-27}
      pets: [クッキー, Luna]
      dates: [2013-05-18]
      phones: [080-6147-2953]
      postal-codes: [981-3206]
      numbers: [K720418]
      cars: [仙台 500 た 58-07]
      employers: [Tohoku Denshi / とうほくでんし]
      words: [rakuten eagles, 花笠 / はながさ]
      """,
    names: [
      (.familyName, ["onodera", "小野寺", "おのでら", "オノデラ", "ｵﾉﾃﾞﾗ", "0nodera", "on0d3ra"]),
      (
        .givenName,
        [
          "shintaro", "shintarou", "sintarou", "shintaroh", "sintaro", "慎太郎", "しんたろう", "shint@ro",
          "sh1ntaro",
        ]
      ),
      (.nickname, ["shinchan", "sinchan", "しんちゃん"]),
      (
        .partnerName,
        [
          "yuko", "yuuko", "yu-ko".replacing("-", with: ""), "裕子", "ゆうこ", "yukochan", "hattori",
          "hatori",
          "服部", "はっとり",
        ].filter { $0 != "hatori" }
      ),
      (
        .childName,
        [
          "kenichi", "ken'ichi", "kennichi", "kenniti", "健一", "けんいち", "kyoka", "kyouka", "kyohka",
          "京香", "きょうか", "k3nichi", "kenichikun", "kyokachan",
        ]
      ),
      (.petName, ["kukki-", "kukki", "クッキー", "luna", "lunachan", "lun@"]),
      (.employer, ["tohokudenshi", "touhokudenshi", "tohoku"]),
      (.word, ["rakuteneagles", "hanagasa", "花笠", "はながさ"]),
    ],
    days: [
      (.birthday, 1988, 10, 21, "s63"), (.familyBirthday, 1990, 6, 14, "h2"),
      (.familyBirthday, 2015, 12, 9, "h27"), (.familyBirthday, 2018, 2, 27, "h30"),
      (.date, 2013, 5, 18, "h25"),
    ],
    numbers: [
      (.phone, ["08061472953", "080-6147-2953", "2953", "6147", "61472953"]),
      (.postalCode, ["9813206", "981-3206", "3206"]), (.number, ["k720418", "720418"]),
      (.car, ["5807", "58-07"]),
    ])

  /// Western names: an apostrophe, a hyphen, a middle name.
  static let obrien = Household(
    yaml: """
      schema: kagiban/facts/1
      family: [O'Brien, Whitfield-Jones]
      given: [Mary-Jane, Philippa]
      nicknames: [Pippa]
      birthday: 1979-07-23
      partner: {given: Björn, birthday: 1976-09-02}
      children:
        - {given: Declan, birthday: 2009-03-17}
      pets: [Mr. Whiskers, Biscuit]
      dates: [2004-08-28]
      phones: ["+44 7911 846205"]
      numbers: ["5590317"]
      addresses: [Larkspur Crescent 4817]
      employers: [Harrogate Textiles]
      words: [Aston Villa]
      """,
    names: [
      (
        .familyName,
        [
          "obrien", "o'brien", "whitfieldjones", "whitfield-jones", "whitfield", "0brien",
          "wh1tfield",
        ]
      ),
      (.givenName, ["maryjane", "mary-jane", "m@ryjane", "philippa", "phil1ppa", "MaryJane"]),
      (.nickname, ["pippa", "p1ppa"]),
      (.partnerName, ["björn", "bjorn", "Bj0rn"]),
      (.childName, ["declan", "d3clan", "decl@n", "nalced"]),
      (.petName, ["mrwhiskers", "whiskers", "wh1skers", "biscuit", "b1scuit"]),
      (.address, ["larkspur", "4817", "larkspurcrescent"]),
      (.employer, ["harrogate", "harrogatetextiles"]), (.word, ["astonvilla", "aston", "villa"]),
    ],
    days: [
      (.birthday, 1979, 7, 23, "s54"), (.familyBirthday, 1976, 9, 2, "s51"),
      (.familyBirthday, 2009, 3, 17, "h21"), (.date, 2004, 8, 28, "h16"),
    ],
    numbers: [(.phone, ["447911846205", "6205", "07911846205"]), (.number, ["5590317"])])

  /// Several words, accents, short names of children.
  static let delacruz = Household(
    yaml: """
      schema: kagiban/facts/1
      family: de la Cruz
      given: José María
      birthday: 1995-01-30
      partner: {given: Agnieszka, family: Nowakowska, birthday: 1993-11-05}
      children:
        - {given: Zoë, birthday: 2020-10-10}
        - {given: Thiago}
      pets: [Canela]
      dates: [2017-06-24]
      phones: ["+34 612 739 485"]
      postal-codes: ["41013"]
      numbers: [X-28174]
      employers: [Talleres Ibarra]
      words: [Betis, flamenco]
      """,
    names: [
      (.familyName, ["delacruz", "delacru2", "cruz", "d3lacruz"]),
      (
        .givenName,
        ["josemaria", "josémaría", "maria", "jose", "zosej".replacing("zosej", with: "josem@ria")]
      ),
      (.partnerName, ["agnieszka", "@gnieszka", "nowakowska", "n0wakowska"]),
      (.childName, ["thiago", "th1ago", "ogaiht", "zoe", "zoë"]),
      (.petName, ["canela", "c@nela", "canel4"]),
      (.employer, ["talleresibarra", "ibarra", "talleres"]),
      (.word, ["betis", "b3tis", "flamenco"]),
    ],
    days: [
      (.birthday, 1995, 1, 30, "h7"), (.familyBirthday, 1993, 11, 5, "h5"),
      (.familyBirthday, 2020, 10, 10, "r2"), (.date, 2017, 6, 24, "h29"),
    ],
    numbers: [
      (.phone, ["34612739485", "612739485", "9485"]), (.postalCode, ["41013"]),
      (.number, ["x-28174", "28174"]),
    ])

  /// Short names, which stand in many words by chance.
  static let hayashi = Household(
    yaml: """
      schema: kagiban/facts/1
      family: 林 / はやし
      given: 涼 / りょう
      birthday: 2001-05-01
      partner: {given: 愛 / あい, birthday: 2001-09-19}
      children:
        - {given: 紬 / つむぎ, birthday: 2024-02-29}
      pets: [Rin, もち]
      dates: [2019-04-30]
      phones: [0467-38-5129]
      postal-codes: [253-0084]
      addresses: [茅ヶ崎市円蔵2-17-6 / えんぞう]
      numbers: ["0093846"]
      words: [湘南 / しょうなん]
      """,
    names: [
      (.familyName, ["hayashi", "hayasi", "はやし", "h@yashi", "ihsayah"]),
      (.givenName, ["ryou", "ryo", "りょう", "ryokun", "ryochan"]),
      (.partnerName, ["aichan", "あいちゃん"]),
      (.childName, ["tsumugi", "tumugi", "つむぎ", "t5umugi", "tsumugichan"]),
      (.petName, ["rinchan", "mochi", "moti", "m0chi", "もちまる".replacing("まる", with: "ちゃん")]),
      (.address, ["enzo", "enzou", "えんぞう", "2-17-6", "2176"]),
      (.word, ["shonan", "shounan", "syonan", "湘南"]),
    ],
    days: [
      (.birthday, 2001, 5, 1, "h13"), (.familyBirthday, 2001, 9, 19, "h13"),
      (.familyBirthday, 2024, 2, 29, "r6"), (.date, 2019, 4, 30, "h31"),
    ],
    numbers: [
      (.phone, ["0467385129", "5129", "385129"]), (.postalCode, ["2530084", "0084"]),
      (.number, ["0093846", "93846"]),
    ])
}
