/// Writes YAML of a simple kind: blocks of members, with every text that is not ours in quotes.
struct YAMLText {
  private(set) var text = ""
  private var indentation = ""
  /// What stands before the next member instead of blanks: the dash of a list's item.
  private var lead: String?

  /// A member whose value is a word or number of ours.
  mutating func member(_ name: String, _ value: String) {
    begin()
    text += "\(Self.key(name)): \(value)\n"
  }

  /// A member whose value is any text.
  mutating func member(_ name: String, quoted value: String) { member(name, Self.quoted(value)) }

  /// A member that is one text, or one for each language.
  mutating func member(_ name: String, _ wording: Wording) { member(name, Self.flow(wording)) }

  /// The members of a place in a file; nothing without one.
  mutating func member(_ position: Position?) {
    guard let position else { return }
    member("file", quoted: position.file)
    member("line", String(position.line))
  }

  /// A member whose value is a mapping.
  mutating func block(_ name: String, _ body: (inout YAMLText) -> Void) {
    begin()
    text += "\(Self.key(name)):\n"
    indented(body)
  }

  /// A member whose value is a list of mappings; nothing if it is empty.
  mutating func list<Item>(
    _ name: String, _ items: [Item], _ body: (inout YAMLText, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    block(name) { text in
      for item in items {
        text.lead = text.indentation + "- "
        text.indented { text in body(&text, item) }
      }
    }
  }

  private mutating func begin() {
    text += lead ?? indentation
    lead = nil
  }

  private mutating func indented(_ body: (inout YAMLText) -> Void) {
    let outer = indentation
    indentation += "  "
    body(&self)
    indentation = outer
  }

  /// A mapping on one line.
  static func flow(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(key($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A text, or `{en: …, ja: …}`.
  static func flow(_ wording: Wording) -> String {
    wording.english == wording.japanese
      ? quoted(wording.english)
      : flow([("en", quoted(wording.english)), ("ja", quoted(wording.japanese))])
  }

  /// A text in double quotes; what is not printable becomes an escape.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default:
        if scalar.properties.isPrintable {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  private static func key(_ name: String) -> String {
    name.utf8.allSatisfy { $0 == 0x2E || $0 == 0x2D || $0 == 0x5F || (0x61...0x7A).contains($0) }
      ? name : quoted(name)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character shows something: no control, no format, no line's end, assigned.
  fileprivate var isPrintable: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
