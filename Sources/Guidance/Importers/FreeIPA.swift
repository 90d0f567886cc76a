extension PolicyFormat.ID {
  /// FreeIPA's password policies.
  public static let freeIPA = PolicyFormat.ID("freeipa")
}

extension PolicyFormat {
  /// `ipa pwpolicy-show`, `ipa pwpolicy-find`, `--raw`, LDIF, JSON, and Ansible's `ipapwpolicy`.
  static let freeIPA = PolicyFormat(
    id: .freeIPA, products: ["FreeIPA", "Red Hat Identity Management"], reach: .freeIPA,
    recognise: { !FreeIPAReader.objects(in: $0).isEmpty },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      let objects = FreeIPAReader.objects(in: file)
      if objects.isEmpty, file.looksLikeJSON { _ = try file.requireTree() }
      guard !objects.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.freeIPA)) }
      return try file.policies(of: objects) { object in
        var reader = FreeIPAReader(file, object)
        return reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What FreeIPA has words for.
  static let freeIPA = Policy.Reach(
    [
      .minimumLength, .composition, .maximumRepeat, .maximumSequence, .dictionaryRefused,
      .contextRefused, .historyDepth, .maximumAge, .minimumAge, .lockoutAttempts, .lockoutMinutes,
    ],
    elsewhere: [.secondFactor: ["ipa config-mod --user-auth-type=otp"]])
}

/// Reads one policy of FreeIPA, whatever it was printed by.
private struct FreeIPAReader {
  private static let product = "FreeIPA"
  /// What libpwquality, which does the newer checks, asks for at least.
  private static let leastWithChecks = 6

  /// A setting's names: as the command shows it, in the directory, on the command line.
  private struct Names {
    let label: String
    let attribute: String
    let option: String

    init(_ label: String, _ attribute: String, _ option: String) {
      self.label = label
      self.attribute = attribute
      self.option = option
    }
  }

  private static let minimumLength = Names("Min length", "krbPwdMinLength", "minlength")
  private static let classes = Names("Character classes", "krbPwdMinDiffChars", "minclasses")
  private static let maximumLife = Names("Max lifetime (days)", "krbMaxPwdLife", "maxlife")
  private static let minimumLife = Names("Min lifetime (hours)", "krbMinPwdLife", "minlife")

  private var draft: Draft
  private let object: YAMLNode
  /// What Ansible does not name stays as it is on the server; what the server does not show is off.
  private let isTask: Bool
  /// The keys in lower case: directories do not tell capitals from small letters.
  private let entries: [String: YAMLNode.Entry]

  static func objects(in file: PolicyFile) -> [YAMLNode] {
    func fits(_ node: YAMLNode) -> Bool {
      let keys = Set((node.entries ?? []).map { $0.key.lowercased() })
      func has(_ names: Names) -> Bool { keys.contains(names.attribute.lowercased()) }
      return has(minimumLength) || has(classes) && (has(maximumLife) || has(minimumLife))
        || keys.contains("min length") && keys.contains("character classes")
    }
    if let found = file.tree?.objects(where: fits), !found.isEmpty { return found }
    // Ansible's module has the options of the command for its keys.
    let tasks = file.tree?.objects { $0["ipapwpolicy"]?.entries != nil } ?? []
    if !tasks.isEmpty { return tasks.compactMap { $0["ipapwpolicy"] } }
    return file.looksLikeJSON ? [] : file.blocks.filter(fits)
  }

  init(_ file: PolicyFile, _ object: YAMLNode) {
    self.object = object
    isTask = object.entries?.contains { $0.key == "minlength" || $0.key == "minclasses" } ?? false
    entries = Dictionary(
      (object.entries ?? []).map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { $1 })
    draft = Draft(
      .freeIPA, file, name: object.member(["Group", "cn", "name"])?.text, reach: .freeIPA)
  }

  /// A setting by any of its names; whether the directory's unit, seconds, is meant.
  private func member(_ names: Names) -> (member: Member?, isRaw: Bool) {
    for (name, isRaw) in [(names.attribute, true), (names.label, false), (names.option, false)] {
      guard let entry = entries[name.lowercased()],
        let member = YAMLNode(.mapping([entry]), line: entry.line).member(entry.key)
      else { continue }
      return (member, isRaw)
    }
    return (nil, false)
  }

  private func member(_ label: String, _ attribute: String, _ option: String) -> Member? {
    member(Names(label, attribute, option)).member
  }

