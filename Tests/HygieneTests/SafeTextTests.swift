import Testing

@testable import Hygiene

@Suite("Text from a vault cannot act on a terminal")
struct SafeTextTests {
  @Test(
    "Text that shows itself stays as it is",
    arguments: [
      "", "GitHub", "a b", "naïve café", "三菱ＵＦＪ銀行", "ｶﾅ", "か\u{3099}", "Nguye\u{302}\u{303}n",
      "♥ 100%", "😀", "👍🏽", "\u{3000}", "שלום", "ไทย", "<U+0041>", "株式会社…", "❤\u{FE0F}",
      "\u{8FBB}\u{E0101}", "🇯🇵",
    ])
  func harmless(_ text: String) {
    #expect(SafeText(untrusted: text).text == text)
  }

  @Test(
    "What acts or hides becomes a token",
    arguments: [
      ("\u{1B}]0;t\u{7}", "<U+001B>]0;t<U+0007>"),
      ("\u{9B}31m", "<U+009B>31m"),
      ("a\nb\r\tc", "a<U+000A>b<U+000D><U+0009>c"),
      ("\0", "<U+0000>"),
      ("\u{7F}\u{85}", "<U+007F><U+0085>"),
      ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
      ("\u{202E}gpj.exe", "<U+202E>gpj.exe"),
      ("\u{2066}\u{2069}\u{200F}\u{61C}", "<U+2066><U+2069><U+200F><U+061C>"),
      ("pay\u{200B}pal", "pay<U+200B>pal"),
      ("\u{FEFF}a\u{AD}b\u{2060}c", "<U+FEFF>a<U+00AD>b<U+2060>c"),
      ("👩\u{200D}👦", "👩<U+200D>👦"),
      ("\u{E0041}\u{E007F}", "<U+E0041><U+E007F>"),
      ("\u{3164}\u{FFA0}", "<U+3164><U+FFA0>"),
      ("\u{E000}\u{10FFFD}", "<U+E000><U+10FFFD>"),
      ("\u{FFFF}\u{378}", "<U+FFFF><U+0378>"),
      ("\u{34F}", "<U+034F>"),
    ])
  func hidden(_ text: String, _ expected: String) {
    #expect(SafeText(untrusted: text).text == expected)
  }

  @Test("A mark without a base does not sit on what stands before the text")
  func markWithoutBase() {
    #expect(SafeText(untrusted: "\u{301}a").text == "<U+0301>a")
    #expect(SafeText(untrusted: "\n\u{301}").text == "<U+000A><U+0301>")
  }

  @Test("A pile of marks is cut")
  func marks() {
    let pile = "a" + String(repeating: "\u{301}", count: 1000) + "b"
    #expect(SafeText(untrusted: pile, limit: 5000).text == "a\u{301}\u{301}\u{301}\u{301}<...>b")
  }

  @Test(
    "A variation selector stands once, and only where there are variants",
    arguments: [
      ("a\u{FE0F}", "a<U+FE0F>"), ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"),
      ("😀\u{E0100}", "😀<U+E0100>"), ("\u{8FBB}\u{E0101}\u{E0102}", "\u{8FBB}\u{E0101}<U+E0102>"),
      ("\u{FE0F}", "<U+FE0F>"),
    ])
  func variation(_ text: String, _ expected: String) {
    #expect(SafeText(untrusted: text).text == expected)
  }

  @Test("Long text is cut")
  func limit() {
    #expect(SafeText(untrusted: "abcdef", limit: 3).text == "abc...")
    #expect(SafeText(untrusted: "abc", limit: 3).text == "abc")
    let long = String(repeating: "x", count: 10_000_000)
    #expect(SafeText(untrusted: long).text.count == 203)
  }

  @Test("Making safe text safe again changes nothing")
  func idempotent() {
    for seed in 0..<300 {
      let once = SafeText(untrusted: randomText(seed: seed)).text
      #expect(SafeText(untrusted: once, limit: .max).text == once)
    }
  }

  @Test("Of random text, nothing that acts or hides remains")
  func property() {
    for seed in 0..<1000 {
      for scalar in SafeText(untrusted: randomText(seed: seed)).text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(
          ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
            .contains(category))
      }
    }
  }

  @Test("A phrase takes safe text as a value")
  func phraseValue() {
    let phrase = Bilingual("cannot open {file}", "{file} を開けません")
    #expect(
      phrase.text(in: .english, ["file": .safe(SafeText(untrusted: "a\u{1B}"))])
        == "cannot open a<U+001B>")
  }
}
