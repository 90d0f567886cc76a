extension PolicyFormat.ID {
  /// PostgreSQL's passwordcheck or credcheck.
  public static let postgresql = PolicyFormat.ID("postgresql")
}

extension PolicyFormat {
  /// `postgresql.conf`, `postgresql.auto.conf`, and `ALTER SYSTEM SET` statements.
  static let postgresql = PolicyFormat(
    id: .postgresql, products: ["PostgreSQL", "credcheck"], reach: .postgresql,
    usualNames: ["postgresql.conf", "postgresql.auto.conf"],
    recognise: { file in
      file.hasLine { line in
        var text = line.prefix(2000).lowercased()[...]
        if text.hasPrefix("alter system set ") { text = text.dropFirst(17).trimmed }
        return text.hasPrefix("shared_preload_libraries")
          && (text.contains("passwordcheck") || text.contains("credcheck"))
          || text.hasPrefix("passwordcheck.") || text.hasPrefix("credcheck.password")
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      var reader: PostgreSQLReader?
      for file in files {
        var next = reader?.continued(in: file) ?? PostgreSQLReader(file)
        next.readLines()
        reader = next
      }
      guard var reader else { return [] }
      return [try reader.policy()]
    })
}

extension Policy.Reach {
  /// What the two modules have words for.
  static let postgresql = Policy.Reach(
    [
      .minimumLength, .lengthUnit, .composition, .maximumRepeat, .dictionaryRefused,
      .contextRefused, .historyDepth, .maximumAge, .lockoutAttempts, .lockoutMinutes,
    ],
    elsewhere: [.secondFactor: ["pg_hba.conf (clientcert, ldap, radius)"]])
}

extension Policy.Reach {
  /// What a server has words for that does not load credcheck.
  fileprivate static let passwordcheck = Policy.Reach(
    [.minimumLength, .lengthUnit, .composition, .dictionaryRefused, .contextRefused],
    elsewhere: [
      .maximumAge: ["VALID UNTIL"], .periodicChange: ["VALID UNTIL"],
      .lockoutAttempts: ["credcheck", "auth_delay"], .historyDepth: ["credcheck"],
      .secondFactor: ["pg_hba.conf (clientcert, ldap, radius)"],
    ])
}

/// Reads the settings of a server: a later file goes over an earlier one, setting by setting.
private struct PostgreSQLReader {
  private static let own = "credcheck"
  private static let compiledIn = 8

  private var draft: Draft
  private var settings: [String: Member] = [:]
  private var files: [String: PolicyFile] = [:]

  init(_ file: PolicyFile) { draft = Draft(.postgresql, file, reach: .postgresql) }

  /// The same settings, going on in another file.
  func continued(in file: PolicyFile) -> PostgreSQLReader {
    var next = PostgreSQLReader(file)
    next.draft.policy = draft.policy
    next.draft.policy.sources.append(Policy.Source(format: .postgresql, file: file.name))
    // What stands in the earlier file keeps its words, and has no line in this one.
    next.settings = settings.mapValues { $0.placed(false) }
    return next
  }

  mutating func readLines() {
    var seen: Set<String> = []
    for (index, line) in draft.file.lines.enumerated() {
      var body = line.trimmed
      guard let first = body.first, first != "#" else { continue }
      if body.lowercased().hasPrefix("alter system set ") {
        body = body.dropFirst("alter system set ".count).trimmed
        while body.last == ";" { body = body.dropLast().trimmed }
      }
      guard let (name, value) = Self.pair(body) else { continue }
      if name.hasPrefix("include") {
        draft.gap(
          at: index + 1, "the file that \(name) names was not read", "\(name) で指定されたファイルは読んでいません")
        continue
      }
      guard
        name.hasPrefix("passwordcheck.") || name.hasPrefix("credcheck.password")
          || name == "credcheck.max_auth_failure" || name.hasSuffix("_preload_libraries")
      else { continue }
      if !seen.insert(name).inserted {
        draft.lint(
          .duplicateKey, at: index + 1, "\(name) stands here again; this line holds",
          "\(name) が重複しています。この行の値が使われます")
      }
      settings[name] = Member(
        key: name, text: value, line: index + 1, written: Draft.shortened(String(body)))
    }
  }

  /// `name = 'value' # comment`; the sign may be missing.
  private static func pair(_ line: Substring) -> (name: String, value: String)? {
    let name = line.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
    var rest = line[name.endIndex...].trimmed
    if rest.first == "=" { rest = rest.dropFirst().trimmed }
    if rest.lowercased().hasPrefix("to ") { rest = rest.dropFirst(3).trimmed }
    guard !name.isEmpty else { return nil }
    guard rest.first == "'" else {
      return (name.lowercased(), String(rest.prefix { $0 != "#" }.trimmed))
    }
    var value = ""
    var text = rest.dropFirst()
    while let next = text.popFirst() {
      if next == "'" {
        guard text.first == "'" else { break }
        text.removeFirst()
      }
      value.append(next)
    }
    return (name.lowercased(), value)
  }

