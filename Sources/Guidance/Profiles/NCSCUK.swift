extension GuidanceProfile {
  /// The British National Cyber Security Centre's advice to owners of systems and to their users, kept up to date since 2018.
  public static let ncscUK = GuidanceProfile(
    id: ID("ncsc-uk"),
    title: "NCSC password guidance: updating your approach; three random words",
    publisher: "NCSC (UK)",
    date: "2018",
    addressee: .organisation,
    url: "https://www.ncsc.gov.uk/collection/passwords/updating-your-approach",
    basis: Wording(
      "Retold by vendors and advisers; the pages themselves were not read.",
      "事業者や助言者による要約から。ページそのものは未読。"),
    requirements: [
      Requirement(.threeWords, .recommend, .recommended, "three random words", .medium),
      Requirement(
        .composition, .forbid, Modality("should not", .should), "password policy", .medium),
      Requirement(
        .periodicChange, .forbid, Modality("should not", .should), "password policy", .medium,
        note: Wording(
          "A change only if there is reason to think that it is known to others.",
          "他人に知られた疑いがあるときだけ変更する。")),
      Requirement(.commonRefused, .require, Modality("should", .should), "deny lists", .medium),
      Requirement(
        .minimumLength, .atLeast(nil), Modality("should set one", .should), "password policy",
        .medium,
        note: Wording("That there be a minimum; no number is given.", "最小値を定めること。数値は示されていない。")),
      Requirement(
        .maximumLength, .noLimit, Modality("should not cap", .should), "password policy", .low),
      Requirement(
        .paste, .accept, Modality("should", .should), "let them paste passwords", .medium),
      Requirement(
        .passwordManager, .require, Modality("should", .should), "password managers", .medium),
      Requirement(
        .lockoutAttempts, .atMost(10), Modality(Wording("suggested 5-10", "5～10 回を推奨"), .should),
        "account lockout", .low,
        note: Wording("Between 5 and 10 attempts are suggested.", "5～10 回が目安とされている。")),
      Requirement(
        .defaultChange, .require, Modality("should", .should), "default passwords", .medium),
    ])
}
