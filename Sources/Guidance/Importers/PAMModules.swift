/// What the modules of a Linux system's PAM stacks do with passwords.
struct PAMModules {
  private var pwquality: PwqualityReader?
  private var cracklib: PwqualityReader?
  private var passwdqc: PasswdqcReader?
  private var rest: Draft?
  private var callsPwquality = false
  private var callsPasswdqc = false
  private var callsFaillock = false
  private var hasStack = false
  private var pamUnix: PolicyFile?
  private var hasMissingFile = false
  private let known: Set<Substring>
  private var includes: [Substring: Set<Substring>] = [:]

  /// Modules of stacks with these names.
  init(stacks: Set<String>) {
    known = Set(stacks.map { Self.lastComponent(Substring($0)) })
  }

  private static func lastComponent(_ name: Substring) -> Substring {
    name.split(separator: "/").last ?? name
  }

  // MARK: Files of modules

  mutating func read(pwquality file: PolicyFile) {
    pwquality = pwquality ?? PwqualityReader()
    pwquality?.read(file)
  }

  mutating func read(passwdqc file: PolicyFile) throws(PolicyError) {
    var reader = PasswdqcReader(file)
    try reader.readFile()
    passwdqc = reader
  }

  mutating func read(faillock file: PolicyFile) {
    begin(file)
    for line in file.settingLines(separators: ["=", " ", "\t"], trailingComments: ["#"]) {
      guard FaillockFile.numbers.contains(String(line.key)) else { continue }
      setFaillock(line.key, line.value ?? "", in: file, at: line.line, written: line.written)
    }
    if callsFaillock == false { assumeFaillock() }
  }

  private mutating func begin(_ file: PolicyFile) {
    guard var draft = rest else {
      rest = Draft(.pam, file, reach: .pam)
      return
    }
    draft.policy.sources.append(Policy.Source(format: .pam, file: file.name))
    // What was read stays; further lines stand in the new file.
    var next = Draft(.pam, file, reach: .pam)
    next.policy = draft.policy
    rest = next
  }

  // MARK: Stacks

  mutating func read(stack file: PolicyFile) throws(PolicyError) {
    begin(file)
    hasStack = true
    for (index, line) in file.lines.enumerated() {
      if let name = Self.included(by: line) {
        try include(name, in: file, at: index + 1)
      } else if let line = PAMLine(line) {
        try read(line, of: file, at: index + 1)
      }
    }
  }

  /// The file that a line includes, if it does.
  static func included(by line: Substring) -> Substring? {
    let words = line.prefix { $0 != "#" }.trimmed.words
    if words.first == "@include", words.count == 2 { return words[1] }
    guard words.count == 3, ["include", "substack"].contains(words[1]),
      words[0].drop(while: { $0 == "-" }) == "password" || words[0] == "auth"
    else { return nil }
    return words[2]
  }

  private mutating func include(
    _ name: Substring, in file: PolicyFile, at line: Int
  ) throws(PolicyError) {
    let from = file.lastNameComponent
    let to = Self.lastComponent(name)
    includes[from, default: []].insert(to)
    if reaches(from, from: to) {
      throw PolicyError(
        file: file.name, line: line,
        .other(Wording("the files include one another in a circle", "ファイルの include が循環しています")))
    }
    guard !known.contains(to) else { return }
    let shown = Draft.shortened(String(to))
    hasMissingFile = true
    rest?.gap(
      at: line, "the included file \(shown) was not given", "include されている \(shown) が指定されていません")
  }

  private func reaches(_ goal: Substring, from start: Substring) -> Bool {
    var seen: Set<Substring> = []
    var open = [start]
    while let name = open.popLast() {
      if name == goal { return true }
      guard seen.insert(name).inserted else { continue }
      open += includes[name] ?? []
    }
    return false
  }

