extension PolicyFormat.ID {
  /// passwdqc's own file.
  public static let passwdqc = PolicyFormat.ID("passwdqc")
}

extension PolicyFormat {
  /// `passwdqc.conf`, for pam_passwdqc and pwqcheck.
  static let passwdqc = PolicyFormat(
    id: .passwdqc, products: ["passwdqc", "pam_passwdqc"], reach: .passwdqc, readBy: .pam,
    usualNames: ["passwdqc.conf"],
    recognise: { file in
      file.hasLine { line in
        guard line.hasPrefix("min=") else { return false }
        let parts = line.dropFirst(4).split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 5
          && parts.allSatisfy { $0 == "disabled" || Int(decimal: $0) != nil }
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try PAMSystem(files).policy().map { [$0] } ?? []
    })
}

extension Policy.Reach {
  /// What passwdqc has words for.
  static let passwdqc = Policy.Reach(
    [
      .minimumLength, .maximumLength, .lengthUnit, .truncation, .composition, .similarity,
      .dictionaryRefused, .contextRefused, .breachedRefused, .sequentialRefused, .lookalikes,
    ],
    elsewhere: [
      .maximumAge: ["/etc/login.defs", "chage -l"], .minimumAge: ["/etc/login.defs", "chage -l"],
      .periodicChange: ["/etc/login.defs", "chage -l"],
      .historyDepth: ["pam_pwhistory"], .lockoutAttempts: ["pam_faillock"],
      .lockoutMinutes: ["pam_faillock"], .throttle: ["pam_faillock"],
    ])
}

/// Reads passwdqc's options, of its file or of its PAM module, where any bad one is fatal.
struct PasswdqcReader {
  private static let words: Set<String> = [
    "non-unix", "ask_oldauthtok", "ask_oldauthtok=update", "check_oldauthtok", "use_first_pass",
    "use_authtok", "noaudit",
  ]

  private(set) var settings: PasswdqcSettings
  private(set) var draft: Draft
  private var hasMinimums = false
  private var hasMaximum = false
  private var enforcement = "everyone"

  /// A reader over the defaults of a release: files do not tell which one reads them.
  init(_ file: PolicyFile, release: PasswdqcSettings.Release = .since21) {
    settings = PasswdqcSettings(release)
    draft = Draft(.passwdqc, file, reach: .passwdqc)
  }

  /// Reads the file's lines.
  mutating func readFile() throws(PolicyError) {
    for (index, line) in draft.file.lines.enumerated() {
      guard !line.isEmpty, line.first != "#" else { continue }
      try read(String(line), at: index + 1)
    }
  }

  /// Reads one option.
  mutating func read(_ option: String, at line: Int) throws(PolicyError) {
    guard let mark = option.firstIndex(of: "="), !Self.words.contains(option) else {
      guard Self.words.contains(option) else { throw bad(option, at: line) }
      return
    }
    let value = option[option.index(after: mark)...]
    let key = String(option[..<mark])
    guard try set(key, value, at: line, written: option) else { throw bad(key, at: line) }
  }

  private func bad(_ option: String, at line: Int) -> PolicyError {
    let shown = Draft.shortened(option)
    return PolicyError(
      file: draft.file.name, line: line,
      .other(
        Wording(
          "passwdqc refuses \(shown) and does not start", "passwdqc は \(shown) を受け付けず、動作しません")))
  }

  private mutating func set(
    _ key: String, _ value: Substring, at line: Int, written: String
  ) throws(PolicyError) -> Bool {
    switch key {
    case "min": return setMinimums(value, at: line, written: written)
    case "max":
      guard let number = number(value, in: 8...10_000) else { return false }
      settings.maximum = number
      hasMaximum = true
      draft.set(.maximumLength, .length(number, .byte), at: line, written: written)
      if number == PasswdqcSettings.truncatingMaximum {
        draft.set(.truncation, .flag(true), at: line, written: written)
      }
    case "passphrase":
      guard let number = number(value, in: 0...10_000) else { return false }
      settings.passphraseWords = number
    case "match":
      guard let number = number(value, in: 0...10_000) else { return false }
      settings.matchLength = number
      if number == 0 {
        draft.set(.dictionaryRefused, .flag(false), at: line, written: written)
        draft.set(.contextRefused, .flag(false), at: line, written: written)
        draft.set(.sequentialRefused, .flag(false), at: line, written: written)
      }
    case "similar":
      guard value == "permit" || value == "deny" else { return false }
      settings.deniesSimilar = value == "deny"
      draft.set(.similarity, .flag(settings.deniesSimilar), at: line, written: written)
    case "random": return setRandom(value)
    case "wordlist": break
    case "denylist", "filter":
      guard !value.isEmpty else { break }
      draft.set(
        .breachedRefused, .flag(true), at: line, written: written,
        doubt: Wording("what is in the list stands in another file", "リストの中身は別のファイルにあります"))
    case "enforce":
      guard ["none", "users", "everyone"].contains(value) else { return false }
      enforcement = String(value)
    case "retry": return number(value, in: 0...Int(Int32.max)) != nil
    case "config":
      draft.gap(
        at: line, "the file that config= names was not read", "config= のファイルは読んでいません")
    default: return false
    }
    return true
  }

