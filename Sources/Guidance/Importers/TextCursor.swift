/// A place in a program's text that moves forward and counts lines.
///
/// For the small readers of Terraform and Python: they take literals and step over everything else,
/// each byte once.
struct TextCursor {
  private let bytes: [UInt8]
  private var index = 0
  /// The line, from 1.
  private(set) var line = 1

  init(_ text: Substring) { bytes = Array(text.utf8) }

  /// The byte here; nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether the text goes on like this.
  func has(_ text: String) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Moves on by so many bytes.
  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  /// Takes a byte if it stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    advance()
    return true
  }

  /// Takes the bytes that satisfy the condition.
  mutating func takeWhile(_ condition: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = current, condition(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Takes a name of letters, digits, underscores, and what else is given.
  mutating func takeName(with extra: Set<UInt8> = []) -> String {
    takeWhile { $0.isNameByte || extra.contains($0) }
  }

  /// Steps over blanks, and over line ends and comments if they do not count here.
  mutating func skipBlanks(lines: Bool, slashComments: Bool) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): advance()
      case UInt8(ascii: "\n") where lines: advance()
      case UInt8(ascii: "\\") where !slashComments && has("\\\n"): advance(2)
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "/") where slashComments && has("//"): skipLine()
      case UInt8(ascii: "/") where slashComments && has("/*"): skipBlockComment()
      default: return
      }
    }
  }

  /// Steps to the end of the line.
  mutating func skipLine() { while let byte = current, byte != UInt8(ascii: "\n") { advance() } }

  private mutating func skipBlockComment() {
    advance(2)
    while current != nil, !has("*/") { advance() }
    advance(2)
  }

  /// What was read since another place.
  func text(since other: TextCursor) -> String {
    String(decoding: bytes[other.index..<index], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether this can stand in a name.
  var isNameByte: Bool {
    self == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
