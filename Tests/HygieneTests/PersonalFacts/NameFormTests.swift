import Testing

@testable import Hygiene

@Suite("Names are found in every form in which people put them into passwords")
struct NameFormTests {
  @Test(
    "Each mora in each spelling that the systems have, row by row",
    arguments: [
      ("ししまる", "shishimaru sisimaru cicimaru"), ("じじたろ", "jijitaro zizitaro"),
      ("ちぢみや", "chijimiya tizimiya tidimiya"), ("つづみ", "tsuzumi tuzumi tudumi tudzumi"),
      ("ふみか", "fumika humika"), ("しゃなま", "shanama syanama"), ("しゅんた", "shunta syunta"),
      ("しょうた", "shota syota shouta syouta shohta"), ("ちゃこま", "chakoma tyakoma cyakoma"),
      ("ちゅらみ", "churami tyurami cyurami"), ("ちょこみ", "chokomi tyokomi cyokomi"),
      ("じゃんた", "janta zyanta jyanta"), ("じゅんた", "junta zyunta jyunta"),
      ("じょうじ", "joji zyozi jyouji zyouzi"), ("ぢゃまる", "jamaru zyamaru dyamaru"),
      ("みさを", "misao misawo"), ("なんば", "namba nanba nannba naxnba"), ("ほんま", "homma honma"),
      ("さんぺい", "sampei sanpei sanpe"), ("ほっち", "hotchi hocchi hotti hoxtuti holtuti hoxtsuchi"),
      ("はっちょう", "hatcho hattyou hacchou"), ("にーなみ", "ninami niinami ni-nami"),
      ("こうの", "kono kohno kouno koono"), ("さとう", "sato satoh satou"), ("かとう", "katoh katou"),
      ("おおの", "ohno oono"), ("とおやま", "toyama tohyama tooyama"),
      ("たかとお", "takatoo takato takatoh"), ("せのお", "senoo seno"), ("ゆうか", "yuka yuuka"),
      ("ちゅうじょう", "chujo chuujou tyuzyo"), ("けいこ", "keiko keko"), ("いいだ", "iida ida"),
      ("ふぁみこ", "famiko"), ("さくらは", "sakurawa sakuraha"), ("やまへ", "yamae yamahe"),
      ("てぃあら", "tiara thiara"), ("うぃるこ", "wiruko uiruko"),
      ("ゔぃーなす", "vinasu viinasu vi-nasu"), ("まつうら", "matsuura matuura"),
      ("こうちわ", "kouchiwa kouchiwa kochiwa"), ("じゅんいち", "junichi jun'ichi junnichi zyunniti"),
      ("しんや", "shinya shin'ya sinnya"), ("けんいち", "kenichi ken'ichi kennichi kenniti"),
      ("りょうあん", "ryoan ryouan ryohan"), ("はっとり", "hattori"), ("よっちゃん", "yotchan yocchan yottyan"),
    ])
  func spellings(_ reading: String, _ spelled: String) throws {
    let judge = try Family.judge(knowing: "given: \(reading)")
    for spelling in spelled.split(separator: " ") {
      #expect(judge.kinds(in: "\(spelling)77") == [.givenName], "\(reading): \(spelling)")
      #expect(judge.degree(of: "\(spelling)77") == .broken)
    }
  }

  @Test(
    "The form says which system a spelling follows",
    arguments: [
      ("しんじ", "shinji", FactForm.hepburn), ("しんじ", "sinzi", .kunrei),
      ("なんば", "namba", .passport), ("つづき", "tuduki", .nihon), ("ゆうこ", "yuuko", .typed),
      ("しんじょう", "sinjo", .mixedLatin),
    ])
  func systems(_ reading: String, _ spelling: String, _ form: FactForm) throws {
    let judge = try Family.judge(knowing: "given: \(reading)")
    #expect(judge.forms(in: spelling + "12") == [form])
  }

