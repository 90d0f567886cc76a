/// The keys of a mapping of a form of ours, where an unknown key is an error rather than a silence.
struct YAMLFields {
  private let node: YAMLNode
  private let entries: [YAMLNode.Entry]
  private let file: String

  /// The keys of `node`, which may be `known` ones.
  init(_ node: YAMLNode, _ known: Set<String>, file: String) throws(PolicyError) {
    guard let entries = node.entries else {
      throw PolicyError(
        file: file, line: node.line,
        .badValue(key: "", expected: Wording("a mapping of keys", "キーと値の組")))
    }
    for entry in entries where !known.contains(entry.key) {
      throw PolicyError(file: file, line: entry.line, .unknownKey(entry.key))
    }
    self.node = node
    self.entries = entries
    self.file = file
  }

  /// The line on which the mapping begins.
  var line: Int { node.line }

  /// The value of a key; nil if it is not there or nothing stands there.
  subscript(key: String) -> YAMLNode? {
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(PolicyError) -> YAMLNode {
    guard let value = self[key] else {
      throw PolicyError(file: file, line: line, .missingKey(key))
    }
    return value
  }

  /// The text of a key.
  func text(_ key: String) throws(PolicyError) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.string else {
      throw wrong(key, value, Wording("a text", "文字列"))
    }
    return text
  }

  /// The whole number of a key, within `range`.
  func number(
    _ key: String, in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber
  ) throws(PolicyError) -> Int? {
    guard let value = self[key] else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw wrong(
        key, value,
        Wording(
          "a whole number from \(range.lowerBound) to \(range.upperBound)",
          "\(range.lowerBound) から \(range.upperBound) までの整数"))
    }
    return number
  }

  /// True or false.
  func flag(_ key: String) throws(PolicyError) -> Bool? {
    guard let value = self[key] else { return nil }
    guard let flag = value.boolean else {
      throw wrong(key, value, Wording("true or false", "true または false"))
    }
    return flag
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type
  ) throws(PolicyError) -> Word? where Word.RawValue == String {
    guard let value = self[key] else { return nil }
    guard let word = value.string.flatMap(Word.init(rawValue:)) else {
      throw wrong(
        key, value, Wording(verbatim: Word.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return word
  }

  /// The values of a list; none if the key is not there.
  func items(_ key: String) throws(PolicyError) -> [YAMLNode] {
    guard let value = self[key] else { return [] }
    guard let items = value.items else { throw wrong(key, value, Wording("a list", "リスト")) }
    return items
  }

  /// A text that is the same in both languages, or one for each.
  func wording(_ key: String) throws(PolicyError) -> Wording? {
    guard let value = self[key] else { return nil }
    return try Wording(value, key: key, file: file)
  }

  /// What to throw when the value of a key is not what it can be.
  func wrong(_ key: String, _ value: YAMLNode, _ expected: Wording) -> PolicyError {
    PolicyError(file: file, line: value.line, .badValue(key: key, expected: expected))
  }
}

extension YAMLNode {
  /// Refuses what is not a file of ours, before an error could repeat a word of it: somebody may
  /// have named the wrong file.
  func require(schema: String, file: String) throws(PolicyError) {
    guard let own = self["schema"], own.string == schema else {
      throw PolicyError(
        file: file, line: self["schema"]?.line,
        .badValue(key: "schema", expected: Wording(verbatim: schema)))
    }
  }
}

/// Bounds of what files may say, far beyond what any product allows.
enum PolicyLimits {
  /// The largest number of characters, days or attempts.
  static let largestNumber = 1_000_000_000
}

extension Wording {
  /// A text, or a mapping of `en` and `ja`.
  init(_ node: YAMLNode, key: String, file: String) throws(PolicyError) {
    if let text = node.string {
      self.init(verbatim: text)
      return
    }
    let fields = try YAMLFields(node, ["en", "ja"], file: file)
    guard let english = try fields.text("en"), let japanese = try fields.text("ja") else {
      throw PolicyError(
        file: file, line: node.line,
        .badValue(
          key: key,
          expected: Wording("a text, or one each for en and ja", "文字列、または en と ja の組")))
    }
    self.init(english, japanese)
  }
}
