import Testing

/// A text that does something to a terminal, a reader or a spreadsheet.
struct HostileText: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  private init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  static let all = [
    Self("colour", "a\u{1B}[31mred"), Self("clear", "\u{1B}[2J\u{1B}[H"),
    Self("title", "\u{1B}]0;owned\u{7}"),
    Self("link", "\u{1B}]8;;https://evil.example\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
    Self("clipboard", "\u{1B}]52;c;cm0gLXJmIH4=\u{7}"), Self("report", "\u{1B}[6n\u{1B}[c"),
    Self("device control", "\u{1B}P$q\"p\u{1B}\\"), Self("C1", "\u{9B}31m\u{9D}0;x\u{9C}\u{90}"),
    Self("bidi override", "user\u{202E}gpj.exe"),
    Self("bidi isolate", "\u{2066}\u{2067}\u{2068}\u{2069}"),
    Self("bidi mark", "a\u{200E}\u{200F}\u{061C}b"),
    Self("zero width", "a\u{200B}\u{200C}\u{200D}\u{2060}b"),
    Self("mark", "\u{FEFF}x"), Self("lines", "one\ntwo\r\nthree\rfour"),
    Self("tabs", "\ta\tb\u{B}\u{C}"),
    Self("separators", "a\u{2028}b\u{2029}c\u{85}d"), Self("delete", "a\u{8}\u{8}\u{7F}b"),
    Self("long", String(repeating: "long", count: 2500)),
    Self("wide", String(repeating: "長い題名", count: 2500)),
    Self("pile", "Z" + String(repeating: "\u{0301}\u{0489}", count: 500)),
    Self("leading mark", "\u{0301}\u{0301}x"), Self("tags", "a\u{E0041}\u{E0042}b"),
    Self("selectors", "a\u{FE01}\u{FE02}\u{E0101}"), Self("private", "\u{E000}\u{F8FF}\u{10FFFD}"),
    Self("noncharacter", "\u{FFFE}\u{FFFF}"), Self("filler", "\u{3164}\u{115F}\u{FFA0}\u{2800}"),
    Self("HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;"),
    Self("formula", "=HYPERLINK(\"https://evil.example\")"),
    Self("command", "$(touch owned)`touch owned`"),
    Self("JSON", "\",\"severity\":\"none\"}\\u001b\\\\"), Self("format", "{n} {file} %s %n %@"),
    Self("rule", "KG101\n  CRITICAL 99"), Self("surrogate", "\u{1F468}\u{200D}\u{1F469}"),
  ]
}
