extension PolicyFormat.ID {
  /// The password policy of a realm of Keycloak.
  public static let keycloak = PolicyFormat.ID("keycloak")
}

extension PolicyFormat {
  /// A realm's export, its `passwordPolicy` member, or the policy's text by itself.
  static let keycloak = PolicyFormat(
    id: .keycloak, products: ["Keycloak"], reach: .keycloak,
    recognise: { file in
      KeycloakReader.bareText(in: file) != nil || !KeycloakReader.realms(in: file).isEmpty
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      if let (text, line) = KeycloakReader.bareText(in: file) {
        var reader = KeycloakReader(file, realm: nil)
        return [reader.policy(text, at: line)]
      }
      _ = try file.requireTree()
      let realms = KeycloakReader.realms(in: file)
      guard !realms.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.keycloak)) }
      return try file.policies(of: realms) { realm in
        var reader = KeycloakReader(file, realm: realm)
        return reader.policy(
          realm["passwordPolicy"]?.string ?? "", at: realm.entry("passwordPolicy")?.line)
      }
    })
}

extension Policy.Reach {
  /// What a realm has words for.
  static let keycloak = Policy.Reach([
    .minimumLength, .maximumLength, .lengthUnit, .composition, .commonRefused, .blocklistMatch,
    .contextRefused, .historyDepth, .maximumAge, .saltedHash, .lockoutAttempts, .lockoutMinutes,
    .secondFactor,
  ])
}

/// Reads a realm: the text of its policy, and what stands beside it.
struct KeycloakReader {
  private static let product = "Keycloak"
  private static let mostRules = 1000
  private static let known: Set<String> = [
    "length", "maxLength", "digits", "upperCase", "lowerCase", "specialChars", "notUsername",
    "notEmail", "notContainsUsername", "regexPattern", "passwordBlacklist", "passwordHistory",
    "passwordAge", "forceExpiredPasswordChange", "hashAlgorithm", "hashIterations", "maxAuthAge",
    "recoveryCodesWarningThreshold",
  ]

  /// One rule of the text.
  private struct Item {
    let id: String
    let value: String?
    let written: String

    /// Keycloak takes what stands before the first bracket, and drops the last character.
    init(_ text: Substring) {
      let text = text.trimmed
      written = String(text)
      guard let bracket = text.firstIndex(of: "(") else {
        id = written
        value = nil
        return
      }
      id = String(text[..<bracket].trimmed)
      let inside = text[text.index(after: bracket)...].dropLast()
      value = inside.isEmpty || inside == "undefined" ? nil : String(inside)
    }

    var isWhole: Bool { !written.contains("(") || written.last == ")" }
  }

  private var draft: Draft
  private let realm: YAMLNode?
  private var items: [String: Item] = [:]
  private var line: Int?

  // MARK: What is there

