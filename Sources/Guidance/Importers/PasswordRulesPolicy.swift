extension Policy.Reach {
  /// What the rule language has words for.
  static let passwordRules = Policy.Reach([
    .minimumLength, .maximumLength, .lengthUnit, .composition, .maximumRepeat, .asciiAccepted,
    .spaceAccepted, .unicodeAccepted,
  ])
}

/// What rules in the language of `passwordrules` mean as a policy.
struct PasswordRulesPolicy {
  private let text: Substring
  private let firstLine: Int
  private let parsed: PasswordRulesParser.Parsed
  private var draft: Draft

  /// The policy of rules that begin on this line of a file.
  init(
    _ text: Substring, at line: Int, of file: PolicyFile, as format: PolicyFormat.ID,
    name: String? = nil
  ) {
    self.text = text
    firstLine = line
    parsed = PasswordRulesParser.parse(text)
    draft = Draft(format, file, name: name, reach: .passwordRules)
  }

  /// The policy.
  ///
  /// - Parameter field: what the field of a form says beside the rules.
  /// - Returns: the policy, with what the parser leaves out as flaws.
  mutating func policy(of field: HTMLField? = nil) -> Policy {
    setLengths()
    if let field { setLengths(of: field) }
    setComposition()
    setCharacters()
    if let line = field?.patternLine { doubtPattern(at: line) }
    if let count = parsed.rules.maximumConsecutive {
      set(.maximumRepeat, .number(count), from: .maximumConsecutive)
    }
    draft.doubt(
      .lengthUnit, "the rules do not say how the site counts", "サイトの数え方は、この規則からはわかりません")
    lintFlaws()
    lintContradiction()
    var rules = parsed.rules
    if let minimum = field?.minimum { rules.minimum = max(rules.minimum ?? 0, minimum.value) }
    if let maximum = field?.maximum { rules.maximum = min(rules.maximum ?? .max, maximum.value) }
    draft.policy.deciders = [.passwordRules(rules)]
    return draft.policy
  }

  // MARK: Settings

  private mutating func setLengths() {
    if let minimum = parsed.rules.minimum {
      set(.minimumLength, .length(minimum, .utf16), from: .minimum)
    } else if !parsed.rules.required.isEmpty {
      draft.imply(
        .minimumLength, .length(parsed.rules.required.count, .utf16),
        at: parsed.places[.required].map(line),
        notes: [
          Wording(
            "no minimum stands there; the required characters need as many",
            "最小の長さの指定はありません。必須の文字だけでこの長さになります")
        ])
    }
    if let maximum = parsed.rules.maximum {
      set(.maximumLength, .length(maximum, .utf16), from: .maximum)
    }
  }

  /// The attributes of the same field are a second source: of two limits, the tighter one holds.
  private mutating func setLengths(of field: HTMLField) {
    if let minimum = field.minimum, minimum.value > parsed.rules.minimum ?? 0 {
      draft.set(
        .minimumLength, .length(minimum.value, .utf16), at: minimum.line, written: minimum.written)
    }
    if let maximum = field.maximum, maximum.value < parsed.rules.maximum ?? .max {
      draft.set(
        .maximumLength, .length(maximum.value, .utf16), at: maximum.line, written: maximum.written)
    }
  }

  /// Leaves open what an expression forces, since none is run; it can only add to the rules.
  private mutating func doubtPattern(at line: Int) {
    guard parsed.rules.required.allSatisfy(\.hasAllOfASCII) else { return }
    draft.doubt(
      .composition, at: line, written: "pattern", "the attribute pattern is an expression, not run",
      "pattern 属性の正規表現は実行しません")
  }

  private mutating func setComposition() {
    let quotas = parsed.rules.required.filter { !$0.hasAllOfASCII }
      .map { Composition.Quota(1, of: $0.classes) }
    guard let offset = parsed.places[.required] else {
      if parsed.saysSomething { draft.imply(.composition, .composition(.none)) }
      return
    }
    draft.set(
      .composition, .composition(Composition(quotas: quotas)), at: line(offset),
      written: written(offset))
  }

