extension GuidanceProfile {
  /// The Center for Internet Security's guide to password policies.
  public static let cisPasswordPolicyGuide = GuidanceProfile(
    id: ID("cis-ppg-2021"),
    title: "CIS Password Policy Guide (v21.12)",
    publisher: "CIS",
    date: "2021-12",
    addressee: .organisation,
    url: "https://www.cisecurity.org/insights/white-papers/cis-password-policy-guide",
    basis: Wording(
      "Two retellings and the table of contents; the guide itself was not read.",
      "2 つの要約と目次による。ガイドそのものは未読。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(14), .recommended, "5.1.1", .medium, when: .singleFactor),
      Requirement(.minimumLength, .atLeast(8), .recommended, "5.1.1", .medium, when: .multiFactor),
      Requirement(
        .maximumLength, .noLimit, .recommended, "5.1.1", .medium,
        note: Wording("No limit.", "上限を設けない。")),
      Requirement(
        .composition, .kinds(Composition(counts: [.nonAlpha: 1])), .recommended, "5.1.2", .medium,
        when: .singleFactor,
        note: Wording("Accounts with nothing but a password.", "パスワードだけのアカウント。")),
      Requirement(.allAccepted, .accept, .recommended, "5.1.2", .medium),
      Requirement(.changeOnCompromise, .require, .recommended, "5.1.3", .medium),
      Requirement(
        .maximumAge, .atMost(365), Modality(Wording("recommended backstop", "推奨（最後の備え）"), .should),
        "5.1.3", .medium,
        note: Wording("As a last resort, beside a change on events.", "出来事に応じた変更に加えた、最後の備えとして。")),
      Requirement(
        .commonRefused, .require, .recommended, "5.1.4", .medium,
        note: Wording("The 20 most frequent ones, or more.", "少なくとも上位 20 個。")),
      Requirement(.blocklistSize, .atLeast(20), .recommended, "5.1.4", .medium),
      Requirement(.historyDepth, .atLeast(5), .recommended, "5.1.4", .medium),
      Requirement(
        .minimumAge, .atLeast(1), .recommended, "5.1.4", .medium,
        note: Wording("So that a history cannot be run through in one go.", "続けて変更して履歴を使い切ることを防ぐ。")),
      Requirement(.idleLockMinutes, .atMost(15), .recommended, "5.1.5", .medium),
      Requirement(.lockoutAttempts, .atMost(5), .recommended, "5.1.6", .medium),
      Requirement(
        .lockoutMinutes, .atLeast(15), .recommended, "5.1.6", .medium,
        note: Wording("Or twice as long each time.", "または毎回 2 倍に延ばす。")),
      Requirement(.inactiveDays, .atMost(45), .recommended, "5.1.8", .low),
      Requirement(.hint, .forbid, .recommended, "5.1.9", .medium),
      Requirement(
        .strengthMeter, .recommend, Modality(Wording("optional", "任意"), .may), "5.2.1", .medium),
      Requirement(
        .passwordManager, .recommend, Modality(Wording("optional", "任意"), .may), "5.2.3", .medium),
      Requirement(.paste, .accept, Modality(Wording("optional", "任意"), .may), "5.2.4", .medium),
    ])
}
