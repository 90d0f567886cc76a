extension GuidanceProfile {
  /// The American rule for health data, on the management of passwords.
  public static let hipaa = GuidanceProfile(
    id: ID("hipaa-security-rule"),
    title: "HIPAA Security Rule, 45 CFR 164.308(a)(5)(ii)(D)",
    publisher: "US HHS",
    date: "2003",
    addressee: .organisation,
    url: "https://www.ecfr.gov/current/title-45/section-164.308",
    basis: Wording("The rule's short text, retold.", "規則の短い条文の要約による。"),
    requirements: [
      Requirement(
        .procedure, .require, Modality(Wording("addressable", "対応を検討"), .should),
        "164.308(a)(5)(ii)(D)", .medium,
        note: Wording(
          "Procedures for creating, changing and safeguarding passwords. The rule has no number of any kind.",
          "パスワードの作成・変更・保護の手順を定めること。数値の定めは一切ない。"))
    ])
}