  static func realms(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      if let text = node["passwordPolicy"]?.string { return isPolicy(text[...]) }
      return node["realm"]?.string != nil
        && (node.entry("bruteForceProtected") != nil || node.entry("otpPolicyType") != nil)
    } ?? []
  }

  /// The policy's text, if the file holds nothing else.
  static func bareText(in file: PolicyFile) -> (text: String, line: Int)? {
    let lines = file.lines.enumerated().filter { !$1.trimmed.isEmpty }
    guard lines.count == 1, let (index, line) = lines.first, line.utf8.count < 100_000 else {
      return nil
    }
    let text = line.trimmed.unquoted
    return isPolicy(text) ? (String(text), index + 1) : nil
  }

  private static func isPolicy(_ text: Substring) -> Bool {
    guard let first = parts(of: text).first.map({ Item($0) }) else { return false }
    return known.contains(first.id) && !text.contains(":")
      || known.contains(first.id) && first.value != nil
  }

  private static func parts(of text: Substring) -> [Substring] {
    text.split(separator: " and ", omittingEmptySubsequences: false)
  }

  init(_ file: PolicyFile, realm: YAMLNode?) {
    self.realm = realm
    draft = Draft(.keycloak, file, name: realm?.member(["realm", "id"])?.text, reach: .keycloak)
  }

  // MARK: The text

  mutating func policy(_ text: String, at line: Int?) -> Policy {
    self.line = line
    readItems(text)
    draft.imply(.lengthUnit, .unit(.utf16))
    setLengths()
    setKinds()
    setLists()
    setTimes()
    setHash()
    if let realm { read(realm) }
    return draft.policy
  }

  private mutating func readItems(_ text: String) {
    guard !text.trimmingBlanks.isEmpty else { return }
    let parts = Self.parts(of: text[...])
    if parts.count > Self.mostRules {
      draft.gap(
        at: line, "only the first \(Self.mostRules) rules were read",
        "先頭の \(Self.mostRules) 規則だけを読みました")
    }
    for part in parts.prefix(Self.mostRules) {
      let item = Item(part)
      if !item.isWhole {
        draft.lint(
          .misleading, at: line,
          "Keycloak cuts at every “ and ”, inside values too: this rule is broken in two",
          "Keycloak は値の中でも「 and 」で区切るため、この規則は途中で切れています")
      }
      guard Self.known.contains(item.id) else {
        reportUnknown(item)
        continue
      }
      if items.updateValue(item, forKey: item.id) != nil {
        draft.lint(
          .duplicateKey, at: line, "\(item.id) stands there again; the last one holds",
          "\(item.id) が重複しています。最後のものが使われます")
      }
    }
  }

  private mutating func reportUnknown(_ item: Item) {
    let shown = Draft.shortened(item.id)
    draft.lint(
      .unknownKey, at: line,
      "Keycloak has no rule \(shown); without an extension that adds it, it refuses the whole policy",
      "Keycloak に \(shown) という規則はありません。拡張機能がなければポリシー全体が拒否されます")
    draft.gap(at: line, "the rule \(shown) is not known", "規則 \(shown) は不明です")
  }

  /// The number of a rule, or the one that it has without a value; nil if there is no rule.
  private mutating func number(_ id: String, or standard: Int) -> Reading<Int> {
    guard let item = items[id] else { return .absent }
    guard let value = item.value else { return .value(standard) }
    return draft.reading(member(item, text: value))
  }

  private func member(_ id: String) -> Member? {
    items[id].map { member($0, text: $0.value) }
  }

  private func member(_ item: Item, text: String?) -> Member {
    Member(key: item.id, text: text, line: line ?? 1, written: Draft.shortened(item.written))
  }

  private mutating func setLengths() {
    draft.set(
      .minimumLength, number("length", or: 8), from: member("length"),
      otherwise: .length(0, .utf16), of: Self.product
    ) { .length($0, .utf16) }
    draft.set(.maximumLength, number("maxLength", or: 64), from: member("maxLength")) {
      .length($0, .utf16)
    }
    if case .length(let least, _)? = draft.policy[.minimumLength].value,
      case .length(let most, _)? = draft.policy[.maximumLength].value, least > most
    {
      draft.lint(
        .contradiction, at: line, "length is greater than maxLength: no password passes",
        "length が maxLength を超えており、どのパスワードも通りません")
    }
  }

  private mutating func setKinds() {
    var kinds = KindsReading()
    for (id, kind) in [
      ("digits", CharacterClass.digit), ("upperCase", .upper), ("lowerCase", .lower),
      ("specialChars", .special),
    ] {
      kinds.add(number(id, or: 1), of: kind, from: member(id))
    }
    if let pattern = member("regexPattern") { read(pattern, into: &kinds) }
    kinds.set(in: &draft, default: Self.product)
  }

  /// A regular expression of the usual kind, which only looks for kinds of characters; any other is
  /// left open.
  private mutating func read(_ pattern: Member, into kinds: inout KindsReading) {
    guard let demand = PatternDemand(pattern.text ?? "") else {
      return kinds.leaveOpen(
        Wording(
          "a regular expression decides too, which is not run here", "正規表現による条件もあり、ここでは評価しません"),
        from: pattern)
    }
    for kind in demand.kinds { kinds.add(.value(1), of: kind, from: pattern) }
    guard let least = demand.minimum else { return }
    if case .length(let known, _)? = draft.policy[.minimumLength].value, known >= least { return }
    draft.set(
      .minimumLength, .length(least, .utf16), at: pattern.line, written: pattern.written)
  }

  private mutating func setLists() {
    if let list = member("passwordBlacklist") {
      draft.set(
        .commonRefused, .flag(true), at: list.line, written: list.written,
        notes: [Wording("what is in the list stands in another file", "リストの中身は別のファイルにあります")])
      draft.imply(.blocklistMatch, .match(.whole), at: list.line)
    } else {
      draft.assume(.commonRefused, .flag(false), of: Self.product)
    }
    let names = ["notContainsUsername", "notUsername", "notEmail"].compactMap { member($0) }
    if let first = names.first {
      draft.set(
        .contextRefused, .flag(true), at: first.line,
        written: names.map(\.written).joined(separator: ", "),
        notes: first.key == "notContainsUsername"
          ? []
          : [
            Wording(
              "only where the whole password is that name", "パスワード全体がその名前と一致する場合のみ")
          ])
    } else {
      draft.assume(.contextRefused, .flag(false), of: Self.product)
    }
  }

  private mutating func setTimes() {
    draft.set(
      .maximumAge, number("forceExpiredPasswordChange", or: 365),
      from: member("forceExpiredPasswordChange"), otherwise: .unlimited, of: Self.product
    ) { $0 == 0 ? .unlimited : .number($0) }
    let age = member("passwordAge")
    draft.set(
      .historyDepth, number("passwordHistory", or: 3), from: member("passwordHistory"),
      otherwise: age == nil ? .number(0) : nil, of: Self.product
    ) { .number($0) }
    guard let age, items["passwordHistory"] == nil else { return }
    draft.doubt(
      .historyDepth, at: age.line, written: age.written,
      "former passwords are refused for a number of days, not by their number",
      "以前のパスワードは件数ではなく日数で拒否されます")
  }

  private mutating func setHash() {
    let rounds = member("hashIterations")
    let algorithm = items["hashAlgorithm"]?.value ?? "argon2"
    let usual = [
      "argon2": 5, "pbkdf2-sha512": 210_000, "pbkdf2-sha256": 600_000, "pbkdf2": 1_300_000,
    ]
    draft.imply(.saltedHash, .flag(true), at: (member("hashAlgorithm") ?? rounds)?.line)
    guard let rounds, let count = draft.reading(rounds).value, let least = usual[algorithm],
      count < least
    else { return }
    draft.lint(
      .dangerous, at: line,
      "\(count) iterations of \(algorithm) are fewer than Keycloak’s own default of \(least)",
      "\(algorithm) の反復 \(count) 回は、Keycloak の既定値 \(least) 回を下回ります")
  }

  // MARK: What stands beside it

  private mutating func read(_ realm: YAMLNode) {
    let isProtected = realm.member("bruteForceProtected")
    switch draft.flagReading(isProtected) {
    case .value(true):
      draft.setNumber(
        .lockoutAttempts, from: realm.member("failureFactor"), otherwise: .number(30),
        of: Self.product)
      let forGood = realm.member("permanentLockout")
      if draft.flagReading(forGood).value == true {
        draft.set(.lockoutMinutes, .unlimited, at: forGood?.line, written: forGood?.written)
      } else {
        draft.setNumber(
          .lockoutMinutes, from: realm.member("waitIncrementSeconds"), otherwise: .number(1),
          of: Self.product
        ) { .number($0 / 60) }
      }
    case .value(false):
      draft.set(
        .lockoutAttempts, .unlimited, at: isProtected?.line, written: isProtected?.written)
    case .absent: draft.assume(.lockoutAttempts, .unlimited, of: Self.product)
    case .unclear(let why):
      draft.set(
        .lockoutAttempts, nil, at: isProtected?.line, written: isProtected?.written, doubt: why)
    }
    let setup = realm["requiredActions"]?.items?.first { action in
      action["alias"]?.string == "CONFIGURE_TOTP" && action["enabled"]?.boolean == true
        && action["defaultAction"]?.boolean == true
    }
    if let setup {
      draft.doubt(
        .secondFactor, at: setup.line, written: "CONFIGURE_TOTP",
        "new users set up a second factor; whether it is asked for is up to the sign-in flow",
        "新規ユーザーは第 2 要素を登録しますが、求められるかどうかはログインフローしだいです")
    }
  }
}

extension String {
  /// The text without blanks at both ends.
  fileprivate var trimmingBlanks: Substring { self[...].trimmed }
}
