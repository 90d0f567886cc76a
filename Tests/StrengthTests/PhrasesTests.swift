import Testing

@testable import Strength

/// What people know by heart and what they use every day, with the embedded lists.
@Suite struct PhrasesTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "Brands, games and people of today are words",
    arguments: [
      "netflix", "Spotify", "chatgpt", "charizard", "gryffindor", "elonmusk", "dogecoin",
      "softbankhawks", "keyakizaka46", "kimutaku", "キムタク", "乃木坂",
    ])
  func names(_ name: String) {
    #expect(Self.estimator.estimate(name).pieces.count == 1)
    #expect(Self.estimator.guessesLog10(name) < 6.5)
    #expect(Self.estimator.guessesLog10(name + "2023!") < 8.5)
  }

  @Test(
    "Songs, verses and sayings are weak, however long",
    arguments: [
      "youshallnotpass", "oneringtorulethemall", "inthearmsofanangel", "philippians413",
      "doremifasolasido", "lorem ipsum", "akasatanahamayarawa", "kimigayowachiyoniyachiyoni",
      "kimigayohachiyoniyachiyoni", "irohanihohetochirinuruwo", "furuikeyakawazutobikomu",
      "sekainihitotsudakenohana", "いろはにほへとちりぬるを", "古池や蛙飛びこむ", "夜露死苦",
    ])
  func phrases(_ phrase: String) {
    #expect(Self.estimator.estimate(phrase).estimate.score < 3)
  }

  @Test(
    "Idioms of four characters are words, written or read",
    arguments: [
      "七転八起", "臥薪嘗胆", "四面楚歌", "一期一会", "初志貫徹", "花鳥風月", "温故知新", "十人十色",
      "風林火山", "shichitenhakki", "ichigoichie", "がしんしょうたん",
    ])
  func idioms(_ idiom: String) {
    #expect(Self.estimator.estimate(idiom).pieces.map(\.kind) == [.word])
    #expect(Self.estimator.guessesLog10(idiom) < 6.5)
  }

  @Test(
    "Pet names, clubs, classes, days and what fans say are words, in kana, kanji and Latin letters",
    arguments: [
      "takkun0501", "あっくん0714", "推し活2024", "サッカー部10", "暴走族夜露死苦", "学マス2024", "原神2021",
      "3nen2kumi", "3年2組", "2nenBgumi", "4gatsu1nichi", "yametekudasai", "nakuyouguisu794",
      "ウマ娘プリティーダービー", "shinichi4869", "conan4869",
    ])
  func peopleSay(_ password: String) {
    #expect(Self.estimator.estimate(password).estimate.score < 3)
  }

  @Test(
    "A single word of a dictionary is weak, however long and rare",
    arguments: ["electrolysis", "Heterosexuality", "quadrilateral", "antananarivo", "widescreen"])
  func rareWords(_ word: String) {
    let (estimate, pieces) = Self.estimator.estimate(word)
    #expect(pieces.map(\.word) == [.word])
    #expect(estimate.score < 3)
  }

  @Test("Acronyms are words where they stand by themselves", arguments: ["subaru_wrx", "ntt2020!"])
  func acronyms(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.contains { $0.word == .properNoun })
    #expect(estimate.score < 3)
  }

  @Test("Two kanji that are a word are no accident, and say what a password is made of")
  func kanjiWords() {
    let (estimate, pieces) = Self.estimator.estimate("世界平和")
    #expect(estimate.score < 3)
    #expect(pieces.map(\.kind) == [.word, .word] && pieces.allSatisfy(\.isTelling))
    let apart = Self.estimator.estimate("世鑍平騻").pieces
    #expect(!apart.contains { $0.kind == .word && $0.isTelling })
  }

  @Test("Kanji that words end in are tried before the others", arguments: ["将棋部", "深夜族"])
  func endings(_ password: String) {
    let other = String(password.dropLast()) + "鑍"
    #expect(Self.estimator.guessesLog10(password) + 0.7 < Self.estimator.guessesLog10(other))
  }

  @Test("Four kanji that nobody connects are no idiom")
  func noIdiom() {
    #expect(Self.estimator.guessesLog10("鑍榼騻啺") > 12)
  }

  @Test(
    "The digits of π and e as far as people know them", arguments: ["31415926535", "2718281828"])
  func constants(_ digits: String) {
    #expect(Self.estimator.guessesLog10(digits) < 6)
  }

  @Test("A list without an order does not train the model of characters")
  func untaught() throws {
    func model(_ phrases: String) throws -> [UInt8] {
      var builder = LexiconBuilder(.full)
      try builder.add("words", kind: .word, text: Array("tree\nriver\nstone\n".utf8).span)
      try builder.add("phrases", kind: .other, ranking: .even, text: Array(phrases.utf8).span)
      return try builder.build().suffix(190_000)
    }
    #expect(try model("qqxqqx\n") == model("qqxzzz\n"))
  }
}
