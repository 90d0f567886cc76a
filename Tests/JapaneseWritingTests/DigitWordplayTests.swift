import JapaneseWriting
import Testing

@Suite struct DigitWordplayTests {
  @Test(
    "Words become the digits that everybody knows them by",
    arguments: [
      ("よろしく", "4649"), ("さんきゅー", "39"), ("ごくろうさん", "5963"), ("おはよう", "084"),
      ("よいふろ", "4126"), ("いいふうふ", "1122"), ("にこにこ", "2525"), ("さいこう", "315"),
      ("いいくに", "1192"), ("みなこ", "375"), ("なおみ", "703"), ("いちろう", "16"),
    ])
  func words(_ kana: String, _ digits: String) throws {
    #expect(DigitWordplay.digits(for: try #require(Reading(kana))).contains(digits))
  }

  @Test("A word with a sound that no digit has is no wordplay")
  func none() throws {
    #expect(DigitWordplay.digits(for: try #require(Reading("たけ"))) == [])
  }

  @Test("However long the word, no more ways are made than asked for")
  func limit() throws {
    let reading = try #require(Reading(String(repeating: "しじいこ", count: 200)))
    #expect(DigitWordplay.digits(for: reading, limit: 8).count == 8)
  }
}
