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
    requirements: [
      Requirement(.long, clause: "IPA-01"),
      Requirement(.complex, clause: "IPA-02"),
      Requirement(.unique, clause: "IPA-03"),
      Requirement(.impersonal, clause: "IPA-04"),
      Requirement(.passwordManager, clause: "IPA-07"),
      Requirement(.passkey, clause: "IPA-08"),
      Requirement(.secondFactor, clause: "IPA-09"),
      Requirement(.leaveUnused, clause: "IPA-11"),
      Requirement(.changeAfterLeak, clause: "IPA-14"),
      Requirement(.changeEverywhere, clause: "IPA-15"),
      Requirement(.careWhereEntered, clause: "IPA-16"),
      Requirement(.tellNobody, clause: "IPA-19"),
      Requirement(.expectLeakedLists, clause: "IPA-22"),
    ])
}
