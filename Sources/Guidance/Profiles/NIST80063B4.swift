extension GuidanceProfile {
  /// NIST's digital identity guidelines on authentication, fourth revision.
  ///
  /// The only document here that makes the minimum depend on whether the password stands alone.
  public static let nist80063B4 = GuidanceProfile(
    id: ID("nist-800-63b-4"),
    title: "NIST SP 800-63B-4, Authentication and Authenticator Management",
    publisher: "NIST",
    date: "2025-07",
    addressee: .verifier,
    url: "https://pages.nist.gov/800-63-4/sp800-63b.html",
    basis: Wording(
      "The wording of the sections in scope, confirmed by several independent quotations.",
      "対象となる節の文言を、独立した複数の引用で確認。"),
    note: Wording("Took the place of revision 3 in 2025.", "2025 年に第 3 版（rev 3）に取って代わった。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(15), .shall, "3.1.1.2(1)", when: .singleFactor,
        note: Wording("Where the password is the only factor.", "パスワードだけで認証する場合。")),
      Requirement(
        .minimumLength, .atLeast(8), .shall, "3.1.1.2(1)", when: .multiFactor,
        note: Wording(
          "Where the password is used only together with another factor.",
          "パスワードを必ず別の要素と組み合わせて使う場合。")),
      Requirement(
        .maximumLength, .atLeast(64), .should, "3.1.1.2(2)",
        note: Wording(
          "“At least 64” are to be permitted; no upper bound is named.",
          "「少なくとも 64 文字」を許すこと。上限の数値は示されていない。")),
      Requirement(.lengthUnit, .unit(.codePoint), .shall, "3.1.1.2(4)"),
      Requirement(.asciiAccepted, .accept, .should, "3.1.1.2(3)"),
      Requirement(.spaceAccepted, .accept, .should, "3.1.1.2(3)"),
      Requirement(.unicodeAccepted, .accept, .should, "3.1.1.2(4)"),
      Requirement(
        .normalization, .normalization([.nfc]), .should, "3.1.1.2 para after list",
        note: Wording(
          "Revision 3 named NFKC and NFKD; this one names NFC alone.",
          "rev 3 では NFKC か NFKD だったが、この版では NFC のみ。")),
      Requirement(.composition, .forbid, .shallNot, "3.1.1.2(5)"),
      Requirement(.periodicChange, .forbid, .shallNot, "3.1.1.2(6)"),
      Requirement(.changeOnCompromise, .require, .shall, "3.1.1.2(6)"),
      Requirement(
        .hint, .forbid, .shallNot, "3.1.1.2(7)",
        note: Wording(
          "No hint that somebody who is not signed in can see.", "サインインしていない人に見えるヒントを設けない。")),
      Requirement(.securityQuestions, .forbid, .shallNot, "3.1.1.2(8)"),
      Requirement(
        .truncation, .forbid, .shall, "3.1.1.2(9)",
        note: Wording(
          "The whole password is asked for, and all of it is verified.", "パスワード全体を入力させ、その全体を照合する。")),
      Requirement(.commonRefused, .require, .shall, "3.1.1.2 blocklist para"),
      Requirement(
        .breachedRefused, .example, .may, "3.1.1.2 blocklist para",
        note: Wording("Named as something that the list may contain.", "リストに入れるものの例として挙げられている。")),
      Requirement(.dictionaryRefused, .example, .may, "3.1.1.2 blocklist para"),
      Requirement(
        .contextRefused, .example, .may, "3.1.1.2 blocklist para",
        note: Wording(
          "The service's name, the user name, and what is derived from them.",
          "サービス名、ユーザー名、それらから作られるもの。")),
      Requirement(
        .blocklistMatch, .match(.whole), .shall, "3.1.1.2 blocklist para",
        note: Wording("The entire password is compared, not parts of it.", "パスワードの一部ではなく全体を比べる。")),
      Requirement(.refusalExplained, .require, .shall, "3.1.1.2 blocklist para"),
      Requirement(
        .guidanceToUser, .require, .shall, "3.1.1.2",
        note: Wording(
          "Revision 3 only advised it, with a strength meter as the example.",
          "rev 3 では推奨にとどまり、強度メーターが例に挙がっていた。")),
      Requirement(
        .passwordManager, .require, .shall, "3.1.1.2",
        note: Wording(
          "Password managers and automatic filling are to work.", "パスワード管理ツールと自動入力を使えるようにする。")),
      Requirement(.paste, .accept, .should, "3.1.1.2"),
      Requirement(.showPassword, .accept, .should, "3.1.1.2"),
      Requirement(
        .lockoutAttempts, .atMost(100), .shall, "3.2.2",
        note: Wording(
          "Consecutive failures with one authenticator on one account.",
          "1 つのアカウントの 1 つの認証器での連続した失敗。")),
      Requirement(.saltedHash, .require, .shall, "3.1.1.2"),
      Requirement(
        .minimumLength, .atLeast(6), .shall, "3.1.1.1", .medium, when: .chosenAtRandom,
        note: Wording(
          "Chosen at random by the service. The number is revision 3's; this version's text was not at hand.",
          "サービス側がランダムに決める場合。数値は rev 3 のもので、この版の本文では未確認。")),
    ])
}