  mutating func policy() -> Policy {
    if let priority = member("Priority", "cosPriority", "priority")?.text {
      let shown = Draft.shortened(priority)
      draft.policy.scope.who = Wording(
        "members of the group (priority \(shown))", "グループのメンバー（優先度 \(shown)）")
    }
    draft.setNumber(.minimumLength, from: member(Self.minimumLength).member, in: 0...1000) {
      .length($0, .codePoint)
    }
    setKinds()
    setAges()
    draft.setNumber(
      .historyDepth, from: member("History size", "krbPwdHistoryLength", "history"), in: 0...1000)
    setChecks()
    setLockout()
    return draft.policy
  }

  private mutating func setKinds() {
    var kinds = KindsReading()
    let classes = member(Self.classes).member
    kinds.add(
      draft.reading(classes, in: 0...5), outOf: [.upper, .lower, .digit, .special, .other],
      from: classes)
    for (option, kind) in [
      ("dcredit", CharacterClass.digit), ("ucredit", .upper), ("lcredit", .lower),
      ("ocredit", .special),
    ] {
      let credit = member("\(option.prefix(1)) credit", "ipaPwd\(option)", option)
      let reading = draft.reading(credit, in: -1000...1000)
      if let number = reading.value, number > 0 { draft.policy.arithmetic.credits[kind] = number }
      if credit != nil { kinds.add(reading.map { max(0, -$0) }, of: kind, from: credit) }
    }
    kinds.set(
      in: &draft, default: isTask ? nil : Self.product,
      notes: [
        Wording(
          "three equal characters in a row cost one class", "同じ文字が 3 つ以上続くと種類数が 1 つ減ります")
      ])
  }

  private mutating func setAges() {
    let (most, mostIsRaw) = member(Self.maximumLife)
    draft.setNumber(.maximumAge, from: most, in: 0...Int(Int32.max)) { life in
      if life == 0 { return .unlimited }
      return .number(mostIsRaw ? (life + 86_399) / 86_400 : life)
    }
    let (least, leastIsRaw) = member(Self.minimumLife)
    draft.setNumber(
      .minimumAge, from: least, in: 0...Int(Int32.max),
      notes: [Wording("whole days; the setting counts hours", "日数に換算（設定は時間単位、端数切り捨て）")]
    ) { .number(leastIsRaw ? $0 / 86_400 : $0 / 24) }
    if case .number(let most)? = draft.policy[.maximumAge].value,
      case .number(let least)? = draft.policy[.minimumAge].value, least > most
    {
      draft.lint(
        .contradiction, at: draft.policy[.minimumAge].position?.line,
        "a password must be changed before it may be changed", "変更禁止期間が有効期間より長くなっています")
    }
  }

  /// The checks that libpwquality does: any of them brings its own minimum of six.
  private mutating func setChecks() {
    let repeats = member("Max repeat", "ipaPwdMaxRepeat", "maxrepeat")
    let sequence = member("Max sequence", "ipaPwdMaxSequence", "maxsequence")
    let dictionary = member("Dictionary check", "ipaPwdDictCheck", "dictcheck")
    let user = member("User check", "ipaPwdUserCheck", "usercheck")
    for (parameter, member) in [
      (Parameter.maximumRepeat, repeats), (.maximumSequence, sequence),
    ] {
      draft.setNumber(
        parameter, from: member, in: 0...256, otherwise: isTask ? nil : .unlimited,
        of: Self.product
      ) { $0 == 0 ? .unlimited : .number($0) }
    }
    let fallback = isTask ? nil : false
    draft.setFlag(.dictionaryRefused, from: dictionary, otherwise: fallback, of: Self.product)
    draft.setFlag(.contextRefused, from: user, otherwise: fallback, of: Self.product)
    let isOn = [Parameter.dictionaryRefused, .contextRefused].contains {
      draft.policy[$0].value == .flag(true)
    }
    let limits = [Parameter.maximumRepeat, .maximumSequence].contains {
      if case .number? = draft.policy[$0].value { true } else { false }
    }
    if isOn || limits { draft.policy.arithmetic.floor = Self.leastWithChecks }
  }

  private mutating func setLockout() {
    draft.setNumber(
      .lockoutAttempts, from: member("Max failures", "krbPwdMaxFailure", "maxfail"), in: 0...10_000
    ) { $0 == 0 ? .unlimited : .number($0) }
    // For so many seconds; 0 until an administrator unlocks the account.
    draft.setNumber(
      .lockoutMinutes, from: member("Lockout duration", "krbPwdLockoutDuration", "lockouttime")
    ) { $0 == 0 ? .unlimited : .number($0 / 60) }
  }
}
