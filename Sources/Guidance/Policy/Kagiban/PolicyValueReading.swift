/// Reads values of parameters in the form that Kagiban's own files have.
struct PolicyValueReader {
  let file: String

  /// The value of `parameter` at a node; lengths are counted in `unit`.
  func value(
    of parameter: Parameter, at node: YAMLNode, unit: LengthUnit
  ) throws(PolicyError) -> PolicyValue {
    switch parameter.kind {
    case .length:
      if isUnlimited(node) { return .unlimited }
      return .length(try number(of: parameter, at: node), unit)
    case .number:
      if isUnlimited(node) { return .unlimited }
      if parameter == .similarity, let flag = node.boolean { return .flag(flag) }
      return .number(try number(of: parameter, at: node))
    case .flag:
      guard let flag = node.boolean else {
        throw wrong(parameter, node, Wording("true or false", "true または false"))
      }
      return .flag(flag)
    case .composition: return .composition(try composition(at: node))
    case .word: return try word(of: parameter, at: node)
    case .alternatives:
      throw PolicyError(file: file, line: node.line, .unknownKey(parameter.key))
    }
  }

  private func isUnlimited(_ node: YAMLNode) -> Bool {
    ["unlimited", "none", "never"].contains(node.string)
  }

  private func number(of parameter: Parameter, at node: YAMLNode) throws(PolicyError) -> Int {
    guard let number = node.integer, (0...PolicyLimits.largestNumber).contains(number) else {
      throw wrong(
        parameter, node,
        Wording(
          "a whole number from 0 to \(PolicyLimits.largestNumber), or unlimited",
          "0 から \(PolicyLimits.largestNumber) までの整数、または unlimited"))
    }
    return number
  }

  private func word(of parameter: Parameter, at node: YAMLNode) throws(PolicyError) -> PolicyValue {
    func pick<Word: RawRepresentable & CaseIterable>(
      _: Word.Type
    ) throws(PolicyError) -> Word where Word.RawValue == String {
      guard let word = node.string.flatMap(Word.init(rawValue:)) else {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(parameter, node, Wording(verbatim: words))
      }
      return word
    }
    switch parameter {
    case .normalization: return .normalization(try pick(Normalization.self))
    case .blocklistMatch: return .match(try pick(BlocklistMatch.self))
    default: return .unit(try pick(LengthUnit.self))
    }
  }

  private func wrong(
    _ parameter: Parameter, _ node: YAMLNode, _ expected: Wording
  ) -> PolicyError {
    PolicyError(
      file: file, line: node.line, .badValue(key: parameter.key, expected: expected))
  }
}

// MARK: Kinds of characters

extension PolicyValueReader {
  /// Kinds of characters: `none`, or `{upper: 1, digit: 1, classes: 3, of: […], any: […], tiers: […]}`.
  func composition(at node: YAMLNode) throws(PolicyError) -> Composition {
    if node.string == "none" { return .none }
    guard let entries = node.entries else {
      throw wrong(.composition, node, Wording("none, or kinds of characters", "none または文字の種類"))
    }
    var composition = Composition()
    for entry in entries {
      switch entry.key {
      case "classes":
        composition.variety = Composition.Variety(try count(entry))
      case "of": continue
      case "any":
        for item in try items(entry) { composition.quotas.append(try quota(at: item)) }
      case "tiers":
        for item in try items(entry) { composition.tiers.append(try tier(at: item)) }
      default:
        guard let kind = CharacterClass(name: entry.key) else {
          throw PolicyError(file: file, line: entry.line, .unknownKey(entry.key))
        }
        composition.quotas.append(Composition.Quota(try count(entry), of: [kind]))
      }
    }
    if let of = node.entry("of") {
      guard composition.variety != nil else {
        throw PolicyError(file: file, line: of.line, .missingKey("classes"))
      }
      composition.variety?.classes = try classes(at: of.value)
    }
    return composition
  }

  private func quota(at node: YAMLNode) throws(PolicyError) -> Composition.Quota {
    let fields = try YAMLFields(node, ["count", "of"], file: file)
    return Composition.Quota(
      try fields.number("count") ?? 1, of: try classes(at: try fields.required("of")))
  }

  private func tier(at node: YAMLNode) throws(PolicyError) -> Composition.Tier {
    let fields = try YAMLFields(node, ["classes", "min"], file: file)
    let isPassphrase = fields["classes"]?.string == "passphrase"
    let isNever = fields["min"]?.string == "never"
    return Composition.Tier(
      classes: isPassphrase ? nil : try fields.number("classes", in: 1...8),
      minimum: isNever ? nil : try fields.number("min"))
  }

  private func classes(at node: YAMLNode) throws(PolicyError) -> [CharacterClass] {
    var classes: [CharacterClass] = []
    for item in node.items ?? [node] {
      guard let kind = item.string.flatMap(CharacterClass.init(name:)) else {
        throw wrong(.composition, item, Wording("kinds of characters", "文字の種類"))
      }
      classes.append(kind)
    }
    return classes
  }

  private func count(_ entry: YAMLNode.Entry) throws(PolicyError) -> Int {
    guard let count = entry.value.integer, (0...PolicyLimits.largestNumber).contains(count) else {
      throw PolicyError(
        file: file, line: entry.value.line,
        .badValue(key: entry.key, expected: Wording("a whole number", "整数")))
    }
    return count
  }

  private func items(_ entry: YAMLNode.Entry) throws(PolicyError) -> [YAMLNode] {
    guard let items = entry.value.items else {
      throw PolicyError(
        file: file, line: entry.value.line,
        .badValue(key: entry.key, expected: Wording("a list", "リスト")))
    }
    return items
  }
}