  private func number(_ value: Substring, in range: ClosedRange<Int>) -> Int? {
    guard value.utf8.allSatisfy(\.isASCIIDigit), let number = Int(decimal: value),
      range.contains(number)
    else { return nil }
    return number
  }

  private mutating func setMinimums(_ value: Substring, at line: Int, written: String) -> Bool {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
    var minimums: [Int?] = []
    for part in parts {
      let minimum = part == "disabled" ? nil : number(part, in: 0...Int(Int32.max))
      guard part == "disabled" || minimum != nil else { return false }
      // None may be larger than the one before it.
      if let last = minimums.last, (minimum ?? .max) > (last ?? .max) { return false }
      minimums.append(minimum)
    }
    guard minimums.count == 5 else { return false }
    settings.minimums = minimums
    hasMinimums = true
    setLengths(at: line, written: written)
    return true
  }

  private mutating func setRandom(_ value: Substring) -> Bool {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
    guard let bits = parts.first.flatMap({ number($0, in: 0...136) }), bits == 0 || bits >= 24,
      parts.count == 1 || parts.count == 2 && parts[1] == "only"
    else { return false }
    if parts.count == 2 { settings.allowsOnlyRandom = true }
    return true
  }
}

// MARK: The policy

extension PasswdqcReader {
  /// The policy of what was read.
  mutating func policy() -> Policy {
    if !hasMinimums {
      setLengths(at: nil, written: "")
    } else if settings.passphraseWords == 0 {
      // Without passphrases their minimum has no meaning, whichever line came first.
      refreshTiers()
    }
    let product = "passwdqc 2.1"
    if !hasMaximum {
      draft.assume(
        .maximumLength, .length(settings.maximum, .byte), of: "passwdqc 1.4.1",
        notes: [Wording("before version 1.4.1 the default was 40", "1.4.1 より前の既定値は 40 です")])
    }
    for parameter in [
      Parameter.dictionaryRefused, .contextRefused, .sequentialRefused, .similarity, .lookalikes,
    ] where draft.policy[parameter].value == nil {
      draft.assume(parameter, .flag(true), of: product)
    }
    draft.imply(.lengthUnit, .unit(.byte))
    draft.policy.scope.isEnforced = enforcement != "none"
    if enforcement == "users" {
      draft.policy.scope.who = Wording("users other than root", "root 以外のユーザー")
    }
    draft.policy.deciders = [.passwdqc(settings)]
    return draft.policy
  }

  private var tiers: [Composition.Tier] {
    let kinds: [Int?] = [1, 2, nil, 3, 4]
    return zip(kinds, settings.minimums).map { kinds, minimum in
      let isPossible = kinds != nil || settings.passphraseWords > 0
      return Composition.Tier(classes: kinds, minimum: isPossible ? minimum : nil)
    }
  }

  private mutating func setLengths(at line: Int?, written: String) {
    let shortest = settings.minimums.compactMap(\.self).min()
    let length = PolicyValue.length(shortest ?? 0, .byte)
    let composition = PolicyValue.composition(Composition(tiers: tiers))
    guard let line else {
      let notes = [Wording("before version 2.1 the default was 7", "2.1 より前の既定値は 7 です")]
      draft.assume(.minimumLength, length, of: "passwdqc 2.1", notes: notes)
      draft.assume(.composition, composition, of: "passwdqc 2.1")
      return
    }
    if shortest == nil {
      draft.lint(
        .contradiction, at: line, "every password is refused: all minimums are disabled",
        "すべて disabled のため、どのパスワードも通りません")
    }
    draft.set(.minimumLength, length, at: line, written: written)
    draft.set(.composition, composition, at: line, written: written)
  }

  private mutating func refreshTiers() {
    var setting = draft.policy[.composition]
    setting.value = .composition(Composition(tiers: tiers))
    draft.policy.set(.composition, setting)
  }
}
