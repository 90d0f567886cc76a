extension PolicyFormat.ID {
  /// The password policy of a database connection of Auth0.
  public static let auth0 = PolicyFormat.ID("auth0")
}

extension PolicyFormat {
  /// Connections of Auth0's Management API, and `tenant.yaml` of its Deploy CLI.
  static let auth0 = PolicyFormat(
    id: .auth0, products: ["Auth0"], reach: .auth0,
    recognise: { !Auth0Reader.connections(in: $0).isEmpty },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      let tree = try file.requireTree()
      let connections = Auth0Reader.connections(in: file)
      guard !connections.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.auth0)) }
      return try file.policies(of: connections) { connection in
        var reader = Auth0Reader(file, connection, tenant: tree)
        return reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What Auth0 has words for.
  static let auth0 = Policy.Reach(
    [
      .minimumLength, .maximumLength, .truncation, .composition, .maximumRepeat, .sequence,
      .commonRefused, .blocklistSize, .contextRefused, .breachedRefused, .historyDepth,
      .lockoutAttempts, .secondFactor,
    ],
    elsewhere: [.lockoutMinutes: ["Auth0 brute-force protection"]])
}

/// Reads a database connection, and what the tenant says beside it.
private struct Auth0Reader {
  static let levels: Set<String> = ["none", "low", "fair", "good", "excellent"]
  private static let product = "Auth0"
  /// bcrypt takes 72 bytes.
  private static let longest = 72
  private static let builtIn = 10_000

  private var draft: Draft
  private let options: YAMLNode
  private let tenant: YAMLNode

