extension PolicyFormat.ID {
  /// A PAM stack or `faillock.conf`.
  public static let pam = PolicyFormat.ID("pam")
}

extension PolicyFormat {
  /// `/etc/pam.d/*`, `faillock.conf` and `pwhistory.conf`, together with the files of the modules.
  static let pam = PolicyFormat(
    id: .pam,
    products: ["Linux-PAM", "pam_unix", "pam_pwhistory", "pam_faillock"],
    reach: .pam,
    recognise: { file in
      file.hasLine { line in
        PAMLine(line)?.module.hasPrefix("pam_") ?? false || PAMModules.included(by: line) != nil
      } || FaillockFile.fits(file)
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try PAMSystem(files).policy().map { [$0] } ?? []
    })
}

extension Policy.Reach {
  /// What pam_unix, pam_pwhistory and pam_faillock have words for.
  static let pam = Policy.Reach(
    [
      .minimumLength, .composition, .historyDepth, .lockoutAttempts, .lockoutMinutes,
      .saltedHash, .similarity,
    ],
    elsewhere: [
      .maximumAge: ["/etc/login.defs", "chage -l"], .minimumAge: ["/etc/login.defs", "chage -l"],
      .periodicChange: ["/etc/login.defs", "chage -l"],
      .dictionaryRefused: ["pam_pwquality", "pam_passwdqc"],
    ])
}

/// A line of a PAM stack: type, control, module, arguments.
struct PAMLine {
  let type: Substring
  let control: Substring
  let module: Substring
  let arguments: [Substring]

  init?(_ line: Substring) {
    let body = line.prefix { $0 != "#" }.trimmed
    var rest = body
    type = Self.word(&rest).drop { $0 == "-" }
    guard ["password", "auth", "account", "session"].contains(type.lowercased()) else {
      return nil
    }
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      control = rest[...end]
      rest = rest[rest.index(after: end)...].trimmed
    } else {
      control = Self.word(&rest)
    }
    module = Self.word(&rest).split(separator: "/").last ?? ""
    guard !module.isEmpty else { return nil }
    arguments = Self.arguments(rest)
  }

  private static func word(_ rest: inout Substring) -> Substring {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...].trimmed
    return word
  }

  /// Words between blanks; brackets hold one word together (`[badwords=a b]`).
  private static func arguments(_ text: Substring) -> [Substring] {
    var rest = text
    var found: [Substring] = []
    while let first = rest.first {
      if first == "[", let end = rest.firstIndex(of: "]") {
        found.append(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...].trimmed
      } else {
        found.append(word(&rest))
      }
    }
    return found
  }
}

/// The files of one Linux system that have a say on passwords, read together: a module's arguments
/// go over its file key by key.
struct PAMSystem {
  private let stacks: [PolicyFile]
  private let faillock: [PolicyFile]
  private let pwquality: [PolicyFile]
  private let passwdqc: [PolicyFile]

  init(_ files: [PolicyFile]) {
    pwquality = Self.inReadingOrder(files.filter { $0.format == .pwquality })
    passwdqc = files.filter { $0.format == .passwdqc }
    let others = files.filter { $0.format != .pwquality && $0.format != .passwdqc }
    faillock = others.filter(FaillockFile.fits)
    stacks = others.filter { !FaillockFile.fits($0) }
  }

  /// libpwquality reads `pwquality.conf.d` in the order of ASCII, and its main file after that.
  private static func inReadingOrder(_ files: [PolicyFile]) -> [PolicyFile] {
    func isPart(_ file: PolicyFile) -> Bool { file.name.contains(".conf.d/") }
    let parts = files.filter(isPart).sorted {
      $0.lastNameComponent.utf8.lexicographicallyPrecedes($1.lastNameComponent.utf8)
    }
    return parts + files.filter { !isPart($0) }
  }

  func policy() throws(PolicyError) -> Policy? {
    var modules = PAMModules(stacks: Set(stacks.map(\.name)))
    for file in pwquality { modules.read(pwquality: file) }
    for file in passwdqc { try modules.read(passwdqc: file) }
    for file in faillock { modules.read(faillock: file) }
    for file in stacks { try modules.read(stack: file) }
    return modules.policy()
  }
}
