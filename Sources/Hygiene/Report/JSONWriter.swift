/// Writes JSON (RFC 8259) straight into bytes.
///
/// Written by hand because a large vault's report would otherwise exist three times over as objects:
/// with a million accounts an encoder took 17 seconds and 19 times the export's size in memory.
struct JSONWriter {
  /// How the elements of a container are set out.
  enum Layout {
    /// Each on a line of its own.
    case lines
    /// One after the other.
    case inline
  }

  /// What was written since the last call of ``drain(into:)``.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  /// An object; `body` writes its members.
  mutating func object<E: Error>(
    _ layout: Layout = .inline, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try container("{", "}", layout, body)
  }

  /// An object, a member a line, whose members take time to write.
  mutating func object<E: Error>(
    _ body: (inout JSONWriter) async throws(E) -> Void
  ) async throws(E) {
    begin("{")
    try await body(&self)
    end("}", .lines)
  }

  /// An array; `element` writes one value for each item.
  mutating func array<Items: Sequence, E: Error>(
    _ items: Items, _ layout: Layout = .inline,
    element: (inout JSONWriter, Items.Element) throws(E) -> Void
  ) throws(E) {
    try container("[", "]", layout) { (writer) throws(E) in
      for item in items {
        writer.separate(layout)
        try element(&writer, item)
      }
    }
  }

  /// A long array, an element a line, that is written in parts on all cores.
  ///
  /// No more than a few parts are in memory at once.
  ///
  /// - Parameters:
  ///   - items: what the elements are written for.
  ///   - tool: makes what the elements of one part are written with.
  ///   - sink: takes what is written, and what was written before.
  ///   - element: writes one value for an item.
  /// - Throws: what `element` or `sink` throws; nothing of that part is handed over then.
  mutating func array<Item: Sendable, Tool>(
    inPartsOf items: [Item], with tool: @escaping @Sendable () -> Tool,
    into sink: (Span<UInt8>) throws -> Void,
    element: @escaping @Sendable (inout JSONWriter, Item, Tool) throws -> Void
  ) async throws {
    begin("[")
    try drain(into: sink)
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { tasks in
      var written: [Int: [UInt8]] = [:]
      var (begun, joined) = (0, 0)
      while joined < items.count {
        while begun < min(items.count, joined + Self.itemsAtOnce * Self.partsAtOnce) {
          let part = begun..<min(begun + Self.itemsAtOnce, items.count)
          let branch = branch(isFirst: begun == 0)
          tasks.addTask {
            var writer = branch
            let tool = tool()
            for item in items[part] {
              writer.separate(.lines)
              try element(&writer, item, tool)
            }
            return (part.lowerBound, writer.bytes)
          }
          begun = part.upperBound
        }
        if let (start, bytes) = try await tasks.next() { written[start] = bytes }
        while let bytes = written.removeValue(forKey: joined) {
          try sink(bytes.span)
          joined += Self.itemsAtOnce
        }
      }
    }
    isFirst = items.isEmpty
    end("]", .lines)
  }

  /// How many items are a part, and how many parts are begun before the first of them is handed over.
  private static let itemsAtOnce = 4096
  private static let partsAtOnce = 16

  /// A writer that goes on in the container that is open here.
  private func branch(isFirst: Bool) -> JSONWriter {
    var branch = JSONWriter()
    branch.depth = depth
    branch.isFirst = isFirst
    return branch
  }

  /// A member's name; its value is written next.
  mutating func name(_ name: StaticString, _ layout: Layout = .inline) {
    separate(layout)
    bytes.append(0x22)
    bytes += name.description.utf8
    bytes += [0x22, 0x3A, 0x20]
  }

  /// A member's name that is not ours, such as the name of a set of characters.
  mutating func name(escaping name: String, _ layout: Layout = .inline) {
    separate(layout)
    string(name)
    bytes += [0x3A, 0x20]
  }

  /// A string, escaped; null for nil.
  mutating func string(_ text: String?) {
    guard let text else { return literal("null") }
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case ..<0x20, 0x7F:
        bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// A whole number; null for nil.
  mutating func number(_ number: (some BinaryInteger)?) {
    literal(number.map { String($0) } ?? "null")
  }

  /// A number with a fraction; null for nil and for what JSON cannot write.
  mutating func number(_ number: Double?) {
    literal(number.flatMap { $0.isFinite ? String($0) : nil } ?? "null")
  }

  /// True or false.
  mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Hands over what was written so far.
  mutating func drain(into sink: (Span<UInt8>) throws -> Void) rethrows {
    try sink(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A line feed at the document's end.
  mutating func endDocument() { bytes.append(0x0A) }

  private mutating func literal(_ text: String) { bytes += text.utf8 }

  private mutating func container<E: Error>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ layout: Layout,
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    begin(open)
    try body(&self)
    end(close, layout)
  }

  private mutating func begin(_ open: Unicode.Scalar) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
  }

  private mutating func end(_ close: Unicode.Scalar, _ layout: Layout) {
    depth -= 1
    if layout == .lines, !isFirst { newLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate(_ layout: Layout) {
    if !isFirst { bytes.append(0x2C) }
    if layout == .lines {
      newLine()
    } else if !isFirst {
      bytes.append(0x20)
    }
    isFirst = false
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: depth * 2)
  }
}

extension JSONWriter {
  /// Writes which program made the document.
  mutating func tool(version: String) {
    name("tool", .lines)
    object { writer in
      writer.member("name", "kagiban")
      writer.member("version", version)
    }
  }

  /// A member that is a string or null.
  mutating func member(_ name: StaticString, _ text: String?, _ layout: Layout = .inline) {
    self.name(name, layout)
    string(text)
  }

  /// A member that is a number or null.
  mutating func member(
    _ name: StaticString, _ number: (some BinaryInteger)?, _ layout: Layout = .inline
  ) {
    self.name(name, layout)
    self.number(number)
  }

  /// A member that is a list of strings.
  mutating func member(
    _ name: StaticString, _ texts: some Sequence<String>, _ layout: Layout = .inline
  ) {
    self.name(name, layout)
    array(texts) { writer, text in writer.string(text) }
  }
}
