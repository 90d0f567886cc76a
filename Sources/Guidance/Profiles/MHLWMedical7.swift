extension GuidanceProfile {
  /// The Japanese Ministry of Health on systems with medical data, version 7.0.
  public static let mhlwMedical7 = GuidanceProfile(
    id: ID("mhlw-medical-7"),
    title: "医療情報システムの安全管理に関するガイドライン 第7.0版 システム運用編",
    publisher: "厚生労働省",
    date: "2025",
    addressee: .organisation,
    url: "https://www.mhlw.go.jp/stf/shingi/0000516275.html",
    basis: Wording("One quotation of version 7.0.", "第 7.0 版の引用 1 件による。"),
    note: Wording("Version 6.0 of 2023 has the same numbers.", "2023 年の第 6.0 版も同じ数値。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(13), Modality("必要", .must), "14.1.1", .medium, when: .singleFactor,
        note: Wording("Without a second factor.", "二要素認証を使わない場合。")),
      Requirement(
        .minimumLength, .atLeast(8), Modality("必要", .must), "14.1.1", .medium, when: .multiFactor,
        note: Wording("With a second factor; 4 for a PIN.", "二要素認証を使う場合（PIN は 4 桁）。")),
      Requirement(
        .composition, .kinds(Composition(counts: [.alpha: 1, .digit: 1])), Modality("求める", .must),
        "14.1.1", .medium,
        note: Wording(
          "Upper or lower case does not matter; it stands in the sentence on two factors.",
          "大文字・小文字は問わない。二要素認証の文にある。")),
      Requirement(.periodicChange, .forbid, Modality("不要", .must), "14", .medium),
      Requirement(
        .commonRefused, .require, Modality("遵守事項", .must), "14 (6)(1)", .medium,
        note: Wording(
          "What can be set is to be restricted, so that guessable passwords are refused.",
          "推測されやすいパスワードを設定できないように制限する。")),
    ])
}
