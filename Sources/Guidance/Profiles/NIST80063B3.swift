extension GuidanceProfile {
  /// NIST's digital identity guidelines on authentication, third revision with its updates up to 2020.
  public static let nist80063B3 = GuidanceProfile(
    id: ID("nist-800-63b-3"),
    title: "NIST SP 800-63B (rev 3)",
    publisher: "NIST",
    date: "2017-06",
    addressee: .verifier,
    url: "https://pages.nist.gov/800-63-3/sp800-63b.html",
    supersededBy: ID("nist-800-63b-4"),
    basis: Wording("NIST's own source text was read.", "NIST 自身の公開原稿を確認。"),
    note: Wording(
      "Replaced by revision 4 in 2025; many documents still cite it.",
      "2025 年に rev 4 に置き換えられたが、今も多くの文書が引用している。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(8), .shall, "5.1.1.2",
        note: Wording("Where the user chooses the password.", "利用者が自分で決める場合。")),
      Requirement(
        .minimumLength, .atLeast(6), .shall, "5.1.1.1, 5.1.1.2", when: .chosenAtRandom,
        note: Wording(
          "Where the service chooses it at random; digits alone will do.",
          "サービス側がランダムに決める場合。数字だけでもよい。")),
      Requirement(.maximumLength, .atLeast(64), .should, "5.1.1.2"),
      Requirement(.lengthUnit, .unit(.codePoint), .shall, "5.1.1.2"),
      Requirement(.truncation, .forbid, .shallNot, "5.1.1.2"),
      Requirement(.asciiAccepted, .accept, .should, "5.1.1.2"),
      Requirement(
        .spaceAccepted, .accept, .should, "5.1.1.2",
        note: Wording("Several spaces in a row may be taken for one.", "連続した空白は 1 つとみなしてもよい。")),
      Requirement(.unicodeAccepted, .accept, .should, "5.1.1.2"),
      Requirement(.normalization, .normalization([.nfkc, .nfkd]), .should, "5.1.1.2"),
      Requirement(.composition, .forbid, .shouldNot, "5.1.1.2"),
      Requirement(
        .maximumRepeat, .forbid, .shouldNot, "5.1.1.2",
        note: Wording(
          "A rule against repeated characters is named as a composition rule like others.",
          "同じ文字の連続を禁じる規則も、構成規則の一例に挙げられている。")),
      Requirement(.periodicChange, .forbid, .shouldNot, "5.1.1.2"),
      Requirement(.changeOnCompromise, .require, .shall, "5.1.1.2"),
      Requirement(.hint, .forbid, .shallNot, "5.1.1.2"),
      Requirement(.securityQuestions, .forbid, .shallNot, "5.1.1.2"),
      Requirement(.commonRefused, .require, .shall, "5.1.1.2"),
      Requirement(.breachedRefused, .example, .may, "5.1.1.2"),
      Requirement(.dictionaryRefused, .example, .may, "5.1.1.2"),
      Requirement(
        .sequentialRefused, .example, .may, "5.1.1.2",
        note: Wording(
          "Such as aaaaaa and 1234abcd; no longer an example in revision 4.",
          "aaaaaa や 1234abcd など。rev 4 の例からは外れた。")),
      Requirement(.contextRefused, .example, .may, "5.1.1.2"),
      Requirement(.refusalExplained, .require, .shall, "5.1.1.2"),
      Requirement(
        .guidanceToUser, .require, .should, "5.1.1.2",
        note: Wording("For example with a strength meter.", "たとえば強度メーターなど。")),
      Requirement(.paste, .accept, .should, "5.1.1.2"),
      Requirement(.showPassword, .accept, .should, "5.1.1.2"),
      Requirement(
        .lockoutAttempts, .atMost(100), .shall, "5.2.2", .medium,
        note: Wording("Section 5.2.2 itself was not compared again.", "5.2.2 節の本文は再確認していない。")),
      Requirement(.saltedHash, .require, .shall, "5.1.1.2"),
    ])
}
