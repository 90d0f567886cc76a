import Testing
import Vaults

struct CSVDialectTests {
  private static let header = "title,username,password"

  @Test(
    "Every line end is a line end",
    arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func lineEnds(_ end: String) throws {
    let lines = [Self.header, "a,ann,one-made-up", "", "b,bob,two-made-up"]
    for last in ["", end] {
      let vault = try read(lines.joined(separator: end) + last)
      #expect(vault.passwords == ["one-made-up", "two-made-up"])
      #expect(vault.credentials.map(\.position.line) == [2, 4])
      #expect(vault.credentials.map(\.position.record) == [1, 2])
    }
  }

  @Test("The header tells the delimiter", arguments: [",", ";", "\t", "|"])
  func delimiters(_ delimiter: String) throws {
    let vault = try read(
      ["title", "username", "password"].joined(separator: delimiter) + "\n"
        + ["a", "\"x\(delimiter)y\"", "p,;|w"].joined(separator: delimiter).replacing(
          "p,;|w", with: "\"p,;|w\""))
    #expect(vault.usernames == ["x\(delimiter)y"])
    #expect(vault.passwords == ["p,;|w"])
  }

  @Test(
    "A first line sep=… sets the delimiter",
    arguments: ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n", "\u{FEFF}sep=;\r\n"])
  func separatorLine(_ line: String) throws {
    let vault = try read(line + "title;username;password\r\na,b;ann;one-made-up\r\n")
    #expect(vault.titles == ["a,b"])
    #expect(vault.passwords == ["one-made-up"])
    #expect(vault.credentials.map(\.position.line) == [3])
  }

  @Test(
    "Quotes are undone as RFC 4180 writes them",
    arguments: [
      (#""plain""#, "plain"), (#""""#, ""), (#""a""b""#, #"a"b"#), (#""""""#, #"""#),
      (#""""a""""#, #""a""#), (#""a,b""#, "a,b"), ("\"a\nb\"", "a\nb"), ("\"a\r\nb\"", "a\r\nb"),
      (#" "a""#, #" "a""#), (#"a"b"#, #"a"b"#), (#"a"""#, #"a"""#), (" pad ", " pad "),
      ("\"\u{301}x\"", "\u{301}x"), ("\u{301}x", "\u{301}x"),
    ])
  func quotes(_ written: String, _ meant: String) throws {
    for row in ["t,\(written),pw-made-up", "t,u,\(written)"] {
      let vault = try read("\(Self.header)\n\(row)\n")
      let value = row.hasSuffix("pw-made-up") ? vault.usernames : vault.passwords
      #expect(value.map { Array($0.utf8) } == [Array(meant.utf8)])
    }
  }

  @Test("A password may end with a backslash")
  func trailingBackslash() throws {
    let vault = try read(
      """
      title,password,username
      "a","made-up\\","ann"
      "b","made-\\"up","bob"
      "c","two\\\\ \\" ","carl"
      """)
    #expect(vault.passwords == [#"made-up\"#, #"made-"up"#, #"two\ " "#])
    #expect(vault.usernames == ["ann", "bob", "carl"])
  }

  @Test("Backslashes mean nothing where doubled quotes explain the record")
  func plainBackslashes() throws {
    let vault = try read("\(Self.header)\n\"a\\\\\",\"u\\\"\"x\",\"p\\\\\"\n")
    #expect(vault.titles == [#"a\\"#])
    #expect(vault.usernames == [#"u\"x"#])
    #expect(vault.passwords == [#"p\\"#])
  }

  @Test("Missing fields at the end are empty")
  func shortRows() throws {
    let vault = try read("name,url,username,password,note\nn,https://a.example,ann,pw-made-up\n")
    #expect(vault.passwords == ["pw-made-up"])
    #expect(vault.skipped.isEmpty)
  }

  @Test("A record that ends before its password is reported")
  func tooShort() throws {
    let vault = try read("\(Self.header)\na,ann\nb,bob,pw-made-up\n")
    #expect(vault.passwords == ["pw-made-up"])
    #expect(
      vault.skipped == [
        SkippedRecord(position: RecordPosition(record: 1, line: 2), reason: .tooFewFields)
      ])
  }

  @Test("More fields than columns are read if they are empty, else reported")
  func wideRows() throws {
    let vault = try read("\(Self.header)\na,ann,one-made-up,,\nb,bob,two,made-up\n")
    #expect(vault.passwords == ["one-made-up"])
    #expect(vault.reasons == [.tooManyFields])
  }

  @Test("Lines are counted inside quoted fields too")
  func lineNumbers() throws {
    let vault = try read(
      "\(Self.header)\r\n\"a\r\nb\rc\nd\",ann,one\r\n\r\n\"x\r\r\ny\",bob,two\r\ne,eve,three")
    #expect(vault.credentials.map(\.position.line) == [2, 7, 9])
  }

  @Test("A record with NUL bytes is reported, NUL padding at the end is not there")
  func nulBytes() throws {
    let vault = try read(
      "\(Self.header)\na,a\0nn,one-made-up\nb,\"b\0ob\",x\nc,carl,two-made-up\n\0\0\0\0")
    #expect(vault.passwords == ["two-made-up"])
    #expect(vault.reasons == [.nulByte, .nulByte])
  }

  @Test("A field over 16 MiB is reported")
  func longField() throws {
    let long = String(repeating: "x", count: 1 << 24)
    let vault = try read("\(Self.header)\na,ann,\(long)\nb,bob,pw-made-up\n")
    #expect(vault.passwords == ["pw-made-up"])
    #expect(vault.reasons == [.fieldTooLong])
  }
}