  static func connections(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      guard let options = node["options"], options.entries != nil else { return false }
      return levels.contains(options["passwordPolicy"]?.string ?? "")
        || options["password_options"]?.entries != nil
        || node["strategy"]?.string == "auth0"
          && options.entry("password_complexity_options") != nil
    } ?? []
  }

  init(_ file: PolicyFile, _ connection: YAMLNode, tenant: YAMLNode) {
    options = connection["options"] ?? connection
    self.tenant = tenant
    draft = Draft(.auth0, file, name: connection.member("name")?.text, reach: .auth0)
  }

  mutating func policy() -> Policy {
    if let flexible = options["password_options"], flexible.entries != nil {
      readFlexible(flexible)
      if let legacy = options.entry("passwordPolicy") {
        draft.lint(
          .noEffect, at: legacy.line,
          "password_options takes the place of passwordPolicy and what belongs to it",
          "password_options があるため、passwordPolicy とその関連設定は使われません")
      }
    } else {
      readLegacy()
    }
    readTenant()
    return draft.policy
  }

  // MARK: The policy by levels

  private mutating func readLegacy() {
    let level = options.member("passwordPolicy")
    let name = level?.text ?? "none"
    let (length, kinds): (Int, Composition) =
      switch name {
      case "low": (6, .none)
      case "fair": (8, Composition(counts: [.lower: 1, .upper: 1, .digit: 1]))
      case "good", "excellent": (name == "good" ? 8 : 10, Composition(variety: .init(3)))
      default: (1, .none)
      }
    let own = options["password_complexity_options"]?.member("min_length")
    if let level {
      draft.set(
        .minimumLength, .length(length, .codePoint), at: level.line, written: draft.written(level))
      draft.set(.composition, .composition(kinds), at: level.line, written: draft.written(level))
    } else {
      draft.assume(.composition, .composition(kinds), of: Self.product)
      if own == nil { draft.assume(.minimumLength, .length(length, .codePoint), of: Self.product) }
    }
    draft.setNumber(.minimumLength, from: own, in: 1...128) { .length($0, .codePoint) }
    if name == "excellent", let level {
      draft.set(.maximumRepeat, .number(2), at: level.line, written: draft.written(level))
    } else {
      draft.assume(.maximumRepeat, .unlimited, of: Self.product)
    }
    draft.imply(.maximumLength, .length(Self.longest, .byte))
    draft.imply(
      .truncation, .flag(true),
      notes: [Wording("without a word to the user", "利用者には知らされません")])
    setDictionary(options["password_dictionary"], switchedBy: "enable", size: Self.builtIn)
    setHistory(options["password_history"], switchedBy: "enable")
    draft.setFlag(
      .contextRefused, from: options["password_no_personal_info"]?.member("enable"),
      otherwise: false, of: Self.product)
  }

  private mutating func setDictionary(_ node: YAMLNode?, switchedBy key: String, size: Int) {
    let member = node?.member(key)
    let reading = draft.flagReading(member)
    draft.set(.commonRefused, reading, from: member, otherwise: .flag(false), of: Self.product) {
      .flag($0)
    }
    if reading.value == true { draft.imply(.blocklistSize, .number(size), at: member?.line) }
  }

  private mutating func setHistory(_ node: YAMLNode?, switchedBy key: String) {
    let member = node?.member(key)
    switch draft.flagReading(member) {
    case .value(true):
      if let size = node?.member("size") {
        draft.setNumber(.historyDepth, from: size, in: 1...24)
      } else {
        draft.doubt(
          .historyDepth, at: member?.line, written: draft.written(member),
          "the number is not given",
          "件数が書かれていません")
      }
    case .value(false), .absent:
      if let member {
        draft.set(.historyDepth, .number(0), at: member.line, written: draft.written(member))
      } else {
        draft.assume(.historyDepth, .number(0), of: Self.product)
      }
    case .unclear(let why):
      draft.set(.historyDepth, nil, at: member?.line, written: draft.written(member), doubt: why)
    }
  }

  // MARK: The flexible policy

  private mutating func readFlexible(_ node: YAMLNode) {
    let complexity = node["complexity"]
    draft.setNumber(
      .minimumLength, from: complexity?.member("min_length"), in: 1...Self.longest
    ) { .length($0, .codePoint) }
    setFlexibleKinds(complexity)
    let same = complexity?.member("identical_characters")
    draft.set(.maximumRepeat, word(same, yes: "block", no: "allow"), from: same) {
      $0 ? .number(2) : .unlimited
    }
    let sequence = complexity?.member("sequential_characters")
    draft.set(.sequence, word(sequence, yes: "block", no: "allow"), from: sequence) { .flag($0) }
    draft.imply(.maximumLength, .length(Self.longest, .byte))
    let tooLong = complexity?.member("max_length_exceeded")
    draft.set(.truncation, word(tooLong, yes: "truncate", no: "error"), from: tooLong) { .flag($0) }
    let isLarge = node["dictionary", "default"]?.string == "en_100k"
    setDictionary(
      node["dictionary"], switchedBy: "active", size: isLarge ? 100_000 : Self.builtIn)
    setHistory(node["history"], switchedBy: "active")
    draft.setFlag(
      .contextRefused, from: node["profile_data"]?.member("active"), otherwise: false,
      of: Self.product)
  }

  /// One of two words.
  private mutating func word(_ member: Member?, yes: String, no: String) -> Reading<Bool> {
    guard let member else { return .absent }
    if member.text == yes { return .value(true) }
    if member.text == no { return .value(false) }
    draft.lintBadValue(of: member.key, at: member.line)
    return .unclear(.notThisValue)
  }

  private mutating func setFlexibleKinds(_ complexity: YAMLNode?) {
    guard let types = complexity?.entry("character_types") else {
      draft.assume(.composition, .composition(.none), of: Self.product)
      return
    }
    let known: [String: CharacterClass] = [
      "uppercase": .upper, "lowercase": .lower, "number": .digit, "special": .special,
    ]
    var kinds: [CharacterClass] = []
    for item in (types.value.items ?? [types.value]).prefix(100) {
      guard let kind = known[item.string ?? ""] else {
        draft.lintBadValue(of: types.key, at: item.line)
        continue
      }
      kinds.append(kind)
    }
    let rule = complexity?.member("character_type_rule")
    let composition =
      rule?.text == "three_of_four"
      ? Composition(variety: Composition.Variety(3, of: kinds))
      : Composition(quotas: kinds.map { Composition.Quota(1, of: [$0]) })
    draft.set(
      .composition, .composition(composition), at: types.line,
      written: [draft.written(types), draft.written(rule)].compactMap(\.self)
        .joined(separator: ", "))
    if rule?.text == "three_of_four", kinds.count < 4 {
      draft.lint(
        .contradiction, at: rule?.line, "three of four needs all four kinds in character_types",
        "three_of_four には character_types に 4 種類すべてが必要です")
    }
  }

  // MARK: The tenant

  private mutating func readTenant() {
    let protection = tenant["attackProtection"]
    if let breached = protection?["breachedPasswordDetection"] {
      let member = breached.member("enabled")
      let blocks = Self.blocks(breached)
      draft.set(.breachedRefused, draft.flagReading(member), from: member) { .flag($0 && blocks) }
    }
    if let brute = protection?["bruteForceProtection"] {
      let member = brute.member("enabled")
      let most = brute.member("max_attempts")
      if draft.flagReading(member).value == false || !Self.blocks(brute) {
        draft.set(
          .lockoutAttempts, .unlimited, at: (member ?? most)?.line,
          written: draft.written(member ?? most))
      } else {
        draft.setNumber(
          .lockoutAttempts, from: most, in: 1...100, otherwise: .number(10), of: Self.product)
      }
    }
    if let policies = tenant["guardianPolicies"]?.entry("policies")
      ?? tenant.entry("guardianPolicies")
    {
      let names = (policies.value.items ?? []).prefix(100).compactMap(\.string)
      draft.set(
        .secondFactor, .flag(names.contains("all-applications")), at: policies.line,
        written: draft.written(policies))
    }
  }

  /// Whether a shield stops somebody, rather than only telling them.
  private static func blocks(_ node: YAMLNode) -> Bool {
    node["shields"]?.items?.prefix(100).contains { $0.string == "block" } ?? false
  }
}
