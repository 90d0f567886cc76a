extension PolicyFormat.ID {
  /// Okta's password policies.
  public static let okta = PolicyFormat.ID("okta")
}

extension PolicyFormat {
  /// Policies of Okta's API (`GET /api/v1/policies?type=PASSWORD`), and Terraform's
  /// `okta_policy_password`.
  static let okta = PolicyFormat(
    id: .okta, products: ["Okta", "Terraform"], reach: .okta,
    recognise: { file in
      !OktaReader.objects(in: file).isEmpty || file.hasTerraformResource(OktaReader.resources)
    },
    readEach: { (file: PolicyFile) throws(PolicyError) in try OktaReader.policies(in: file) })
}

extension Policy.Reach {
  /// What Okta's password policies have words for.
  static let okta = Policy.Reach(
    [
      .minimumLength, .composition, .commonRefused, .contextRefused, .changeOnCompromise,
      .historyDepth, .maximumAge, .minimumAge, .lockoutAttempts, .lockoutMinutes,
      .securityQuestions,
    ],
    elsewhere: [
      .secondFactor: ["Okta authentication policies"],
      .breachedRefused: ["Okta breached password protection, at sign-in"],
    ])
}

/// Reads one of Okta's policies, of the API or of Terraform.
private struct OktaReader {
  static let resources: Set<String> = ["okta_policy_password", "okta_policy_password_default"]

  /// Where a setting stands in either form.
  private struct Place {
    let path: [String]
    let terraform: String

    init(_ terraform: String, _ path: String...) {
      self.path = path
      self.terraform = terraform
    }
  }

  private var draft: Draft
  private let object: YAMLNode
  private let isTerraform: Bool
  private var product: String { isTerraform ? "Terraform provider for Okta" : "Okta" }

  static func policies(in file: PolicyFile) throws(PolicyError) -> [Policy] {
    let isTerraform = file.hasTerraformResource(resources)
    let found: [(name: String?, body: YAMLNode)]
    if isTerraform {
      found = try file.terraformResources(resources).map { ($0.name, $0.body) }
    } else {
      _ = try file.requireTree()
      found = objects(in: file).map { (nil, $0) }
    }
    guard !found.isEmpty else { throw PolicyError(file: file.name, .notThisFormat(.okta)) }
    return try file.policies(of: found) { name, body in
      var reader = OktaReader(
        file, body, name: body.member("name")?.text ?? name, isTerraform: isTerraform)
      return reader.policy()
    }
  }

  static func objects(in file: PolicyFile) -> [YAMLNode] {
    file.tree?.objects { node in
      node["type"]?.string == "PASSWORD" && node["settings", "password"]?.entries != nil
        || node["settings", "password", "complexity"]?.entries != nil
    } ?? []
  }

  init(_ file: PolicyFile, _ object: YAMLNode, name: String?, isTerraform: Bool) {
    self.object = object
    self.isTerraform = isTerraform
    draft = Draft(.okta, file, name: name, reach: .okta)
  }

  private func member(_ place: Place) -> Member? {
    if isTerraform { return object.member(place.terraform) }
    return object.at(place.path.dropLast())?.member(place.path.last ?? "")
  }

  mutating func policy() -> Policy {
    setScope()
    draft.setNumber(
      .minimumLength,
      from: member(Place("password_min_length", "settings", "password", "complexity", "minLength")),
      in: 0...256, otherwise: .length(8, .codePoint), of: product
    ) { .length($0, .codePoint) }
    setKinds()
    setLists()
    setAge()
    setLockout()
    setRecovery()
    return draft.policy
  }

  private mutating func setScope() {
    let groups =
      isTerraform
      ? object["groups_included"]
      : object["conditions", "people", "groups", "include"]
    if let count = groups?.items?.count, count > 0 {
      draft.policy.scope.who = Wording("groups: \(count)", "グループ: \(count)")
    }
    if let status = object.member("status"), status.text == "INACTIVE" {
      draft.lint(
        .noEffect, at: status.line, "the policy is inactive, so that nothing of it is in force",
        "ポリシーが無効（INACTIVE）のため、効いていません")
    }
  }

