import Testing
import Vaults

struct CSVRecoveryTests {
  private static let header = "title,username,password\n"

  @Test("After a quote that never closes, reading goes on at the next line")
  func unclosed() throws {
    let vault = try read(
      Self.header + "a,ann,one-made-up\nb,bob,\"two-made-up\nc,carl,three-made-up\n")
    #expect(vault.passwords == ["one-made-up", "three-made-up"])
    #expect(
      vault.skipped == [
        SkippedRecord(position: RecordPosition(record: 2, line: 3), reason: .unclosedQuote)
      ])
  }

  @Test("A stray quote does not swallow other records when a later one seems to close it")
  func strayQuote() throws {
    let vault = try read(
      Self.header + "b,\"bob,two\nc,carl,one-made-up\nd,dan,19\",x,y\ne,eve,two-made-up\n")
    #expect(vault.passwords == ["one-made-up", "two-made-up"])
    #expect(vault.reasons == [.unclosedQuote, .tooManyFields])
  }

  @Test("A stray quote does not swallow hundreds of records that fit into one field")
  func strayQuoteFarAway() throws {
    let rows = (1...300).map { "t\($0),u\($0),made-up-\($0)\n" }.joined()
    let vault = try read(Self.header + "a,\"ann,x\n" + rows + "b,19\",y\n")
    #expect(vault.credentials.count == 301)
    #expect(vault.reasons == [.unclosedQuote])
  }

  @Test("Text behind a closing quote is reported, not guessed at")
  func textAfterQuote() throws {
    let vault = try read(Self.header + "a,ann,\"one\"two\nb,\"bob\" ,x\nc,carl,made-up\n")
    #expect(vault.passwords == ["made-up"])
    #expect(vault.reasons == [.textAfterQuote, .textAfterQuote])
  }

  @Test("The rest of a broken record is not taken for a login until a whole record comes")
  func restOfBrokenRecord() throws {
    let vault = try read(
      "name,url,username,password,note\n"
        + "a,u,ann,one,\"a \"quoted\" note\nwith, a, second, line\n\nx,u,eve,two-made-up,\n"
        + "y,u,fay,three-made-up\n")
    #expect(vault.passwords == ["two-made-up", "three-made-up"])
    #expect(vault.reasons == [.textAfterQuote, .tooFewFields])
  }

  @Test("A long note in quotes is one record")
  func longNote() throws {
    let note = (1...1000).map { "line \($0), and a comma" }.joined(separator: "\n")
    let vault = try read("title,note,password\na,\"\(note)\",one-made-up\nb,,two-made-up\n")
    #expect(vault.passwords == ["one-made-up", "two-made-up"])
    #expect(vault.credentials.map(\.position.line) == [2, 1002])
  }

  @Test(
    "Hostile quotes cost time in proportion to their number",
    .timeLimit(.minutes(1)),
    arguments: [
      "\"\n", "\"a\n", "a,\"b\n", "\"\\\"\n", "\"\\\"a\n", "a,b,\"\\\",\"c\n", "\"a\"b,\"\"\"\n",
      "\"\"\"\n", "a,\"\\\"\"\n", "x\",\"\\\"\n",
      "x\",\"\n", "\\\",\"\n\n", "\"\",x\",\"\n", "\\\",x,\"\n",
    ])
  func hostileQuotes(_ line: String) throws {
    let count = 20_000
    let vault = try read(Self.header + String(repeating: line, count: count) + "z,zoe,made-up\n")
    #expect(vault.recordCount > 0)
    #expect(vault.recordCount <= count + 1)
  }

  @Test("One bad record in invalid UTF-8 is reported, the others are read")
  func invalidRecord() throws {
    var bytes = Array((Self.header + "a,ann,one-made-up\nb,b").utf8)
    bytes += [0xE4, 0x62] + Array(",two\nc,carl,three-made-up\n".utf8)
    let vault = try read(bytes, in: .utf8)
    #expect(vault.passwords == ["one-made-up", "three-made-up"])
    #expect(vault.reasons == [.invalidText])
  }

  @Test("A file whose records are mostly not UTF-8 is refused with the place")
  func invalidFile() throws {
    let row: [UInt8] = Array("a,b".utf8) + [0xE4] + Array(",pw\n".utf8)
    let start = Array(Self.header.utf8)
    #expect(throws: ExportError.invalidEncoding(line: 2, offset: start.count + 3)) {
      try read(start + row + row, in: .utf8)
    }
  }

  @Test("A header that is not UTF-8 is refused with the place")
  func invalidHeader() throws {
    #expect(throws: ExportError.invalidEncoding(line: 1, offset: 5)) {
      try read(Array("title".utf8) + [0xFF] + Array(",password\na,b\n".utf8), in: .utf8)
    }
  }

  @Test(
    "Ill-formed UTF-8 is found in every form",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xE3, 0x81], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func illFormed(_ sequence: [UInt8]) throws {
    let good = Array("b,bob,made-up\n".utf8)
    for padding in 0...8 {
      let bad = Array(repeating: UInt8(0x61), count: padding) + sequence + Array(",u,pw\n".utf8)
      let vault = try read(Array(Self.header.utf8) + good + bad + good, in: .utf8)
      #expect(vault.reasons == [.invalidText])
    }
  }
}
