extension GuidanceProfile {
  /// JPCERT/CC's campaign against reuse, in its wording since 2018.
  ///
  /// The clauses are the campaign's own list of what makes a password safe.
  public static let jpcert2018 = GuidanceProfile(
    id: ID("jpcert-2018"),
    title: "STOP! パスワード使い回し!",
    publisher: "JPCERT/CC",
    date: "2018-08",
    addressee: .user,
    url: "https://www.jpcert.or.jp/pr/stop-password.html",
    requirements: [
      Requirement(.minimumLength(12), clause: "1"),
      Requirement(.complex, clause: "2"),
      Requirement(.impersonal, clause: "3"),
      Requirement(.unique, clause: "4"),
    ])
}
