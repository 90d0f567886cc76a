import TestSupport

/// Draws values in which every rule of every dialect is at risk.
struct TextSource {
  private let pieces: [String]
  private let excluded: [String]

  /// A source of values that have none of `excluded` in them.
  init(without excluded: [String] = []) {
    self.excluded = excluded
    pieces = Self.allPieces.filter { piece in !excluded.contains { piece.hasBytes(of: $0) } }
  }

  /// Any text.
  func text(using random: inout RandomSource) -> String {
    while true {
      let text = candidate(using: &random)
      if !excluded.contains(where: text.hasBytes) { return text }
    }
  }

  /// Any text that is not empty.
  func word(using random: inout RandomSource) -> String {
    let text = text(using: &random)
    return text.isEmpty ? "made-up \(random.below(1000))" : text
  }

  /// A text of 10 kB on one line: more lines than a record has are suspected of being records.
  func longText(using random: inout RandomSource) -> String {
    let line = TextSource(without: excluded + ["\n", "\r"])
    var text = ""
    // The digits keep two words from becoming what is excluded.
    while text.utf8.count < 10_000 { text += line.word(using: &random) + "0123456789" }
    return text
  }

  /// The address of a site, as users and products write them.
  func address(using random: inout RandomSource) -> String {
    while true {
      let address = random.choose(Self.addresses) + "\(random.below(100))"
      if !excluded.contains(where: address.hasBytes) { return address }
    }
  }

  private func candidate(using random: inout RandomSource) -> String {
    switch random.below(40) {
    case 0: return String(repeating: "\"", count: 1 + random.below(40))
    case 1...6: return ""
    case 7...10: return "made-up \(random.below(1000))"
    default:
      var text = ""
      for _ in 0...random.below(6) { text += random.choose(pieces) }
      return text
    }
  }

  private static let allPieces = [
    // What separates, quotes and escapes.
    "\"", "\"\"", "\"\"\"", ",", "\",\"", ";", "\t", "|", "||", "\n", "\r", "\r\n", "\n\n", "\\",
    "\\\"", "\\\\", "\\n", "'", "''", "`", ":", ": ", " ", "  x", "\u{A0}", "\u{3000}",
    // What spreadsheets compute, and what guards against it.
    "=1+1", "@x", "'@", "+1", "-1", "--", "---",
    // What fuses with the character before it, or is none.
    "\u{301}", "\"\u{301}", ",\u{301}", "\n\u{301}", "\r\u{301}", "\\\u{301}", "\u{200D}",
    "\u{FE0F}", "👩‍👩‍👧", "🇯🇵", "ゐ", "鍵番", "é", "e\u{301}", "\u{10FFFF}", "\u{FFFD}", "\u{FEFF}",
    "\u{7F}", "\u{85}", "\u{2028}", "\u{1B}[31m", "\u{202E}",
    // What stands for something else somewhere.
    "&", "<b>", "&amp;", "&lt;", "&quot;", "&#39;", "&amp;amp;", "{REF:P@I:1}", "[[x]]", "[~x~]",
    "undefined", "null", "&&&NULL&&&", "(none)", "»", "true", "1", "NoteType:Server", "otpauth://x",
    "0\nhttp", "***",
    // What looks like a header or the beginning of a record.
    "Password", "password", "Password: x", "name,url,username,password", "url", "Title|1", "sep=;",
    "a", "made-up", "0", "1234567", "12345678",
  ]

  private static let addresses = [
    "https://shop.example/", "http://192.168.0.1/?x=", "https://例え.example/入口?y=",
    "android://bWFkZS11cA==@org.example.app", "androidapp://org.example.app",
    "iosapp://org.example.app", "site.example/", "www.shop.example/a;b=", "https://a.example/,x=",
    "https://a.example/?q=1,2&r=", "https://u:v@b.example:8443/#", "https://[2001:db8::1]/",
    "https://c.example/\"x\"/", "https://d.example/a\\b", "ftp://e.example/", "cmd://x.y ",
    "https://f.example/'z'/", "https://g.example/&amp;=", "otpauth.example/",
  ]
}

extension String {
  /// Whether the bytes of `other` stand in it; by bytes, because combining marks hide what they
  /// follow.
  func hasBytes(of other: String) -> Bool {
    let needle = Array(other.utf8)
    guard let first = needle.first else { return true }
    var rest = utf8[...]
    while let found = rest.firstIndex(of: first) {
      if rest[found...].starts(with: needle) { return true }
      rest = rest[utf8.index(after: found)...]
    }
    return false
  }

  /// The text with the bytes of `old` replaced wherever they stand.
  func replacingBytes(of old: String, with new: String) -> String {
    let (needle, replacement) = (Array(old.utf8), Array(new.utf8))
    guard let first = needle.first, utf8.contains(first) else { return self }
    var (bytes, result) = (Array(utf8)[...], [UInt8]())
    while let byte = bytes.first {
      if byte == first, bytes.starts(with: needle) {
        result += replacement
        bytes.removeFirst(needle.count)
      } else {
        result.append(byte)
        bytes.removeFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
