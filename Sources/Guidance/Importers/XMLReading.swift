/// An element of an XML text, with the line on which it begins.
struct XMLElement {
  /// The name, without a prefix.
  let name: String
  /// The attributes, without prefixes.
  let attributes: [String: String]
  /// The line, from 1.
  let line: Int
  /// The elements inside.
  fileprivate(set) var children: [XMLElement] = []
  /// The text inside, without that of elements in it.
  fileprivate(set) var text = ""

  /// All elements of this name, at any depth, this one included.
  func all(_ name: String) -> [XMLElement] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  /// The elements of this name right inside.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// Reads XML as policies have it: elements, attributes, the five entities of XML and numbers of
/// characters.
///
/// Document types are refused, since entities of their own can stand for gigabytes or for files.
struct XMLReader {
  private static let depthLimit = 64
  private static let elementLimit = 200_000

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var count = 0

  init(_ file: PolicyFile) {
    bytes = Array(file.text.utf8)
    self.file = file.name
  }

  /// The outermost element.
  ///
  /// - Throws: ``PolicyError`` with the line where the text is no XML.
  mutating func root() throws(PolicyError) -> XMLElement {
    try skipMisc()
    guard has("<") else { throw error("an element was expected") }
    return try element(depth: 0)
  }

  // MARK: Moving

  private func has(_ text: String) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private mutating func skip(past text: String) throws(PolicyError) {
    let start = line
    while index < bytes.count, !has(text) { advance() }
    guard index < bytes.count else {
      throw PolicyError(file: file, line: start, .syntax("\(text) is missing"))
    }
    advance(text.utf8.count)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { advance() }
  }

  /// Steps over blanks, comments and instructions between elements.
  private mutating func skipMisc() throws(PolicyError) {
    while true {
      skipBlanks()
      if has("<?") {
        try skip(past: "?>")
      } else if has("<!--") {
        try skip(past: "-->")
      } else if has("<!DOCTYPE") {
        throw error("document types are not read")
      } else {
        return
      }
    }
  }

  // MARK: Elements

  private mutating func element(depth: Int) throws(PolicyError) -> XMLElement {
    guard depth < Self.depthLimit else {
      throw PolicyError(file: file, line: line, .tooDeep(limit: Self.depthLimit))
    }
    count += 1
    guard count <= Self.elementLimit else {
      throw PolicyError(file: file, line: line, .tooManyValues(limit: Self.elementLimit))
    }
    let start = line
    advance()
    let name = name()
    guard !name.isEmpty else { throw error("an element’s name was expected") }
    let attributes = try attributes()
    var element = XMLElement(name: Self.local(name), attributes: attributes, line: start)
    if has("/>") {
      advance(2)
      return element
    }
    advance()
    try readContent(into: &element, named: name, depth: depth)
    return element
  }

  private mutating func readContent(
    into element: inout XMLElement, named name: String, depth: Int
  ) throws(PolicyError) {
    var text: [UInt8] = []
    while index < bytes.count {
      if has("<![CDATA[") {
        advance(9)
        let begin = index
        try skip(past: "]]>")
        text += bytes[begin..<index - 3]
      } else if has("<!--") {
        try skip(past: "-->")
      } else if has("<?") {
        try skip(past: "?>")
      } else if has("</") {
        advance(2)
        guard self.name() == name else { throw error("</\(Draft.shortened(name))> was expected") }
        skipBlanks()
        guard has(">") else { throw error("> was expected") }
        advance()
        element.text = String(decoding: text, as: UTF8.self)
        return
      } else if has("<") {
        element.children.append(try self.element(depth: depth + 1))
      } else {
        try readCharacter(into: &text)
      }
    }
    throw PolicyError(
      file: file, line: element.line, .syntax("<\(Draft.shortened(name))> has no end"))
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      guard byte.isNameByte || byte >= 0x80 || [0x3A, 0x2D, 0x2E].contains(byte) else { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func local(_ name: String) -> String {
    String(name.split(separator: ":").last ?? "")
  }

  private mutating func attributes() throws(PolicyError) -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      skipBlanks()
      if has("/>") || has(">") { return attributes }
      let name = name()
      skipBlanks()
      guard !name.isEmpty, has("=") else { throw error("an attribute was expected") }
      advance()
      skipBlanks()
      guard index < bytes.count, has("\"") || has("'") else { throw error("a quote was expected") }
      let quote = bytes[index]
      advance()
      var value: [UInt8] = []
      while index < bytes.count, bytes[index] != quote { try readCharacter(into: &value) }
      guard index < bytes.count else { throw error("an attribute has no end") }
      advance()
      if attributes.updateValue(String(decoding: value, as: UTF8.self), forKey: Self.local(name))
        != nil
      {
        throw PolicyError(file: file, line: line, .duplicateKey(name))
      }
    }
  }

  /// A character, or what an entity stands for.
  private mutating func readCharacter(into text: inout [UInt8]) throws(PolicyError) {
    guard bytes[index] == UInt8(ascii: "&") else {
      text.append(bytes[index])
      advance()
      return
    }
    let rest = bytes[index...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw error("; was expected") }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    guard let scalar = Self.scalar(named: name) else { throw error("an unknown entity") }
    text += Array(String(scalar).utf8)
    advance(end + 1 - index)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }

  private func error(_ problem: String) -> PolicyError {
    PolicyError(file: file, line: line, .syntax(problem))
  }
}
