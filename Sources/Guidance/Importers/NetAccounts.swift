extension PolicyFormat.ID {
  /// What `net accounts` prints.
  public static let netAccounts = PolicyFormat.ID("net-accounts")
}

extension PolicyFormat {
  /// The output of `net accounts` or `net accounts /domain`, in any language.
  static let netAccounts = PolicyFormat(
    id: .netAccounts, products: ["net accounts"], reach: .windows,
    recognise: { NetAccountsListing($0) != nil },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      guard let listing = NetAccountsListing(file) else {
        throw PolicyError(file: file.name, .notThisFormat(.netAccounts))
      }
      return [listing.policy(of: file)]
    })
}

/// The nine lines of `net accounts`, whose labels are translated and whose order is not.
struct NetAccountsListing {
  /// What the lines say, in their order.
  private enum Item: Int, CaseIterable {
    case logoff, minimumAge, maximumAge, minimumLength, history, threshold, duration, window, role
  }

  /// How the English labels begin.
  private static let english = [
    "Force user logoff", "Minimum password age", "Maximum password age", "Minimum password length",
    "Length of password history", "Lockout threshold", "Lockout duration",
    "Lockout observation window", "Computer role",
  ]
  /// Words for “none”, “never” and “without limit” that are known.
  private static let none: Set<String> = [
    "never", "none", "unlimited", "なし", "しない", "無制限", "無期限", "n/a",
  ]

  private let members: [Member]
  private let isEnglish: Bool

  /// The listing of a file; nil if its lines do not have the shape.
  init?(_ file: PolicyFile) { self.init(lines: file.lines) }

  /// The listing of a text.
  init?(text: String) { self.init(lines: PolicyFile.lines(of: text)) }

  private init?(lines: [Substring]) {
    guard lines.count <= 200 else { return nil }
    let members = lines.enumerated().compactMap { Self.member($1, line: $0 + 1) }
    guard members.count == Item.allCases.count else { return nil }
    self.members = members
    isEnglish = zip(members, Self.english).allSatisfy { $0.key.hasPrefix($1) }
    guard isEnglish || hasShape else { return nil }
  }

  /// A label, a colon, at least two blanks, a value; a prompt (`C:\>`) is none.
  private static func member(_ line: Substring, line number: Int) -> Member? {
    guard let mark = line.lastIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = line[..<mark].trimmed
    let rest = line[line.index(after: mark)...]
    let value = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }.trimmed
    guard !label.isEmpty, !value.isEmpty, !line.contains(">"), label.first != "#",
      label.first != "-",
      rest.first == " " || rest.first == "\t" || rest.first == "\u{3000}"
    else { return nil }
    return Member(
      key: Draft.shortened(String(label)), text: String(value), line: number,
      written: "\(label): \(value)")
  }

  /// In another language: the two times of the lock-out are numbers, the role is none, and no value
  /// is longer than a word or two.
  private var hasShape: Bool {
    let values = members.map { $0.text ?? "" }
    return Int(values[Item.duration.rawValue]) != nil && Int(values[Item.window.rawValue]) != nil
      && Int(values[Item.role.rawValue]) == nil
      && values.allSatisfy { $0.count <= 40 && !$0.contains("{") && !$0.contains("\"") }
      && members.allSatisfy { $0.key.contains(" ") || !$0.key.utf8.allSatisfy { $0 < 0x80 } }
  }

  func policy(of file: PolicyFile) -> Policy {
    var draft = Draft(.netAccounts, file, reach: .windows)
    draft.implyWindows()
    if !isEnglish {
      draft.lint(
        .assumed, at: members.first?.line,
        "the labels are not known, so that the lines were read by their order",
        "項目名を判別できないため、行の順番で読み取りました")
    }
    set(.minimumLength, .minimumLength, 0...128, none: .length(0, .utf16), in: &draft) {
      .length($0, .utf16)
    }
    set(.maximumAge, .maximumAge, 0...999, none: .unlimited, in: &draft) {
      $0 == 0 ? .unlimited : .number($0)
    }
    set(.minimumAge, .minimumAge, 0...998, none: .number(0), in: &draft) { .number($0) }
    set(.historyDepth, .history, 0...24, none: .number(0), in: &draft) { .number($0) }
    set(.lockoutAttempts, .threshold, 0...999, none: .unlimited, in: &draft) {
      $0 == 0 ? .unlimited : .number($0)
    }
    set(.lockoutMinutes, .duration, 0...99_999, none: .unlimited, in: &draft) {
      $0 == 0 ? .unlimited : .number($0)
    }
    let complexity = Wording(
      "net accounts does not show whether complexity is demanded; secedit /export does",
      "net accounts には複雑さの要件が表示されません。secedit /export で確認できます")
    draft.imply(.composition, nil, doubt: complexity)
    draft.imply(.contextRefused, nil, doubt: complexity)
    draft.lintWindows()
    return draft.policy
  }

  private func set(
    _ parameter: Parameter, _ item: Item, _ range: ClosedRange<Int>, none: PolicyValue,
    in draft: inout Draft, _ value: @escaping (Int) -> PolicyValue
  ) {
    let member = members[item.rawValue]
    let text = member.text ?? ""
    guard Int(decimal: text) == nil else {
      draft.setNumber(parameter, from: member, in: range, value)
      return
    }
    draft.set(parameter, none, at: member.line, written: member.written)
    guard !Self.none.contains(text.lowercased()) else { return }
    draft.lint(
      .assumed, at: member.line, "this word was taken for “none”", "この語を「なし」とみなしました")
  }
}
