/// Blocks of a Terraform file, as far as they are literals: `resource "type" "name" { key = 1 }`.
///
/// Nothing is worked out: what is no literal becomes a text that says so (`${…}`), which
/// ``YAMLNode/member(_:)-(String)`` gives without a value.
struct TerraformReader {
  /// A block at the top of the file.
  struct Block {
    /// The word that it begins with: `resource`, `variable`.
    let type: String
    /// What stands in quotes behind it.
    let labels: [String]
    /// Its attributes and inner blocks.
    let body: YAMLNode
  }

  private static let depthLimit = 32
  private var cursor: TextCursor
  private let file: String

  init(_ file: PolicyFile) {
    cursor = TextCursor(file.text[...])
    self.file = file.name
  }

  /// The blocks of the file.
  ///
  /// - Throws: ``PolicyError`` with the line where the text is no Terraform.
  mutating func blocks() throws(PolicyError) -> [Block] {
    var blocks: [Block] = []
    while true {
      cursor.skipBlanks(lines: true, slashComments: true)
      guard cursor.current != nil else { return blocks }
      let type = cursor.takeName(with: [UInt8(ascii: "-")])
      guard !type.isEmpty else { throw error("a block’s name was expected") }
      if let block = try block(type) { blocks.append(block) }
    }
  }

  /// A block behind its type; nil if an attribute stands there instead.
  private mutating func block(_ type: String) throws(PolicyError) -> Block? {
    var labels: [String] = []
    while true {
      cursor.skipBlanks(lines: false, slashComments: true)
      switch cursor.current {
      case UInt8(ascii: "\""): labels.append(try string())
      case UInt8(ascii: "{"):
        let line = cursor.line
        cursor.advance()
        return Block(
          type: type, labels: labels,
          body: YAMLNode(.mapping(try entries(depth: 1)), line: line))
      case UInt8(ascii: "="):
        cursor.advance()
        _ = try expression(depth: 1)
        return nil
      default:
        let label = cursor.takeName(with: [UInt8(ascii: "-")])
        guard !label.isEmpty else { throw error("{ was expected") }
        labels.append(label)
      }
    }
  }

  /// Attributes and blocks up to the closing brace.
  private mutating func entries(depth: Int) throws(PolicyError) -> [YAMLNode.Entry] {
    guard depth < Self.depthLimit else {
      throw PolicyError(file: file, line: cursor.line, .tooDeep(limit: Self.depthLimit))
    }
    var entries: [YAMLNode.Entry] = []
    var known: Set<String> = []
    while true {
      cursor.skipBlanks(lines: true, slashComments: true)
      if cursor.take(UInt8(ascii: "}")) { return entries }
      if cursor.take(UInt8(ascii: ",")) { continue }
      let line = cursor.line
      let key = try key()
      cursor.skipBlanks(lines: false, slashComments: true)
      let value: YAMLNode
      if cursor.take(UInt8(ascii: "=")) || cursor.take(UInt8(ascii: ":")) {
        value = try expression(depth: depth + 1)
        // Terraform refuses an attribute that stands there twice; inner blocks may repeat.
        guard known.insert(key).inserted else {
          throw PolicyError(file: file, line: line, .duplicateKey(key))
        }
      } else {
        guard let block = try block(key) else { throw error("{ was expected") }
        value = block.body
      }
      entries.append(YAMLNode.Entry(key: key, line: line, value: value))
    }
  }

  private mutating func key() throws(PolicyError) -> String {
    switch cursor.current {
    case UInt8(ascii: "\""): return try string()
    // A key that is worked out: `(var.name) = 1`.
    case UInt8(ascii: "("): return skipExpression(from: cursor)
    default:
      let name = cursor.takeName(with: [UInt8(ascii: "-"), UInt8(ascii: ".")])
      guard !name.isEmpty else { throw error("a name was expected") }
      return name
    }
  }

  // MARK: Values

