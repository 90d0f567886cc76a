extension GuidanceProfile {
  /// Microsoft's advice to administrators of Microsoft 365.
  public static let microsoft365 = GuidanceProfile(
    id: ID("ms365-recommendations"),
    title: "Microsoft 365: Password policy recommendations",
    publisher: "Microsoft",
    date: "2023",
    addressee: .organisation,
    url: "https://learn.microsoft.com/microsoft-365/admin/misc/password-policy-recommendations",
    basis: Wording("A copy of about 2023 was read.", "2023 年頃の版を確認。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(8), .recommended, "Password guidelines for administrators",
        .medium,
        note: Wording(
          "The copy says 8 and argues against more than 10; a later edition is said to ask for 14: look it up.",
          "この版では 8 文字で、10 文字を超える最小値には反対している。後の版は 14 とされるため要確認。")),
      Requirement(.composition, .forbid, .recommended, "Password guidelines for administrators"),
      Requirement(.periodicChange, .forbid, .recommended, "Password guidelines for administrators"),
      Requirement(.commonRefused, .require, .recommended, "Password guidelines for administrators"),
      Requirement(.reuse, .forbid, .recommended, "Password guidelines for administrators"),
      Requirement(
        .secondFactor, .require, .recommended, "Password guidelines for administrators",
        note: Wording(
          "Registration is enforced, and asked for where a sign-in looks risky.",
          "登録を必須にし、疑わしいサインインのときに求める。")),
    ])
}
