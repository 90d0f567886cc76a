extension PolicyFormat.ID {
  /// A custom policy of Azure AD B2C.
  public static let azureB2C = PolicyFormat.ID("azure-b2c")
}

extension PolicyFormat {
  /// The XML of custom policies, as far as it validates passwords.
  static let azureB2C = PolicyFormat(
    id: .azureB2C, products: ["Azure AD B2C"], reach: .azureB2C,
    recognise: { file in
      file.hasLine { line in
        line.contains("<Predicates") || line.contains("<PredicateValidations")
          || line.contains("<PredicateValidation ")
      }
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      var reader = XMLReader(file)
      let root = try reader.root()
      return try AzureB2CReader(file, root).policies()
    })
}

extension Policy.Reach {
  /// What predicates can say.
  static let azureB2C = Policy.Reach(
    [
      .minimumLength, .maximumLength, .lengthUnit, .composition, .asciiAccepted, .spaceAccepted,
      .unicodeAccepted,
    ],
    elsewhere: [
      .commonRefused: ["Azure AD B2C, password protection"],
      .lockoutAttempts: ["Azure AD B2C, password protection"],
      .lockoutMinutes: ["Azure AD B2C, password protection"],
      .secondFactor: ["user journeys"], .maximumAge: ["DisablePasswordExpiration"],
    ])
}

/// Reads the validations that passwords go through.
private struct AzureB2CReader {
  private let file: PolicyFile
  private let root: XMLElement
  private let predicates: [String: XMLElement]

