extension PolicyFormat.ID {
  /// Django's password validators.
  public static let django = PolicyFormat.ID("django")
}

extension PolicyFormat {
  /// `AUTH_PASSWORD_VALIDATORS` in `settings.py`, or the same list as JSON.
  static let django = PolicyFormat(
    id: .django, products: ["Django"], reach: .django,
    recognise: { file in
      DjangoReader.jsonList(in: file) != nil
        || !file.looksLikeJSON && file.hasLine { DjangoReader.value(in: $0) != nil }
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      var reader = DjangoReader(file)
      return [try reader.policy()]
    })
}

extension Policy.Reach {
  /// What validators can say, those of well-known packages included.
  static let django = Policy.Reach(
    [
      .minimumLength, .lengthUnit, .composition, .commonRefused, .blocklistSize, .blocklistMatch,
      .breachedRefused, .contextRefused, .historyDepth,
    ],
    elsewhere: [
      .maximumLength: ["max_length of the form field"], .lockoutAttempts: ["django-axes"],
      .secondFactor: ["django-two-factor-auth", "django-allauth"],
    ])
}

/// Reads the list of validators; settings are never executed.
private struct DjangoReader {
  private static let name = "AUTH_PASSWORD_VALIDATORS"
  private static let product = "Django"
  private static let own = "django.contrib.auth.password_validation."
  /// The entries of Django 5.2's list.
  private static let builtIn = 19_640
  private static let mostAssignments = 20

  private var draft: Draft
  private var kinds = KindsReading()

  init(_ file: PolicyFile) { draft = Draft(.django, file, reach: .django) }

  // MARK: Where the list stands

  static func jsonList(in file: PolicyFile) -> YAMLNode? {
    guard file.looksLikeJSON, let tree = file.tree else { return nil }
    if let list = tree[name], list.items != nil { return list }
    let items = tree.items ?? []
    let fits =
      !items.isEmpty && items.allSatisfy { ($0["NAME"]?.string ?? "").contains("alidator") }
    return fits ? tree : nil
  }

  /// What stands behind the sign in `AUTH_PASSWORD_VALIDATORS = …`; nil in other lines.
  static func value(in line: Substring) -> (value: Substring, adds: Bool)? {
    guard line.hasPrefix(name) else { return nil }
    var rest = line.dropFirst(name.count).trimmed
    // `AUTH_PASSWORD_VALIDATORS: list[dict] = […]`
    if rest.first == ":" { rest = rest.drop { $0 != "=" } }
    let adds = rest.hasPrefix("+=")
    guard adds || rest.first == "=" && rest.dropFirst().first != "=" else { return nil }
    return (rest.dropFirst(adds ? 2 : 1), adds)
  }

  private mutating func list() throws(PolicyError) -> (node: YAMLNode, line: Int) {
    if let list = Self.jsonList(in: draft.file) { return (list, list.line) }
    var found: (node: YAMLNode, line: Int)?
    var count = 0
    for (index, line) in draft.file.lines.enumerated() {
      guard let (value, adds) = Self.value(in: line.trimmed) else { continue }
      // Each is read to its end: without a limit, a file of nothing else would take for ever.
      count += 1
      guard count <= Self.mostAssignments else {
        throw PolicyError(
          file: draft.file.name, line: index + 1, .tooManyValues(limit: Self.mostAssignments))
      }
      if line.first?.isWhitespace == true {
        draft.gap(
          at: index + 1, "whether this assignment is executed depends on the program",
          "この代入が実行されるかはプログラムしだいです")
        if found != nil { continue }
      }
      var reader = PythonLiteralReader(
        draft.file.text[value.startIndex...], firstLine: index + 1, file: draft.file.name)
      let node = try reader.value()
      if adds, let before = found {
        let items = (before.node.items ?? []) + (node.items ?? [])
        found = (YAMLNode(.sequence(items), line: before.line), before.line)
      } else {
        if found != nil {
          draft.lint(
            .duplicateKey, at: index + 1, "\(Self.name) stands here again; this one holds",
            "\(Self.name) が重複しています。この行の値が使われます")
        }
        found = (node, index + 1)
      }
    }
    guard let found else { throw PolicyError(file: draft.file.name, .notThisFormat(.django)) }
    return found
  }

  mutating func policy() throws(PolicyError) -> Policy {
    let (node, line) = try list()
    draft.imply(.lengthUnit, .unit(.codePoint))
    guard let items = node.items else {
      draft.gap(
        at: line, "the list is worked out when the program runs", "リストはプログラムの実行時に決まります")
      for parameter in [Parameter.minimumLength, .composition, .commonRefused] {
        draft.set(parameter, nil, at: line, doubt: .workedOutElsewhere)
      }
      return draft.policy
    }
    for item in items { read(item) }
    setRest()
    if items.isEmpty, draft.policy.gaps.isEmpty {
      draft.lint(
        .dangerous, at: line, "the list is empty: every password is accepted",
        "リストが空のため、どんなパスワードも通ります")
    }
    return draft.policy
  }

