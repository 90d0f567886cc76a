extension PolicyFormat.ID {
  /// The password policy of Microsoft Entra ID.
  public static let entra = PolicyFormat.ID("entra")
}

extension PolicyFormat {
  /// Domains, users, and the directory setting “Password Rule Settings”, as Microsoft Graph gives
  /// them.
  static let entra = PolicyFormat(
    id: .entra, products: ["Microsoft Entra ID"], reach: .entra,
    recognise: { EntraReader.has(in: $0) },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      var settings: [(PolicyFile, YAMLNode)] = []
      var domains: [(PolicyFile, YAMLNode)] = []
      for file in files {
        _ = try file.requireTree()
        guard EntraReader.has(in: file) else {
          throw PolicyError(file: file.name, .notThisFormat(.entra))
        }
        settings += EntraReader.settings(in: file).map { (file, $0) }
        domains += EntraReader.domains(in: file).map { (file, $0) }
      }
      guard let first = files.first else { return [] }
      let users = EntraUsers(of: files)
      let objects: [(PolicyFile, YAMLNode?)] = domains.isEmpty ? [(first, nil)] : domains
      return try first.policies(of: objects) { file, domain in
        var reader = EntraReader(file, domain: domain)
        reader.read(users)
        for (file, setting) in settings.prefix(10) { reader.read(setting, of: file) }
        return reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What Entra ID says or does whatever anybody sets.
  static let entra = Policy.Reach(
    [
      .minimumLength, .maximumLength, .composition, .asciiAccepted, .spaceAccepted,
      .unicodeAccepted, .commonRefused, .contextRefused, .blocklistMatch, .historyDepth,
      .maximumAge, .lockoutAttempts, .lockoutMinutes,
    ],
    elsewhere: [
      .secondFactor: ["Conditional Access", "security defaults"],
      .breachedRefused: ["Microsoft Entra ID Protection"],
    ])
}

/// Reads what can be set of Entra ID; the rest is the same for everybody.
private struct EntraReader {
  private static let settingNames: Set<String> = [
    "EnableBannedPasswordCheck", "BannedPasswordList", "LockoutThreshold",
    "LockoutDurationInSeconds",
  ]
  private static let userWords: Set<String> = [
    "DisablePasswordExpiration", "DisableStrongPassword",
  ]
  /// The number of days that stands for “never”.
  private static let never = 2_147_483_647

  private var draft: Draft
  private let domain: YAMLNode?

  // MARK: What is there

  static func has(in file: PolicyFile) -> Bool {
    !domains(in: file).isEmpty || !settings(in: file).isEmpty || !users(in: file).isEmpty
  }

  static func domains(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { $0.entry("passwordValidityPeriodInDays") != nil } ?? []
  }

  /// Objects with `values`, a list of `{name, value}`.
  static func settings(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      node["values"]?.items?.contains { settingNames.contains($0["name"]?.string ?? "") } ?? false
    } ?? []
  }

  static func users(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      guard let words = node["passwordPolicies"]?.string else { return false }
      return userWords.contains { words.contains($0) }
    } ?? []
  }

  init(_ file: PolicyFile, domain: YAMLNode?) {
    self.domain = domain
    draft = Draft(.entra, file, name: domain?.member(["id", "name"])?.text, reach: .entra)
    for parameter in [Parameter.asciiAccepted, .spaceAccepted] {
      draft.imply(parameter, .flag(true))
    }
    draft.imply(.minimumLength, .length(8, .codePoint))
    draft.imply(.maximumLength, .length(256, .codePoint))
    draft.imply(.unicodeAccepted, .flag(false))
    draft.imply(.composition, .composition(Composition(variety: .init(3))))
    draft.imply(
      .commonRefused, .flag(true),
      notes: [Wording("Microsoft’s own list, for everybody", "Microsoft の禁止リスト（常に有効）")])
    draft.imply(.blocklistMatch, .match(.derived))
    draft.imply(.contextRefused, .flag(true))
    draft.imply(
      .historyDepth, .number(1),
      notes: [Wording("at a change; not at a reset", "変更時のみ（リセット時は対象外）")])
  }

