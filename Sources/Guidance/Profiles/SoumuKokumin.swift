extension GuidanceProfile {
  /// The Japanese Ministry of Internal Affairs and Communications on passwords, for everybody and for staff, in its wording since 2017.
  public static let soumuKokumin = GuidanceProfile(
    id: ID("soumu-kokumin"),
    title: "国民のためのサイバーセキュリティサイト: 安全なパスワードの設定・管理",
    publisher: "総務省",
    date: "2017-11",
    addressee: .user,
    url: "https://www.soumu.go.jp/main_sosiki/cybersecurity/kokumin/",
    basis: Wording("Quotations that agree word for word.", "一字一句一致する引用による。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(nil), .recommended, "(4) 適切な長さ",
        note: Wording("A suitable length; no number.", "適切な長さにする。数値はない。")),
      Requirement(
        .composition, .advisedKinds(Composition(counts: [.alpha: 1, .digit: 1])), .recommended,
        "(3)", note: Wording("Letters and digits together.", "英字と数字を混ぜる。")),
      Requirement(
        .contextRefused, .forbid, .recommended, "(1)",
        note: Wording(
          "Names of family and pets, telephone, postal code, birthday, staff number, car, address, the user ID.",
          "家族やペットの名前、電話番号、郵便番号、生年月日、社員番号、車の番号、住所、ユーザー ID など。")),
      Requirement(.dictionaryRefused, .forbid, .recommended, "(2)"),
      Requirement(.sequence, .forbid, .recommended, "(5)"),
      Requirement(.maximumRepeat, .forbid, .recommended, "危険なパスワード (3)"),
      Requirement(.reuse, .forbid, .recommended, "使い回さない"),
      Requirement(
        .periodicChange, .forbid, Modality("定期的な変更は不要", .must), "使い回さない(定期的な変更は不要)",
        note: Wording(
          "Unnecessary unless somebody broke in or it leaked: patterns and reuse are the worse evil.",
          "侵入や流出がなければ不要。パターン化や使い回しの方が問題とされる。")),
      Requirement(.changeOnCompromise, .require, .recommended, "使い回さない(定期的な変更は不要)"),
    ])
}
