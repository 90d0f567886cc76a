extension GuidanceProfile {
  /// JPCERT/CC's campaign against reuse, in its wording since 2018.
  ///
  /// The clauses are the campaign's own list of what makes a password safe.
  public static let jpcert2018 = GuidanceProfile(
    id: ID("jpcert-2018"),
    title: "STOP! パスワード使い回し!",
    publisher: "JPCERT/CC",
    date: "2018-08",
    addressee: .user,
    url: "https://www.jpcert.or.jp/pr/stop-password.html",
    basis: Wording(
      "Two independent quotations that agree word for word.", "一字一句一致する独立した 2 つの引用による。"),
    requirements: [
      Requirement(.minimumLength, .atLeast(12), .recommended, "安全なパスワードの条件 1", citation: "1"),
      Requirement(
        .complex, .recommend,
        Modality(Wording("recommended (makes it stronger)", "推奨（強くなる）"), .should), "条件 2",
        citation: "2",
        note: Wording(
          "Several kinds make it stronger; since 2018 they are not demanded.",
          "複数の文字種を使うと強くなる。2018 年以降は必須ではない。")),
      Requirement(
        .contextRefused, .forbid, .recommended, "条件 3", citation: "3",
        note: Wording(
          "Words that can be guessed, dates of birth, digits, rows of keys, the log-in ID.",
          "推測しやすい単語、生年月日、数字、キーボードの並び、ログイン ID。")),
      Requirement(.keyboard, .forbid, .recommended, "条件 3", citation: "3"),
      Requirement(.reuse, .forbid, .recommended, "条件 4", citation: "4"),
      Requirement(
        .lookalikes, .discourage, Modality(Wording("explained", "解説"), .may), "column",
        note: Wording("Attackers expect look-alikes: p@ssword.", "p@ssword のような置き換えは、辞書攻撃でも試される。")),
    ])
}
