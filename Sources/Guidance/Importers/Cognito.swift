extension PolicyFormat.ID {
  /// The password policy of a user pool of Amazon Cognito.
  public static let cognito = PolicyFormat.ID("cognito")
}

extension PolicyFormat {
  /// `aws cognito-idp describe-user-pool`, CloudFormation's `AWS::Cognito::UserPool`, and
  /// Terraform's `aws_cognito_user_pool`.
  static let cognito = PolicyFormat(
    id: .cognito, products: ["Amazon Cognito", "CloudFormation", "Terraform"], reach: .cognito,
    recognise: { file in
      !CognitoReader.pools(in: file).isEmpty || file.hasTerraformResource([CognitoReader.resource])
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in try CognitoReader.policies(in: file) })
}

extension Policy.Reach {
  /// What Cognito has words for.
  static let cognito = Policy.Reach(
    [.minimumLength, .composition, .historyDepth, .secondFactor],
    elsewhere: [.breachedRefused: ["Cognito threat protection"]])
}

/// Reads the policy of one user pool.
private struct CognitoReader {
  static let resource = "aws_cognito_user_pool"
  private static let product = "Amazon Cognito"

  /// A pool: what it says of passwords, and what it says beside that.
  struct Pool {
    let name: String?
    let passwords: YAMLNode
    let whole: YAMLNode
  }

  private var draft: Draft
  private let pool: Pool
  private let isTerraform: Bool

  static func policies(in file: PolicyFile) throws(PolicyError) -> [Policy] {
    let isTerraform = file.hasTerraformResource([resource])
    let found = isTerraform ? try terraformPools(in: file) : pools(in: file)
    if found.isEmpty, !isTerraform { _ = try file.requireTree() }
    guard !found.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.cognito)) }
    return try file.policies(of: found) { pool in
      var reader = CognitoReader(file, pool, isTerraform: isTerraform)
      return reader.policy()
    }
  }

  /// The pools of an answer or a template, innermost objects that hold `Policies` or
  /// `PasswordPolicy`.
  static func pools(in file: PolicyFile) -> [Pool] {
    func passwords(_ node: YAMLNode) -> YAMLNode? {
      let found = node["Policies", "PasswordPolicy"] ?? node["PasswordPolicy"]
      let isCognito = ["MinimumLength", "RequireUppercase", "RequireLowercase"]
        .contains { found?.entry($0) != nil }
      return isCognito ? found : nil
    }
    var pools: [Pool] = []
    // `Policies` stands in a pool, which has the name.
    func collect(_ node: YAMLNode) {
      let own = passwords(node)
      if let own {
        let name = node.member(["Name", "PoolName", "UserPoolName"])?.text
        pools.append(Pool(name: name, passwords: own, whole: node))
      }
      for entry in node.entries ?? [] where own == nil || entry.key != "Policies" {
        collect(entry.value)
      }
      for item in node.items ?? [] { collect(item) }
    }
    if let tree = file.tree { collect(tree) }
    return pools
  }

  private static func terraformPools(in file: PolicyFile) throws(PolicyError) -> [Pool] {
    try file.terraformResources([resource]).compactMap { found in
      let block = found.body["password_policy"]
      guard let block = block?.items?.first ?? block else { return nil }
      return Pool(name: found.name, passwords: block, whole: found.body)
    }
  }

  init(_ file: PolicyFile, _ pool: Pool, isTerraform: Bool) {
    self.pool = pool
    self.isTerraform = isTerraform
    draft = Draft(.cognito, file, name: pool.name, reach: .cognito)
  }

  private func member(_ key: String, _ terraform: String) -> Member? {
    pool.passwords.member(isTerraform ? terraform : key)
  }

  mutating func policy() -> Policy {
    draft.setNumber(
      .minimumLength, from: member("MinimumLength", "minimum_length"), in: 6...99
    ) { .length($0, .codePoint) }
    var kinds = KindsReading()
    for (key, terraform, kind) in [
      ("RequireUppercase", "require_uppercase", CharacterClass.upper),
      ("RequireLowercase", "require_lowercase", .lower),
      ("RequireNumbers", "require_numbers", .digit),
      ("RequireSymbols", "require_symbols", .special),
    ] {
      let member = member(key, terraform)
      kinds.add(draft.flagReading(member).map { $0 ? 1 : 0 }, of: kind, from: member)
    }
    kinds.set(in: &draft, default: Self.product)
    draft.setNumber(
      .historyDepth, from: member("PasswordHistorySize", "password_history_size"), in: 0...24,
      otherwise: .number(0), of: Self.product)
    checkTemporary()
    setSecondFactor()
    return draft.policy
  }

  private mutating func checkTemporary() {
    let days = member("TemporaryPasswordValidityDays", "temporary_password_validity_days")
    guard draft.reading(days, in: 0...365).value == 0 else { return }
    draft.lint(
      .misleading, at: days?.line, "0 does not mean at once: first passwords then last 7 days",
      "0 は即時失効ではなく、初期パスワードの有効期間は 7 日になります")
  }

  private mutating func setSecondFactor() {
    let member = pool.whole.member(isTerraform ? "mfa_configuration" : "MfaConfiguration")
    guard let member else { return }
    switch member.text {
    case "ON":
      draft.set(.secondFactor, .flag(true), at: member.line, written: draft.written(member))
    case "OFF", "OPTIONAL":
      draft.set(.secondFactor, .flag(false), at: member.line, written: draft.written(member))
    case nil:
      draft.set(
        .secondFactor, nil, at: member.line, written: draft.written(member),
        doubt: .workedOutElsewhere)
    default:
      draft.lintBadValue(of: member.key, at: member.line)
      draft.set(
        .secondFactor, nil, at: member.line, written: draft.written(member), doubt: .notThisValue)
    }
  }
}
