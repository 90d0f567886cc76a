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

  /// Hands over what was written so far, if it is worth a write or `all` is to go.
  mutating func drain(all: Bool = false, into sink: (Span<UInt8>) throws -> Void) rethrows {
    guard all || bytes.count >= 1 << 20 else { return }
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
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    try body(&self)
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
