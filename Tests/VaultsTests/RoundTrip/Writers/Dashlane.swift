import Vaults

extension ExportWriter {
  static let dashlane: [ExportWriter] =
    ["otpSecret", "otpUrl", "otp"].map { code in
      ExportWriter(
        "dashlane", "with \(code)", .plainOnWindows, limits: Limits(adjust: adjust),
        columns: [
          "username": Cell(.username, .email) { $0.email.isEmpty ? $0.username : $0.email },
          "username2": Cell { $0.email.isEmpty ? "" : $0.username },
          "username3": .empty, "title": .title, "password": .password, "note": .notes,
          "url": .url, "category": .folder("/"), code: .secondFactor,
        ])
    } + legacy

  /// The first column holds an e-mail address or else the user name; the second the user name then.
  @Sendable private static func adjust(_ login: inout ModelLogin) {
    guard !login.email.isEmpty else { return }
    login.email = "ann@" + login.email
    login.username += "u"
  }

  /// No header, and quotes around cells whose own quotes stay as they are: a quote beside a comma or
  /// at the end of a line is the cell's end.
  private static let legacy: [ExportWriter] = {
    let dialect = TableDialect(quoting: .alwaysBare)
    let limits = Limits(anywhere: ["\n", "\r", "\",", ",\""])
    let facets: Set<Facet> = [.title, .url, .username]
    return [
      ExportWriter(
        "dashlane-legacy-csv", "five columns", dialect, facets: facets, limits: limits,
        row: { [$0.title, $0.urls.first ?? "", $0.username, $0.password, $0.notes] }
      ).named,
      ExportWriter(
        "dashlane-legacy-csv", "six columns", dialect, facets: facets.union([.email]),
        limits: limits,
        row: { [$0.title, $0.urls.first ?? "", $0.username, $0.email, $0.password, $0.notes] }
      ).named,
    ]
  }()
}
