extension GuidanceProfile {
  /// The payment card industry's standard, for systems in its scope and users who are not consumers.
  public static let pciDSS4 = GuidanceProfile(
    id: ID("pci-dss-4.0.1"),
    title: "PCI DSS v4.0.1, Requirement 8.3",
    publisher: "PCI SSC",
    date: "2024-06",
    addressee: .organisation,
    url: "https://www.pcisecuritystandards.org/document_library/",
    basis: Wording(
      "Several quotations that agree word for word; the standard itself was not read.",
      "一字一句一致する複数の引用による。規格そのものは未読。"),
    note: Wording(
      "The 12 characters of 8.3.6 have been mandatory since 31 March 2025.",
      "8.3.6 の 12 文字は 2025 年 3 月 31 日から必須。"),
    requirements: [
      Requirement(.lockoutAttempts, .atMost(10), .required, "8.3.4"),
      Requirement(
        .lockoutMinutes, .atLeast(30), .required, "8.3.4",
        note: Wording("Or until the user's identity is confirmed.", "または利用者本人であることを確認するまで。")),
      Requirement(.initialUnique, .require, .required, "8.3.5"),
      Requirement(.initialChange, .require, .required, "8.3.5"),
      Requirement(
        .minimumLength, .atLeast(12), .required, "8.3.6",
        note: Wording("8 only where a system cannot have 12.", "システムが 12 文字に対応できない場合だけ 8 文字。")),
      Requirement(
        .composition, .kinds(Composition(counts: [.alpha: 1, .digit: 1])), .required, "8.3.6"),
      Requirement(
        .historyDepth, .atLeast(4), .required, "8.3.7",
        note: Wording(
          "A new password may not equal any of the last four.", "新しいパスワードは直近 4 回のいずれとも同じであってはならない。")
      ),
      Requirement(
        .reuse, .forbid, Modality(Wording("required (guidance to users)", "必須（利用者への指示）"), .must),
        "8.3.8",
        note: Wording(
          "Users are to be told not to use former passwords again.", "以前のパスワードを再び使わないよう利用者に伝える。")),
      Requirement(
        .changeOnCompromise, .require,
        Modality(Wording("required (guidance to users)", "必須（利用者への指示）"), .must), "8.3.8"),
      Requirement(
        .maximumAge, .atMost(90),
        Modality(
          Wording(
            "required unless account posture is dynamically analysed", "必須（アカウントの状態を動的に分析している場合を除く）"
          ), .must), "8.3.9", when: .singleFactor,
        note: Wording(
          "Only where the password is the only factor; dynamic analysis of the account's security is the other way.",
          "パスワードだけで認証する場合に限る。アカウントの状態の動的な分析でもよい。")),
      Requirement(
        .secondFactor, .require, .required, "8.4.2, 8.4.3", .medium,
        note: Wording(
          "For all access to card data, and for all access from outside.",
          "カード会員データ環境へのすべてのアクセスと、外部からのすべてのアクセス。")),
      Requirement(.inactiveDays, .atMost(90), .required, "8.2.6", .medium),
    ])
}
