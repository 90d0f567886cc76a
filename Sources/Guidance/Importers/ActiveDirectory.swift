extension PolicyFormat.ID {
  /// Active Directory's password policies, as PowerShell or LDAP gives them.
  public static let activeDirectory = PolicyFormat.ID("active-directory")
}

extension PolicyFormat {
  /// `Get-ADDefaultDomainPasswordPolicy` and `Get-ADFineGrainedPasswordPolicy`, as JSON or as a list,
  /// and the attributes of the directory.
  static let activeDirectory = PolicyFormat(
    id: .activeDirectory, products: ["Active Directory"], reach: .windows,
    recognise: { !ActiveDirectoryReader.objects(in: $0).isEmpty },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      let objects = ActiveDirectoryReader.objects(in: file)
      if objects.isEmpty, file.looksLikeJSON { _ = try file.requireTree() }
      guard !objects.isEmpty else {
        throw PolicyError(file: file.name, .notThisFormat(.activeDirectory))
      }
      return try file.policies(of: objects) { object in
        var reader = ActiveDirectoryReader(file, object)
        return reader.policy()
      }
    })
}

/// Reads one object of the directory.
private struct ActiveDirectoryReader {
  private static let complexBit = 1
  private static let clearTextBit = 16

  private var draft: Draft
  private let object: YAMLNode

  init(_ file: PolicyFile, _ object: YAMLNode) {
    self.object = object
    draft = Draft(
      .activeDirectory, file,
      name: object.member(["Name", "name", "cn", "DistinguishedName", "distinguishedName", "dn"])?
        .text,
      reach: .windows)
  }

  /// The objects that are password policies, in JSON or in blocks of lines.
  static func objects(in file: PolicyFile) -> [YAMLNode] {
    func fits(_ node: YAMLNode) -> Bool {
      let has = { node.entry($0) != nil }
      return has("ComplexityEnabled") && has("MinPasswordLength")
        || has("minPwdLength") && (has("pwdProperties") || has("maxPwdAge") || has("minPwdAge"))
        || has("msDS-MinimumPasswordLength")
    }
    if let found = file.tree?.objects(where: fits), !found.isEmpty { return found }
    return file.looksLikeJSON ? [] : file.blocks.filter(fits)
  }

  mutating func policy() -> Policy {
    draft.implyWindows()
    setScope()
    setLength()
    setProperties()
    setAges()
    setLockout()
    draft.lintWindows()
    return draft.policy
  }

  private mutating func setScope() {
    guard let precedence = object.member(["Precedence", "msDS-PasswordSettingsPrecedence"])?.text
    else { return }
    let shown = Draft.shortened(precedence)
    draft.policy.scope.who = Wording(
      "users and groups that it is linked to (precedence \(shown))",
      "適用先のユーザーとグループ（優先順位 \(shown)）")
  }

  private mutating func setLength() {
    let member = object.member([
      "MinPasswordLength", "minPwdLength", "msDS-MinimumPasswordLength",
    ])
    draft.setNumber(.minimumLength, from: member, in: 0...255) { .length($0, .utf16) }
    draft.setNumber(
      .historyDepth,
      from: object.member([
        "PasswordHistoryCount", "pwdHistoryLength", "msDS-PasswordHistoryLength",
      ]), in: 0...1024)
  }

  private mutating func setProperties() {
    let complexity = object.member(["ComplexityEnabled", "msDS-PasswordComplexityEnabled"])
    let reversible = object.member([
      "ReversibleEncryptionEnabled", "msDS-PasswordReversibleEncryptionEnabled",
    ])
    guard let properties = object.member("pwdProperties") else {
      draft.setWindowsComplexity(draft.flagReading(complexity), from: complexity)
      draft.setReversible(draft.flagReading(reversible), from: reversible)
      return
    }
    let bits = draft.reading(properties, in: 0...Int(UInt32.max))
    draft.setWindowsComplexity(bits.map { $0 & Self.complexBit != 0 }, from: properties)
    draft.setReversible(bits.map { $0 & Self.clearTextBit != 0 }, from: properties)
  }

  private mutating func setAges() {
    set(.maximumAge, ["MaxPasswordAge", "maxPwdAge", "msDS-MaximumPasswordAge"]) { span in
      guard let seconds = span.seconds, seconds > 0 else { return .unlimited }
      return .number((seconds + 86_399) / 86_400)
    }
    set(.minimumAge, ["MinPasswordAge", "minPwdAge", "msDS-MinimumPasswordAge"]) { span in
      .number((span.seconds ?? 0) / 86_400)
    }
  }

