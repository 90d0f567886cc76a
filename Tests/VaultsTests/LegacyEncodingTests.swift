import Testing
import Vaults

/// Exports that are neither UTF-8 nor UTF-16, as Windows programs write them.
struct LegacyEncodingTests {
  private static let header = Array("title,username,password\r\n".utf8)

  /// A title, a user name and a password in one record; the bytes are the encoding's.
  private func file(_ rows: [[UInt8]]...) -> [UInt8] {
    Self.header + rows.flatMap { Array($0.joined(separator: [0x2C])) + [0x0D, 0x0A] }
  }

  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// “銀行” and “①髙～ｱ表” in CP932.
  private static let bank: [UInt8] = [0x8B, 0xE2, 0x8D, 0x73]
  private static let special: [UInt8] = [0x87, 0x40, 0xFB, 0xFC, 0x81, 0x60, 0xB1, 0x95, 0x5C]

  @Test("A Japanese export in CP932 is read as what it says, and the guess is known")
  func japanese() throws {
    let vault = try read(file([Self.bank, Self.special, ascii("made-up")]))
    #expect(vault.guessedEncoding == .cp932)
    #expect(vault.titles == ["銀行"])
    #expect(vault.usernames == ["①髙～ｱ表"])
    #expect(vault.passwords == ["made-up"])
    #expect(vault.skipped.isEmpty)
  }

  @Test("A trail byte that is a backslash, a bar or a letter ends no field")
  func trailBytes() throws {
    // ソ, ポ and ア: their second bytes are a backslash, a bar and an A.
    let text: [UInt8] = [0x83, 0x5C, 0x83, 0x7C, 0x83, 0x41]
    let vault = try read(file([text, [0x22] + text + [0x22], ascii("made-up")]))
    #expect(vault.titles == ["ソポア"])
    #expect(vault.usernames == ["ソポア"])
    #expect(vault.passwords == ["made-up"])
  }

  @Test("A Japanese export in EUC-JP is read as what it says, and the guess is known")
  func eucJP() throws {
    // 銀行, 山田ﾊﾞ, パスワード and 熙 (the last row); kanji alone are enough.
    let bank: [UInt8] = [0xB6, 0xE4, 0xB9, 0xD4]
    let user: [UInt8] = [0xBB, 0xB3, 0xC5, 0xC4, 0x8E, 0xCA, 0x8E, 0xDE]
    let kana: [UInt8] = [0xA5, 0xD1, 0xA5, 0xB9, 0xA5, 0xEF, 0xA1, 0xBC, 0xA5, 0xC9, 0xF4, 0xA6]
    let vault = try read(file([bank, user, kana]))
    #expect(vault.guessedEncoding == .eucJP)
    #expect(vault.titles == ["銀行"])
    #expect(vault.usernames == ["山田ﾊﾞ"])
    #expect(vault.passwords == ["パスワード熙"])
    #expect(try read(file([bank, ascii("b"), ascii("x")])).titles == ["銀行"])
    #expect(try read(file([bank, ascii("b"), ascii("x")]), in: .eucJP).titles == ["銀行"])
    // 約能行能天郵: well-formed UTF-8 for the most part.
    let kanji: [UInt8] = [0xCC, 0xF3, 0xC7, 0xBD, 0xB9, 0xD4, 0xC7, 0xBD, 0xC5, 0xB7, 0xCD, 0xB9]
    #expect(try read(file([kanji, ascii("b"), ascii("x")])).guessedEncoding == .eucJP)
    #expect(TextEncoding(name: "EUC-JP") == .eucJP)
  }

