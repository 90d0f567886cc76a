/// The words for kinds of facts and for the forms that they have in passwords.
enum FactPhrase: String, Phrasebook {
  case familyName, givenName, spelledName, fullName, nickname, partnerName, childName, petName,
    birthday
  case familyBirthday, date, possibleDate, phone, postalCode, address, number, car, employer, word
  case userName, email
  case otherUserName, surroundings
  case asGiven, hepburn, passport, kunrei, nihon, typed, mixedLatin, kana, initials, beginning
  case honorific, doubled, withoutVowels, reversed, kanaKeys, wordplay, fullDate, monthDay, year
  case yearMonth, era, fiscalYear, wholeNumber, partOfNumber, signsForLetters
  case inForms, mostly
  case namesOfEntry, holds

  var texts: Bilingual {
    switch self {
    case .familyName: Bilingual("family name", "姓")
    case .givenName: Bilingual("given name", "名")
    case .spelledName: Bilingual("name in your own spelling", "独自のつづりの名前")
    case .fullName: Bilingual("name in the export's identities", "本人情報にある氏名")
    case .nickname: Bilingual("nickname", "呼び名")
    case .partnerName: Bilingual("partner's name", "パートナーの名前")
    case .childName: Bilingual("child's name", "子どもの名前")
    case .petName: Bilingual("pet's name", "ペットの名前")
    case .birthday: Bilingual("birthday", "誕生日")
    case .familyBirthday: Bilingual("birthday in the family", "家族の誕生日")
    case .date: Bilingual("another day", "記念日など")
    case .possibleDate: Bilingual("figures like a day beside a name", "名前に並ぶ日付らしい数字")
    case .phone: Bilingual("telephone number", "電話番号")
    case .postalCode: Bilingual("postal code", "郵便番号")
    case .address: Bilingual("address", "住所")
    case .number: Bilingual("staff or member number", "社員番号や会員番号")
    case .car: Bilingual("car's number", "車のナンバー")
    case .employer: Bilingual("employer or school", "勤務先や学校")
    case .word: Bilingual("word that you are known for", "本人が好きなもの")
    case .userName: Bilingual("this entry's user name", "この登録のユーザー名")
    case .email: Bilingual("this entry's e-mail address", "この登録のメールアドレス")
    case .otherUserName:
      Bilingual("another entry's user name or e-mail address", "他の登録のユーザー名かメールアドレス")
    case .surroundings: Bilingual("the name of its service", "サービス名")
    case .asGiven: Bilingual("as written", "そのままの表記")
    case .hepburn: Bilingual("Hepburn spelling", "ヘボン式")
    case .passport: Bilingual("passport spelling", "旅券式")
    case .kunrei: Bilingual("Kunrei spelling", "訓令式")
    case .nihon: Bilingual("Nihon-shiki spelling", "日本式")
    case .typed: Bilingual("spelling as typed", "ローマ字入力のつづり")
    case .mixedLatin: Bilingual("mixed spelling", "混合のつづり")
    case .kana: Bilingual("kana", "かな")
    case .initials: Bilingual("initials", "頭文字")
    case .beginning: Bilingual("first letters", "先頭の数文字")
    case .honorific: Bilingual("with chan, kun or the like", "「ちゃん」「くん」など付き")
    case .doubled: Bilingual("twice", "繰り返し")
    case .withoutVowels: Bilingual("without vowels", "母音抜き")
    case .reversed: Bilingual("backwards", "逆さ読み")
    case .kanaKeys: Bilingual("keys of a kana keyboard", "かな入力のキー")
    case .wordplay: Bilingual("digits that sound like it", "語呂合わせ")
    case .fullDate: Bilingual("year, month and day", "年月日")
    case .monthDay: Bilingual("month and day", "月日")
    case .year: Bilingual("year", "年")
    case .yearMonth: Bilingual("year and month", "年月")
    case .era: Bilingual("year of an era", "和暦")
    case .fiscalYear: Bilingual("fiscal year", "年度")
    case .wholeNumber: Bilingual("whole number", "番号全体")
    case .partOfNumber: Bilingual("part of the number", "番号の一部")
    case .signsForLetters: Bilingual("signs for letters", "文字の記号への置き換え")
    case .inForms: Bilingual("{facts} ({forms})", "{facts}：{forms}")
    case .mostly: Bilingual("{facts}, much of it", "{facts}。文字列の多くを占める")
    case .namesOfEntry: Bilingual("names that the entry shows", "この登録に表示されている名前")
    case .holds: Bilingual("holds {facts}", "{facts}を含む")
    }
  }

  /// What was found of user names and the service's name, as a sentence of its own.
  ///
  /// These can be read beside it. How much of the password they are is not said; see
  /// ``PasswordPatterns/besideEntry(holdsNames:)``.
  static func sentence(onNames evidence: PersonalEvidence, in language: Language) -> String {
    let names =
      evidence.areSeveralNames
      ? [.namesOfEntry] : evidence.kinds.elements.compactMap { FactPhrase(rawValue: "\($0)") }
    return holds.text(
      in: language,
      ["facts": .text(language.enumeration(names.map { $0.text(in: language) }))])
  }

  /// What was found: the kinds, the forms, and whether they are much of the password.
  static func words(on evidence: PersonalEvidence, in language: Language) -> String {
    let kinds = evidence.kinds.elements.compactMap { FactPhrase(rawValue: "\($0)") }
      .map { $0.text(in: language) }.joined(separator: language.listSeparator)
    // As it was given is not worth a word where nothing else can be meant.
    let forms = evidence.forms.elements.filter { $0 != .asGiven }
      .compactMap { FactPhrase(rawValue: "\($0)") }
      .map { $0.text(in: language) }.joined(separator: language.listSeparator)
    let facts =
      forms.isEmpty
      ? kinds : inForms.text(in: language, ["facts": .text(kinds), "forms": .text(forms)])
    return evidence.degree == .broken
      ? mostly.text(in: language, ["facts": .text(facts)]) : facts
  }
}
