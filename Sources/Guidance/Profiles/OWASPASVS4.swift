extension GuidanceProfile {
  /// OWASP's verification standard for applications, version 4.0.3.
  ///
  /// The document is under CC BY-SA 4.0; what stands here is our own summary.
  public static let owaspASVS4 = GuidanceProfile(
    id: ID("owasp-asvs-4.0.3"),
    title: "OWASP ASVS 4.0.3, V2.1 Password Security",
    publisher: "OWASP",
    date: "2021-10",
    addressee: .verifier,
    url: "https://github.com/OWASP/ASVS/blob/master/4.0/en/0x11-V2-Authentication.md",
    supersededBy: ID("owasp-asvs-5.0.0"),
    basis: Wording("The document's own text was read.", "文書そのものを確認。"),
    note: Wording("Replaced by version 5.0.0 in 2025.", "2025 年に 5.0.0 版に置き換えられた。"),
    requirements: [
      Requirement(
        .minimumLength, .atLeast(12), .verifyL1, "2.1.1",
        note: Wording("Counted after several spaces are made one.", "連続した空白を 1 つにまとめてから数える。")),
      Requirement(.maximumLength, .atLeast(64), .verifyL1, "2.1.2"),
      Requirement(
        .lengthCeiling, .atMost(128), .verifyL1, "2.1.2",
        note: Wording(
          "Longer passwords are to be refused: the only document here with a ceiling.",
          "これより長いものは拒否する。上限を求める文書はこれだけ。")),
      Requirement(.truncation, .forbid, .verifyL1, "2.1.3"),
      Requirement(
        .unicodeAccepted, .accept, .verifyL1, "2.1.4",
        note: Wording(
          "Every printable character, spaces and emoji included.", "空白や絵文字も含む、表示できる文字すべて。")),
      Requirement(.userCanChange, .require, .verifyL1, "2.1.5"),
      Requirement(.changeNeedsCurrent, .require, .verifyL1, "2.1.6"),
      Requirement(
        .breachedRefused, .require, .verifyL1, "2.1.7",
        note: Wording(
          "At registration, at sign-in and at a change; against a list of the most frequent ones, or a service.",
          "登録時・ログイン時・変更時に、上位のリストか照合サービスで確かめる。")),
      Requirement(.strengthMeter, .require, .verifyL1, "2.1.8"),
      Requirement(.composition, .forbid, .verifyL1, "2.1.9"),
      Requirement(.periodicChange, .forbid, .verifyL1, "2.1.10"),
      Requirement(
        .historyDepth, .forbid, .verifyL1, "2.1.10",
        note: Wording("A history of passwords is not to be demanded either.", "過去のパスワードの使用禁止も求めない。")
      ),
      Requirement(.paste, .accept, .verifyL1, "2.1.11"),
      Requirement(.passwordManager, .require, .verifyL1, "2.1.11"),
      Requirement(.showPassword, .accept, .verifyL1, "2.1.12"),
      Requirement(.lockoutPerHour, .atMost(100), .verifyL1, "2.2.1"),
    ])
}
