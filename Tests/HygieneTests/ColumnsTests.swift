import Testing

@testable import Hygiene

@Suite("Text is measured in columns of a terminal")
struct ColumnsTests {
  @Test(
    "A character takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("、", 2), ("「", 2), ("Ａ", 2),
      ("ｱ", 1), ("ﾊ\u{FF9F}", 2), ("か\u{3099}", 2), ("\u{3000}", 2), ("─", 1), ("●", 1), ("…", 1),
      ("→", 1), ("😀", 2), ("👍🏽", 2), ("👩\u{200D}👦", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("🇯🇵", 2),
      ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("กำ", 2), ("\u{8FBB}\u{E0101}", 2), ("％", 2),
      ("\u{301}", 0),
    ])
  func width(_ text: String, _ expected: Int) {
    #expect(text.columns == expected)
  }

  @Test(
    "Cut text fits and ends in dots",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab..."), ("abcdef", 3, "..."), ("abcdef", 2, ".."),
      ("abcdef", 0, ""), ("漢字仮名", 8, "漢字仮名"), ("漢字仮名", 7, "漢字..."), ("漢字仮名", 6, "漢..."),
      ("e\u{301}bcdef", 4, "e\u{301}..."), ("", 0, ""), ("👩\u{200D}👦abcd", 5, "👩\u{200D}👦..."),
    ])
  func truncation(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.truncated(toColumns: width) == expected)
  }

  @Test("Padding counts columns, on either side")
  func padding() {
    #expect("漢字".padded(toColumns: 6) == "漢字  ")
    #expect("漢字".padded(toColumns: 6, .right) == "  漢字")
    #expect("漢字".padded(toColumns: 3) == "漢字")
  }

  @Test("Cut text is never wider than asked for")
  func truncationProperty() {
    for seed in 0..<500 {
      let text = SafeText(untrusted: randomText(seed: seed)).text
      for width in [0, 1, 2, 3, 4, 7, 20, 60] {
        #expect(text.truncated(toColumns: width).columns <= width)
      }
    }
  }

  @Test("Text that fits is not cut")
  func truncationKeepsWhatFits() {
    for seed in 0..<500 {
      let text = SafeText(untrusted: randomText(seed: seed)).text
      #expect(text.truncated(toColumns: text.columns) == text)
    }
  }
}

@Suite("Text is wrapped as each script wants it")
struct LineWrappingTests {
  @Test(
    "English ends lines at spaces",
    arguments: [
      ("the quick brown fox", 10, ["the quick", "brown fox"]),
      ("the quick", 9, ["the quick"]),
      ("", 5, [""]),
      ("a  b", 10, ["a  b"]),
      ("abcdefgh ij", 4, ["abcdefgh", "ij"]),
      ("one\ntwo", 10, ["one", "two"]),
      ("one\n\ntwo", 10, ["one", "", "two"]),
      ("trailing ", 20, ["trailing"]),
    ])
  func english(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(text.wrapped(toColumns: width) == expected)
  }

  @Test(
    "Japanese ends lines between characters, but not before closing or after opening marks",
    arguments: [
      ("使い回しのパスワード", 8, ["使い回し", "のパス", "ワード"]),
      ("漢字。仮名", 4, ["漢", "字。", "仮名"]),
      ("同じ「鍵」です", 6, ["同じ", "「鍵」", "です"]),
      ("確認ー", 4, ["確", "認ー"]),
      ("漢字KG101です", 6, ["漢字", "KG101", "です"]),
      ("漢字 仮名", 4, ["漢字", "仮名"]),
      ("漢字\u{3000}仮名", 4, ["漢字", "仮名"]),
      ("50％です", 4, ["50％", "です"]),
    ])
  func japanese(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(text.wrapped(toColumns: width) == expected)
  }

  @Test("Lines after the first hang")
  func hanging() {
    #expect("one two three".wrapped(toColumns: 7, hanging: 2) == ["one two", "  three"])
  }

  @Test("Only a word that is wider than a line makes a line too wide")
  func property() {
    for seed in 0..<500 {
      let text = SafeText(untrusted: randomText(seed: seed)).text
      for width in [1, 5, 10, 40] {
        for line in text.wrapped(toColumns: width) where line.columns > width {
          // No line of the same text, wrapped as narrowly as can be, holds more than one word.
          #expect(line.wrapped(toColumns: 1).count == 1)
        }
      }
    }
  }

  @Test("Wrapping loses nothing but spaces")
  func completeness() {
    for seed in 0..<500 {
      let text = SafeText(untrusted: randomText(seed: seed)).text
      let kept = text.wrapped(toColumns: 9).joined().unicodeScalars
        .filter { $0 != " " && $0 != "\u{3000}" }
      #expect(
        Array(kept) == text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }.map { $0 })
    }
  }

  @Test("A long text of one word is wrapped in linear time")
  func linear() {
    let lines = String(repeating: "漢", count: 200_000).wrapped(toColumns: 80)
    #expect(lines.count == 5000)
  }
}
