import Testing
import Vaults

@Suite("The passwords that logins had before")
struct PasswordHistoryTests {
  private static let header = "Group/Title\tUsername\tPassword\tHistory\tNotes\n"
  private static let day = "2024/02/29 00:00:01"

  /// The old passwords of the first login, made up, for comparing.
  private func past(in vault: Vault) -> [String] {
    vault.pastPasswords(of: vault.credentials[0]).map { entry in
      vault.withBytes { bytes in
        String(decoding: entry.password.bytes.map { bytes[$0] }, as: UTF8.self)
      }
    }
  }

  private func read(history: String) throws -> Vault {
    try VaultsTests.read(Self.header + "a\tu\tmade-up\t\(history)\t\"n\"\n")
  }

  @Test(
    "Password Safe's text gives their lengths, so that spaces and figures are no matter",
    arguments: [
      ("00000", []), ("", []), ("0", []), ("1ff00", []),
      ("10301 \(day) 0003 one", ["one"]),
      ("10302 \(day) 0003 one 1970-01-01 00:00:00 0005 t w o", ["one", "t w o"]),
      ("1FF01 \(day) 000A a 2024/02/", ["a 2024/02/"]),
      ("10301 \(day) 0003 日本語", ["日本語"]),
      // One scalar on Linux, two units of UTF-16 on Windows.
      ("10302 \(day) 0002 🗝x \(day) 0001 y", ["🗝x", "y"]),
      ("10302 \(day) 0003 🗝x \(day) 0001 y", ["🗝x", "y"]),
      ("10301 \(day) 0001 =", ["="]),
    ])
  func passwords(history: String, expected: [String]) throws {
    let vault = try read(history: history)
    #expect(past(in: vault) == expected)
    #expect(vault.history.unreadable == [])
    #expect(vault.capabilities.contains(.passwordHistory))
  }

  @Test(
    "What does not come out even is not used, and its place is told",
    arguments: [
      "1", "1ff", "2ff00", "xff00", "1ff00x", "1ff01", "10302 \(day) 0003 one",
      "10301 \(day) 0003 one two", "10301 \(day) 0004 one", "10301 \(day) 0000 ",
      "10301 \(day) ffff one", "10301 \(day) 00003 one", "10301 29/02/2024 00:00:01 0003 one",
      "10301  \(day) 0003 one", "10301 \(day) 0003", "10301 \(day)", "1ffff \(day) 0003 one",
      "10301 \(day) 0002 \u{1F5DD}xyz",
    ])
  func malformed(history: String) throws {
    let vault = try read(history: history)
    #expect(past(in: vault) == [])
    #expect(vault.history.unreadable == [RecordPosition(record: 1, line: 2)])
    #expect(vault.passwords == ["made-up"])
  }

  @Test("Each login has its own, whatever the others have")
  func logins() throws {
    let one = "10301 \(Self.day) 0003 one"
    let vault = try VaultsTests.read(
      Self.header + "a\tu\tp\t\(one)\t\nb\tu\tp\t00000\t\nc\tu\tp\t\(one)\t\nd\tu\tp\tbad\t\n")
    #expect(vault.credentials.map { vault.pastPasswords(of: $0).count } == [1, 0, 1, 0])
    #expect(vault.history.unreadable.map(\.line) == [5])
    let (past, owners) = vault.ofPastPasswords()
    #expect(past.passwords == ["one", "one"] && owners == [0, 2])
  }

  @Test("An export without the column cannot tell")
  func missing() throws {
    let vault = try VaultsTests.read("Group/Title\tPassword\na\tp\n")
    #expect(!vault.capabilities.contains(.passwordHistory))
    #expect(
      !(try VaultsTests.read("name,url,username,password\na,b,c,d\n")).capabilities
        .contains(.passwordHistory))
  }

  @Test("Neither the passwords nor their lengths are shown by printing")
  func printing() throws {
    let vault = try read(history: "10301 \(Self.day) 0006 canary")
    var dumped = ""
    dump(vault.history, to: &dumped)
    dump(vault.history.entries[0], to: &dumped)
    #expect(dumped.contains("PasswordHistory(1)") && dumped.contains("PastPassword(record 1)"))
    #expect(!dumped.contains("canary") && !dumped.contains("6"))
  }
}
