extension PolicyFormat.ID {
  /// MySQL's validate_password, or MariaDB's simple_password_check.
  public static let mysql = PolicyFormat.ID("mysql")
}

extension PolicyFormat {
  /// `my.cnf`, `SHOW VARIABLES LIKE '%password%'`, and `SET PERSIST` statements.
  static let mysql = PolicyFormat(
    id: .mysql, products: ["MySQL", "MariaDB"], reach: .mysql,
    recognise: { file in
      file.hasLine { line in
        guard let name = MySQLReader.pair(line.prefix(500))?.name else { return false }
        return ["validate_password.", "validate_password_", "simple_password_check_"]
          .contains { name.hasPrefix($0) }
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try Policy.layered(files) { (file: PolicyFile) throws(PolicyError) in
        var reader = MySQLReader(file)
        return try reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What MySQL has words for.
  static let mysql = Policy.Reach(
    [
      .minimumLength, .lengthUnit, .composition, .dictionaryRefused, .contextRefused,
      .blocklistMatch, .historyDepth, .maximumAge, .changeNeedsCurrent, .similarity,
    ],
    elsewhere: [
      .lockoutAttempts: ["CREATE USER … FAILED_LOGIN_ATTEMPTS", "connection_control"],
      .lockoutMinutes: ["CREATE USER … PASSWORD_LOCK_TIME"],
      .secondFactor: ["authentication_policy"],
    ])
}

/// Reads the variables of a server, from wherever they stand.
private struct MySQLReader {
  private static let product = "MySQL validate_password"
  private static let others: Set<String> = [
    "default_password_lifetime", "password_history", "password_reuse_interval",
    "password_require_current",
  ]

  private var draft: Draft
  /// The variables, without the name of the component: `length`.
  private var own: [String: Member] = [:]
  private var simple: [String: Member] = [:]
  private var general: [String: Member] = [:]

  init(_ file: PolicyFile) { draft = Draft(.mysql, file, reach: .mysql) }

  mutating func policy() throws(PolicyError) -> Policy {
    for (section, member) in variables() { take(member, in: section) }
    guard !own.isEmpty || !simple.isEmpty else {
      throw PolicyError(file: draft.file.name, .notThisFormat(.mysql))
    }
    draft.imply(.lengthUnit, .unit(.byte))
    if own.isEmpty { readSimple() } else { readOwn() }
    readGeneral()
    return draft.policy
  }

  // MARK: Variables

  /// The variables of an option file, a table, or statements.
  private func variables() -> [(section: Substring, member: Member)] {
    var section: Substring = ""
    var found: [(Substring, Member)] = []
    for (index, line) in draft.file.lines.enumerated() {
      let body = line.trimmed
      guard let first = body.first, first != "#", first != ";", first != "+" else { continue }
      if first == "[", body.last == "]" {
        section = body.dropFirst().dropLast().trimmed
      } else if let (name, value) = Self.pair(body) {
        let isTable = first == "|"
        found.append(
          (
            section,
            Member(
              key: name, text: String(value.unquoted), line: index + 1,
              written: isTable
                ? "\(name) | \(value)" : Draft.shortened(String(body.prefix { $0 != ";" })))
          ))
      }
    }
    return found
  }

  static func pair(_ line: Substring) -> (name: String, value: Substring)? {
    var body = line
    if body.first == "|" {
      let cells = body.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      return cells.count >= 4 ? (name(cells[1]), cells[2]) : nil
    }
    let words = body.prefix(200).words
    if words.first?.lowercased() == "set", let name = words.dropFirst().first {
      // SET PERSIST name = value; SET @@GLOBAL.name = value;
      let scoped = ["persist", "global", "persist_only"].contains(name.lowercased())
      body = body[(scoped ? name.endIndex : words[0].endIndex)...].trimmed
      while let last = body.last, last == ";" { body = body.dropLast().trimmed }
      if body.hasPrefix("@@") { body = body.drop { $0 != "." }.dropFirst() }
    }
    guard let mark = body.firstIndex(where: { $0 == "=" || $0 == "\t" }) else {
      return (name(body), "")
    }
    let key = body[..<mark].trimmed
    return (
      name(key.last == ":" ? key.dropLast().trimmed : key), body[body.index(after: mark)...].trimmed
    )
  }

  /// A variable's name: hyphens are underscores, `loose-` says that it may be missing, and the
  /// plugin of old has an underscore where the component has a dot.
  private static func name(_ text: Substring) -> String {
    var name = text.unquoted.lowercased().replacing("-", with: "_").replacing("`", with: "")
    for prefix in ["loose_", "set_variable="] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    return name
  }

  private mutating func take(_ member: Member, in section: Substring) {
    let name = member.key
    let isServer =
      section.isEmpty || section.hasPrefix("mysqld") || section.hasPrefix("server")
      || section.hasPrefix("mariadb")
    for (prefix, path) in [
      ("validate_password.", \Self.own), ("validate_password_", \Self.own),
      ("simple_password_check_", \Self.simple), ("", \Self.general),
    ] where name.hasPrefix(prefix) {
      guard !prefix.isEmpty || Self.others.contains(name) else { return }
      guard isServer else {
        draft.lint(
          .noEffect, at: member.line, "the server does not read this section",
          "サーバーはこのセクションを読みません")
        return
      }
      let known = self[keyPath: path].updateValue(
        member, forKey: String(name.dropFirst(prefix.count)))
      if known != nil {
        draft.lint(
          .duplicateKey, at: member.line, "\(name) stands here again; this line holds",
          "\(name) が重複しています。この行の値が使われます")
      }
      return
    }
  }

  // MARK: What they mean

  private enum Level: Int { case low, medium, strong }

  private mutating func level() -> Reading<Level> {
    guard let member = own["policy"] else { return .absent }
    switch member.text?.uppercased() {
    case "LOW", "0": return .value(.low)
    case "MEDIUM", "1": return .value(.medium)
    case "STRONG", "2": return .value(.strong)
    default:
      draft.lintBadValue(of: "validate_password.policy", at: member.line)
      return .unclear(.notThisValue)
    }
  }

  private mutating func readOwn() {
    draft.setNumber(
      .minimumLength, from: own["length"], otherwise: .length(8, .byte), of: Self.product
    ) { .length($0, .byte) }
    let level = level()
    switch level {
    case .unclear(let why):
      draft.set(
        .composition, nil, at: own["policy"]?.line, written: own["policy"]?.written, doubt: why)
      draft.doubt(.dictionaryRefused, at: own["policy"]?.line, why.english, why.japanese)
    case .value(.low): setLow()
    case .absent, .value:
      setKinds()
      setDictionary(isStrong: level.value == .strong)
    }
    draft.setFlag(
      .contextRefused, from: own["check_user_name"], otherwise: true, of: Self.product,
      notes: [Wording("the whole password, forward or reversed", "パスワード全体がユーザー名（逆順も）と一致する場合")])
    if let changed = own["changed_characters_percentage"],
      let percent = draft.reading(changed, in: 0...100).value
    {
      draft.set(
        .similarity, .flag(percent > 0), at: changed.line, written: changed.written)
    }
  }

  private mutating func setLow() {
    let policy = own["policy"]
    draft.set(
      .composition, .composition(.none), at: policy?.line, written: policy?.written)
    draft.set(.dictionaryRefused, .flag(false), at: policy?.line, written: policy?.written)
    for key in ["mixed_case_count", "number_count", "special_char_count", "dictionary_file"] {
      guard let member = own[key], member.text != "", member.text != "0" else { continue }
      draft.lint(
        .noEffect, at: member.line,
        "with policy LOW only the length counts: \(key) is not in force",
        "policy が LOW のため長さだけが検査され、\(key) は効きません")
    }
  }

  private mutating func setKinds() {
    var kinds = KindsReading()
    for (key, classes) in [
      ("mixed_case_count", [CharacterClass.upper, .lower]), ("number_count", [.digit]),
      ("special_char_count", [.special]),
    ] {
      add(classes, from: own[key], to: &kinds)
    }
    if let policy = own["policy"] { kinds.note(policy) }
    kinds.set(in: &draft, default: Self.product)
    if case .length(let written, _)? = draft.policy[.minimumLength].value,
      let effective = draft.policy.effectiveMinimum?.count, effective > written
    {
      draft.lint(
        .outOfRange, at: own["length"]?.line,
        "the server raises length to \(effective), which the counts of characters add up to",
        "文字種ごとの必要数の合計に合わせ、サーバーは length を \(effective) に引き上げます")
    }
  }

  /// Takes up how many of these kinds are asked for: one of each by default.
  private mutating func add(
    _ classes: [CharacterClass], from member: Member?, to kinds: inout KindsReading
  ) {
    let reading = draft.reading(member)
    for kind in classes {
      if member == nil {
        kinds.add(1, of: kind)
      } else {
        kinds.add(reading, of: kind, from: member)
      }
    }
  }

  private mutating func setDictionary(isStrong: Bool) {
    let list = own["dictionary_file"]
    let hasList = list.map { $0.text != "" } ?? false
    guard isStrong else {
      if hasList {
        draft.lint(
          .noEffect, at: list?.line, "dictionary_file only has an effect with policy STRONG",
          "dictionary_file が効くのは policy が STRONG のときだけです")
      }
      draft.assume(.dictionaryRefused, .flag(false), of: Self.product)
      return
    }
    if let list, hasList {
      draft.set(
        .dictionaryRefused, .flag(true), at: list.line, written: list.written,
        notes: [Wording("what is in the list stands in another file", "リストの中身は別のファイルにあります")])
      draft.imply(.blocklistMatch, .match(.substring), at: list.line)
    } else {
      draft.assume(.dictionaryRefused, .flag(false), of: Self.product)
      draft.lint(
        .noEffect, at: own["policy"]?.line, "STRONG without a dictionary_file looks nothing up",
        "dictionary_file がないため、STRONG でも辞書の照合は行われません")
    }
  }

  /// MariaDB's plugin.
  private mutating func readSimple() {
    let product = "MariaDB simple_password_check"
    draft.setNumber(
      .minimumLength, from: simple["minimal_length"], otherwise: .length(8, .byte), of: product
    ) { .length($0, .byte) }
    var kinds = KindsReading()
    for (key, classes) in [
      ("letters_same_case", [CharacterClass.upper, .lower]), ("digits", [.digit]),
      ("other_characters", [.special]),
    ] {
      add(classes, from: simple[key], to: &kinds)
    }
    kinds.set(in: &draft, default: product)
    draft.imply(.contextRefused, .flag(true))
  }

  private mutating func readGeneral() {
    draft.setNumber(
      .maximumAge, from: general["default_password_lifetime"], in: 0...65_535,
      otherwise: .unlimited, of: "MySQL"
    ) { $0 == 0 ? .unlimited : .number($0) }
    draft.setNumber(
      .historyDepth, from: general["password_history"], otherwise: .number(0), of: "MySQL")
    draft.setFlag(
      .changeNeedsCurrent, from: general["password_require_current"], otherwise: false, of: "MySQL")
    if let interval = general["password_reuse_interval"],
      let days = draft.reading(interval).value, days > 0,
      draft.policy[.historyDepth].value == .number(0)
    {
      draft.doubt(
        .historyDepth, at: interval.line, written: interval.written,
        "former passwords are refused for a number of days, not by their number",
        "以前のパスワードは件数ではなく日数で拒否されます")
    }
  }
}