  /// What no validator demands, nobody does, unless there are validators that are not known.
  private mutating func setRest() {
    guard draft.policy.gaps.isEmpty else {
      let why = Wording(
        "a validator that could not be read may demand it", "読み取れなかった検証器が要求している可能性があります")
      kinds.leaveOpen(why, from: nil)
      kinds.set(in: &draft, default: Self.product)
      for parameter in [Parameter.minimumLength, .commonRefused, .breachedRefused, .contextRefused]
      where draft.policy[parameter].origin == .notSet {
        draft.assume(parameter, nil, of: Self.product, doubt: why)
      }
      return
    }
    kinds.set(in: &draft, default: Self.product)
    draft.assume(.minimumLength, .length(0, .codePoint), of: Self.product)
    for parameter in [Parameter.commonRefused, .breachedRefused, .contextRefused] {
      draft.assume(parameter, .flag(false), of: Self.product)
    }
    draft.assume(.historyDepth, .number(0), of: Self.product)
  }

  // MARK: Validators

  private mutating func read(_ item: YAMLNode) {
    guard let entry = item.entry("NAME"), let name = entry.value.string, !name.contains("${") else {
      draft.gap(
        at: item.line, "an entry is worked out when the program runs", "実行時に決まる項目があります")
      return
    }
    let options = item["OPTIONS"]
    let validator = Validator(
      line: entry.line, written: Draft.shortened(String(name.split(separator: ".").last ?? "")),
      options: options)
    if name.hasPrefix(Self.own) {
      readOwn(String(name.dropFirst(Self.own.count)), validator)
    } else {
      readOther(name, validator)
    }
  }

  private struct Validator {
    let line: Int
    let written: String
    let options: YAMLNode?

    /// The validator by itself, for what it does without options.
    var member: Member { Member(key: written, text: nil, line: line, written: written) }
  }

  private mutating func readOwn(_ name: String, _ validator: Validator) {
    let options = validator.options
    switch name {
    case "MinimumLengthValidator":
      if let length = options?.member("min_length") {
        draft.setNumber(.minimumLength, from: length) { .length($0, .codePoint) }
      } else {
        draft.set(
          .minimumLength, .length(8, .codePoint), at: validator.line, written: validator.written)
      }
    case "CommonPasswordValidator":
      draft.set(.commonRefused, .flag(true), at: validator.line, written: validator.written)
      draft.imply(.blocklistMatch, .match(.whole), at: validator.line)
      if options?.member("password_list_path") == nil {
        draft.imply(.blocklistSize, .number(Self.builtIn), at: validator.line)
      }
    case "NumericPasswordValidator":
      kinds.add(.value(1), of: .nonDigit, from: validator.member)
    case "UserAttributeSimilarityValidator":
      draft.set(.contextRefused, .flag(true), at: validator.line, written: validator.written)
      checkSimilarity(options?.member("max_similarity"))
    default: reportUnknown(validator)
    }
  }

  private mutating func checkSimilarity(_ member: Member?) {
    guard let member else { return }
    guard let text = member.text, let limit = Double(text) else {
      if member.text != nil { draft.lintBadValue(of: member.key, at: member.line) }
      return
    }
    if limit < 0.1 {
      draft.lint(
        .outOfRange, at: member.line, "Django does not start with max_similarity below 0.1",
        "max_similarity が 0.1 未満だと Django は起動しません")
    } else if limit >= 1 {
      draft.lint(
        .noEffect, at: member.line, "with 1 or more, only the very same text is refused",
        "1 以上では、まったく同じ文字列しか拒否されません")
    }
  }

  /// Validators of packages that are widely used.
  private mutating func readOther(_ name: String, _ validator: Validator) {
    let options = validator.options
    switch name {
    case "pwned_passwords_django.validators.PwnedPasswordsValidator",
      "pwned.validators.PwnedValidator", "django_pwned.validators.PwnedPasswordValidator",
      "haveibeenpwned.validators.HaveIBeenPwnedValidator":
      draft.set(.breachedRefused, .flag(true), at: validator.line, written: validator.written)
    case "django_password_validators.password_history.password_validation."
      + "UniquePasswordsValidator":
      if let last = options?.member("last_passwords") {
        draft.setNumber(.historyDepth, from: last) { $0 == 0 ? .unlimited : .number($0) }
      } else {
        draft.set(.historyDepth, .unlimited, at: validator.line, written: validator.written)
      }
    case "django_password_validators.password_character_requirements.password_validation."
      + "PasswordCharacterValidator":
      for (option, kind) in [
        ("min_length_digit", CharacterClass.digit), ("min_length_alpha", .alpha),
        ("min_length_special", .special), ("min_length_lower", .lower),
        ("min_length_upper", .upper),
      ] {
        if let member = options?.member(option) {
          kinds.add(draft.reading(member), of: kind, from: member)
        } else {
          kinds.add(.value(1), of: kind, from: validator.member)
        }
      }
    default: reportUnknown(validator)
    }
  }

  private mutating func reportUnknown(_ validator: Validator) {
    draft.gap(
      at: validator.line, "what \(validator.written) demands is not known",
      "\(validator.written) の条件は不明です")
  }
}
