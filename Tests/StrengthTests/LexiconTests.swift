import Testing

@testable import Strength

@Suite struct LexiconTests {
  @Test("Every word is found with its list and rank, and nothing else is")
  func words() throws {
    let words = (0..<3000).map { "w" + String($0, radix: 36) }
    let lexicon = try Lexicon(("a", .word, words), ("b", .surname, ["zeta", "ümlaut", "東京", "w"]))
    #expect(lexicon.count == 3004)
    for (index, word) in words.enumerated() { #expect(lexicon.find(word) == [0, index + 1]) }
    #expect(lexicon.find("東京") == [1, 3])
    for word in ["", "wzzz", "zet", "zetas", "東", "umlaut", "\0"] {
      #expect(lexicon.find(word) == [])
    }
  }

  @Test("A word of several lists counts where it ranks lowest")
  func lowestRank() throws {
    let lexicon = try Lexicon(("a", .word, ["one", "two", "rose"]), ("b", .givenName, ["rose"]))
    #expect(lexicon.find("rose") == [1, 1])
    #expect(lexicon.lists.map(\.count) == [2, 1])
  }

  @Test("Words are looked up in lower case")
  func lowerCase() throws {
    let lexicon = try Lexicon(("a", .word, ["Rose", "ÉCLAIR", "rose"]))
    #expect(lexicon.find("rose") == [0, 1])
    #expect(lexicon.find("éclair") == [0, 2])
    #expect(lexicon.count == 2)
  }

  @Test("In a list without an order every word has the rank of the last one")
  func evenRanking() throws {
    var builder = LexiconBuilder()
    try builder.add(
      "dice", kind: .word, ranking: .even, text: Array("able\nbaker\r\ncan\n".utf8).span)
    let lexicon = try builder.lexicon()
    #expect(lexicon.find("able") == [0, 3])
    #expect(lexicon.find("baker") == [0, 3])
  }

  @Test("Lists keep their names and kinds")
  func lists() {
    #expect(Lexicon.small.lists.map(\.name) == ["passwords", "words", "surnames", "names"])
    #expect(Lexicon.small.lists.map(\.kind) == [.password, .word, .surname, .givenName])
  }

  @Test("The same lists yield the same bytes")
  func reproducible() throws {
    func compile() throws -> [UInt8] {
      var builder = LexiconBuilder()
      try builder.add("a", kind: .word, text: Array("one\ntwo\nthree\n".utf8).span)
      return try builder.build()
    }
    #expect(try compile() == compile())
  }

  @Test("An empty lexicon has no words and can be written and read")
  func empty() throws {
    var builder = LexiconBuilder()
    try builder.add("nothing", kind: .other, text: [UInt8]().span)
    let lexicon = try builder.lexicon()
    #expect(lexicon.count == 0)
    #expect(lexicon.find("a") == [])
    #expect(Lexicon().find("a") == [])
  }

  @Test(
    "A list whose name does not fit is refused",
    arguments: ["naïve", String(repeating: "n", count: 32)])
  func badName(_ name: String) {
    var builder = LexiconBuilder()
    #expect(throws: LexiconBuildError.badName) {
      try builder.add(name, kind: .word, text: [UInt8]().span)
    }
  }

  @Test("More lists than the format has room for are refused")
  func tooManyLists() throws {
    var builder = LexiconBuilder()
    for index in 0..<128 { try builder.add("\(index)", kind: .word, text: [UInt8]().span) }
    #expect(throws: LexiconBuildError.tooMuch) {
      try builder.add("one more", kind: .word, text: [UInt8]().span)
    }
  }
}

extension Lexicon {
  /// The list and the rank of a word; empty if there is none.
  fileprivate func find(_ word: String) -> [Int] {
    var cursor = trie.root
    for scalar in word.unicodeScalars {
      cursor = trie.step(cursor, scalar.value)
      if cursor == LexiconTrie.nowhere { return [] }
    }
    return trie.entry(at: cursor, asWhole: false).map { [Int($0.list), Int($0.rank)] } ?? []
  }
}
