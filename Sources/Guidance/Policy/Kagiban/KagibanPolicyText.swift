extension Policy {
  /// The policy in Kagiban's own form.
  ///
  /// With all that is known of it: where each value came from, and what its format cannot say. Read
  /// back, it gives the same verdicts.
  public var kagibanText: String {
    var text = YAMLText()
    text.member("schema", KagibanPolicyReader.schema)
    if let name { text.member("name", quoted: name) }
    if let who = scope.who { text.member("applies-to", who) }
    if !scope.isEnforced { text.member("enforced", "false") }
    text.list("sources", sources) { text, source in
      text.member("format", quoted: source.format.name)
      text.member("file", quoted: source.file)
      if let version = source.productVersion { text.member("version", quoted: version) }
    }
    if arithmetic != LengthArithmetic() {
      text.block("arithmetic") { text in
        text.member("floor", String(arithmetic.floor))
        let credits = arithmetic.credits.sorted { $0.key.name < $1.key.name }
        text.member("credits", YAMLText.flow(credits.map { ($0.key.name, String($0.value)) }))
      }
    }
    text.block("rules") { text in
      for parameter in Parameter.allCases where parameter.kind != .alternatives {
        write(self[parameter], of: parameter, to: &text)
      }
    }
    text.list("lints", lints) { text, lint in
      text.member("kind", lint.kind.rawValue)
      text.member(lint.position)
      text.member("message", lint.message)
    }
    text.list("gaps", gaps) { text, gap in
      text.member(gap.position)
      text.member("message", gap.message)
    }
    return text.text
  }

  private func write(_ setting: Setting, of parameter: Parameter, to text: inout YAMLText) {
    if setting.origin == .notSet, setting.value == nil, setting.doubt == nil { return }
    text.block(parameter.key) { text in Self.write(setting, to: &text) }
  }

  private static func write(_ setting: Setting, to text: inout YAMLText) {
    text.member("origin", setting.origin.name)
    switch setting.origin {
    case .default(let product): text.member("of", quoted: product)
    case .notExpressible(let places) where !places.isEmpty:
      text.member("look-in", "[" + places.map(YAMLText.quoted).joined(separator: ", ") + "]")
    default: break
    }
    if let value = setting.value {
      text.member("value", value.kagibanText)
      if case .length(_, let unit) = value { text.member("unit", unit.rawValue) }
    }
    if setting.origin == .explicit, setting.position == nil {
      text.member("line", "none")
    } else {
      text.member(setting.position)
    }
    if let written = setting.written { text.member("written", quoted: written) }
    if let doubt = setting.doubt { text.member("doubt", doubt) }
    if !setting.notes.isEmpty {
      text.member("notes", "[" + setting.notes.map(YAMLText.flow).joined(separator: ", ") + "]")
    }
    text.list("overridden", setting.overridden) { text, setting in write(setting, to: &text) }
  }
}

extension PolicyValue {
  /// The value as Kagiban's own form has it.
  var kagibanText: String {
    switch self {
    case .length(let count, _), .number(let count): String(count)
    case .unlimited: "unlimited"
    case .flag(let flag): flag ? "true" : "false"
    case .composition(let composition): composition.kagibanText
    case .unit(let unit): unit.rawValue
    case .normalization(let form): form.rawValue
    case .match(let match): match.rawValue
    }
  }
}

extension Composition {
  /// The kinds as Kagiban's own form has them.
  var kagibanText: String {
    if self == .none { return "none" }
    var members: [(String, String)] = []
    var unions: [Quota] = []
    var named: Set<CharacterClass> = []
    for quota in quotas {
      // A kind can have one entry of its own; a second quota of it goes among the unions.
      if quota.classes.count == 1, let kind = quota.classes.first, named.insert(kind).inserted {
        members.append((kind.name, String(quota.count)))
      } else {
        unions.append(quota)
      }
    }
    if let variety {
      members.append(("classes", String(variety.count)))
      members.append(("of", Self.list(variety.classes)))
    }
    if !unions.isEmpty {
      let items = unions.map { "{count: \($0.count), of: \(Self.list($0.classes))}" }
      members.append(("any", "[" + items.joined(separator: ", ") + "]"))
    }
    if !tiers.isEmpty {
      let items = tiers.map { tier in
        "{classes: \(tier.classes.map(String.init) ?? "passphrase"), "
          + "min: \(tier.minimum.map(String.init) ?? "never")}"
      }
      members.append(("tiers", "[" + items.joined(separator: ", ") + "]"))
    }
    return YAMLText.flow(members)
  }

  private static func list(_ classes: [CharacterClass]) -> String {
    "[" + classes.map { YAMLText.quoted($0.name) }.joined(separator: ", ") + "]"
  }
}