  /// Which characters may be there; whoever writes no rule on them says nothing of other alphabets.
  private mutating func setCharacters() {
    guard let offset = parsed.places[.allowed] ?? parsed.places[.required] else { return }
    let allowed = parsed.rules.allowed
    let notes =
      parsed.saysAllowed
      ? []
      : [
        Wording(
          "the rules name the required characters and no others", "規則にあるのは必須の文字だけで、ほかの文字の記載はありません")
      ]
    for (parameter, value) in [
      (Parameter.asciiAccepted, allowed.hasAllOfASCII), (.spaceAccepted, allowed.contains(" ")),
      (.unicodeAccepted, allowed.contains("あ")),
    ] {
      if parsed.saysAllowed {
        draft.set(parameter, .flag(value), at: line(offset), written: written(offset))
      } else if parameter != .unicodeAccepted {
        draft.imply(parameter, .flag(value), at: line(offset), notes: notes)
      }
    }
  }

  private mutating func set(
    _ parameter: Parameter, _ value: PolicyValue, from property: PasswordRulesParser.Property
  ) {
    let offset = parsed.places[property]
    draft.set(parameter, value, at: offset.map(line), written: offset.map(written))
  }

  // MARK: Flaws

  private mutating func lintFlaws() {
    for flaw in parsed.flaws {
      let (kind, message) = flaw.kind.explained
      let line = line(flaw.offset)
      draft.lint(kind, at: line, message.english, message.japanese)
      switch flaw.kind {
      case .dropsAll, .dropsRest:
        draft.gap(
          at: line, "these rules are not in force as they were meant",
          "この規則は、書いた人の意図どおりには効いていません")
      default: break
      }
    }
  }

  private mutating func lintContradiction() {
    guard let minimum = parsed.rules.minimum, let maximum = parsed.rules.maximum,
      minimum > maximum
    else { return }
    draft.lint(
      .contradiction, at: parsed.places[.minimum].map(line),
      "minlength is more than maxlength: no password meets both",
      "minlength が maxlength を超えていて、両方を満たすパスワードはありません")
  }

  // MARK: Places

  private func line(_ offset: Int) -> Int {
    let before = text.unicodeScalars.prefix(offset)
    return firstLine + before.count { $0 == "\n" }
  }

  /// The rule that begins there.
  private func written(_ offset: Int) -> String {
    let rest = text.unicodeScalars.dropFirst(offset).prefix { $0 != ";" && $0 != "\n" }
    return String(Substring(rest).trimmed)
  }
}

extension PasswordRulesParser.Parsed {
  /// Whether any rule is in force.
  var saysSomething: Bool { !places.isEmpty }
}

extension PasswordRules.CharacterSets {
  /// The same as kinds of characters.
  fileprivate var classes: [CharacterClass] {
    var classes = named.compactMap { name -> CharacterClass? in
      switch name {
      case .upper: .upper
      case .lower: .lower
      case .digit: .digit
      case .special: .special
      case .asciiPrintable, .unicode: nil
      }
    }
    if !listed.isEmpty { classes.append(.oneOf(String(decoding: listed.sorted(), as: UTF8.self))) }
    return classes
  }
}

extension PasswordRulesParser.Flaw.Kind {
  /// What it is, and what comes of it.
  fileprivate var explained: (Lint.Kind, Wording) {
    switch self {
    case .dropsAll:
      (
        .stopsReading,
        Wording(
          "not in the rule language: Apple's parser drops all the rules, those before included",
          "規則の書き方に合わないため、Apple のパーサーは前の規則も含めてすべて捨てます")
      )
    case .dropsRest:
      (
        .stopsReading,
        Wording(
          "no rule begins like this: Apple's parser drops what follows",
          "規則の始まりではないため、Apple のパーサーはここから後を捨てます")
      )
    case .dropsRule:
      (
        .noEffect,
        Wording(
          "the rule has no value that counts, and is dropped", "有効な値がないため、この規則は捨てられます")
      )
    case .dropsSet:
      (
        .noEffect,
        Wording(
          "unicode stands behind ascii-printable, and is dropped",
          "unicode は ascii-printable の後にあるため無視されます")
      )
    case .dropsHyphen:
      (
        .noEffect,
        Wording(
          "a hyphen in brackets counts only as the first character",
          "角かっこの中のハイフンは、先頭にあるときだけ有効です")
      )
    case .dropsCharacter:
      (
        .noEffect,
        Wording(
          "only printable ASCII counts in brackets", "角かっこの中で有効なのは、印字可能な ASCII 文字だけです")
      )
    case .again:
      (
        .duplicateKey,
        Wording(
          "the rule stands there again; the stricter one holds", "同じ規則が重複しています。厳しいほうが使われます")
      )
    }
  }
}