  private mutating func setKinds() {
    var kinds = KindsReading()
    // Terraform's provider leaves symbols out where nothing is said, the API asks for one.
    for (place, kind, standard) in [
      (
        Place("password_min_uppercase", "settings", "password", "complexity", "minUpperCase"),
        CharacterClass.upper, 1
      ),
      (
        Place("password_min_lowercase", "settings", "password", "complexity", "minLowerCase"),
        .lower, 1
      ),
      (Place("password_min_number", "settings", "password", "complexity", "minNumber"), .digit, 1),
      (
        Place("password_min_symbol", "settings", "password", "complexity", "minSymbol"), .special,
        isTerraform ? 0 : 1
      ),
    ] {
      if let member = member(place) {
        kinds.add(draft.reading(member, in: 0...1), of: kind, from: member)
      } else {
        kinds.add(standard, of: kind)
      }
    }
    let place = Place("", "settings", "password", "complexity", "oelStatement")
    if !isTerraform, let expression = member(place), expression.text != "" {
      kinds.leaveOpen(
        Wording("an expression of Okta’s language decides", "Okta の式による条件があります"),
        from: expression)
    }
    kinds.set(in: &draft, default: product)
  }

  private mutating func setLists() {
    draft.setFlag(
      .commonRefused,
      from: member(
        Place(
          "password_dictionary_lookup", "settings", "password", "complexity", "dictionary",
          "common", "exclude")), otherwise: false, of: product)
    let user = member(
      Place("password_exclude_username", "settings", "password", "complexity", "excludeUsername"))
    draft.setFlag(.contextRefused, from: user, otherwise: true, of: product)
    guard draft.policy[.contextRefused].value == .flag(false) else { return }
    // Without the user name, other names may still be refused.
    let attributes = object["settings", "password", "complexity"]?.entry("excludeAttributes")
    if let attributes, attributes.value.items?.isEmpty == false {
      draft.set(
        .contextRefused, .flag(true), at: attributes.line, written: draft.written(attributes))
    }
    for key in ["password_exclude_first_name", "password_exclude_last_name"] where isTerraform {
      let name = object.member(key)
      if draft.flagReading(name).value == true { draft.setFlag(.contextRefused, from: name) }
    }
  }

  private mutating func setAge() {
    draft.setNumber(
      .maximumAge,
      from: member(Place("password_max_age_days", "settings", "password", "age", "maxAgeDays")),
      otherwise: .unlimited, of: product
    ) { $0 == 0 ? .unlimited : .number($0) }
    let least = member(
      Place("password_min_age_minutes", "settings", "password", "age", "minAgeMinutes"))
    draft.setNumber(
      .minimumAge, from: least, otherwise: .number(0), of: product,
      notes: [Wording("whole days; the setting counts minutes", "日数に換算（設定は分単位、端数切り捨て）")]
    ) { .number($0 / 1440) }
    draft.setNumber(
      .historyDepth,
      from: member(Place("password_history_count", "settings", "password", "age", "historyCount")),
      otherwise: .number(0), of: product)
  }

  private mutating func setLockout() {
    draft.setNumber(
      .lockoutAttempts,
      from: member(
        Place("password_max_lockout_attempts", "settings", "password", "lockout", "maxAttempts")),
      otherwise: .number(10), of: product
    ) { $0 == 0 ? .unlimited : .number($0) }
    draft.setNumber(
      .lockoutMinutes,
      from: member(
        Place(
          "password_auto_unlock_minutes", "settings", "password", "lockout", "autoUnlockMinutes")),
      otherwise: .unlimited, of: product
    ) { $0 == 0 ? .unlimited : .number($0) }
    let expiry = member(
      Place(
        "breached_password_expire_after_days", "settings", "password", "breachedProtection",
        "expireAfterDays"))
    draft.setNumber(.changeOnCompromise, from: expiry, in: 0...10) { _ in .flag(true) }
  }

  private mutating func setRecovery() {
    let question = member(
      Place(
        "question_recovery", "settings", "recovery", "factors", "recovery_question", "status"))
    draft.setFlag(
      .securityQuestions, from: question, otherwise: isTerraform ? true : nil, of: product)
  }
}
