/// What a password is made of, in words.
enum PatternPhrase: String, Phrasebook {
  case commonPassword, word, name, keyboardWalk, repetition, sequence, year, date
  case userName, site, personal, reversed, substitutions

  /// The phrases in the order in which they are told: what matters most first.
  static let all: [(pattern: PasswordPatterns, phrase: PatternPhrase)] = [
    (.userName, .userName), (.site, .site), (.personal, .personal),
    (.commonPassword, .commonPassword), (.name, .name), (.word, .word), (.date, .date),
    (.year, .year), (.keyboardWalk, .keyboardWalk), (.sequence, .sequence),
    (.repetition, .repetition), (.substitutions, .substitutions), (.reversed, .reversed),
  ]

  var texts: Bilingual {
    switch self {
    case .commonPassword: Bilingual("a common password", "よく使われるパスワード")
    case .word: Bilingual("a word", "単語")
    case .name: Bilingual("a name", "名前")
    case .keyboardWalk: Bilingual("a row of keys", "キーの並び")
    case .repetition: Bilingual("a repetition", "繰り返し")
    case .sequence: Bilingual("a sequence", "連続した文字")
    case .year: Bilingual("a year", "年")
    case .date: Bilingual("a date", "日付")
    case .userName: Bilingual("the entry's user name or e-mail", "この登録のユーザー名かメールアドレス")
    case .site: Bilingual("the entry's site or title", "この登録のサイト名か名称")
    case .personal: Bilingual("a personal fact", "個人情報")
    case .reversed: Bilingual("something backwards", "逆さ読み")
    case .substitutions: Bilingual("signs for letters", "文字の記号への置き換え")
    }
  }
}