  private mutating func read(
    _ line: PAMLine, of file: PolicyFile, at number: Int
  ) throws(PolicyError) {
    switch (line.type.lowercased(), String(line.module)) {
    case ("password", "pam_cracklib.so"):
      // It has no file of its own.
      cracklib = cracklib ?? PwqualityReader(forCracklib: true)
      for argument in line.arguments {
        cracklib?.read(argument: argument, at: file.position(number))
      }
    case ("password", "pam_pwquality.so"):
      callsPwquality = true
      pwquality = pwquality ?? PwqualityReader()
      for argument in line.arguments {
        pwquality?.read(argument: argument, at: file.position(number))
      }
    case ("password", "pam_passwdqc.so"):
      callsPasswdqc = true
      var reader = passwdqc ?? PasswdqcReader(file)
      for argument in line.arguments { try reader.read(String(argument), at: number) }
      passwdqc = reader
    case ("password", "pam_pwhistory.so"): readHistory(line, at: number)
    case ("password", "pam_unix.so"):
      pamUnix = file
      readUnix(line, at: number)
    case ("auth", "pam_unix.so"):
      if line.arguments.contains("nullok") { lintNullok(at: number) }
    case ("auth", "pam_faillock.so"): readFaillock(line, of: file, at: number)
    default: break
    }
  }

  private static func pair(_ argument: Substring) -> (key: Substring, value: Substring) {
    let key = argument.prefix { $0 != "=" }
    return (key, argument.dropFirst(key.count + 1))
  }
}

// MARK: Single modules

extension PAMModules {
  private mutating func readHistory(_ line: PAMLine, at number: Int) {
    let remember = line.arguments.last { $0.hasPrefix("remember=") }
    guard let remember else {
      rest?.assume(.historyDepth, .number(10), of: "pam_pwhistory")
      return
    }
    guard let depth = rest?.number(Self.pair(remember).value, of: "remember", at: number) else {
      return
    }
    rest?.set(.historyDepth, .number(depth), at: number, written: "pam_pwhistory.so \(remember)")
  }

  private mutating func readUnix(_ line: PAMLine, at number: Int) {
    for argument in line.arguments {
      let (key, value) = Self.pair(argument)
      switch key {
      case "remember":
        guard let depth = rest?.number(value, of: "remember", at: number) else { continue }
        rest?.set(.historyDepth, .number(depth), at: number, written: "pam_unix.so \(argument)")
        rest?.lint(
          .dangerous, at: number, "pam_unix keeps former passwords as MD5 hashes",
          "pam_unix は過去のパスワードを MD5 のハッシュで保存します")
      case "minlen":
        guard let length = rest?.number(value, of: "minlen", at: number) else { continue }
        rest?.set(
          .minimumLength, .length(length, .byte), at: number, written: "pam_unix.so \(argument)")
      case "obscure":
        rest?.set(.similarity, .flag(true), at: number, written: "pam_unix.so obscure")
      case "nullok": lintNullok(at: number)
      case "md5", "bigcrypt":
        rest?.lint(
          .dangerous, at: number, "\(key) is no longer a safe way to store passwords",
          "\(key) は、もう安全な保存方法ではありません")
      case "sha256", "sha512", "blowfish", "yescrypt", "gost_yescrypt":
        rest?.set(.saltedHash, .flag(true), at: number, written: "pam_unix.so \(key)")
      default: continue
      }
    }
  }

  private mutating func lintNullok(at number: Int) {
    rest?.lint(
      .dangerous, at: number, "nullok lets accounts in that have no password",
      "nullok があると、パスワードのないアカウントでログインできます")
  }

  private mutating func readFaillock(_ line: PAMLine, of file: PolicyFile, at number: Int) {
    callsFaillock = true
    for argument in line.arguments {
      let (key, value) = Self.pair(argument)
      guard FaillockFile.numbers.contains(String(key)) else { continue }
      setFaillock(key, value, in: file, at: number, written: "pam_faillock.so \(argument)")
    }
    assumeFaillock()
  }

