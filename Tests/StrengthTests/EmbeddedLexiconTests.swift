import Strength
import TestSupport
import Testing

@Suite struct EmbeddedLexiconTests {
  @Test("The committed lexicon is what the builder makes of the lists")
  func reproducible() throws {
    let manifest = try #require(LexiconManifest(Repository.text(of: "wordlists/lexicon.lists")))
    var builder = LexiconBuilder(.full)
    for source in manifest.sources {
      let list = try Repository.bytes(of: "wordlists/" + source.file)
      try builder.add(
        source.name, kind: source.kind, ranking: source.ranking, text: list.span)
    }
    let committed = try Repository.bytes(of: "wordlists/lexicon.bin")
    let compiled = try builder.build()
    #expect(compiled == committed, "run `make wordlists`")
  }

  @Test("The embedded lexicon is the committed one")
  func embedded() throws {
    let bytes = try Repository.bytes(of: "wordlists/lexicon.bin")
    let committed = try Lexicon(copying: bytes.span)
    #expect(Lexicon.embedded.lists == committed.lists)
    #expect(Lexicon.embedded.count == committed.count)
    #expect(committed.count > 3_000)
  }

  @Test("A manifest names files, kinds and lists without an order")
  func manifest() throws {
    let manifest = try #require(
      LexiconManifest("# remark\nsurnames.txt surname\ndice.txt word even\n"))
    #expect(manifest.sources.map(\.name) == ["surnames", "dice"])
    #expect(manifest.sources.map(\.kind) == [.surname, .word])
    #expect(manifest.sources.map(\.ranking) == [.byLine, .even])
  }

  @Test(
    "A manifest that makes no sense is refused",
    arguments: ["a.txt", "a.txt nouns", "a.txt word odd"])
  func badManifest(_ text: String) {
    #expect(LexiconManifest(text) == nil)
  }
}