  // MARK: What they mean

  mutating func policy() throws(PolicyError) -> Policy {
    let libraries = settings.filter { $0.key.hasSuffix("_preload_libraries") }.values
    func loads(_ module: String) -> Member? {
      libraries.first { member in
        (member.text ?? "").split(separator: ",").contains { $0.trimmed.unquoted.hasSuffix(module) }
      }
    }
    let check = loads("passwordcheck")
    let credentials = loads(Self.own)
    guard !settings.isEmpty else {
      throw PolicyError(file: draft.file.name, .notThisFormat(.postgresql))
    }
    draft.imply(.lengthUnit, .unit(.byte))
    lintUnloaded(check: check, credentials: credentials)
    if credentials == nil { draft.policy.reach = .passwordcheck }
    if credentials != nil { readCredcheck() }
    if let check { readPasswordcheck(check, isAlone: credentials == nil) }
    if check == nil, credentials == nil {
      draft.assume(.minimumLength, .length(0, .byte), of: "PostgreSQL")
      draft.assume(.composition, .composition(.none), of: "PostgreSQL")
    }
    return draft.policy
  }

  private mutating func lintUnloaded(check: Member?, credentials: Member?) {
    for (prefix, module, isLoaded) in [
      ("passwordcheck.", "passwordcheck", check != nil),
      ("credcheck.", Self.own, credentials != nil),
    ] where !isLoaded {
      guard let member = settings.filter({ $0.key.hasPrefix(prefix) }).min(by: { $0.key < $1.key })
      else { continue }
      draft.lint(
        .noEffect, at: member.value.line,
        "\(module) is not in shared_preload_libraries here, so that its settings have no effect",
        "shared_preload_libraries に \(module) がないため、この設定は効きません")
    }
  }

  private static let hashed = Wording(
    "not where a client sends a hash, as psql’s \\password does",
    "クライアントがハッシュ化して送る場合（psql の \\password など）は検査されません")

  private mutating func readPasswordcheck(_ module: Member, isAlone: Bool) {
    let length = settings["passwordcheck.min_password_length"]
    if let length {
      draft.setNumber(.minimumLength, from: length, notes: [Self.hashed]) { .length($0, .byte) }
    } else if isAlone || draft.policy.effectiveMinimum?.count ?? 0 < Self.compiledIn {
      draft.imply(
        .minimumLength, .length(Self.compiledIn, .byte), at: module.line, notes: [Self.hashed])
    }
    if isAlone || draft.policy[.composition].value == .composition(.none) {
      draft.imply(
        .composition,
        .composition(Composition(quotas: [.init(1, of: [.alpha]), .init(1, of: [.nonAlpha])])),
        at: module.line)
    }
    draft.imply(.contextRefused, .flag(true), at: module.line)
    draft.imply(
      .dictionaryRefused, nil, at: module.line,
      doubt: Wording(
        "only where passwordcheck was built with cracklib",
        "passwordcheck が cracklib 付きでビルドされている場合のみ"))
  }

  private mutating func readCredcheck() {
    let product = Self.own
    func setting(_ name: String) -> Member? { settings["credcheck.\(name)"] }
    draft.setNumber(
      .minimumLength, from: setting("password_min_length"), otherwise: .length(1, .byte),
      of: product, notes: [Self.hashed]
    ) { .length($0, .byte) }
    var kinds = KindsReading()
    for (name, kind) in [
      ("password_min_upper", CharacterClass.upper), ("password_min_lower", .lower),
      ("password_min_digit", .digit), ("password_min_special", .special),
    ] {
      kinds.add(draft.reading(setting(name)), of: kind, from: setting(name))
    }
    if let characters = setting("password_contain"), characters.text != "" {
      kinds.leaveOpen(
        Wording("some of a list of characters must be there", "指定された文字のいずれかが必要です"),
        from: characters)
    }
    kinds.set(in: &draft, default: product)
    draft.setNumber(
      .maximumRepeat, from: setting("password_min_repeat"), otherwise: .unlimited, of: product
    ) { $0 == 0 ? .unlimited : .number($0) }
    draft.setFlag(
      .contextRefused, from: setting("password_contain_username"), otherwise: true, of: product)
    draft.setNumber(
      .historyDepth, from: setting("password_reuse_history"), otherwise: .number(0), of: product)
    let valid = setting("password_valid_max")
    draft.setNumber(.maximumAge, from: valid, otherwise: .unlimited, of: product) {
      $0 == 0 ? .unlimited : .number($0)
    }
    let failures = settings["credcheck.max_auth_failure"]
    draft.setNumber(.lockoutAttempts, from: failures, otherwise: .unlimited, of: product) {
      $0 == 0 ? .unlimited : .number($0)
    }
    if let failures, draft.policy[.lockoutAttempts].value != .unlimited {
      draft.imply(.lockoutMinutes, .unlimited, at: failures.line)
    }
  }
}
