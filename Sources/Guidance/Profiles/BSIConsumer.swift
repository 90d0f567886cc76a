extension GuidanceProfile {
  /// The German Federal Office for Information Security's advice to everybody, kept up to date since 2020.
  public static let bsiConsumer = GuidanceProfile(
    id: ID("bsi-consumer"),
    title: "BSI: Sichere Passwörter erstellen",
    publisher: "BSI (DE)",
    date: "2020",
    addressee: .user,
    url: "https://www.bsi.bund.de/dok/6596574",
    basis: Wording("Retold in 2020; the page itself was not read.", "2020 年の紹介記事から。ページそのものは未読。"),
    requirements: [
      Requirement(
        .alternatives,
        .anyOf([
          .init(
            .parameter(.minimumLength, .atLeast(20)), .parameter(.classCount, .atLeast(2)),
            note: Wording(
              "long and less complex: 20 to 25 characters of two kinds", "長くて単純: 2 種類の文字で 20～25 文字")
          ),
          .init(
            .parameter(.minimumLength, .atLeast(8)), .parameter(.classCount, .atLeast(4)),
            note: Wording(
              "short and complex: 8 to 12 characters of four kinds", "短くて複雑: 4 種類の文字で 8～12 文字")),
          .init(
            .parameter(.minimumLength, .atLeast(8)), .parameter(.classCount, .atLeast(3)),
            .parameter(.secondFactor, .require),
            note: Wording(
              "with a second factor: 8 characters of three kinds", "多要素認証あり: 3 種類の文字で 8 文字")),
        ]), .recommended, "'lang und weniger komplex' or 'kurz und komplex'", .medium,
        note: Wording(
          "Later editions of the page are said to ask for 25 in the long form: take the number from a dated copy.",
          "後の版では長い方が 25 文字以上とされる。数値は日付の分かる版で確かめること。")),
      Requirement(
        .reuse, .forbid, .recommended, "'lang und weniger komplex' or 'kurz und komplex'", .medium),
      Requirement(
        .passwordManager, .recommend, .recommended,
        "'lang und weniger komplex' or 'kurz und komplex'", .medium),
      Requirement(
        .periodicChange, .forbid, .recommended, "'lang und weniger komplex' or 'kurz und komplex'",
        .medium),
    ])
}
