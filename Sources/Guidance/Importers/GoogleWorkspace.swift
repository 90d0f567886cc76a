extension PolicyFormat.ID {
  /// Google's password policies.
  public static let googleWorkspace = PolicyFormat.ID("google-workspace")
}

extension PolicyFormat {
  /// Answers of the Cloud Identity Policy API, one policy for each organisational unit.
  static let googleWorkspace = PolicyFormat(
    id: .googleWorkspace, products: ["Google Workspace", "Cloud Identity"],
    reach: .googleWorkspace,
    recognise: { !GoogleWorkspaceReader.objects(in: $0).isEmpty },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      let tree = try file.requireTree()
      if let next = tree.member("nextPageToken"), next.text != "" {
        throw PolicyError(
          file: file.name, line: next.line,
          .other(
            Wording(
              "this is one page of several: read the following pages too, and put them together",
              "複数ページのうちの 1 ページです。残りのページも取得して 1 つにまとめてください")))
      }
      let objects = GoogleWorkspaceReader.objects(in: file)
      guard !objects.isEmpty else {
        throw PolicyError(file: file.name, .notThisFormat(.googleWorkspace))
      }
      return try file.policies(of: objects) { object in
        var reader = GoogleWorkspaceReader(file, object)
        return reader.policy()
      }
    })
}

extension Policy.Reach {
  /// What Google has words for; its rating of strength is not published.
  static let googleWorkspace = Policy.Reach(
    [
      .minimumLength, .maximumLength, .composition, .commonRefused, .historyDepth, .maximumAge,
    ],
    elsewhere: [.secondFactor: ["settings/security.two_step_verification_enforcement"]])
}

/// Reads one setting `security.password`.
private struct GoogleWorkspaceReader {
  private static let lengths = 8...100

  private var draft: Draft
  private let value: YAMLNode

  static func objects(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      node["setting", "type"]?.string?.hasSuffix("security.password") ?? false
    } ?? []
  }

  init(_ file: PolicyFile, _ object: YAMLNode) {
    value = object["setting", "value"] ?? object
    let query = object["policyQuery"]
    let unit = query?.member(["orgUnit", "group"])?.text ?? object.member("name")?.text
    draft = Draft(.googleWorkspace, file, name: unit, reach: .googleWorkspace)
    if object["type"]?.string == "SYSTEM" {
      draft.policy.scope.who = Wording(
        "everybody for whom nothing else is set", "ほかに設定がないすべてのユーザー")
    }
  }

  mutating func policy() -> Policy {
    draft.setNumber(.minimumLength, from: value.member("minimumLength"), in: Self.lengths) {
      .length($0, .codePoint)
    }
    draft.setNumber(.maximumLength, from: value.member("maximumLength"), in: Self.lengths) {
      .length($0, .codePoint)
    }
    if case .length(let least, _)? = draft.policy[.minimumLength].value,
      case .length(let most, _)? = draft.policy[.maximumLength].value, least > most
    {
      draft.lint(
        .contradiction, at: value.member("maximumLength")?.line,
        "no password can be as long as the minimum and as short as the maximum",
        "最小の長さが最大の長さを超えており、どのパスワードも通りません")
    }
    setStrength()
    setHistory()
    setExpiry()
    return draft.policy
  }

  private mutating func setStrength() {
    guard let member = value.member("allowedStrength") else { return }
    switch member.text {
    case "STRONG":
      let why = Wording(
        "Google rates the strength, by rules that it does not publish",
        "Google 独自の強度判定で、基準は公開されていません")
      draft.set(.commonRefused, nil, at: member.line, written: member.written, doubt: why)
      draft.set(.composition, nil, at: member.line, written: member.written, doubt: why)
    case "WEAK":
      draft.set(.commonRefused, .flag(false), at: member.line, written: member.written)
      draft.set(.composition, .composition(.none), at: member.line, written: member.written)
    default:
      draft.lintBadValue(of: member.key, at: member.line)
      draft.set(.commonRefused, nil, at: member.line, written: member.written, doubt: .notThisValue)
    }
  }

  private mutating func setHistory() {
    let member = value.member("allowReuse")
    switch draft.flagReading(member) {
    case .absent: break
    case .value(true):
      draft.set(.historyDepth, .number(0), at: member?.line, written: member?.written)
    case .value(false):
      draft.doubt(
        .historyDepth, at: member?.line, written: member?.written,
        "former passwords are refused; how many is not said", "以前のパスワードは拒否されますが、件数は示されていません")
    case .unclear(let why):
      draft.set(.historyDepth, nil, at: member?.line, written: member?.written, doubt: why)
    }
  }

  /// `7776000s`; 0 is never.
  private mutating func setExpiry() {
    guard let member = value.member("expirationDuration") else { return }
    guard let text = member.text, text.hasSuffix("s"),
      let seconds = Int(decimal: text.dropLast().prefix { $0 != "." }), seconds >= 0
    else {
      draft.lintBadValue(of: member.key, at: member.line)
      draft.set(.maximumAge, nil, at: member.line, written: member.written, doubt: .notThisValue)
      return
    }
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    draft.set(
      .maximumAge, seconds == 0 ? .unlimited : .number(days + (rest > 0 ? 1 : 0)),
      at: member.line, written: member.written)
  }
}
