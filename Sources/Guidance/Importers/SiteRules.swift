extension PolicyFormat.ID {
  /// Rules in the language of the HTML attribute `passwordrules`, by themselves or in a page.
  public static let passwordRules = PolicyFormat.ID("passwordrules")
  /// Apple's file of the rules of many sites.
  public static let applePasswordRules = PolicyFormat.ID("apple-password-rules")
}

extension PolicyFormat {
  /// The text of the attribute, or a page whose forms have it.
  static let passwordRules = PolicyFormat(
    id: .passwordRules, products: ["HTML passwordrules", "Safari", "iCloud Keychain"],
    reach: .passwordRules,
    recognise: { file in file.hasPasswordRulesFields || file.beginsWithPasswordRule },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      guard file.looksLikeHTML else {
        // The end of a file's last line is no part of the attribute.
        let text = file.text[...].withoutBlanksAtEnd
        var rules = PasswordRulesPolicy(text, at: 1, of: file, as: .passwordRules)
        return [rules.policy()]
      }
      let fields = file.passwordRulesFields
      guard !fields.isEmpty else {
        throw PolicyError(file: file.name, .notThisFormat(.passwordRules))
      }
      return fields.map { field in
        var rules = PasswordRulesPolicy(
          field.rules[...], at: field.line, of: file, as: .passwordRules,
          name: fields.count > 1 ? field.name : nil)
        return rules.policy(of: field)
      }
    })

  /// `password-rules.json` of apple/password-manager-resources: sites with their rules.
  static let applePasswordRules = PolicyFormat(
    id: .applePasswordRules, products: ["apple/password-manager-resources"],
    reach: .passwordRules, usualNames: ["password-rules.json"],
    recognise: { file in
      guard let sites = file.tree?.entries, !sites.isEmpty else { return false }
      return sites.allSatisfy { $0.value["password-rules"] != nil }
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in
      guard let sites = try file.requireTree().entries, !sites.isEmpty else {
        throw PolicyError(file: file.name, .notThisFormat(.applePasswordRules))
      }
      return sites.map { site in
        let rules = site.value["password-rules"]
        var policy = PasswordRulesPolicy(
          (rules?.string ?? "")[...], at: rules?.line ?? site.line, of: file,
          as: .applePasswordRules, name: site.key
        ).policy
        if rules?.string == nil {
          policy.gaps.append(
            Policy.Gap(
              at: file.position(site.line),
              Wording("this site has no password-rules", "このサイトには password-rules がありません")))
        }
        return policy
      }
    })
}

extension PasswordRulesPolicy {
  fileprivate var policy: Policy {
    var copy = self
    return copy.policy(of: nil)
  }
}

extension PolicyFile {
  /// Whether the text is marked up rather than the attribute alone.
  fileprivate var looksLikeHTML: Bool { text.first { !$0.isWhitespace } == "<" }

  /// Whether the text begins with one of the rules, written as the language wants it.
  fileprivate var beginsWithPasswordRule: Bool {
    let start = text.unicodeScalars.drop { $0.isBlank }
    let name = start.prefix { ("a"..."z").contains($0) || $0 == "-" }
    guard PasswordRulesParser.Property(rawValue: String(name)) != nil,
      start.dropFirst(name.count).first == ":", text.utf8.count <= Self.longestRules
    else { return false }
    return text.contains(";") || PasswordRulesParser.parse(text).saysSomething
  }

  /// No attribute has more than this; larger texts are something else.
  private static var longestRules: Int { 64 << 10 }

  fileprivate var hasPasswordRulesFields: Bool {
    looksLikeHTML && !passwordRulesFields.isEmpty
  }

  /// The fields with rules, each kind once: forms ask for a new password twice.
  fileprivate var passwordRulesFields: [HTMLField] {
    var known: Set<[String]> = []
    return HTMLField.all(in: self).filter { known.insert($0.whatCounts).inserted }
  }
}
