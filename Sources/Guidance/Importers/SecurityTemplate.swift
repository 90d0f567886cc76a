extension PolicyFormat.ID {
  /// A security template of Windows.
  public static let securityTemplate = PolicyFormat.ID("windows-inf")
}

extension PolicyFormat {
  /// What `secedit /export` writes, and `GptTmpl.inf` of a group policy.
  static let securityTemplate = PolicyFormat(
    id: .securityTemplate, products: ["secedit", "Group Policy"], reach: .windows,
    usualNames: ["gpttmpl.inf"],
    recognise: { file in
      file.hasLine { $0.lowercased() == "[system access]" }
        && file.hasLine { line in
          let key = line.prefix { $0 != "=" }.trimmed.lowercased()
          return SecurityTemplateReader.keys.contains(key)
        }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try Policy.layered(files) { (file: PolicyFile) throws(PolicyError) in
        var reader = SecurityTemplateReader(file)
        return try reader.policy()
      }
    })
}

/// Reads the section `[System Access]` of a security template.
private struct SecurityTemplateReader {
  static let keys: Set<String> = [
    "minimumpasswordlength", "passwordcomplexity", "maximumpasswordage", "minimumpasswordage",
    "passwordhistorysize", "cleartextpassword", "lockoutbadcount", "resetlockoutcount",
    "lockoutduration",
  ]
  /// The longest minimum without `RelaxMinimumPasswordLengthLimits`.
  private static let strictLimit = 14

  private var draft: Draft
  private var members: [String: Member] = [:]

  init(_ file: PolicyFile) {
    draft = Draft(.securityTemplate, file, reach: .windows)
  }

  mutating func policy() throws(PolicyError) -> Policy {
    let lines = draft.file.settingLines(separators: ["="], comments: [";", "#"])
    let access = lines.filter {
      $0.section.lowercased() == "system access" && Self.keys.contains($0.key.lowercased())
    }
    guard !access.isEmpty else {
      throw PolicyError(file: draft.file.name, .notThisFormat(.securityTemplate))
    }
    members = draft.lastLines(of: access).mapValues(\.member)
    draft.implyWindows()
    setLength(isRelaxed: lines.contains(where: Self.relaxes))
    let complexity = members["passwordcomplexity"]
    draft.setWindowsComplexity(draft.flagReading(complexity), from: complexity)
    let clear = members["cleartextpassword"]
    draft.setReversible(draft.flagReading(clear), from: clear)
    setAges()
    setLockout()
    draft.lintWindows()
    return draft.policy
  }

  /// Whether a line of the registry allows a minimum of more than 14.
  private static func relaxes(_ line: SettingLine) -> Bool {
    line.section.lowercased() == "registry values"
      && line.key.lowercased().hasSuffix("\\relaxminimumpasswordlengthlimits")
      && line.value?.filter { $0 != " " } == "4,1"
  }

  private mutating func setLength(isRelaxed: Bool) {
    let member = members["minimumpasswordlength"]
    let reading = draft.reading(member, in: 0...128)
    guard let length = reading.value, length > Self.strictLimit, !isRelaxed else {
      draft.set(.minimumLength, reading, from: member) { .length($0, .utf16) }
      return
    }
    draft.lint(
      .outOfRange, at: member?.line,
      "more than 14 only has an effect where RelaxMinimumPasswordLengthLimits is on",
      "14 を超える値は RelaxMinimumPasswordLengthLimits が有効な環境でだけ効きます")
    draft.set(
      .minimumLength, .length(length, .utf16), at: member?.line, written: member?.written,
      doubt: Wording(
        "the file does not turn RelaxMinimumPasswordLengthLimits on, without which 14 is the most",
        "RelaxMinimumPasswordLengthLimits を有効にする設定がなく、その場合は 14 が上限です"))
  }

  private mutating func setAges() {
    draft.setNumber(.maximumAge, from: members["maximumpasswordage"], in: -1...999) {
      $0 <= 0 ? .unlimited : .number($0)
    }
    draft.setNumber(.minimumAge, from: members["minimumpasswordage"], in: 0...998)
    draft.setNumber(.historyDepth, from: members["passwordhistorysize"], in: 0...24)
  }

  private mutating func setLockout() {
    draft.setNumber(.lockoutAttempts, from: members["lockoutbadcount"], in: 0...999) {
      $0 == 0 ? .unlimited : .number($0)
    }
    // 0 and -1: until an administrator unlocks the account.
    draft.setNumber(.lockoutMinutes, from: members["lockoutduration"], in: -1...99_999) {
      $0 <= 0 ? .unlimited : .number($0)
    }
  }
}
