extension PolicyFormat.ID {
  /// The password policy of an AWS account.
  public static let awsIAM = PolicyFormat.ID("aws-iam")
}

extension PolicyFormat {
  /// `aws iam get-account-password-policy`, and Terraform's `aws_iam_account_password_policy`.
  static let awsIAM = PolicyFormat(
    id: .awsIAM, products: ["AWS IAM", "Terraform"], reach: .awsIAM,
    recognise: { file in
      AWSIAMReader.objects(in: file).isEmpty == false || AWSIAMReader.saysNoPolicy(file)
        || file.hasTerraformResource([AWSIAMReader.resource])
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in try AWSIAMReader.policies(in: file) })
}

extension Policy.Reach {
  /// What IAM has words for.
  static let awsIAM = Policy.Reach(
    [.minimumLength, .composition, .maximumAge, .historyDepth, .userCanChange],
    elsewhere: [.secondFactor: ["IAM policies (aws:MultiFactorAuthPresent)"]])
}

/// Reads one policy of IAM.
private struct AWSIAMReader {
  static let resource = "aws_iam_account_password_policy"
  private static let product = "AWS IAM"
  private static let lengths = 6...128
  private static let ages = 1...1095

  private var draft: Draft
  private let object: YAMLNode
  private let isTerraform: Bool

  static func policies(in file: PolicyFile) throws(PolicyError) -> [Policy] {
    if file.hasTerraformResource([resource]) {
      return try file.policies(of: try file.terraformResources([resource])) { found in
        var reader = AWSIAMReader(file, found.body, name: found.name, isTerraform: true)
        return reader.policy()
      }
    }
    if saysNoPolicy(file) { return [defaultPolicy(of: file)] }
    _ = try file.requireTree()
    let objects = objects(in: file)
    guard !objects.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.awsIAM)) }
    return try file.policies(of: objects) { object in
      var reader = AWSIAMReader(file, object, name: nil, isTerraform: false)
      return reader.policy()
    }
  }

  /// The objects with IAM's words; Cognito has others for the kinds.
  static func objects(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      let isInside = ["RequireSymbols", "RequireNumbers", "MinimumPasswordLength"]
        .contains { node.entry($0) != nil }
      return isInside
        && ["MinimumPasswordLength", "RequireUppercaseCharacters", "AllowUsersToChangePassword"]
          .contains { node.entry($0) != nil }
    } ?? []
  }

  /// Whether the file holds the answer of an account without a policy of its own.
  static func saysNoPolicy(_ file: PolicyFile) -> Bool {
    file.lines.count < 50
      && file.hasLine { line in
        line.contains("NoSuchEntity")
          && (line.contains("GetAccountPasswordPolicy") || line.contains("Password Policy"))
      }
  }

  private static func defaultPolicy(of file: PolicyFile) -> Policy {
    var draft = Draft(.awsIAM, file, reach: .awsIAM)
    let product = "AWS IAM, accounts without a policy"
    draft.assume(.minimumLength, .length(8, .codePoint), of: product)
    draft.assume(.composition, .composition(Composition(variety: .init(3))), of: product)
    draft.assume(.maximumAge, .unlimited, of: product)
    draft.assume(.historyDepth, .number(0), of: product)
    let line = file.lines.firstIndex { $0.contains("NoSuchEntity") }.map { $0 + 1 }
    draft.lint(
      .assumed, at: line, "the account has no policy of its own, so that AWS’s default holds",
      "アカウント独自のポリシーがないため、AWS の既定値が使われます")
    return draft.policy
  }

  init(_ file: PolicyFile, _ object: YAMLNode, name: String?, isTerraform: Bool) {
    self.object = object
    self.isTerraform = isTerraform
    draft = Draft(.awsIAM, file, name: name, reach: .awsIAM)
  }

  /// A member by its name in the API, or by Terraform's spelling of it.
  private func member(_ key: String) -> Member? {
    object.member(isTerraform ? Self.terraformNames[key] ?? key : key)
  }

  private static let terraformNames = [
    "MinimumPasswordLength": "minimum_password_length", "RequireSymbols": "require_symbols",
    "RequireNumbers": "require_numbers",
    "RequireUppercaseCharacters": "require_uppercase_characters",
    "RequireLowercaseCharacters": "require_lowercase_characters",
    "AllowUsersToChangePassword": "allow_users_to_change_password",
    "ExpirePasswords": "expire_passwords", "MaxPasswordAge": "max_password_age",
    "PasswordReusePrevention": "password_reuse_prevention", "HardExpiry": "hard_expiry",
  ]

  mutating func policy() -> Policy {
    draft.setNumber(
      .minimumLength, from: member("MinimumPasswordLength"), in: Self.lengths,
      otherwise: .length(6, .codePoint), of: Self.product
    ) { .length($0, .codePoint) }
    setKinds()
    setAge()
    draft.setNumber(
      .historyDepth, from: member("PasswordReusePrevention"), in: 0...24, otherwise: .number(0),
      of: Self.product)
    draft.setFlag(.userCanChange, from: member("AllowUsersToChangePassword"))
    return draft.policy
  }

  private mutating func setKinds() {
    var kinds = KindsReading()
    for (key, kind) in [
      ("RequireUppercaseCharacters", CharacterClass.upper),
      ("RequireLowercaseCharacters", .lower), ("RequireNumbers", .digit),
      ("RequireSymbols", .special),
    ] {
      let member = member(key)
      kinds.add(draft.flagReading(member).map { $0 ? 1 : 0 }, of: kind, from: member)
    }
    kinds.set(
      in: &draft, default: Self.product,
      notes: [
        Wording(
          "symbols are ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
          "記号は ! @ # $ % ^ & * ( ) _ + - = [ ] { } | ' です")
      ])
  }

  /// `ExpirePasswords` only says whether there is a maximum age; AWS's own samples contradict that.
  private mutating func setAge() {
    let age = member("MaxPasswordAge")
    let expires = member("ExpirePasswords")
    // Terraform and the API write 0 for an age that is not there.
    let reading = draft.reading(age, in: 0...Self.ages.upperBound)
    draft.set(.maximumAge, reading, from: age, otherwise: .unlimited, of: Self.product) {
      $0 == 0 ? .unlimited : .number($0)
    }
    if let says = draft.flagReading(expires).value, let expires {
      let has = (reading.value ?? 0) > 0
      if says != has, !isUnclear(reading) {
        draft.lint(
          .contradiction, at: expires.line,
          "ExpirePasswords contradicts MaxPasswordAge, which is what counts",
          "ExpirePasswords が MaxPasswordAge と矛盾しています。効くのは MaxPasswordAge です")
      }
    }
    let hard = member("HardExpiry")
    if draft.flagReading(hard).value == true, reading.value ?? 0 > 0 {
      draft.lint(
        .misleading, at: hard?.line,
        "with HardExpiry, users whose password has expired cannot set a new one themselves",
        "HardExpiry が有効なため、期限切れになったユーザーは自分で新しいパスワードを設定できません")
    }
  }

  private func isUnclear(_ reading: Reading<Int>) -> Bool {
    if case .unclear = reading { true } else { false }
  }
}
