extension GuidanceProfile {
  /// IPA's pages on a core password with a part for each service, since 2015.
  public static let ipaCorePassword = GuidanceProfile(
    id: ID("ipa-core-password"),
    title: "IPA: コアパスワード、チョコっとプラスパスワード",
    publisher: "IPA",
    date: "2015",
    addressee: .user,
    url: "https://www.ipa.go.jp/security/",
    basis: Wording(
      "Teaching material and pages of universities and the police that retell IPA.",
      "IPA の内容を紹介する教材、大学・警察のページによる。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(10), .recommended, "IPA password page", .medium,
        note: Wording("10 or more; read only where others retell it.", "10 文字以上。二次資料でのみ確認。")),
      Requirement(
        .complex, .recommend, .recommended, "IPA password page", .medium,
        note: Wording("As many kinds of characters as possible.", "できるだけ多くの種類の文字を使う。")),
      Requirement(
        .coreAndAffix, .recommend, .recommended, "コアパスワード", .medium,
        note: Wording(
          "A phrase in Latin letters, changed in one's own way, is the core; a mark of the service stands before or after it.",
          "好きな言葉をローマ字にして自分なりに置き換えたものを核とし、前後にサービスごとの印を付ける。")),
      Requirement(.reuse, .forbid, .recommended, "コアパスワード", .medium),
    ])
}