  mutating func policy() -> Policy {
    if let domain {
      readDomain(domain)
      draft.assume(
        .maximumAge, .unlimited, of: "Microsoft Entra ID",
        notes: [Wording("tenants from before 2021: 90 days", "2021 年より前のテナントでは 90 日")])
    }
    draft.assume(.lockoutAttempts, .number(10), of: "Microsoft Entra ID smart lockout")
    draft.assume(.lockoutMinutes, .number(1), of: "Microsoft Entra ID smart lockout")
    return draft.policy
  }

  private mutating func readDomain(_ domain: YAMLNode) {
    draft.setNumber(
      .maximumAge, from: domain.member("passwordValidityPeriodInDays"), in: 0...Self.never
    ) { $0 == Self.never || $0 == 0 ? .unlimited : .number($0) }
    if domain["authenticationType"]?.string == "Federated" {
      draft.lint(
        .noEffect, at: domain.entry("authenticationType")?.line,
        "the domain is federated: its users’ passwords are checked elsewhere",
        "フェデレーションドメインのため、パスワードの検証は別の場所で行われます")
    }
  }

  /// What single users are exempt from.
  mutating func read(_ users: EntraUsers) {
    if let lint = users.lint { draft.policy.lints.append(lint) }
    guard domain == nil, let lasting = users.lasting, lasting.file == draft.file.name else {
      return
    }
    draft.set(
      .maximumAge, .unlimited, at: lasting.line, written: "DisablePasswordExpiration")
  }

  /// Reads “Password Rule Settings”.
  mutating func read(_ setting: YAMLNode, of file: PolicyFile) {
    for item in (setting["values"]?.items ?? []).prefix(100) {
      guard let name = item["name"]?.string, let value = item.member("value") else { continue }
      let member = Member(
        key: name, text: value.text, line: value.line, written: "\(name): \(value.text ?? "")")
      // Positions are those of the draft's file; another file's setting stands without a line.
      let isHere = file.name == draft.file.name
      switch name {
      case "LockoutThreshold":
        draft.setNumber(.lockoutAttempts, from: member.placed(isHere), in: 1...1000)
      case "LockoutDurationInSeconds":
        draft.setNumber(.lockoutMinutes, from: member.placed(isHere), in: 5...1_000_000) {
          .number($0 / 60)
        }
      case "EnableBannedPasswordCheck":
        guard draft.flagReading(member).value == true else { continue }
        draft.imply(
          .contextRefused, .flag(true), at: isHere ? member.line : nil,
          notes: [Wording("with a list of the organisation’s own words", "組織独自の禁止語リストあり")])
      case "BannedPasswordList": lintLongList(value, isHere: isHere)
      default: continue
      }
    }
  }

  private mutating func lintLongList(_ value: Member, isHere: Bool) {
    let words = (value.text ?? "").split { $0 == "\t" || $0 == "\n" || $0 == "," }.count
    guard words > 1000 else { return }
    draft.lint(
      .outOfRange, at: isHere ? value.line : nil, "the list takes 1,000 words at most",
      "リストに登録できるのは 1,000 語までです")
  }
}

/// What the users of all files are exempt from.
private struct EntraUsers {
  /// What to say of users who may choose weak passwords.
  private(set) var lint: Lint?
  /// Where the first user stands, if nobody's password expires.
  private(set) var lasting: Position?

  init(of files: [PolicyFile]) {
    let users = files.flatMap { file in
      EntraReader.users(in: file).compactMap { user in
        user.entry("passwordPolicies").map {
          (words: $0.value.string ?? "", file.position($0.line))
        }
      }
    }
    let weak = users.filter { $0.words.contains("DisableStrongPassword") }
    if let first = weak.first {
      lint = Lint(
        .dangerous, at: first.1,
        Wording(
          "DisableStrongPassword: \(weak.count) users may choose weak passwords",
          "DisableStrongPassword: \(weak.count) 人のユーザーが弱いパスワードを選べます"))
    }
    if users.allSatisfy({ $0.words.contains("DisablePasswordExpiration") }) {
      lasting = users.first?.1
    }
  }
}