  private mutating func setLockout() {
    let threshold = object.member([
      "LockoutThreshold", "lockoutThreshold", "msDS-LockoutThreshold",
    ])
    draft.setNumber(.lockoutAttempts, from: threshold, in: 0...65_535) {
      $0 == 0 ? .unlimited : .number($0)
    }
    set(.lockoutMinutes, ["LockoutDuration", "lockoutDuration", "msDS-LockoutDuration"]) { span in
      guard let seconds = span.seconds, seconds > 0 else { return .unlimited }
      return .number(seconds / 60)
    }
  }

  private mutating func set(
    _ parameter: Parameter, _ keys: [String], _ value: (DirectoryTimeSpan) -> PolicyValue
  ) {
    guard let key = keys.first(where: { object.member($0) != nil }),
      let member = object.member(key), let node = object[key]
    else { return }
    guard let span = DirectoryTimeSpan(node) else {
      draft.lintBadValue(of: member.key, at: member.line)
      draft.set(
        parameter, nil, at: member.line, written: draft.written(member), doubt: .notThisValue)
      return
    }
    draft.set(parameter, value(span), at: member.line, written: draft.written(member))
  }
}

/// A length of time as .NET or the directory writes it.
private struct DirectoryTimeSpan {
  /// Whole seconds; nil for “never”.
  let seconds: Int?

  private static let ticks = 10_000_000

  /// The span of an object with its parts, of `42.00:00:00`, or of a negative number of 100
  /// nanoseconds.
  init?(_ node: YAMLNode) {
    if let ticks = node.member("Ticks")?.text.flatMap({ Int(decimal: $0) }) {
      self.init(ticks: ticks)
    } else if let days = node.member("TotalDays")?.text.flatMap(Double.init)
      ?? node
      .member("Days")?.text.flatMap(Double.init)
    {
      let isNever = !days.isFinite || days.magnitude >= 20_000_000
      self.init(seconds: isNever ? nil : Int((days.magnitude * 86_400).rounded()))
    } else if let text = node.string ?? node.items?.first?.string {
      if let ticks = Int(decimal: text) { self.init(ticks: ticks) } else { self.init(text) }
    } else {
      return nil
    }
  }

  private init(seconds: Int?) { self.seconds = seconds }

  private init(ticks: Int) {
    self.init(seconds: ticks == .min ? nil : abs(ticks) / Self.ticks)
  }

  /// `d.hh:mm:ss` or `hh:mm:ss`, with a sign or without.
  private init?(_ text: String) {
    if ["(never)", "(none)", "never"].contains(text.lowercased()) {
      seconds = nil
      return
    }
    let clock = text.drop { $0 == "-" }.prefix(40).split(separator: ":")
    guard clock.count == 3 else { return nil }
    let head = clock[0].split(separator: ".")
    let days = head.count == 2 ? Int(head[0]) : 0
    guard head.count <= 2, let days, days < 20_000_000, let hours = head.last.flatMap({ Int($0) }),
      let minutes = Int(clock[1]), let rest = Int(clock[2].prefix { $0 != "." }),
      (0..<24).contains(hours), (0..<60).contains(minutes), (0..<60).contains(rest), days >= 0
    else { return nil }
    seconds = ((days * 24 + hours) * 60 + minutes) * 60 + rest
  }
}

extension PolicyFile {
  /// Blocks of `key: value` lines between empty lines, as directories print them.
  ///
  /// What a key says for the second time in a block is passed over.
  var blocks: [YAMLNode] {
    var blocks: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var known: Set<Substring> = []
    func node() -> YAMLNode { YAMLNode(.mapping(entries), line: entries.first?.line ?? 1) }
    for (index, line) in lines.enumerated() {
      let body = line.trimmed
      if body.isEmpty || body.allSatisfy({ $0 == "-" || $0 == "=" }) {
        if !entries.isEmpty { blocks.append(node()) }
        entries = []
        known = []
        continue
      }
      guard let mark = body.firstIndex(of: ":"), body.first != "#" else { continue }
      let key = body[..<mark].trimmed
      let value = body[body.index(after: mark)...].trimmed
      guard known.insert(key).inserted else { continue }
      entries.append(
        YAMLNode.Entry(
          key: String(key), line: index + 1,
          value: YAMLNode(.scalar(String(value), isPlain: true), line: index + 1)))
    }
    if !entries.isEmpty { blocks.append(node()) }
    return blocks
  }
}
