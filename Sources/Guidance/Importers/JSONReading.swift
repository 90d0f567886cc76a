// Members of JSON objects that products write, where an unknown key is no error.
extension Draft {
  /// The whole number of a member; nil if it is not there, is null, or makes no sense, which is then
  /// said.
  mutating func number(
    _ node: YAMLNode?, _ key: String, in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber
  ) -> Int? {
    guard let entry = node?.entry(key), !entry.value.isNull else { return nil }
    guard let number = entry.value.wholeNumber else {
      lintBadValue(of: key, at: entry.line)
      return nil
    }
    guard range.contains(number) else {
      lintRange(of: key, range, at: entry.line)
      return nil
    }
    return number
  }

  /// True or false, also as a text or as 1 and 0; nil if it is not there or neither.
  mutating func flag(_ node: YAMLNode?, _ key: String) -> Bool? {
    guard let entry = node?.entry(key), !entry.value.isNull else { return nil }
    switch entry.value.string?.lowercased() {
    case "true", "1", "on", "yes": return true
    case "false", "0", "off", "no": return false
    default:
      lintBadValue(of: key, at: entry.line)
      return nil
    }
  }

  /// Sets a parameter from a member.
  mutating func set(
    _ parameter: Parameter, _ value: PolicyValue?, from node: YAMLNode?, _ key: String,
    doubt: Wording? = nil, notes: [Wording] = []
  ) {
    let entry = node?.entry(key)
    set(
      parameter, value, at: entry?.line, written: entry?.written, doubt: doubt, notes: notes)
  }

  /// Sets a number if the member is there; 0 stands for `zero`.
  @discardableResult
  mutating func setNumber(
    _ parameter: Parameter, from node: YAMLNode?, _ key: String,
    in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber, zero: PolicyValue = .number(0),
    notes: [Wording] = []
  ) -> Int? {
    guard let number = number(node, key, in: range) else { return nil }
    set(parameter, number == 0 ? zero : .number(number), from: node, key, notes: notes)
    return number
  }
}

extension YAMLNode {
  /// The whole number that stands there, also as `42.0`.
  var wholeNumber: Int? {
    if let integer { return integer }
    guard let string, string.utf8.count <= 40, let number = Double(string) else { return nil }
    return Int(exactly: number)
  }

  /// What is at the end of a path of keys, if this has it.
  func at(_ path: [String]) -> YAMLNode? {
    path.reduce(self as YAMLNode?) { $0?[$1] }
  }

  /// All objects in this value that satisfy the condition, outer ones first.
  func objects(where condition: (YAMLNode) -> Bool) -> [YAMLNode] {
    var found: [YAMLNode] = []
    if entries != nil, condition(self) { found.append(self) }
    for child in items ?? entries?.map(\.value) ?? [] {
      found += child.objects(where: condition)
    }
    return found
  }
}

extension YAMLNode.Entry {
  /// The member as it stands in JSON; of lists and objects only the key.
  var written: String {
    switch value.content {
    case .scalar(let text, isPlain: true): "\"\(key)\": \(text)"
    case .scalar(let text, isPlain: false): "\"\(key)\": \"\(text)\""
    case .sequence, .mapping: "\"\(key)\""
    }
  }
}
