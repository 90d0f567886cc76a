import TestSupport
import Testing

/// Input that is not what it should be, the status it ends with and what is said about it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let status: Int32
  /// What the message, or the report of a file that can be read in part, has to say.
  let said: String
  let bytes: [UInt8]

  fileprivate init(_ name: String, _ status: Int32, _ said: String, _ bytes: [UInt8]) {
    testDescription = name
    self.status = status
    self.said = said
    self.bytes = bytes
  }

  private static let header = Array("name,url,username,password\n".utf8)
  private static let record = Array("Shop,https://shop.example/,sato,q7x3z9w4v6j2h5q8x\n".utf8)

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool = false) -> [UInt8] {
    bytes.flatMap { bigEndian ? [0, $0] : [$0, 0] }
  }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  private static let random: [UInt8] = {
    var random = RandomSource(seed: 7)
    return (0..<100_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }()

  /// Nothing can be read from these: 65, with the reason.
  static let unreadable = [
    BadInput("nothing", 65, "there is nothing in it", []),
    BadInput("a byte-order mark", 65, "there is nothing in it", [0xEF, 0xBB, 0xBF]),
    BadInput("blank lines", 65, "there is nothing in it", repeated("\r\n", 50)),
    BadInput("NUL bytes", 65, "", [UInt8](repeating: 0, count: 10_000)),
    BadInput("random bytes", 65, "not a text file", random),
    BadInput("random bytes after a header", 65, "", header + random),
    BadInput("an unknown header", 65, "no column name that is known", repeated("q,w\n", 9)),
    BadInput(
      "no header", 65, "(4 columns)", repeated("Shop,https://shop.example/,sato,q7x3z9w\n", 9)),
    BadInput("10,000 columns", 65, "10,000 columns", repeated("q,", 9999) + [0x71, 0x0A]),
    BadInput("a header that never ends", 65, "line 1", repeated("q,", 2_000_000)),
    BadInput("a quote bomb as header", 65, "line 1", repeated("\"", 1_000_001)),
    BadInput("one long word", 65, "one long line", repeated("qxzv", 1_000_000)),
    BadInput(
      "no encoding", 65, "line 2, byte 33",
      header + [0x61, 0x2C, 0x62, 0x2C, 0x63, 0x2C, 0x81, 0x0A]),
    BadInput(
      "a lone surrogate", 65, "line 2",
      [0xFF, 0xFE] + utf16(header + Array("a,b,c,".utf8)) + [0x00, 0xD8, 0x78, 0, 0x0A, 0]),
    BadInput("JSON", 65, "JSON", Array("{\"items\":[{\"login\":{}}]}".utf8)),
    BadInput("XML", 65, "KeePass", Array("<?xml version=\"1.0\"?><KeePassFile>".utf8)),
    BadInput("an archive", 65, "archive", Array("PK\u{3}\u{4}q7x3z9w4v6".utf8)),
    BadInput("a database", 65, "KeePass", [0x03, 0xD9, 0xA2, 0x9A, 0x67, 0xFB, 0x4B, 0xB5]),
    BadInput(
      "several columns of passwords", 65, "several columns",
      Array("name,pwd,pass\nShop,q7x3z9,w4v6\n".utf8)),
  ]

  /// Some or all of these can be read: a report, that says what could not.
  static let readable = [
    BadInput("a header alone", 0, "\"records\": 0,", header),
    BadInput("a header without its end", 0, "\"records\": 0,", header.dropLast()),
    BadInput("LF missing at the end", 0, "\"audited\": 1,", header + record.dropLast()),
    BadInput(
      "two byte-order marks", 0, "\"audited\": 1,", repeated("\u{FEFF}", 2) + header + record),
    BadInput("UTF-16", 0, "\"audited\": 1,", [0xFF, 0xFE] + utf16(header + record)),
    BadInput(
      "UTF-16, big-endian", 0, "\"audited\": 1,",
      [0xFE, 0xFF] + utf16(header + record, bigEndian: true)),
    BadInput("UTF-16 without a mark", 0, "\"audited\": 1,", utf16(header + record)),
    BadInput(
      "CR alone", 0, "\"records\": 2,", (header + record + record).map { $0 == 10 ? 13 : $0 }),
    BadInput(
      "CR CR LF", 0, "\"audited\": 1,",
      (header + record).flatMap { $0 == 10 ? [13, 13, 10] : [$0] }),
    BadInput(
      "a declared delimiter", 0, "\"audited\": 1,",
      Array("sep=;\n".utf8) + (header + record).map { $0 == 44 ? 59 : $0 }),
    BadInput(
      "NUL in a record", 0, "\"reason\": \"nul-byte\"",
      header + Array("a,b,c,q7x\u{0}3z9\n".utf8) + record),
    BadInput(
      "invalid UTF-8 in a record", 0, "\"record\": 1, \"line\": 2, \"reason\": \"invalid-text\"",
      header + Array("a,b,c,q7x".utf8) + [0x81, 0x0A] + record),
    BadInput(
      "Latin-1", 0, "\"encoding\": \"windows-1252\"",
      header + Array("a,b,c,q7x3z9w4v6j2h5".utf8) + [0xE9, 0x0A]),
    BadInput(
      "10,000 fields", 0, "\"reason\": \"too-many-fields\"",
      header + repeated("q,", 9999) + [0x71, 0x0A] + record),
    BadInput(
      "a field of 17 MB", 0, "\"reason\": \"field-too-long\"",
      header + Array("a,b,c,".utf8) + [UInt8](repeating: 0x71, count: 17 << 20) + [0x0A] + record),
    BadInput(
      "a quote that never closes", 0, "\"record\": 1, \"line\": 2, \"reason\": \"unclosed-quote\"",
      header + Array("a,\"b,c,q7x\n".utf8) + record),
    BadInput(
      "NUL bytes at the end", 0, "\"audited\": 1,",
      header + record + [UInt8](repeating: 0, count: 5000)),
  ]

  /// A million traps for a reader that looks ahead: each would take hours if it were quadratic.
  static let bombs = [
    BadInput("lone quotes", 0, "", header + repeated("\"\n", 250_000)),
    BadInput("quotes and a letter", 0, "", header + repeated("\"q\n", 250_000)),
    BadInput("quotes in the last field", 0, "", header + repeated("a,b,c,\"d\n", 100_000)),
    BadInput("text after quotes", 0, "", header + repeated("a,b,c,\"x\"y\"\n", 100_000)),
    BadInput("backslashes", 0, "", header + repeated("a,b,c,\"\\\"\n", 50_000)),
    BadInput("one line of quotes", 0, "", header + repeated("\"", 500_001)),
    BadInput("delimiters", 0, "", header + repeated(",", 1_000_000)),
    BadInput("carriage returns", 0, "", header + repeated("\r", 1_000_000)),
    BadInput(
      "one password at many services", 0, "",
      header + rows(50_000) { "a,https://s\($0).example/,u,\(password)" }),
    BadInput(
      "one account with many sites", 0, "",
      header + rows(50_000) { "a,https://s\($0).shop.example/,u,\(password)" }),
    BadInput("services chained by entries", 0, "", chain),
  ]

  private static let password = "q7x3z9w4v6j2h5q8x"

  private static func rows(_ count: Int, _ row: (Int) -> String) -> [UInt8] {
    Array((0..<count).map { row($0) + "\n" }.joined().utf8)
  }

  /// Entries that name services in order, then entries that join each to the one before, from the
  /// last to the first.
  private static let chain: [UInt8] = {
    let count = 15_000
    func entry(_ first: Int, _ second: Int) -> String {
      ",,login,a,,,0,\"https://s\(first).example,https://s\(second).example\",u,\(password),"
    }
    let header = Array(
      ("folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
        + "login_totp\n").utf8)
    return header + rows(count) { entry($0, $0) }
      + rows(count - 1) { entry(count - 1 - $0, count - 2 - $0) }
  }()
}