  private mutating func expression(depth: Int) throws(PolicyError) -> YAMLNode {
    guard depth < Self.depthLimit else {
      throw PolicyError(file: file, line: cursor.line, .tooDeep(limit: Self.depthLimit))
    }
    cursor.skipBlanks(lines: false, slashComments: true)
    let start = cursor
    let line = cursor.line
    let content: YAMLNode.Content
    switch cursor.current {
    case UInt8(ascii: "\""): content = .scalar(try string(), isPlain: false)
    case UInt8(ascii: "["):
      cursor.advance()
      content = .sequence(try items(depth: depth))
    case UInt8(ascii: "{"):
      cursor.advance()
      content = .mapping(try entries(depth: depth))
    default:
      let word = cursor.takeName(with: [UInt8(ascii: "-"), UInt8(ascii: ".")])
      let isLiteral = Int(word) != nil || ["true", "false", "null"].contains(word)
      content = isLiteral ? .scalar(word, isPlain: true) : .scalar("${\(word)}", isPlain: true)
      if !isLiteral {
        return YAMLNode(
          .scalar("${" + skipExpression(from: start) + "}", isPlain: true), line: line)
      }
    }
    cursor.skipBlanks(lines: false, slashComments: true)
    switch cursor.current {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return YAMLNode(content, line: line)
    // `8 + var.extra`, `[…][0]`: more than a literal.
    default:
      return YAMLNode(.scalar("${" + skipExpression(from: start) + "}", isPlain: true), line: line)
    }
  }

  private mutating func items(depth: Int) throws(PolicyError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      cursor.skipBlanks(lines: true, slashComments: true)
      guard cursor.current != nil else { throw error("] was expected") }
      if cursor.take(UInt8(ascii: "]")) { return items }
      if cursor.take(UInt8(ascii: ",")) { continue }
      if cursor.current == UInt8(ascii: "}") { throw error("] was expected") }
      items.append(try expression(depth: depth + 1))
    }
  }

  /// Steps over what is no literal, up to the end of its line or of what it stands in.
  private mutating func skipExpression(from start: TextCursor) -> String {
    if cursor.has("<<") { skipHeredoc() }
    var depth = 0
    while let byte = cursor.current {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return cursor.text(since: start) }
        depth -= 1
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "="):
        if depth == 0 { return cursor.text(since: start) }
      case UInt8(ascii: "\""):
        _ = try? string()
        continue
      default: break
      }
      cursor.advance()
    }
    return cursor.text(since: start)
  }

  private mutating func skipHeredoc() {
    cursor.advance(2)
    _ = cursor.take(UInt8(ascii: "-"))
    let end = cursor.takeName()
    while cursor.current != nil {
      cursor.skipLine()
      cursor.advance()
      _ = cursor.takeWhile { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if cursor.takeName() == end { return }
    }
  }

  /// A text in quotes; what it works out stays as it stands there.
  private mutating func string() throws(PolicyError) -> String {
    let start = cursor
    cursor.advance()
    var text: [UInt8] = []
    var nesting = 0
    while let byte = cursor.current {
      if nesting == 0, byte == UInt8(ascii: "\"") {
        cursor.advance()
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n"), nesting == 0 { break }
      if byte == UInt8(ascii: "\\") {
        cursor.advance()
        if let escaped = cursor.current { text.append(escaped) }
        cursor.advance()
        continue
      }
      if cursor.has("${") || cursor.has("%{") { nesting += 1 }
      if byte == UInt8(ascii: "}"), nesting > 0 { nesting -= 1 }
      text.append(byte)
      cursor.advance()
    }
    throw PolicyError(file: file, line: start.line, .syntax("a text without an end"))
  }

  private func error(_ problem: String) -> PolicyError {
    PolicyError(file: file, line: cursor.line, .syntax(problem))
  }
}

extension PolicyFile {
  /// The resources of these types, of a Terraform file or of its JSON form.
  ///
  /// - Throws: ``PolicyError`` with the line where the text is no Terraform.
  func terraformResources(
    _ types: Set<String>
  ) throws(PolicyError) -> [(type: String, name: String, body: YAMLNode)] {
    if looksLikeJSON {
      let found = (try requireTree())["resource"]?.entries ?? []
      return found.filter { types.contains($0.key) }.flatMap { type in
        (type.value.entries ?? []).map { (type.key, $0.key, $0.value) }
      }
    }
    var reader = TerraformReader(self)
    return try reader.blocks().filter {
      $0.type == "resource" && types.contains($0.labels.first ?? "")
    }.map { ($0.labels.first ?? "", $0.labels.dropFirst().first ?? "", $0.body) }
  }

  /// Whether there is a resource of such a type.
  func hasTerraformResource(_ types: Set<String>) -> Bool {
    if looksLikeJSON {
      return tree?["resource"]?.entries?.contains { types.contains($0.key) } ?? false
    }
    return hasLine { line in
      guard line.hasPrefix("resource") else { return false }
      let words = line.dropFirst("resource".count).words
      return words.first.map { types.contains(String($0.unquoted)) } ?? false
    }
  }
}