  init(_ file: PolicyFile, _ root: XMLElement) {
    self.file = file
    self.root = root
    predicates = Dictionary(
      root.all("Predicate").compactMap { found in found.attributes["Id"].map { ($0, found) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// One policy for each validation that a password claim refers to; without such claims, for each.
  func policies() throws(PolicyError) -> [Policy] {
    let validations = root.all("PredicateValidation").filter { $0.attributes["Id"] != nil }
    let used = references()
    let chosen = validations.filter { used.contains($0.attributes["Id"] ?? "") }
    guard !validations.isEmpty else {
      throw PolicyError(
        file: file.name,
        .other(
          Wording(
            "no PredicateValidation: the predicates alone decide nothing",
            "PredicateValidation がありません。Predicate だけでは何も決まりません")))
    }
    return try file.policies(of: chosen.isEmpty ? validations : chosen) {
      policy($0, isReferred: !chosen.isEmpty)
    }
  }

  /// The validations that `newPassword` and `password` refer to.
  private func references() -> Set<String> {
    let claims = root.all("ClaimType").filter {
      ["newpassword", "password"].contains($0.attributes["Id"]?.lowercased())
    }
    return Set(
      claims.flatMap { $0.all("PredicateValidationReference") }.compactMap { $0.attributes["Id"] })
  }

  private func policy(_ validation: XMLElement, isReferred: Bool) -> Policy {
    var draft = Draft(
      .azureB2C, file, name: validation.attributes["Id"], reach: .azureB2C)
    draft.imply(.lengthUnit, .unit(.utf16))
    if !isReferred {
      draft.lint(
        .assumed, at: validation.line,
        "no password claim in this file refers to it; it was taken for one of passwords",
        "このファイルのパスワードのクレームからは参照されていません。パスワード用とみなしました")
    }
    var rules = B2CRules()
    for group in validation.all("PredicateGroup") { read(group, into: &draft, &rules) }
    rules.set(in: &draft, at: validation.line)
    return draft.policy
  }

  private func read(_ group: XMLElement, into draft: inout Draft, _ rules: inout B2CRules) {
    for list in group.all("PredicateReferences") {
      var found: [(XMLElement, B2CPredicate)] = []
      for reference in list.all("PredicateReference") {
        let id = reference.attributes["Id"] ?? ""
        guard let predicate = predicates[id] else {
          draft.gap(
            at: reference.line, "the predicate \(Draft.shortened(id)) is in another file",
            "Predicate \(Draft.shortened(id)) は別のファイルにあります")
          continue
        }
        found.append((predicate, B2CPredicate(predicate, &draft)))
      }
      let wanted = list.attributes["MatchAtLeast"]
      guard let wanted else {
        for (element, predicate) in found { rules.demand(predicate, at: element, &draft) }
        continue
      }
      guard let count = Int(decimal: wanted), (0...1000).contains(count) else {
        draft.lintBadValue(of: "MatchAtLeast", at: list.line)
        rules.leaveOpen(at: list.line)
        continue
      }
      guard count < found.count || count == 0 else {
        if count > list.all("PredicateReference").count {
          draft.lint(
            .contradiction, at: list.line,
            "MatchAtLeast is greater than the number of predicates",
            "MatchAtLeast が Predicate の数を超えています")
        }
        for (element, predicate) in found { rules.demand(predicate, at: element, &draft) }
        continue
      }
      rules.demand(count, of: found.map(\.1), at: list)
    }
  }
}

/// What one predicate demands.
private enum B2CPredicate {
  case length(minimum: Int?, maximum: Int?)
  case includes(CharacterClass)
  case onlyDigits, onlyPrintableASCII, noOuterBlanks
  case unknown

  private static let mostParameters = 20
  private static let printable =
    #"(^([0-9A-Za-z\d@#$%^&*\-_+=[\]{}|\\:',?/`~"();! ]|(\.(?!@)))+$)|(^$)"#
  private static let outerBlanks = [#"(^\S.*\S$)|(^\S+$)|(^$)"#, #"(^\S.*\S$)|(^\S$)|(^$)"#]

  init(_ element: XMLElement, _ draft: inout Draft) {
    func parameter(_ name: String) -> String? {
      // A predicate has one or two; a limit keeps many references to a huge one cheap.
      element.children("Parameters").prefix(Self.mostParameters).lazy
        .flatMap { $0.children.prefix(Self.mostParameters) }
        .first { $0.attributes["Id"] == name }?.text
    }
    switch element.attributes["Method"] {
    case "IsLengthRange":
      func number(_ name: String) -> Int? {
        guard let text = parameter(name) else { return nil }
        return draft.number(text[...].trimmed, of: name, at: element.line)
      }
      self = .length(minimum: number("Minimum"), maximum: number("Maximum"))
    case "IncludesCharacters":
      self = parameter("CharacterSet").flatMap(Self.kind).map { .includes($0) } ?? .unknown
    case "MatchesRegex":
      // Expressions are compared as texts with those of the starter pack; none is ever run.
      let expression = parameter("RegularExpression").map { String($0[...].trimmed) }
      switch expression {
      case "^[0-9]+$", "^[0-9]*$", #"^\d+$"#: self = .onlyDigits
      case Self.printable: self = .onlyPrintableASCII
      case .some(let text) where Self.outerBlanks.contains(text): self = .noOuterBlanks
      default: self = .unknown
      }
    default: self = .unknown
    }
  }

  /// The kind that a set such as `a-z` or `@#$%` is.
  private static func kind(_ set: String) -> CharacterClass? {
    switch set {
    case "a-z": return .lower
    case "A-Z": return .upper
    case "0-9": return .digit
    case "a-zA-Z", "A-Za-z": return .alpha
    default:
      // Signs may be escaped: `\-`, `\\`.
      let signs = set.replacing("\\", with: "")
      let hasOthers = signs.unicodeScalars.contains {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      return signs.isEmpty || hasOthers ? nil : .special
    }
  }
}

/// The demands of a validation, group by group.
private struct B2CRules {
  private var minimum: (Int, XMLElement)?
  private var maximum: (Int, XMLElement)?
  private var composition = Composition()
  private var compositionLine: Int?
  private var isOpen = false

  mutating func leaveOpen(at line: Int) {
    isOpen = true
    compositionLine = compositionLine ?? line
  }

  /// A demand that must be met.
  mutating func demand(
    _ predicate: B2CPredicate, at element: XMLElement, _ draft: inout Draft
  ) {
    switch predicate {
    case .length(let least, let most):
      if let least, least >= minimum?.0 ?? 0 { minimum = (least, element) }
      if let most, most <= maximum?.0 ?? .max { maximum = (most, element) }
    case .includes(let kind):
      composition.quotas.append(Composition.Quota(1, of: [kind]))
      compositionLine = compositionLine ?? element.line
    case .onlyDigits:
      for parameter in [Parameter.asciiAccepted, .spaceAccepted, .unicodeAccepted] {
        draft.set(parameter, .flag(false), at: element.line, written: "^[0-9]+$")
      }
      draft.lint(
        .dangerous, at: element.line, "only digits are accepted: this is a PIN",
        "数字しか使えません（PIN です）")
    case .onlyPrintableASCII:
      draft.set(.asciiAccepted, .flag(true), at: element.line, written: "AllowedAADCharacters")
      draft.set(.spaceAccepted, .flag(true), at: element.line, written: "AllowedAADCharacters")
      draft.set(.unicodeAccepted, .flag(false), at: element.line, written: "AllowedAADCharacters")
    case .noOuterBlanks: break
    case .unknown: leaveOpen(at: element.line)
    }
  }

  /// A demand that so many of several be met, fewer than all.
  mutating func demand(
    _ count: Int, of predicates: [B2CPredicate], at list: XMLElement
  ) {
    let kinds = predicates.compactMap { predicate -> CharacterClass? in
      if case .includes(let kind) = predicate { kind } else { nil }
    }
    guard count > 0 else { return }
    guard kinds.count == predicates.count else { return leaveOpen(at: list.line) }
    compositionLine = compositionLine ?? list.line
    if count == 1, Set(kinds) != [.upper, .lower, .digit, .special] {
      composition.quotas.append(Composition.Quota(1, of: kinds))
    } else if composition.variety == nil {
      composition.variety = Composition.Variety(count, of: kinds)
    } else {
      leaveOpen(at: list.line)
    }
  }

  func set(in draft: inout Draft, at line: Int) {
    if let (count, element) = minimum {
      draft.set(
        .minimumLength, .length(count, .utf16), at: element.line,
        written: "IsLengthRange Minimum \(count)")
    }
    if let (count, element) = maximum {
      draft.set(
        .maximumLength, .length(count, .utf16), at: element.line,
        written: "IsLengthRange Maximum \(count)")
    }
    if isOpen {
      draft.set(
        .composition, .composition(composition), at: compositionLine,
        doubt: Wording(
          "a predicate decides that cannot be told from its text, such as a regular expression",
          "正規表現など、文面からは判断できない Predicate があります"))
    } else if let compositionLine {
      draft.set(.composition, .composition(composition), at: compositionLine)
    } else {
      draft.imply(.composition, .composition(.none), at: line)
    }
  }
}