  private static let wholeForms: [(password: String, kinds: Set<FactKind>)] = [
    // F, G, FG, GF with what stands between
    ("yamada", [.familyName]), ("taro", [.givenName]),
    ("yamadataro", [.familyName, .givenName]), ("taroyamada", [.familyName, .givenName]),
    ("yamada.taro", [.familyName, .givenName]), ("taro-yamada", [.familyName, .givenName]),
    ("yamada_taro", [.familyName, .givenName]), ("yamada@taro", [.familyName, .givenName]),
    ("yamada&taro", [.familyName, .givenName]), ("yamada+taro", [.familyName, .givenName]),
    ("taro0yamada", [.familyName, .givenName]), ("taro1yamada", [.familyName, .givenName]),
    ("YamadaTaro", [.familyName, .givenName]), ("TARO1", [.givenName]),
    // initials
    ("tyamada", [.givenName]), ("yamadat", [.givenName]), ("ytaro", [.givenName]),
    ("taroy", [.givenName]), ("t.yamada", [.givenName]), ("y.taro", [.givenName]),
    // the first letters, before digits and signs
    ("yama7788", [.familyName]), ("yam#7788", [.familyName]),
    // what children and friends are called
    ("tarochan", [.givenName]), ("tarokun1", [.givenName]), ("sakurasan", [.childName]),
    ("tarosama", [.givenName]), ("tarotan", [.givenName]), ("tarochin", [.givenName]),
    ("taropi", [.givenName]), ("tarorin", [.givenName]), ("tarotaro", [.givenName]),
    // backwards, without vowels, with signs
    ("adamay12", [.familyName]), ("yrk" + "ymd", []), ("t@r0", [.givenName]),
    ("y4m4d4", [.familyName]), ("54kur4", [.childName]), ("$akura!", [.childName]),
    // two of the family
    ("taro&hanako", [.givenName, .partnerName]), ("tarohanako", [.givenName, .partnerName]),
    ("tarolovehanako", [.givenName, .partnerName]),
    // kana, kanji, widths
    ("たろう99", [.givenName]), ("タロウ99", [.givenName]), ("ﾀﾛｳ99", [.givenName]),
    ("太郎99", [.givenName]), ("山田太郎", [.familyName, .givenName]),
    ("Ｔａｒｏ１２", [.givenName]), ("ｓａｋｕｒａ", [.childName]), ("たろうくん", [.givenName]),
    ("太郎taro", [.givenName]), ("ﾎﾟﾁ12", [.petName]),
    // the keys of a kana keyboard
    ("xho12", [.childName]), ("7jq@", [.familyName]), ("7jq[", [.familyName]),
    (#"q\4"#, [.givenName]), ("fub", [.partnerName]),
    // other names and words
    ("Yamadataroh", [.spelledName]), ("tbone99", [.nickname]),
    ("T-Bone99", [.nickname]), ("tarochan99", [.givenName]), ("mugi2", [.petName]),
    ("pochi123", [.petName]), ("reiji2", [.employer]), ("hanshin1", [.word]),
    ("arasi99", [.word]), ("嵐arashi", [.word]),
  ]

  @Test("Whole forms", arguments: wholeForms)
  func forms(_ password: String, _ kinds: Set<FactKind>) throws {
    let judge = try Family.judge()
    #expect(judge.kinds(in: password).isSuperset(of: kinds), "\(password)")
    if !kinds.isEmpty { #expect(judge.degree(of: password) == .broken) }
  }

  private static let initialRows: [(String, Set<FactKind>, Set<FactForm>)] = [
    ("yamadaT55", [.familyName, .givenName, .birthday], [.hepburn, .initials, .era]),
    ("yamadat55", [.familyName, .givenName, .birthday], [.hepburn, .initials, .era]),
    ("t.yamada#kx", [.familyName, .givenName], [.hepburn, .initials]),
    ("taroy", [.familyName, .givenName], [.hepburn, .initials]),
    ("YT-yamada", [.familyName, .givenName], [.hepburn, .initials]),
    ("hyamada", [.familyName, .partnerName], [.hepburn, .initials]),
  ]

  @Test("Beside initials the name is told as well", arguments: initialRows)
  func initials(_ password: String, _ kinds: Set<FactKind>, _ forms: Set<FactForm>) throws {
    let judge = try Family.judge(
      knowing: "family: やまだ", "given: たろう", "birthday: 1980-03-05",
      "partner: {given: はなこ}")
    #expect(judge.kinds(in: password) == kinds)
    #expect(judge.forms(in: password) == forms)
  }

  private static let westernRows: [(String, [String])] = [
    ("O'Brien", ["obrien7", "O'Brien7", "OBrien!"]),
    ("Mary-Jane", ["maryjane1", "mary-jane", "MaryJane99", "mary201"]),
    ("de la Cruz", ["delacruz1", "cruz199", "de-la-cruz"]),
    ("Björn", ["björn1", "bjorn1", "BJORN7", "BJÖRN7", "bjoern1", "bjo\u{308}rn1"]),
    ("José María", ["josemaria", "josé99", "JOSE99"]), ("Zoë", ["zoe77", "Zoë77"]),
    ("Łukasz", ["lukasz1", "łukasz1"]), ("Weiß", ["weiss1", "weiß1"]),
    ("Anne Louise", ["annelouise1", "anne.louise", "louise88"]),
  ]

  @Test("Western names, with and without their marks", arguments: westernRows)
  func western(_ name: String, _ passwords: [String]) throws {
    let judge = try Family.judge(knowing: "given: \"\(name)\"")
    for password in passwords {
      #expect(judge.kinds(in: password) == [.givenName], "\(password)")
      #expect(judge.degree(of: password) == .broken, "\(password)")
    }
  }

  @Test(
    "Kana typed while the input method is off, key by key",
    arguments: [
      ("さくら", "xho"), ("たなか", "qut"), ("やまだ", "7jq@"), ("すずき", "rr@g"), ("たろう", #"q\4"#),
      ("はなこ", "fub"), ("ひみつ", "vnz"), ("ぱすわーど", #"f[r0\s@"#), ("きょうと", "g)4s"),
      ("こうべ", "b4^@"), ("にっぽん", "iZ-[y"), ("やまだ", "7jq["), ("すずき", "rr[g"),
    ])
  func kanaKeys(_ reading: String, _ keys: String) throws {
    let judge = try Family.judge(knowing: "words: [\(reading)]")
    #expect(judge.forms(in: keys) == [.kanaKeys], "\(reading): \(keys)")
    #expect(judge.degree(of: keys) == .broken)
  }

  @Test("A name without its vowels")
  func vowels() throws {
    let judge = try Family.judge(knowing: "family: きたざわ", "given: しんじろう")
    #expect(judge.forms(in: "ktzw1") == [.withoutVowels])
    #expect(judge.kinds(in: "Ktzw-Shnjr!") == [.familyName, .givenName])
  }

  @Test("Digits that sound like a name count beside something else, and only there")
  func wordplay() throws {
    let judge = try Family.judge(knowing: "given: みなこ", "pets: [Mugi]")
    #expect(judge.kinds(in: "mugi375") == [.petName, .givenName])
    #expect(judge.kinds(in: "375") == [])
    #expect(judge.kinds(in: "x9Lw375qTz") == [])
  }

  @Test("A name in kanji alone is looked for as it stands, and its reading is asked for")
  func missingReading() throws {
    let yaml = "schema: kagiban/facts/1\nfamily: 山田\ngiven: 太郎 / Taro\n"
    let facts = try Family.facts(yaml)
    #expect(facts.linesWithoutReading == [2])
    let judge = try Family.judge(yaml)
    #expect(judge.kinds(in: "yamada99") == [])
    #expect(judge.kinds(in: "山田99") == [.familyName])
    #expect(judge.kinds(in: "taro99") == [.givenName])
  }
}
