/// A value of a YAML or JSON text, with the line on which it begins.
package struct YAMLNode: Sendable, Equatable {
  /// What the value is.
  package enum Content: Sendable, Equatable {
    /// A text, a number, a word; plain if it stands there without quotes.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values, in the order of the text; no key stands there twice.
    case mapping([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    /// The key.
    package let key: String
    /// The line of the key, from 1.
    package let line: Int
    /// The value.
    package let value: YAMLNode
  }

  /// What the value is.
  package let content: Content
  /// The line on which it begins, from 1.
  package let line: Int

  init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}

extension YAMLNode {
  /// The value of a key, or nil if this is no mapping or has no such key.
  package subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// The value at the end of a path of keys.
  package subscript(path: String, rest: String...) -> YAMLNode? {
    rest.reduce(self[path]) { $0?[$1] }
  }

  /// A key with its value and line.
  package func entry(_ key: String) -> Entry? { entries?.first { $0.key == key } }

  /// The keys and values of a mapping; nil if this is none.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The values of a list; nil if this is none.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The text of anything that is neither a list nor a mapping.
  package var string: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The whole number that stands there, with quotes or without; nil if there is none, or if it does
  /// not fit.
  package var integer: Int? {
    guard let string, string.utf8.count <= 20 else { return nil }
    return Int(string)
  }

  /// True or false, as YAML 1.2 and JSON write it.
  package var boolean: Bool? {
    switch plain {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// Whether nothing stands there: `null`, `~`, or an empty place.
  package var isNull: Bool {
    switch plain {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  private var plain: String? {
    if case .scalar(let text, isPlain: true) = content { text } else { nil }
  }
}
