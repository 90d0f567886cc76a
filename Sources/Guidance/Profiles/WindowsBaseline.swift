extension GuidanceProfile {
  /// Microsoft's baseline of settings for Windows, version 1903 and later.
  ///
  /// Nobody has compared these values with the published baseline yet.
  public static let windowsBaseline = GuidanceProfile(
    id: ID("ms-windows-baseline"),
    title: "Microsoft security baseline for Windows and Windows Server",
    publisher: "Microsoft",
    date: "2019",
    addressee: .organisation,
    url:
      "https://learn.microsoft.com/windows/security/operating-system-security/device-management/windows-security-configuration-framework/windows-security-baselines",
    basis: Wording(
      "Not compared with the published baseline yet: look it up before it decides anything.",
      "公開されているベースラインとは未照合。判断に使う前に確認が必要。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(14), Modality(Wording("baseline", "ベースライン"), .should),
        "Account Policies", .low),
      Requirement(
        .composition,
        .kinds(Composition(variety: .init(3, of: [.upper, .lower, .digit, .special, .other]))),
        Modality(Wording("baseline", "ベースライン"), .should), "Account Policies", .low,
        note: Wording(
          "The setting “Password must meet complexity requirements”.", "「複雑さの要件を満たす必要があるパスワード」の設定。")
      ),
      Requirement(
        .historyDepth, .atLeast(24), Modality(Wording("baseline", "ベースライン"), .should),
        "Account Policies", .low),
      Requirement(
        .periodicChange, .silent, Modality(Wording("removed in 1903", "1903 版で削除"), .may),
        "Account Policies", .low,
        note: Wording(
          "The setting was taken out of the baseline in 1903; it is not forbidden.",
          "1903 版でベースラインから外された。禁止ではない。")),
      Requirement(
        .reversibleStorage, .forbid, Modality(Wording("baseline", "ベースライン"), .should),
        "Account Policies", .low),
      Requirement(
        .lockoutAttempts, .atMost(10), Modality(Wording("baseline", "ベースライン"), .should),
        "Account Lockout", .low),
      Requirement(
        .lockoutMinutes, .atLeast(10), Modality(Wording("baseline", "ベースライン"), .should),
        "Account Lockout", .low),
    ])
}
