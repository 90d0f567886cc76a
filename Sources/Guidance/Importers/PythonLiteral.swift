/// Reads a literal of Python: lists, tuples, dictionaries, texts, numbers, `True`, `False`, `None`.
///
/// Nothing is executed. What is no literal is stepped over and becomes a text that says so (`${…}`).
struct PythonLiteralReader {
  private static let depthLimit = 32
  private var cursor: TextCursor
  private let file: String
  private let firstLine: Int

  /// A reader of a text that begins on this line of the file.
  init(_ text: Substring, firstLine: Int, file: String) {
    cursor = TextCursor(text)
    self.firstLine = firstLine
    self.file = file
  }

  private var line: Int { firstLine + cursor.line - 1 }

  /// The value that begins here.
  ///
  /// - Throws: ``PolicyError`` with the line where a list or a text has no end.
  mutating func value() throws(PolicyError) -> YAMLNode {
    skipBlanks(lines: false)
    return try value(depth: 0, endsAtLine: true)
  }

  /// Whether nothing but the end of the statement follows.
  var isAtEnd: Bool {
    var copy = self
    copy.skipBlanks(lines: false)
    let byte = copy.cursor.current
    return byte == nil || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";")
  }

  private mutating func skipBlanks(lines: Bool) {
    cursor.skipBlanks(lines: lines, slashComments: false)
  }

  private mutating func value(depth: Int, endsAtLine: Bool) throws(PolicyError) -> YAMLNode {
    guard depth < Self.depthLimit else {
      throw PolicyError(file: file, line: line, .tooDeep(limit: Self.depthLimit))
    }
    let start = cursor
    let startLine = line
    guard let content = try literal(depth: depth, endsAtLine: endsAtLine) else {
      return opaque(from: start, startLine, endsAtLine: endsAtLine)
    }
    skipBlanks(lines: !endsAtLine)
    switch cursor.current {
    case nil, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"),
      UInt8(ascii: ":"), UInt8(ascii: "\n"), UInt8(ascii: ";"):
      return YAMLNode(content, line: startLine)
    default: return opaque(from: start, startLine, endsAtLine: endsAtLine)
    }
  }

  private mutating func opaque(
    from start: TextCursor, _ startLine: Int, endsAtLine: Bool
  ) -> YAMLNode {
    cursor = start
    var depth = 0
    loop: while let byte = cursor.current {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { break loop }
        depth -= 1
      case UInt8(ascii: "\n") where endsAtLine && depth == 0: break loop
      case UInt8(ascii: ",") where depth == 0: break loop
      case UInt8(ascii: "#"):
        cursor.skipLine()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if (try? string(isRaw: false)) != nil { continue }
      default: break
      }
      cursor.advance()
    }
    return YAMLNode(
      .scalar("${" + cursor.text(since: start) + "}", isPlain: true), line: startLine)
  }

  /// A literal; nil if something else stands here.
  private mutating func literal(
    depth: Int, endsAtLine: Bool
  ) throws(PolicyError) -> YAMLNode.Content? {
    switch cursor.current {
    case UInt8(ascii: "["):
      cursor.advance()
      return .sequence(try items(until: UInt8(ascii: "]"), depth: depth).items)
    case UInt8(ascii: "("):
      cursor.advance()
      let (items, isTuple) = try items(until: UInt8(ascii: ")"), depth: depth)
      // A value in parentheses is that value.
      return items.count == 1 && !isTuple ? items[0].content : .sequence(items)
    case UInt8(ascii: "{"):
      cursor.advance()
      return .mapping(try entries(depth: depth))
    default: return try text() ?? word()
    }
  }

  private mutating func items(
    until end: UInt8, depth: Int
  ) throws(PolicyError) -> (items: [YAMLNode], hasComma: Bool) {
    var items: [YAMLNode] = []
    var hasComma = false
    while true {
      skipBlanks(lines: true)
      if cursor.take(end) { return (items, hasComma) }
      if cursor.take(UInt8(ascii: ",")) {
        hasComma = true
        continue
      }
      guard let byte = cursor.current, byte != UInt8(ascii: "]"), byte != UInt8(ascii: ")"),
        byte != UInt8(ascii: "}"), byte != UInt8(ascii: ":")
      else { throw error("a list without an end") }
      items.append(try value(depth: depth + 1, endsAtLine: false))
    }
  }

  private mutating func entries(depth: Int) throws(PolicyError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: Int] = [:]
    while true {
      skipBlanks(lines: true)
      if cursor.take(UInt8(ascii: "}")) { return entries }
      if cursor.take(UInt8(ascii: ",")) { continue }
      let keyLine = line
      guard cursor.current != nil else { throw error("a dictionary without an end") }
      let key = try value(depth: depth + 1, endsAtLine: false)
      skipBlanks(lines: true)
      guard cursor.take(UInt8(ascii: ":")) else { throw error("a dictionary without an end") }
      skipBlanks(lines: true)
      let value = try value(depth: depth + 1, endsAtLine: false)
      let entry = YAMLNode.Entry(key: key.string ?? "", line: keyLine, value: value)
      // Of equal keys, Python keeps the last value.
      if let place = places[entry.key] {
        entries[place] = entry
      } else {
        places[entry.key] = entries.count
        entries.append(entry)
      }
    }
  }

  private mutating func word() -> YAMLNode.Content? {
    let word = cursor.takeName(with: [UInt8(ascii: "."), UInt8(ascii: "-")])
    switch word {
    case "True": return .scalar("true", isPlain: true)
    case "False": return .scalar("false", isPlain: true)
    case "None": return .scalar("null", isPlain: true)
    default:
      let number = word.replacing("_", with: "")
      return Double(number) == nil ? nil : .scalar(number, isPlain: true)
    }
  }

  /// Texts that follow one another are one text.
  private mutating func text() throws(PolicyError) -> YAMLNode.Content? {
    var text: String?
    while true {
      let start = cursor
      if text != nil { skipBlanks(lines: true) }
      let prefix = cursor.takeName().lowercased()
      let isQuote = cursor.current == UInt8(ascii: "\"") || cursor.current == UInt8(ascii: "'")
      guard isQuote, ["", "r", "u", "b", "rb", "br"].contains(prefix) else {
        cursor = start
        return text.map { .scalar($0, isPlain: false) }
      }
      guard let part = try string(isRaw: prefix.contains("r")) else {
        throw error("a text without an end")
      }
      text = (text ?? "") + part
    }
  }

  /// A text in single or triple quotes; nil if it has no end.
  private mutating func string(isRaw: Bool) throws(PolicyError) -> String? {
    guard let quote = cursor.current else { return nil }
    let isTriple = cursor.has("\"\"\"") || cursor.has("'''")
    cursor.advance(isTriple ? 3 : 1)
    var text: [UInt8] = []
    while let byte = cursor.current {
      if byte == quote, !isTriple || cursor.has("\"\"\"") || cursor.has("'''") {
        cursor.advance(isTriple ? 3 : 1)
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n"), !isTriple { return nil }
      if byte == UInt8(ascii: "\\") {
        cursor.advance()
        if isRaw { text.append(byte) }
        guard let escaped = cursor.current else { return nil }
        text.append(escaped)
      } else {
        text.append(byte)
      }
      cursor.advance()
    }
    return nil
  }

  private func error(_ problem: String) -> PolicyError {
    PolicyError(file: file, line: line, .syntax(problem))
  }
}
