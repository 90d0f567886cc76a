/// What a password is made of, in words.
enum PatternPhrase: String, Phrasebook {
  case commonPassword, word, surname, givenName, keyboardWalk, repetition, sequence, year, date
  case japaneseWord, japaneseSurname, japaneseGivenName, japanesePlace, japaneseProperNoun
  case digitWordplay, eraDate, kanaKeys, interleaved, address, phrase, properNoun
  case userName, site, sharedUserName, sharedSite, entryNames, sharedEntryNames
  case personal, phoneNumber, postalCode
  case reversed, substitutions

  /// The phrases in the order in which they are told: what matters most first.
  private static let all: [(pattern: PasswordPatterns, phrase: PatternPhrase)] = [
    (.userName, .userName), (.sharedUserName, .sharedUserName), (.site, .site),
    (.sharedSite, .sharedSite), (.entryNames, .entryNames),
    (.sharedEntryNames, .sharedEntryNames), (.personal, .personal), (.phoneNumber, .phoneNumber),
    (.postalCode, .postalCode),
    (.commonPassword, .commonPassword), (.japaneseSurname, .japaneseSurname),
    (.surname, .surname), (.japaneseGivenName, .japaneseGivenName), (.givenName, .givenName),
    (.japaneseWord, .japaneseWord), (.word, .word), (.phrase, .phrase),
    (.japanesePlace, .japanesePlace), (.japaneseProperNoun, .japaneseProperNoun),
    (.properNoun, .properNoun), (.date, .date), (.eraDate, .eraDate), (.year, .year),
    (.digitWordplay, .digitWordplay), (.keyboardWalk, .keyboardWalk),
    (.sequence, .sequence), (.repetition, .repetition), (.interleaved, .interleaved),
    (.address, .address), (.kanaKeys, .kanaKeys),
    (.substitutions, .substitutions), (.reversed, .reversed),
  ]

  /// The kinds of a password's parts as one phrase, “a Japanese surname and a date”; nil without any.
  static func text(of patterns: PasswordPatterns, in language: Language) -> String? {
    let kinds = all.filter { patterns.contains($0.pattern) }.map { $0.phrase.text(in: language) }
    return kinds.isEmpty ? nil : language.enumeration(kinds)
  }

  var texts: Bilingual {
    switch self {
    case .commonPassword: Bilingual("a common password", "よく使われるパスワード")
    case .word: Bilingual("an English word", "英単語")
    case .phrase: Bilingual("a well-known phrase", "よく知られた言い回し")
    case .properNoun:
      Bilingual("the name of a brand, game, club or famous person", "商品、ゲーム、チーム、有名人などの名前")
    case .surname: Bilingual("a surname", "欧米の姓")
    case .givenName: Bilingual("a given name", "欧米の名前")
    case .japaneseWord: Bilingual("a Japanese word", "日本語の単語")
    case .japaneseSurname: Bilingual("a Japanese surname", "日本人の名字")
    case .japaneseGivenName: Bilingual("a Japanese given name", "日本人の下の名前")
    case .japanesePlace: Bilingual("a place in Japan", "日本の地名")
    case .japaneseProperNoun:
      Bilingual("a Japanese title, brand or famous name", "作品、商品、会社、有名人などの名前")
    case .digitWordplay: Bilingual("digits that are read as Japanese", "語呂合わせの数字")
    case .keyboardWalk: Bilingual("a row of keys", "キーの並び")
    case .repetition: Bilingual("a repetition", "繰り返し")
    case .interleaved:
      Bilingual("a text with other characters between its letters", "1文字おきに別の文字をはさんだ語")
    case .address: Bilingual("a web or e-mail address", "サイトやメールのアドレス")
    case .sequence: Bilingual("a sequence", "連続した文字")
    case .year: Bilingual("a year", "西暦の年")
    case .date: Bilingual("a date", "日付")
    case .eraDate: Bilingual("a Japanese era year or date", "元号の年か日付")
    case .kanaKeys: Bilingual("kana keys pressed in Latin mode", "英字入力のまま打ったかな")
    case .userName: Bilingual("the entry's user name or e-mail", "この登録のユーザー名かメールアドレス")
    case .site: Bilingual("the entry's site or title", "この登録のサイト名か名称")
    case .sharedUserName:
      Bilingual(
        "the user name or e-mail of one of its accounts",
        "同じパスワードの登録のいずれかのユーザー名かメールアドレス")
    case .sharedSite:
      Bilingual("the site or title of one of its accounts", "同じパスワードの登録のいずれかのサイト名か名称")
    case .entryNames: Bilingual("names that the entry shows", "この登録に表示されている名前")
    case .sharedEntryNames:
      Bilingual("names that its accounts show", "同じパスワードの登録に表示されている名前")
    case .phoneNumber: Bilingual("a telephone number", "電話番号")
    case .postalCode: Bilingual("a postal code or street number", "郵便番号か番地")
    case .personal: Bilingual("a personal fact", "個人情報")
    case .reversed: Bilingual("something backwards", "逆さ読み")
    case .substitutions: Bilingual("signs for letters", "文字の記号への置き換え")
    }
  }
}
