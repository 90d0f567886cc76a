import TestSupport
import Testing
import Vaults

/// Whatever comes in, what comes out adds up.
struct RobustnessTests {
  private static let headers = [
    "name,url,username,password,note\n", "url,username,password,totp,extra,name,grouping,fav\r\n",
    "\"Group\";\"Title\";\"Username\";\"Password\";\"URL\";\"Notes\"\n",
    "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n",
    "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
      + "login_totp\r\n", "password\n", "",
  ]

  /// Every record is a credential, another item or skipped, once each and in order.
  private func expectSound(_ vault: Vault, of bytes: [UInt8]) {
    let records = vault.credentials.map(\.position.record) + vault.skipped.map(\.position.record)
    #expect(Set(records).count == records.count)
    #expect(records.allSatisfy { $0 >= 1 && $0 <= vault.recordCount })
    for positions in [vault.credentials.map(\.position), vault.skipped.map(\.position)] {
      #expect(
        zip(positions, positions.dropFirst()).allSatisfy {
          $0.record < $1.record && $0.line < $1.line
        })
    }
    vault.withBytes { all in
      for credential in vault.credentials {
        for range in [credential.password.bytes, credential.title.bytes, credential.urls.bytes] {
          #expect(range.upperBound <= all.count)
        }
      }
    }
  }

  @Test("Random bytes are read or refused, and never trap", arguments: 0..<10)
  func randomBytes(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    var readCount = 0
    for _ in 0..<1000 {
      let header = Array((Self.headers.randomElement(using: &random) ?? "").utf8)
      let alphabet = Self.alphabets.randomElement(using: &random) ?? []
      let bytes =
        header
        + (0..<Int.random(in: 0..<2048, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? UInt8.random(in: 0...255, using: &random)
        }
      if let vault = try? read(bytes) {
        readCount += 1
        expectSound(vault, of: bytes)
      }
    }
    #expect(readCount > 200)
  }

  /// What random records are made of; the empty one stands for all bytes.
  private static let alphabets = [
    [], Array("\"\"\"\\\n\r,;a \tb".utf8), Array("\"\"\n,,,,,x".utf8),
    Array("\"\\\\\n,,,\r\r\n鍵".utf8), Array("\"\n,,,,,,abcdefghijklmnopqrstuvwxyz鍵\0".utf8),
    Array("\n,,,,,,,,&amp;<".utf8) + [0xFF],
  ]

  @Test("Every beginning of an export can be read or is refused, and logins before the cut stay")
  func truncation() throws {
    let rows = (1...12).map { number in
      ",,login,\"a \"\"\(number)\"\"\",\"line\r\nline, 鍵\",,0,\"https://a.example,https://b.example\""
        + ",u\(number),\"made-up,\(number)\",\r\n"
    }
    let text = Array((Self.headers[4] + rows.joined()).utf8)
    let whole = try read(text).passwords
    for end in 0...text.count {
      let bytes = Array(text[..<end])
      guard let vault = try? read(bytes) else { continue }
      expectSound(vault, of: bytes)
      #expect(whole.starts(with: vault.passwords.dropLast()))
    }
  }

  @Test("Changing one byte of an export never traps")
  func mutation() throws {
    let text = Array(
      (Self.headers[1] + "https://a.example/?a=1&amp;b,ann,\"made\"\"-up\",,\"x\r\ny\",t,g\\h,0\r\n")
        .utf8)
    for index in text.indices {
      for byte: UInt8 in [0, 0x0A, 0x0D, 0x22, 0x26, 0x2C, 0x3B, 0x5C, 0x80, 0xE3, 0xFF] {
        var bytes = text
        bytes[index] = byte
        if let vault = try? read(bytes) { expectSound(vault, of: bytes) }
      }
    }
  }
}
