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
