extension GuidanceProfile {
  /// The British scheme's requirements, version 3.3; 3.1 and 3.2 say the same of passwords.
  public static let ukCyberEssentials = GuidanceProfile(
    id: ID("uk-cyber-essentials-3.3"),
    title: "Cyber Essentials: Requirements for IT Infrastructure v3.3",
    publisher: "NCSC / IASME",
    date: "2026",
    addressee: .organisation,
    url: "https://www.ncsc.gov.uk/cyberessentials",
    basis: Wording(
      "Two independent quotations, one of which gives pages 21 and 22.",
      "独立した 2 つの引用による（うち 1 つは 21～22 ページと記載）。"),
    note: Wording("One of three ways for length is to be taken.", "長さについては 3 つの方法から 1 つを選ぶ。"),
    requirements: [
      Requirement(
        .alternatives,
        .anyOf([
          .init(.parameter(.secondFactor, .require), .parameter(.minimumLength, .atLeast(8))),
          .init(.parameter(.minimumLength, .atLeast(12)), .parameter(.maximumLength, .noLimit)),
          .init(
            .parameter(.minimumLength, .atLeast(8)), .parameter(.maximumLength, .noLimit),
            .parameter(.commonRefused, .require)),
        ]), Modality("must", .must), "User access control, password-based authentication", .medium,
        note: Wording(
          "A second factor; or 12 characters; or 8 with a list of common passwords that are refused.",
          "多要素認証を使うか、12 文字以上にするか、よくあるパスワードを拒否して 8 文字以上にする。")),
      Requirement(
        .maximumLength, .noLimit, Modality("must", .must),
        "User access control, password-based authentication", .medium,
        note: Wording("No maximum length.", "最大長を設けない。")),
      Requirement(
        .throttle,
        .anyOf([
          .init(.rate(guesses: 10, minutes: 5)), .init(.parameter(.lockoutAttempts, .atMost(10))),
          .init(.parameter(.secondFactor, .require)),
        ]), Modality("must", .must), "User access control, password-based authentication", .medium),
      Requirement(
        .periodicChange, .forbid, Modality("should not enforce", .should),
        "User access control, password-based authentication", .medium),
      Requirement(
        .composition, .forbid, Modality("should not enforce", .should),
        "User access control, password-based authentication", .medium),
      Requirement(.secondFactor, .require, Modality("must", .must), "cloud services", .medium),
      Requirement(
        .inactiveRemoval, .require, Modality("must", .must), "User access control", .medium),
    ])
}
