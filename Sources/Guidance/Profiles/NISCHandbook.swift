extension GuidanceProfile {
  /// The Japanese cybersecurity centre's handbook, for everybody and for small organisations.
  public static let niscHandbook = GuidanceProfile(
    id: ID("nisc-handbook"),
    title: "インターネットの安全・安心ハンドブック Ver.5",
    publisher: "NISC",
    date: "2023",
    addressee: .user,
    url: "https://security-portal.nisc.go.jp/guidance/handbook.html",
    basis: Wording(
      "A heading as others quote it; the numbers were not compared with the book.",
      "見出しの引用による。数値は原本と未照合。"),
    requirements: [
      Requirement(
        .periodicChange, .forbid, Modality("基本は必要なし", .must), "1.8 (p.114)",
        note: Wording(
          "A heading of the book, as a certification body quotes it.", "見出しとして、認証機関のページに引用されている。")),
      Requirement(.changeOnCompromise, .require, Modality("流出時は速やかに変更", .should), "1.8"),
      Requirement(
        .minimumLength, .atLeast(10), .recommended, "password chapter", .low,
        note: Wording(
          "10 or more of four kinds for signing in, 15 or more for keys of encryption: look it up.",
          "ログイン用は 4 種類の文字で 10 文字以上、暗号化の鍵は 15 文字以上とされる（要確認）。")),
      Requirement(.reuse, .forbid, .recommended, "password chapter", .medium),
    ])
}
