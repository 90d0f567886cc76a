extension PolicyFormat.ID {
  /// libpwquality's own file.
  public static let pwquality = PolicyFormat.ID("pwquality")
}

extension PolicyFormat {
  /// `pwquality.conf` and the files of `pwquality.conf.d`, for pam_pwquality and pam_cracklib.
  static let pwquality = PolicyFormat(
    id: .pwquality, products: ["libpwquality", "pam_pwquality", "pam_cracklib"],
    reach: .pwquality, readBy: .pam, usualNames: ["pwquality.conf"],
    recognise: { file in
      // Lines of a PAM stack have the same words further behind.
      file.hasLine { line in
        let key = line.prefix { $0 != "=" && !$0.isWhitespace }.lowercased()
        return PwqualityReader.telling.contains(key)
      }
    },
    read: { (files: [PolicyFile]) throws(PolicyError) in
      try PAMSystem(files).policy().map { [$0] } ?? []
    })
}

extension Policy.Reach {
  /// What libpwquality has words for; what it always does is not silence either.
  static let pwquality = Policy.Reach(
    [
      .minimumLength, .lengthUnit, .composition, .maximumRepeat, .maximumClassRepeat,
      .maximumSequence, .palindrome, .similarity, .dictionaryRefused, .contextRefused,
    ],
    elsewhere: [
      .maximumAge: ["/etc/login.defs", "chage -l"], .minimumAge: ["/etc/login.defs", "chage -l"],
      .periodicChange: ["/etc/login.defs", "chage -l"],
      .historyDepth: ["pam_pwhistory"], .lockoutAttempts: ["pam_faillock"],
      .lockoutMinutes: ["pam_faillock"], .throttle: ["pam_faillock"],
    ])
}

/// Reads libpwquality's files and arguments, one over the other, as the library does.
struct PwqualityReader {
  /// Keys that no other format begins a line with.
  static let telling: Set<String> = [
    "minlen", "dcredit", "ucredit", "lcredit", "ocredit", "minclass", "difok", "maxrepeat",
    "maxsequence", "maxclassrepeat", "dictcheck", "usercheck", "gecoscheck", "enforcing",
    "badwords", "usersubstr", "dictpath", "enforce_for_root", "local_users_only",
  ]
  private static let flags: Set<String> = ["enforce_for_root", "local_users_only"]
  private static let withoutMeaning: Set<String> = ["dictpath", "retry"]
  private static let moduleOnly: Set<String> = [
    "difignore", "reject_username", "authtok_type", "use_authtok", "debug", "type",
    "try_first_pass", "use_first_pass",
  ]

  /// Where a key got a value.
  struct Occurrence {
    let value: Int
    let position: Position
    let written: String
  }

  /// Whose defaults hold where no file says anything.
  let product: String
  private(set) var settings: PwqualitySettings
  private(set) var occurrences: [String: [Occurrence]] = [:]
  private(set) var lints: [Lint] = []
  private(set) var gaps: [Policy.Gap] = []
  private(set) var sources: [Policy.Source] = []
  /// The library's first error ends its reading, over all files.
  private var hasStopped = false

  /// A reader over libpwquality's defaults, or over those of pam_cracklib, its forerunner.
  init(forCracklib: Bool = false) {
    product = forCracklib ? "pam_cracklib" : "libpwquality 1.3"
    settings = forCracklib ? .cracklib : PwqualitySettings()
  }

  /// Reads a file, over those that were read before it.
  mutating func read(_ file: PolicyFile) {
    sources.append(Policy.Source(format: .pwquality, file: file.name))
    var keys: Set<String> = []
    for (index, line) in file.lines.enumerated() where !hasStopped {
      let position = file.position(index + 1)
      guard line.utf8.count < 1023 else {
        stop(at: position, "the line is longer than 1,022 bytes", "行が 1,022 バイトを超えています")
        return
      }
      let body = line.prefix { $0 != "#" }.trimmed
      guard !body.isEmpty else { continue }
      let name = body.prefix { $0 != "=" && !$0.isWhitespace }
      var value = body.dropFirst(name.count).trimmed
      if value.first == "=" { value = value.dropFirst().trimmed }
      let key = name.lowercased()
      if !keys.insert(key).inserted {
        lint(
          .duplicateKey, position, "\(key) stands here again; this line holds",
          "\(key) が重複しています。この行の値が使われます")
      }
      if let problem = set(key, String(value), at: position, written: String(body)) {
        stop(at: position, problem.english, problem.japanese)
      }
    }
  }

