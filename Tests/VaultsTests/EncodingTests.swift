import Testing
import Vaults

struct EncodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let low = UInt8(unit & 0xFF)
      let high = UInt8(unit >> 8)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private static let text =
    "title,username,password,additional\r\n鍵番,é😀,\"made-up, 鍵\",\r\nb,bob,x,"

  @Test(
    "UTF-16 is read with and without a byte order mark",
    arguments: [(true, true), (true, false), (false, true), (false, false)])
  func utf16(_ bigEndian: Bool, _ mark: Bool) throws {
    let vault = try read(utf16(Self.text, bigEndian: bigEndian, mark: mark))
    #expect(vault.titles == ["鍵番", "b"])
    #expect(vault.usernames == ["é😀", "bob"])
    #expect(vault.passwords == ["made-up, 鍵", "x"])
  }

  @Test("The first line alone shows UTF-16 without a mark", arguments: [true, false])
  func shortHeader(_ bigEndian: Bool) throws {
    let vault = try read(
      utf16("title,password\n鍵番,made-up\n", bigEndian: bigEndian, mark: false))
    #expect(vault.titles == ["鍵番"])
    #expect(vault.guessedEncoding == nil)
  }

  @Test("A record with half a surrogate pair is reported, the others are read")
  func unpairedSurrogate() throws {
    var bytes = utf16("title,password\na,x", bigEndian: false, mark: true)
    bytes += [0x3D, 0xD8] + utf16("\nb,made-up\n", bigEndian: false, mark: false)
    let vault = try read(bytes)
    #expect(vault.passwords == ["made-up"])
    #expect(vault.reasons == [.invalidText])
  }

  @Test("A last odd byte spoils only the last record, and a zero there nothing")
  func oddByte() throws {
    let bytes = utf16("title,password\na,one\nb,made-up", bigEndian: false, mark: true)
    #expect(try read(bytes + [0x41]).reasons == [.invalidText])
    #expect(try read(bytes + [0]).passwords == ["one", "made-up"])
  }

  @Test("Line and record of a login are the same in every encoding")
  func positions() throws {
    let positions = try read(Self.text).credentials.map(\.position)
    let decoded = try read(utf16(Self.text, bigEndian: true, mark: true))
    #expect(decoded.credentials.map(\.position) == positions)
  }

  @Test("The first buffer is gone once its text is decoded into the second")
  func firstBufferReleased() throws {
    let bytes = utf16(Self.text, bigEndian: false, mark: true)
    let store = try SecretStore(copying: bytes.span)
    weak let first = store
    let vault = try ExportReader().read(consume store)
    #expect(first == nil)
    #expect(vault.credentials.count == 2)
  }
}
