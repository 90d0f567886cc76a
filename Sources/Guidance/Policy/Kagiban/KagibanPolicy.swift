extension PolicyFormat {
  /// Kagiban's own form, for policies that stand in no product's file; `docs/policy.md`.
  public static let kagiban = PolicyFormat(
    id: .kagiban, products: ["Kagiban"], reach: Policy.Reach(Set(Parameter.allCases)),
    recognise: { file in
      // A broken file is still recognised, so that the error is about what is wrong with it.
      file.lines.prefix(100).contains { line in
        line.hasPrefix("schema:") && line.contains(KagibanPolicyReader.schema)
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      var layers: [Policy] = []
      for file in files { layers.append(try KagibanPolicyReader(file: file).policy()) }
      return Policy(layers: layers).map { [$0] } ?? []
    })
}

extension PolicyFormat.ID {
  /// Kagiban's own form.
  public static let kagiban = PolicyFormat.ID("kagiban")
}

/// Reads a policy in Kagiban's own form.
struct KagibanPolicyReader {
  /// What the files say that they are.
  static let schema = "kagiban/policy/1"
  private static let keys: Set<String> = [
    "schema", "name", "applies-to", "enforced", "rules", "arithmetic", "sources", "lints", "gaps",
  ]
  private static let settingKeys: Set<String> = [
    "value", "unit", "origin", "of", "look-in", "file", "line", "written", "doubt", "notes",
    "overridden",
  ]

  let file: PolicyFile
  private let values: PolicyValueReader

  init(file: PolicyFile) {
    self.file = file
    values = PolicyValueReader(file: file.name)
  }

  func policy() throws(PolicyError) -> Policy {
    let tree = try file.requireTree()
    try tree.require(schema: Self.schema, file: file.name)
    let fields = try YAMLFields(tree, Self.keys, file: file.name)
    var policy = Policy(
      name: try fields.text("name"),
      source: Policy.Source(format: .kagiban, file: file.name), reach: PolicyFormat.kagiban.reach)
    policy.scope = Policy.Scope(
      who: try fields.wording("applies-to"), isEnforced: try fields.flag("enforced") ?? true)
    try readRules(try fields.required("rules"), into: &policy)
    if let node = fields["arithmetic"] { policy.arithmetic = try arithmetic(at: node) }
    let sources = try fields.items("sources")
    if !sources.isEmpty { policy.sources = [] }
    for node in sources { policy.sources.append(try source(at: node)) }
    for node in try fields.items("lints") { policy.lints.append(try lint(at: node)) }
    for node in try fields.items("gaps") {
      let fields = try YAMLFields(node, ["file", "line", "message"], file: file.name)
      policy.gaps.append(
        Policy.Gap(
          at: try position(in: fields), try fields.wording("message") ?? Wording(verbatim: "")))
    }
    return policy
  }

  private func readRules(_ node: YAMLNode, into policy: inout Policy) throws(PolicyError) {
    let known = Set(Parameter.allCases.filter { $0.kind != .alternatives }.map(\.key))
    _ = try YAMLFields(node, known, file: file.name)
    // The unit's own value is read with the others; here it says what numbers without one count.
    let unit = node[Parameter.lengthUnit.key].map { $0["value"] ?? $0 }
      .flatMap { $0.string.flatMap(LengthUnit.init(rawValue:)) }
    for entry in node.entries ?? [] {
      guard let parameter = Parameter(key: entry.key) else { continue }
      policy.set(parameter, try setting(parameter, entry, unit: unit ?? .codePoint))
    }
  }

  /// A value by itself, or a mapping that also says how the policy came by it.
  private func setting(
    _ parameter: Parameter, _ entry: YAMLNode.Entry, unit: LengthUnit
  ) throws(PolicyError) -> Setting {
    if let entries = entry.value.entries,
      entries.contains(where: { ["value", "origin"].contains($0.key) })
    {
      var setting = try fullSetting(parameter, entry.value, unit: unit)
      // What somebody wrote here stands here, unless it says that it was read elsewhere.
      if setting.origin == .explicit, entry.value["line"] == nil {
        setting.position = file.position(entry.line)
      }
      return setting
    }
    return Setting(
      try values.value(of: parameter, at: entry.value, unit: unit), .explicit,
      at: file.position(entry.line))
  }

  private func fullSetting(
    _ parameter: Parameter, _ node: YAMLNode, unit: LengthUnit
  ) throws(PolicyError) -> Setting {
    let fields = try YAMLFields(node, Self.settingKeys, file: file.name)
    let unit = try fields.word("unit", LengthUnit.self) ?? unit
    var value: PolicyValue?
    if let node = fields["value"] {
      value = try values.value(of: parameter, at: node, unit: unit)
    }
    var setting = Setting(
      value, try origin(in: fields), at: try position(in: fields),
      written: try fields.text("written"), doubt: try fields.wording("doubt"))
    for note in try fields.items("notes") {
      setting.notes.append(try Wording(note, key: "notes", file: file.name))
    }
    for other in try fields.items("overridden") {
      setting.overridden.append(try fullSetting(parameter, other, unit: unit))
    }
    return setting
  }

  private func origin(in fields: YAMLFields) throws(PolicyError) -> Origin {
    let name = try fields.word("origin", OriginName.self) ?? .explicit
    switch name {
    case .explicit: return .explicit
    case .default: return .default(of: try fields.text("of") ?? "")
    case .implied: return .implied
    case .notSet: return .notSet
    case .notExpressible:
      var places: [String] = []
      for place in try fields.items("look-in") {
        guard let text = place.string else {
          throw fields.wrong("look-in", place, Wording("a list of texts", "文字列のリスト"))
        }
        places.append(text)
      }
      return .notExpressible(lookIn: places)
    }
  }

  private enum OriginName: String, CaseIterable {
    case explicit, `default`, implied
    case notSet = "not-set"
    case notExpressible = "not-expressible"
  }
}

// MARK: What stands beside the rules

extension KagibanPolicyReader {
  private func position(in fields: YAMLFields) throws(PolicyError) -> Position? {
    if fields["line"]?.string == "none" { return nil }
    guard let line = try fields.number("line", in: 1...PolicyLimits.largestNumber) else {
      return nil
    }
    return Position(file: try fields.text("file") ?? file.name, line: line)
  }

  private func arithmetic(at node: YAMLNode) throws(PolicyError) -> LengthArithmetic {
    let fields = try YAMLFields(node, ["credits", "floor"], file: file.name)
    var arithmetic = LengthArithmetic(floor: try fields.number("floor") ?? 0)
    for entry in fields["credits"]?.entries ?? [] {
      guard let kind = CharacterClass(name: entry.key), let credit = entry.value.integer,
        (0...PolicyLimits.largestNumber).contains(credit)
      else { throw PolicyError(file: file.name, line: entry.line, .unknownKey(entry.key)) }
      arithmetic.credits[kind] = credit
    }
    return arithmetic
  }

  private func source(at node: YAMLNode) throws(PolicyError) -> Policy.Source {
    let fields = try YAMLFields(node, ["format", "file", "version"], file: file.name)
    return Policy.Source(
      format: PolicyFormat.ID(try fields.text("format") ?? PolicyFormat.ID.kagiban.name),
      file: try fields.text("file") ?? file.name, productVersion: try fields.text("version"))
  }

  private func lint(at node: YAMLNode) throws(PolicyError) -> Lint {
    let fields = try YAMLFields(node, ["kind", "file", "line", "message"], file: file.name)
    guard let kind = try fields.word("kind", Lint.Kind.self),
      let message = try fields.wording("message")
    else { throw PolicyError(file: file.name, line: node.line, .missingKey("kind")) }
    return Lint(kind, at: try position(in: fields), message)
  }
}
