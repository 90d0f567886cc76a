import JapaneseWriting
import Testing

@Suite struct ReadingTests {
  @Test(
    "Kana of any width and any kind are one reading",
    arguments: ["さくら", "サクラ", "ｻｸﾗ", "さクら"])
  func folding(_ text: String) {
    #expect(Reading(text)?.kana == "さくら")
  }

  @Test("Marks of voicing join the kana before them, however they are encoded")
  func voicing() {
    let expected = Reading("がぱヴ")
    #expect(Reading("ｶﾞﾊﾟｳﾞ") == expected)
    #expect(Reading("か\u{3099}は\u{309A}う\u{3099}") == expected)
    #expect(Reading("か\u{309B}は\u{309C}う\u{309B}") == expected)
    #expect(expected?.kana == "がぱゔ")
  }

  @Test("Repetition marks are written out")
  func repetition() {
    #expect(Reading("いすゞ")?.kana == "いすず")
    #expect(Reading("ミスヾ")?.kana == "みすず")
    #expect(Reading("ばゝ")?.kana == "ばは")
  }

  @Test("What is no kana is no reading", arguments: ["", "山", "a", "さく ら", "１"])
  func refused(_ text: String) {
    #expect(Reading(text) == nil)
  }

  @Test("A small ya belongs to the mora before it; a small tsu, n and a long mark stand alone")
  func morae() throws {
    let reading = try #require(Reading("きょうとっぷぱーてぃん"))
    #expect(
      reading.morae.map(\.kana)
        == ["きょ", "う", "と", "っ", "ぷ", "ぱ", "ー", "てぃ", "ん"])
    #expect(reading.morae.map(\.vowel) == [.o, .u, .o, nil, .u, .a, nil, .i, nil])
  }

  @Test(
    "Every kana with a voicing mark comes apart as it was joined",
    arguments: Kana.hiragana)
  func composition(_ scalar: UInt32) {
    let (base, mark) = Kana.decomposed(scalar)
    #expect(mark.map { Kana.composed(base, $0) } ?? base == scalar)
    #expect(Kana.hiragana(Kana.katakana(scalar)) == scalar)
  }

  @Test(
    "Widths and ligatures do not matter in the compatibility form",
    arguments: [
      ("Ｔａｒｏ１９８０", "Taro1980"), ("ﾀﾛｳ", "タロウ"), ("㍻３１", "平成31"), ("①②", "12"), ("ｶﾞｷﾞ", "ガギ"),
      ("㌘", "グラム"), ("＠［］￥", "@[]¥"), ("ﬁ", "fi"), ("　", " "), ("é", "é"), ("山", "山"), ("゛", "゛"),
    ])
  func compatibility(_ text: String, _ folded: String) {
    #expect(CompatibilityForm.of(text) == folded)
  }
}
