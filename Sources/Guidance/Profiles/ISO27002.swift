extension GuidanceProfile {
  /// The international standard's control on authentication information.
  ///
  /// The standard is under copyright: nothing of its wording stands here.
  public static let iso27002 = GuidanceProfile(
    id: ID("iso-27002-2022"),
    title: "ISO/IEC 27002:2022, control 5.17 Authentication information",
    publisher: "ISO/IEC",
    date: "2022-02",
    addressee: .organisation,
    url: "https://www.iso.org/standard/75652.html",
    basis: Wording(
      "Two retellings; the part on users and systems has not been compared with the text.",
      "2 つの要約による。利用者とシステムに関する部分は原文と未照合。"),
    requirements: [
      Requirement(
        .initialUnique, .require, Modality("should", .should), "5.17 allocation a)", .medium),
      Requirement(
        .initialChange, .require, Modality("should", .should), "5.17 allocation a)", .medium),
      Requirement(
        .defaultChange, .require, Modality("should", .should), "5.17 allocation e)", .medium),
      Requirement(
        .sharing, .forbid, Modality("should", .should), "5.17 user responsibilities a)", .medium),
      Requirement(
        .changeOnCompromise, .require, Modality("should", .should), "5.17 user responsibilities b)",
        .low),
      Requirement(
        .contextRefused, .require, Modality("should", .should), "5.17 user responsibilities c)",
        .low, note: Wording("Not made of personal information.", "個人情報をもとにしない。")),
      Requirement(
        .dictionaryRefused, .require, Modality("should", .should), "5.17 user responsibilities c)",
        .low),
      Requirement(
        .composition, .advisedKinds(nil), Modality("should", .should),
        "5.17 user responsibilities c)", .low,
        note: Wording(
          "Passphrases are favoured; letters, digits and other characters where it can be done.",
          "パスフレーズが望ましい。できれば英字・数字・記号を混ぜる。")),
      Requirement(
        .minimumLength, .atLeast(nil), Modality("should have one", .should),
        "5.17 user responsibilities c)", .low,
        note: Wording(
          "That there be a minimum; the standard gives no number.", "最小値を定めること。規格に数値はない。")),
      Requirement(
        .reuse, .forbid, Modality("should", .should), "5.17 user responsibilities d)", .low),
      Requirement(
        .historyDepth, .atLeast(1), Modality("should", .should), "5.17 password management system",
        .low,
        note: Wording(
          "Former passwords are not to be used again; the standard gives no number.",
          "以前のパスワードを再び使わせない。規格に数値はない。")),
      Requirement(
        .commonRefused, .require, Modality("should", .should), "5.17 password management system",
        .low),
      Requirement(
        .breachedRefused, .require, Modality("should", .should), "5.17 password management system",
        .low,
        note: Wording(
          "Pairs of user names and passwords that are known to have leaked.",
          "流出が知られているユーザー名とパスワードの組。")),
      Requirement(
        .saltedHash, .require, Modality("should", .should), "5.17 password management system", .low),
    ])
}