  /// Reads an argument of the PAM module: a bad one is passed over, and the next one counts.
  mutating func read(argument: Substring, at position: Position) {
    var parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var key = (parts.first ?? "").lowercased()
    if key == "reject_username", product == "pam_cracklib" {
      (key, parts) = ("usercheck", ["", "1"])
    }
    guard !Self.moduleOnly.contains(key) else { return }
    if let problem = set(
      key, parts.count > 1 ? String(parts[1]) : "", at: position, written: String(argument))
    {
      lint(
        .badValue, position, "\(problem.english); the module passes over this argument",
        "\(problem.japanese)。モジュールはこの引数を無視します")
    }
  }

  private mutating func stop(at position: Position, _ english: String, _ japanese: String) {
    hasStopped = true
    lint(
      .stopsReading, position,
      "\(english): libpwquality stops reading here, and nothing below is in force",
      "\(japanese)。libpwquality はここで読み込みをやめるため、これより後の設定は効きません")
    gaps.append(
      Policy.Gap(
        at: position,
        Wording("what follows this line is not in force", "この行より後は効いていません")))
  }

  private mutating func lint(
    _ kind: Lint.Kind, _ position: Position, _ english: String, _ japanese: String
  ) {
    lints.append(Lint(kind, at: position, Wording(english, japanese)))
  }

  /// Sets a key; what is wrong, if something is.
  private mutating func set(
    _ key: String, _ value: String, at position: Position, written: String
  ) -> Wording? {
    let shown = Draft.shortened(key)
    if let path = PwqualitySettings.number(named: key) {
      guard let number = Int(decimal: value), abs(number) < Int(Int32.max) else {
        return Wording("\(shown) needs a whole number", "\(shown) には整数が必要です")
      }
      let bounded = PwqualitySettings.bounded(number, of: key)
      if bounded != number {
        lint(
          .outOfRange, position, "libpwquality takes \(key) = \(bounded) instead",
          "libpwquality は \(key) = \(bounded) として扱います")
      }
      settings[keyPath: path] = bounded
      occurrences[key, default: []].append(
        Occurrence(value: bounded, position: position, written: Draft.shortened(written)))
    } else if Self.flags.contains(key) {
      setFlag(key, value, at: position)
    } else if key == "badwords" {
      settings.badwords = value.split(whereSeparator: \.isWhitespace).map(String.init)
      occurrences[key, default: []].append(
        Occurrence(value: 1, position: position, written: Draft.shortened(written)))
      lintShortWords(at: position)
    } else if !Self.withoutMeaning.contains(key) {
      return Wording("\(shown) is no setting of libpwquality", "\(shown) は libpwquality の設定にありません")
    }
    return nil
  }

  private mutating func setFlag(_ key: String, _ value: String, at position: Position) {
    if key == "enforce_for_root" {
      settings.isForRootToo = true
    } else {
      settings.isForLocalUsersOnly = true
    }
    if ["0", "no", "false", "off"].contains(value.lowercased()) {
      lint(
        .misleading, position,
        "\(key) has no value: this line turns it on, whatever stands behind it",
        "\(key) は値をとりません。この行があるだけで、後ろに何を書いても有効になります")
    }
  }

  private mutating func lintShortWords(at position: Position) {
    let short = settings.badwords.filter { $0.utf8.count < PwqualitySettings.leastWord }
    guard !short.isEmpty else { return }
    lint(
      .noEffect, position, "badwords of fewer than four bytes are never looked for",
      "4 バイト未満の badwords は照合されません")
  }
}
