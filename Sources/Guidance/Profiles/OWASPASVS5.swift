extension GuidanceProfile {
  /// OWASP's verification standard for applications, version 5.0.0.
  ///
  /// The document is under CC BY-SA 4.0; what stands here is our own summary.
  public static let owaspASVS5 = GuidanceProfile(
    id: ID("owasp-asvs-5.0.0"),
    title: "OWASP ASVS 5.0.0, V6.2 Password Security",
    publisher: "OWASP",
    date: "2025-05",
    addressee: .verifier,
    url: "https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md",
    basis: Wording("The document's own text was read.", "文書そのものを確認。"),
    note: Wording(
      "Written against the second draft of NIST SP 800-63B-4, hence its minimum of 8.",
      "NIST SP 800-63B-4 の第 2 草案をもとに書かれたため、最小値が 8 になっている。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(8), .verifyL1, "6.2.1",
        note: Wording(
          "15 are strongly recommended beside it; the project knows that NIST's final text asks for more.",
          "15 文字も強く推奨されている。NIST の最終版との差は OWASP でも認識されている。")),
      Requirement(.minimumLength, .atLeast(15), .recommended, "6.2.1"),
      Requirement(.userCanChange, .require, .verifyL1, "6.2.2"),
      Requirement(.changeNeedsCurrent, .require, .verifyL1, "6.2.3"),
      Requirement(
        .commonRefused, .require, .verifyL1, "6.2.4",
        note: Wording(
          "At least the 3,000 most frequent ones that the policy would let through.",
          "ポリシーを通るもののうち、少なくとも上位 3,000 個。")),
      Requirement(.blocklistSize, .atLeast(3000), .verifyL1, "6.2.4"),
      Requirement(.composition, .forbid, .verifyL1, "6.2.5"),
      Requirement(.maskedInput, .require, .verifyL1, "6.2.6"),
      Requirement(.paste, .accept, .verifyL1, "6.2.7"),
      Requirement(.passwordManager, .require, .verifyL1, "6.2.7"),
      Requirement(
        .truncation, .forbid, .verifyL1, "6.2.8",
        note: Wording("Neither cut off nor changed in case.", "切り捨てず、大文字・小文字も変えない。")),
      Requirement(.maximumLength, .atLeast(64), .verifyL2, "6.2.9"),
      Requirement(.periodicChange, .forbid, .verifyL2, "6.2.10"),
      Requirement(.contextRefused, .require, .verifyL2, "6.2.11 (list documented per 6.1.2)"),
      Requirement(.breachedRefused, .require, .verifyL2, "6.2.12"),
      Requirement(.secondFactor, .require, .verifyL2, "6.3.3"),
      Requirement(.hint, .forbid, .verifyL1, "6.4.2"),
      Requirement(.securityQuestions, .forbid, .verifyL1, "6.4.2"),
      Requirement(.initialChange, .require, .verifyL1, "6.4.1"),
    ])
}
