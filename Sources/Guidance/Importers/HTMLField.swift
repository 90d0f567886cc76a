/// A field of a form that has the attribute `passwordrules`.
struct HTMLField {
  /// A limit that an attribute of its own sets.
  struct Limit {
    let value: Int
    let line: Int
    let written: String
  }

  /// The value of `passwordrules`.
  let rules: String
  /// The line on which that value begins.
  let line: Int
  /// The field's name or id, if it has one.
  let name: String?
  /// `minlength`.
  let minimum: Limit?
  /// `maxlength`.
  let maximum: Limit?
  /// The line of a regular expression that the value must match.
  let patternLine: Int?

  /// What makes two fields the same to a policy.
  var whatCounts: [String] {
    [rules, minimum?.written ?? "", maximum?.written ?? "", patternLine == nil ? "" : "pattern"]
  }

  /// All fields with rules in a page; linear in its length.
  static func all(in file: PolicyFile) -> [HTMLField] {
    var scanner = HTMLScanner(file.text)
    var fields: [HTMLField] = []
    while let attributes = scanner.nextTag() {
      guard let rules = attributes["passwordrules"] else { continue }
      fields.append(
        HTMLField(
          rules: rules.value, line: rules.line,
          name: (attributes["name"] ?? attributes["id"])?.value,
          minimum: limit("minlength", attributes), maximum: limit("maxlength", attributes),
          patternLine: attributes["pattern"]?.line))
    }
    return fields
  }

  private static func limit(_ name: String, _ attributes: HTMLScanner.Attributes) -> Limit? {
    guard let attribute = attributes[name], let value = Int(decimal: attribute.value),
      (0...PolicyLimits.largestNumber).contains(value)
    else { return nil }
    return Limit(value: value, line: attribute.line, written: "\(name)=\"\(value)\"")
  }
}

/// Goes through the tags of a page, as far as attributes need it: no tree, no scripts.
struct HTMLScanner {
  typealias Attributes = [String: (value: String, line: Int)]

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// Begins at the start of a page.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The attributes of the next tag that has any, by name in lower case; nil at the end.
  mutating func nextTag() -> Attributes? {
    while position < bytes.count {
      let byte = take()
      guard byte == UInt8(ascii: "<") else { continue }
      if bytes[position...].starts(with: "!--".utf8) {
        skipComment()
        continue
      }
      guard current?.isASCIILetter ?? false else { continue }
      _ = word { !$0.isBlankOfHTML && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      let attributes = attributes()
      if !attributes.isEmpty { return attributes }
    }
    return nil
  }

  private mutating func attributes() -> Attributes {
    var attributes: Attributes = [:]
    while let byte = current, byte != UInt8(ascii: ">") {
      if byte.isBlankOfHTML || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        _ = take()
        continue
      }
      let name = word {
        !$0.isBlankOfHTML
          && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0)
      }.lowercased()
      skipBlanks()
      guard current == UInt8(ascii: "=") else { continue }
      _ = take()
      skipBlanks()
      let (value, line) = value()
      // The first of two attributes with one name counts.
      if attributes[name] == nil { attributes[name] = (value, line) }
    }
    return attributes
  }

  private mutating func value() -> (String, Int) {
    let quote = current
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = line
      let text = word { !$0.isBlankOfHTML && $0 != UInt8(ascii: ">") }
      return (Self.unescaped(text), start)
    }
    _ = take()
    let start = line
    let text = word { $0 != quote }
    if current != nil { _ = take() }
    return (Self.unescaped(text), start)
  }

  // MARK: Bytes

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take() -> UInt8 {
    let byte = bytes[position]
    position += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  private mutating func word(while condition: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = current, condition(byte) { _ = take() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while let byte = current, byte.isBlankOfHTML { _ = take() }
  }

  private mutating func skipComment() {
    while position < bytes.count {
      if take() == UInt8(ascii: "-"), bytes[position...].starts(with: "->".utf8) { return }
    }
  }

  /// The text with the references that stand in attributes resolved; others stay as they are.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      let known = references.first { rest.hasPrefix($0.key) }
      result += known?.value ?? "&"
      rest = rest.dropFirst(known?.key.count ?? 1)
    }
    return result + rest
  }

  private static let references: KeyValuePairs = [
    "&amp;": "&", "&quot;": "\"", "&apos;": "'", "&lt;": "<", "&gt;": ">", "&#34;": "\"",
    "&#39;": "'", "&#38;": "&", "&#60;": "<", "&#62;": ">", "&#x22;": "\"", "&#x27;": "'",
    "&lsqb;": "[", "&rsqb;": "]", "&#91;": "[", "&#93;": "]",
  ]
}

extension UInt8 {
  fileprivate var isBlankOfHTML: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
