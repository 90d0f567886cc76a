extension GuidanceProfile {
  /// IPA's slides on the ten threats to individuals, 2024.
  ///
  /// The clauses are numbers of our register of the slides, `docs/guidance-ipa.md`. The slides give
  /// no number of characters and no list of character classes, and say nothing of periodic change.
  public static let ipa10Threats2024Personal = GuidanceProfile(
    id: ID("ipa-10threats-2024-personal"),
    title: "情報セキュリティ10大脅威 2024 [個人編]",
    publisher: "IPA",
    date: "2024",
    addressee: .user,
    url: "https://www.ipa.go.jp/security/10threats/10threats2024.html",
    basis: Wording("The slides were read in full.", "スライドを全文確認。"),
    note: Wording(
      "The numbers IPA-01 and so on are those of Kagiban's register; the slides have none.",
      "IPA-01 などの番号は Kagiban の一覧で付けたもので、スライドにはない。"),
    requirements: [
      Requirement(
        .long, .recommend, Modality("対策", .should), "IPA-01",
        note: Wording("“Long”, without a number.", "「長く」とだけあり、文字数は示されていない。")),
      Requirement(
        .complex, .recommend, Modality("対策", .should), "IPA-02",
        note: Wording(
          "“Complex”: said to users, not to services, and without a list of kinds.",
          "「複雑に」とだけある。利用者への助言で、文字種の一覧はない。")),
      Requirement(.reuse, .forbid, Modality("対策", .should), "IPA-03"),
      Requirement(
        .contextRefused, .forbid,
        Modality(Wording("slide subtitle + attack slide", "副題と手口のスライド"), .should), "IPA-04/05",
        citation: "IPA-04",
        note: Wording(
          "Personal information: names, birthdays, what is public on social media.",
          "個人情報（名前、誕生日、SNS で公開している情報）を含めない。")),
      Requirement(
        .coreAndAffix, .example, Modality(Wording("picture", "図"), .may), "IPA-06",
        note: Wording(
          "A picture: a common core with another part for each service.",
          "共通の部分に、サービスごとに違う部分を付けた図がある。")),
      Requirement(.ownPasswordManager, .recommend, Modality("対策", .should), "IPA-07"),
      Requirement(.passkey, .recommend, Modality("対策", .should), "IPA-08"),
      Requirement(.secondFactor, .recommend, Modality("対策", .should), "IPA-09"),
      Requirement(.inactiveRemoval, .recommend, Modality("対策", .should), "IPA-11"),
      Requirement(.changeOnCompromise, .require, Modality("被害を受けた後の対応", .should), "IPA-14"),
      Requirement(.changeEverywhere, .require, Modality("被害を受けた後の対応", .should), "IPA-15"),
      Requirement(.careWhereEntered, .require, Modality("対策", .should), "IPA-16"),
      Requirement(.sharing, .forbid, Modality("対策", .should), "IPA-19"),
      Requirement(
        .breachedRefused, .forbid, Modality("手口", .may), "IPA-22",
        note: Wording(
          "Lists of leaked user names and passwords are tried at other services.",
          "流出した認証情報のリストが他のサービスで試される。")),
      Requirement(
        .periodicChange, .silent, Modality("-", .may), "not mentioned anywhere on the slides",
        note: Wording(
          "The slides say nothing of it, neither for nor against.", "定期的な変更については、必要とも不要とも書かれていない。")),
    ])
}