  private mutating func setFaillock(
    _ key: Substring, _ value: Substring, in file: PolicyFile, at line: Int, written: String
  ) {
    if key == "unlock_time", value == "never" {
      rest?.set(.lockoutMinutes, .unlimited, at: line, written: written)
      return
    }
    guard let number = rest?.number(value, of: String(key), at: line) else { return }
    switch key {
    case "deny":
      rest?.set(
        .lockoutAttempts, number == 0 ? .unlimited : .number(number), at: line, written: written)
    case "unlock_time":
      // Part of a minute does not lock for a minute; 0 is what the module takes for “never”.
      rest?.set(
        .lockoutMinutes, number == 0 ? .unlimited : .number(number / 60), at: line,
        written: written)
    default: break
    }
  }

  private mutating func assumeFaillock() {
    if rest?.policy[.lockoutAttempts].value == nil {
      rest?.assume(.lockoutAttempts, .number(3), of: "pam_faillock")
    }
    if rest?.policy[.lockoutMinutes].value == nil {
      rest?.assume(.lockoutMinutes, .number(10), of: "pam_faillock")
    }
  }
}

// MARK: The policy

extension PAMModules {
  /// The policy of all that was read; nil if that was nothing.
  mutating func policy() -> Policy? {
    var layers: [Policy] = []
    if var rest {
      finish(&rest)
      layers.append(rest.policy)
    }
    if let cracklib { layers.append(cracklib.policy()) }
    if let pwquality {
      var policy = pwquality.policy()
      lintUncalled("pam_pwquality", isCalled: callsPwquality, &policy)
      if !hasStack || callsPwquality { layers.append(policy) } else { keepLints(policy, &layers) }
    }
    if var reader = passwdqc {
      var policy = reader.policy()
      lintUncalled("pam_passwdqc", isCalled: callsPasswdqc, &policy)
      if !hasStack || callsPasswdqc { layers.append(policy) } else { keepLints(policy, &layers) }
    }
    return Policy(layers: layers)
  }

  private func finish(_ draft: inout Draft) {
    let othersJudge = callsPwquality || callsPasswdqc || cracklib != nil
    if othersJudge, case .length(let least, _)? = draft.policy[.minimumLength].value {
      // Each module judges for itself: what another one earns by credits, this one still asks for.
      draft.policy.arithmetic.floor = max(draft.policy.arithmetic.floor, least)
      draft.policy.deciders.append(.bytes(atLeast: least))
      draft.policy.set(.minimumLength, Setting(nil, .notSet))
    }
    guard pamUnix != nil, !othersJudge, draft.policy[.minimumLength].value == nil else { return }
    guard !hasMissingFile else {
      for parameter in [Parameter.minimumLength, .composition] {
        draft.doubt(
          parameter, "an included file that was not given may say it",
          "指定されていない include 先で設定されている可能性があります")
      }
      return
    }
    draft.assume(.minimumLength, .length(6, .byte), of: "pam_unix")
    draft.assume(.composition, .composition(.none), of: "pam_unix")
  }

  /// A module's file is without effect in a stack that does not call the module.
  private func lintUncalled(_ module: String, isCalled: Bool, _ policy: inout Policy) {
    guard hasStack, !isCalled else { return }
    policy.lints.append(
      Lint(
        .noEffect, at: policy.sources.first.map { Position(file: $0.file, line: 1) },
        Wording(
          "no given PAM stack calls \(module), so that this file has no effect",
          "指定された PAM の設定は \(module) を呼び出していないため、このファイルは効きません")))
  }

  private func keepLints(_ policy: Policy, _ layers: inout [Policy]) {
    guard var first = layers.first else { return }
    first.lints += policy.lints
    first.sources += policy.sources
    layers[0] = first
  }
}

/// What tells `faillock.conf` from other files.
enum FaillockFile {
  static let numbers: Set<String> = ["deny", "unlock_time", "fail_interval", "root_unlock_time"]

  /// Whether a file is one.
  static func fits(_ file: PolicyFile) -> Bool {
    if file.lastNameComponent == "faillock.conf" { return true }
    return file.hasLine { line in
      let key = line.prefix { $0 != "=" && !$0.isWhitespace }
      return ["unlock_time", "fail_interval", "root_unlock_time"].contains(key)
        && line.dropFirst(key.count).trimmed.first == "="
    }
  }
}
