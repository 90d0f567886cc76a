import Testing

@testable import Hygiene

@Suite("A file of sites that are one service")
struct SameServiceLinesTests {
  @Test("Each line is a group; comments and empty lines are passed over")
  func readsLines() throws {
    let text = """
      \u{FEFF}# my own
      shop.example\tshop.example.org  www.shop.example.net # moved

         \r
      nas 192.168.1.20\r\nbank.example android://QUJD==@com.example.bank/\r日本語.example\u{3000}b.example
      """
    #expect(
      try AffiliatedSites(lines: Array(text.utf8)).groups == [
        ["shop.example", "shop.example.org", "www.shop.example.net"], ["nas", "192.168.1.20"],
        ["bank.example", "android://QUJD==@com.example.bank/"], ["日本語.example", "b.example"],
      ])
  }

  @Test("An empty file has no groups", arguments: ["", "\n", "# nothing", "\u{FEFF}"])
  func readsEmptiness(text: String) throws {
    #expect(try AffiliatedSites(lines: Array(text.utf8)).groups.isEmpty)
  }

  @Test(
    "What is no site is refused with its line",
    arguments: [
      "https://a.example b.example", "a.example/path b.example", "a.example:8080 b.example",
      "a.example,b.example", "*.a.example b.example", "a.example. b.example", ".example b.example",
      "a..example b.example", "user@a.example b.example", "[::1] b.example", "android:// b.example",
      "mailto://a.example b.example", "a.example \u{1B}[31m",
    ])
  func refusesOthers(line: String) {
    #expect(throws: SameServiceError(line: 2, reason: .notASite)) {
      try AffiliatedSites(lines: Array("c.example d.example\n\(line)\n".utf8))
    }
  }

  @Test("A site by itself is refused, for it was meant to be with others")
  func refusesSingles() {
    #expect(throws: SameServiceError(line: 3, reason: .single)) {
      try AffiliatedSites(lines: Array("# one\r\n\r\na.example # b.example\r\n".utf8))
    }
  }

  @Test("Text in another encoding is refused", arguments: [[0xFF, 0xFE, 0x61, 0], [0x61, 0x82]])
  func refusesEncodings(bytes: [UInt8]) {
    #expect(throws: SameServiceError(line: 1, reason: .notUTF8)) {
      try AffiliatedSites(lines: bytes)
    }
  }

  @Test("Any bytes are read or refused", arguments: 0..<200)
  func bearsAnything(seed: Int) {
    var random = SplitMix(seed: seed)
    let usual = Array("a.b #\r\n:/@-é\t".utf8) + [0xFF, 0]
    let bytes = (0..<60).map { _ in usual.randomElement(using: &random) ?? 0 }
    guard let sites = try? AffiliatedSites(lines: bytes) else { return }
    #expect(sites.groups.allSatisfy { $0.count > 1 })
  }
}