  @Test("The encoding of Japanese mail is named, not read as ASCII")
  func iso2022JP() {
    let title: [UInt8] = [0x1B, 0x24, 0x42, 0x36, 0x64, 0x39, 0x54, 0x1B, 0x28, 0x42]
    #expect(throws: ExportError.unsupported(.iso2022JP)) {
      try read(file([title, ascii("b"), ascii("x")]))
    }
  }

  @Test("Half-width kana make words")
  func halfWidth() throws {
    let vault = try read(file([[0xB6, 0xB7, 0xDE, 0xCA, 0xDE, 0xDD], ascii("b"), ascii("x")]))
    #expect(vault.guessedEncoding == .cp932)
    #expect(vault.titles == ["ｶｷﾞﾊﾞﾝ"])
  }

  @Test(
    "A Western text is Windows-1252 even where its bytes are kanji in CP932",
    arguments: [
      ([0x43, 0x61, 0x66, 0xE9], "Café"),
      ([0x63, 0x72, 0xE9, 0x65, 0x72], "créer"),
      ([0x63, 0x72, 0xE9, 0xE9, 0x65], "créée"),
      ([0x6C, 0x92, 0xC9, 0x63, 0x6F, 0x6C, 0x65], "l’École"),
      ([0x49, 0x74, 0x92, 0x73], "It’s"),
      ([0xC4, 0x70, 0x66, 0x65, 0x6C], "Äpfel"),
      ([0x80, 0x20, 0x35], "€ 5"),
    ] as [([UInt8], String)])
  func western(_ bytes: [UInt8], _ text: String) throws {
    let vault = try read(file([bytes, ascii("b"), ascii("made-up")]))
    #expect(vault.guessedEncoding == .windows1252)
    #expect(vault.titles == [text])
    #expect(vault.passwords == ["made-up"])
  }

  @Test("UTF-8 with a few broken records stays UTF-8, and they are reported")
  func brokenUTF8() throws {
    let rows = (1...4).map { "鍵番\($0),b,made-up-\($0)\r\n" }.joined()
    let bytes = Self.header + ascii(rows) + [0xE9, 0x61] + ascii(",b,x\r\n")
    let vault = try read(bytes)
    #expect(vault.guessedEncoding == nil)
    #expect(vault.credentials.count == 4)
    #expect(vault.reasons == [.invalidText])
  }

  @Test(
    "What says its encoding is not guessed at", arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func notGuessed(_ mark: [UInt8]) throws {
    let vault = try read(mark + Self.header + ascii("鍵番,é,made-up\r\n"))
    #expect(vault.guessedEncoding == nil)
    #expect(vault.titles == ["鍵番"])
  }

  @Test("The encoding that is asked for overrides the guess, and nothing is guessed")
  func override() throws {
    let bytes = file([Self.bank, ascii("b"), ascii("made-up")])
    let vault = try read(bytes, in: .cp932)
    #expect(vault.guessedEncoding == nil)
    #expect(vault.titles == ["銀行"])
    #expect(throws: ExportError.self) { try read(bytes, in: .utf8) }
    let western = try read(file([[0xE9, 0x74], ascii("b"), ascii("x")]), in: .cp932)
    #expect(western.titles != ["ét"])
  }

  @Test("Bytes that do not fit the encoding that is asked for spoil their record alone")
  func misfits() throws {
    let good = [Self.bank, ascii("b"), ascii("one")]
    let cut = [[0x8B], ascii("b"), ascii("two")]
    let undefined = [[0xA0, 0x80], ascii("b"), ascii("three")]
    let vault = try read(file(good, cut, undefined, good), in: .cp932)
    #expect(vault.passwords == ["one", "one"])
    #expect(vault.reasons == [.invalidText, .invalidText])
    let western = try read(file(good, [[0xE9], ascii("b"), ascii("x")]), in: .windows1252)
    #expect(western.reasons == [.invalidText])
    #expect(western.titles == ["é"])
  }

  @Test("A container that is no text is named, not read as Windows-1252")
  func binary() {
    #expect(throws: ExportError.unsupported(.keePassDatabase)) {
      try read([0x03, 0xD9, 0xA2, 0x9A, 0x67, 0xFB, 0x4B, 0xB5])
    }
  }

  @Test("The first buffer is gone once its text is decoded into the second")
  func firstBufferReleased() throws {
    let bytes = file([Self.bank, ascii("b"), ascii("made-up")])
    let store = try SecretStore(copying: bytes.span)
    weak let first = store
    let vault = try ExportReader().read(consume store)
    #expect(first == nil)
    #expect(vault.passwords == ["made-up"])
  }

  @Test("Every usual name of an encoding is known, and no other")
  func names() {
    for encoding in TextEncoding.allCases { #expect(TextEncoding(name: encoding.name) == encoding) }
    #expect(TextEncoding(name: "Shift_JIS") == .cp932)
    #expect(TextEncoding(name: "CP1252") == .windows1252)
    #expect(TextEncoding(name: "ebcdic") == nil)
  }
}
