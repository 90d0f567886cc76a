extension PolicyFormat.ID {
  /// The settings of shadow-utils.
  public static let loginDefs = PolicyFormat.ID("login-defs")
}

extension PolicyFormat {
  /// `/etc/login.defs`: what new accounts of a Linux system begin with.
  static let loginDefs = PolicyFormat(
    id: .loginDefs, products: ["shadow-utils"], reach: .loginDefs, usualNames: ["login.defs"],
    recognise: { file in
      file.hasLine { line in
        ["PASS_MAX_DAYS", "PASS_MIN_DAYS"].contains(line.words.first ?? "")
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try Policy.layered(files) { (file: PolicyFile) throws(PolicyError) in
        var reader = LoginDefsReader(file)
        return try reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What shadow-utils has words for that still have an effect.
  static let loginDefs = Policy.Reach(
    [.maximumAge, .minimumAge, .saltedHash],
    elsewhere: [
      .minimumLength: ["pam_pwquality", "pam_passwdqc"],
      .composition: ["pam_pwquality", "pam_passwdqc"],
      .dictionaryRefused: ["pam_pwquality", "pam_passwdqc"], .historyDepth: ["pam_pwhistory"],
      .lockoutAttempts: ["pam_faillock"], .lockoutMinutes: ["pam_faillock"],
      .throttle: ["pam_faillock"],
    ])
}

/// Reads `login.defs`.
private struct LoginDefsReader {
  private static let product = "shadow-utils"
  /// Keys that Debian's file lists as taken over by PAM.
  private static let dead = [
    "pass_min_len", "pass_max_len", "pass_change_tries", "obscure_checks_enab", "pass_always_warn",
    "md5_crypt_enab",
  ]
  /// From here on, distributions mean “never”: 9999 days are 27 years.
  private static let never = 9_999

  private var draft: Draft

  init(_ file: PolicyFile) { draft = Draft(.loginDefs, file, reach: .loginDefs) }

  mutating func policy() throws(PolicyError) -> Policy {
    let lines = draft.file.settingLines(separators: [" ", "\t"])
    let last = draft.lastLines(of: lines)
    guard last.keys.contains(where: { $0.hasPrefix("pass_") || $0 == "encrypt_method" }) else {
      throw PolicyError(file: draft.file.name, .notThisFormat(.loginDefs))
    }
    let creation = Wording(
      "only accounts made from now on get this; for existing ones see chage -l",
      "これから作るアカウントだけに効きます。既存のアカウントは chage -l で確認してください")
    set(.maximumAge, last["pass_max_days"], notes: [creation]) {
      $0 < 0 || $0 >= Self.never ? .unlimited : .number($0)
    }
    set(.minimumAge, last["pass_min_days"], notes: [creation]) { .number(max(0, $0)) }
    draft.assume(.maximumAge, .unlimited, of: Self.product, notes: [creation])
    draft.assume(.minimumAge, .number(0), of: Self.product, notes: [creation])
    for line in Self.dead.compactMap({ last[$0] }) { lintDead(line) }
    setMethod(last["encrypt_method"])
    return draft.policy
  }

  private mutating func set(
    _ parameter: Parameter, _ line: SettingLine?, notes: [Wording], _ value: (Int) -> PolicyValue
  ) {
    guard let line else { return }
    guard let number = Self.number(line.value ?? ""),
      (-1...PolicyLimits.largestNumber).contains(number)
    else {
      draft.lintBadValue(of: String(line.key), at: line.line)
      draft.set(parameter, nil, from: line, doubt: .notThisValue)
      return
    }
    draft.set(parameter, value(number), from: line, notes: notes)
  }

  /// A number as C reads it: `0x1F` and `017` are hexadecimal and octal.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.count <= 20 else { return nil }
    if text.lowercased().hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.count > 1, text.first == "0" { return Int(text.dropFirst(), radix: 8) }
    return Int(text)
  }

  private mutating func lintDead(_ line: SettingLine) {
    draft.lint(
      .noEffect, at: line.line,
      "\(line.key) has no effect where PAM checks passwords, as it does on Linux systems of today",
      "\(line.key) は、PAM がパスワードを検査する環境（現在の Linux）では効きません")
  }

  private mutating func setMethod(_ line: SettingLine?) {
    guard let line, let method = line.value?.unquoted.uppercased() else { return }
    switch method {
    case "DES", "MD5":
      draft.set(
        .saltedHash, .flag(false), from: line,
        notes: [
          Wording(
            "\(method) has a salt and is far too fast to count as protection",
            "\(method) はソルト付きですが、計算が速すぎて保護とは言えません")
        ])
      draft.lint(
        .dangerous, at: line.line, "\(method) is no longer a safe way to store passwords",
        "\(method) は、もう安全な保存方法ではありません")
    case "SHA256", "SHA512", "BCRYPT", "YESCRYPT", "GOST_YESCRYPT":
      draft.set(.saltedHash, .flag(true), from: line)
    default:
      draft.lintBadValue(of: String(line.key), at: line.line)
      draft.set(.saltedHash, nil, from: line, doubt: .notThisValue)
    }
  }
}
