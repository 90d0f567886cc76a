import Testing

@testable import Hygiene

@Suite("Phrases are filled in as written")
struct PhrasebookTests {
  @Test("Each language has its own text")
  func languages() {
    let phrase = Bilingual("{n} accounts", "アカウント {n} 件")
    #expect(phrase.text(in: .english, ["n": 2]) == "2 accounts")
    #expect(phrase.text(in: .japanese, ["n": 2]) == "アカウント 2 件")
  }

  @Test(
    "One chooses the first word, everything else the second",
    arguments: [
      (PhraseValue.number(1), "1 entry"), (.number(0), "0 entries"), (.number(2), "2 entries"),
      (.number(-1), "-1 entries"), (.number(1001), "1,001 entries"), (.text("1"), "1 entry"),
    ])
  func plural(_ value: PhraseValue, _ expected: String) {
    let phrase = Bilingual("{n} {n|entry|entries}", "{n} 件")
    #expect(phrase.text(in: .english, ["n": value]) == expected)
  }

  @Test(
    "Thousands are separated",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (123_456, "123,456"),
      (1_000_000, "1,000,000"), (-1, "-1"), (-1000, "-1,000"),
      (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func thousands(_ number: Int, _ expected: String) {
    #expect(number.withThousandsSeparated == expected)
    #expect(Bilingual("{n}", "{n}").text(in: .japanese, ["n": .number(number)]) == expected)
  }

  @Test("A value that looks like a placeholder is not filled in again")
  func valuesAreNotExpanded() {
    let phrase = Bilingual("{a} and {b}", "{a}、{b}")
    #expect(phrase.text(in: .english, ["a": "{b}", "b": "{a}"]) == "{b} and {a}")
  }

  @Test("A value stands as often as it is named")
  func repeatedValue() {
    #expect(Bilingual("{a}{a}", "{a}").text(in: .english, ["a": "x"]) == "xx")
  }

  @Test("A missing value leaves its place empty")
  func missingValue() {
    #expect(Bilingual("a{n}b", "{n}").text(in: .english) == "ab")
  }

  @Test("A missing number counts as many")
  func missingNumber() {
    #expect(Bilingual("{n|one|many}", "{n}").text(in: .english) == "many")
  }

  @Test("A brace that is not closed stays")
  func unclosedBrace() {
    #expect(Bilingual("a { b", "{ b").text(in: .english) == "a { b")
  }

  @Test("Placeholders are found, in a choice as well")
  func placeholders() {
    let phrase = Bilingual("{n} {n|site|sites} of {user}", "{user} の {n} サイト")
    #expect(phrase.placeholders(in: .english) == ["n", "user"])
    #expect(phrase.placeholders(in: .english) == phrase.placeholders(in: .japanese))
  }
}
