import FoundationEssentials
import Testing
import Vaults

private let python = "/usr/bin/python3"

/// The code pages against Python's codecs, which do not use the system's tables.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
struct CodePageTests {
  /// Every single byte above ASCII, and every two that may be a pair in CP932.
  private static let sequences: [[UInt8]] =
    (0x80...0xFF).map { [$0] }
    + (0x81...0xFC).flatMap { lead in (0x40...0xFC).map { [lead, $0] } }

  @Test(
    "Every sequence is read as Python reads it, or is refused by both",
    arguments: [(TextEncoding.cp932, "cp932"), (.windows1252, "cp1252")])
  func differential(_ encoding: TextEncoding, _ codec: String) throws {
    // Python makes characters for private use of bytes that are nothing in CP932.
    let expected = try lines(
      of: """
        import sys
        for line in sys.stdin:
            try: text = bytes.fromhex(line).decode('\(codec)')
            except UnicodeDecodeError: text = ''
            if '\(codec)' == 'cp932' and set(text) & set('\\x80\\uf8f0\\uf8f1\\uf8f2\\uf8f3'): text = ''
            print(text.encode().hex())
        """, Self.sequences.map { hex($0) + "\n" }.joined())
    try #require(expected.count == Self.sequences.count)
    // A good record behind each: a file most of whose records are bad would be refused.
    let bytes = Self.sequences.reduce(into: Array("title,username,password\n".utf8)) {
      $0 += $1 + Array(",b,x\na,b,c\n".utf8)
    }
    let vault = try ExportReader(encoding: encoding).read(SecretStore(copying: bytes.span))
    var found = [String](repeating: "", count: Self.sequences.count)
    for credential in vault.credentials where credential.position.record % 2 == 1 {
      found[Int(credential.position.record) / 2] = hex(Array(vault.text(credential.title).utf8))
    }
    let different = Self.sequences.indices.filter { found[$0] != expected[$0] }
    #expect(different.isEmpty, "\(different.prefix(20).map { Self.sequences[$0] })")
  }

  @Test("Random Japanese texts come back from CP932, guessed and named", arguments: 0..<10)
  func roundTrip(_ seed: Int) throws {
    let output = try lines(
      of: """
        import random
        random.seed(\(seed))
        letters = 'あいうえおかきくけこアイウエオソポマ銀行表示能予約①髙～ｱｶﾞ、。abc123| \\\\'
        texts = ['x' + ''.join(random.choices(letters, k=random.randint(1, 12))) for _ in range(200)]
        print('title,username,password\\n'.encode().hex()
              + ''.join(f'"{t}",b,{t}-made-up\\n' for t in texts).encode('cp932').hex())
        for text in texts: print(text.encode().hex())
        """, "")
    let bytes = try #require(output.first.map(bytes(of:)))
    for encoding in [nil, TextEncoding.cp932] {
      let vault = try ExportReader(encoding: encoding).read(SecretStore(copying: bytes.span))
      #expect(vault.guessedEncoding == (encoding == nil ? .cp932 : nil))
      #expect(vault.skipped.isEmpty)
      let titles = vault.credentials.map { hex(Array(vault.text($0.title).utf8)) }
      #expect(titles == Array(output.dropFirst()))
      let passwords = vault.credentials.map { credential in
        vault.password(of: credential).withBytes { secret in hex(secret.indices.map { secret[$0] })
        }
      }
      #expect(passwords == titles.map { $0 + hex(Array("-made-up".utf8)) })
    }
  }

  private func lines(of script: String, _ input: String) throws -> [String] {
    var program = Program("-c", script)
    program.path = python
    program.input = .bytes(Array(input.utf8))
    let outcome = try program.run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  private func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private func bytes(of hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
