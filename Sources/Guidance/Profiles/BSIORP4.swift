extension GuidanceProfile {
  /// The German baseline protection compendium on identities and rights.
  public static let bsiORP4 = GuidanceProfile(
    id: ID("bsi-itgs-2023-orp4"),
    title: "IT-Grundschutz-Kompendium 2023, ORP.4 A8, A22, A23",
    publisher: "BSI (DE)",
    date: "2023-02",
    addressee: .organisation,
    url: "https://www.bsi.bund.de/dok/grundschutz-kompendium",
    basis: Wording("The German wording of A8, and a quotation of A23.", "A8 のドイツ語原文と、A23 の引用による。"),
    requirements: [
      Requirement(
        .reuse, .forbid, Modality("DARF NICHT", .must), "ORP.4.A8",
        note: Wording("One password for each system or application.", "システムやアプリケーションごとに別のパスワードにする。")
      ),
      Requirement(
        .commonRefused, .require, Modality("DARF NICHT (common lists)", .must), "ORP.4.A8",
        note: Wording(
          "Nothing that is easily guessed or stands in common lists.",
          "推測されやすいものや、よくあるパスワードのリストにあるものは使わない。")),
      Requirement(.sharing, .forbid, Modality("DARF NUR", .must), "ORP.4.A8"),
      Requirement(
        .changeOnCompromise, .require, Modality("MUSS", .must), "ORP.4.A8", .medium,
        note: Wording(
          "A change when others know it or may know it.", "他人に知られたとき、またはその疑いがあるときに変更する。")),
      Requirement(
        .appropriateQuality, .require, Modality("MUSS", .must), "ORP.4.A22", .medium,
        note: Wording("No number: not easily guessed, and still usable.", "数値はない。推測されにくく、しかも使えるもの。")
      ),
      Requirement(
        .periodicChange, .discourage, Modality("SOLLTE NICHT", .should), "ORP.4.A23",
        note: Wording(
          "A change only for a reason. That periodic change stays where compromise cannot be detected has not been compared with the text.",
          "理由があるときだけ変更させる。侵害を検知できない場合の定期変更については原文未確認。")),
      Requirement(.defaultChange, .require, Modality("MUSS", .must), "ORP.4.A23", .low),
    ])
}
