import Vaults

extension ExportWriter {
  static let headerless =
    keeper + enpass + mSecure + [
      ExportWriter(
        "upm", "five fields", .quoted, facets: [.title, .url, .username],
        row: { [$0.title, $0.username, $0.password, $0.urls.first ?? "", $0.notes] }
      ).named
    ]

  private static let keeper: [ExportWriter] = {
    let row: @Sendable (ModelLogin) -> [String?] = { login in
      let further = login.urls.dropFirst().enumerated().flatMap { number, url in
        [["$url", "Website Address", "$url:label"][number % 3], url]
      }
      let code = login.index.isMultiple(of: 2) ? "TFC:Keeper" : "$oneTimeCode"
      return [
        login.folder.map { $0.replacingBytes(of: "\\", with: "\\\\") }.joined(separator: "\\"),
        login.title, login.username, login.password, login.urls.first ?? "", login.notes,
        "Shared\\Team#edit#reshare",
      ] + (login.secondFactor.isEmpty ? [] : [code, login.secondFactor]) + further
        + (login.index % 3 == 0 ? ["API Key", login.notes] : [])
    }
    let itemRow: @Sendable (ItemKind, ModelLogin) -> [String?] = { kind, login in
      let type = kind == .note ? "encryptedNotes" : kind == .card ? "bankCard" : "address"
      return ["", login.title, "", "", "", login.notes, "", "$type", type]
    }
    let limits = Limits(plainAddresses: true)
    return [("what the app writes", TableDialect.quoted), ("what Commander writes", .plain)].map {
      ExportWriter(
        "keeper-csv", $0, $1,
        facets: [.title, .url, .severalURLs, .username, .secondFactor], limits: limits,
        kinds: [.note, .card, .identity], row: row, itemRow: itemRow)
    }
  }()

  private static let enpass: [ExportWriter] = {
    let oldFirstLine =
      "\"Title\",\"Field\",\"Value\",\"Field\",\"Value\",.........,\"Note\"\n"
    return [("records alone", ""), ("below a first line", oldFirstLine)].map {
      ExportWriter(
        "enpass-csv", $0, .quoted,
        facets: [.title, .url, .severalURLs, .username, .email, .secondFactor],
        limits: Limits(plainAddresses: true), kinds: [.note, .card], preamble: $1,
        row: enpassRow,
        itemRow: { kind, login in
          let note = "note " + login.notes
          if kind == .note { return [login.title, note] }
          return [login.title, "Cardholder", login.username, "*CVC", "123", note]
        })
    }
  }()

  @Sendable private static func enpassRow(_ login: ModelLogin) -> [String?] {
    var row: [String?] = [login.title, "Username", login.username]
    if !login.email.isEmpty || login.index.isMultiple(of: 2) { row += ["E-mail", login.email] }
    row += ["*Password", login.password]
    for url in login.urls { row += ["Website", url] }
    if login.index % 3 == 0 { row += ["ADDITIONAL DETAILS", ""] }
    if !login.secondFactor.isEmpty { row += ["One-time code", login.secondFactor] }
    row += ["*Security answer", login.folder.joined()]
    return login.notes.isEmpty ? row : row + [login.notes]
  }

  private static let mSecure: [ExportWriter] = {
    // A line break is written as a backslash and `n`, and those two with one backslash more.
    let limits = Limits(anywhere: ["\r", "\\\\", "\\\n"])
    let web: @Sendable (ModelLogin) -> [String?] = { login in
      [
        login.folder.joined(separator: "/"), "Web Logins", login.title, login.notes,
        login.urls.first ?? "", login.username, login.password,
      ]
    }
    let other: @Sendable (ItemKind, ModelLogin) -> [String?] = { kind, login in
      ["Group", kind == .card ? "Credit Cards" : "Note", login.title, login.notes, "", "", ""]
    }
    let facets: Set<Facet> = [.title, .url, .username]
    return [
      ExportWriter(
        "msecure6", "fields with codes", facets: facets.union([.secondFactor]), limits: limits,
        row: mSecureRow),
      ExportWriter(
        "msecure3", "with its first line", facets: facets, kinds: [.card, .note],
        preamble: "mSecure CSV export file\n", row: web, itemRow: other
      ).named,
      ExportWriter(
        "msecure3", "with semicolons", TableDialect(delimiter: 0x3B, rowEnd: "\r\n"),
        facets: facets, kinds: [.card, .note], row: web, itemRow: other
      ).named,
    ]
  }()

  @Sendable private static func mSecureRow(_ login: ModelLogin) -> [String?] {
    func coded(_ text: String) -> String {
      text.replacingBytes(of: "\\n", with: "\\\\n").replacingBytes(of: "\n", with: "\\n")
        .replacingBytes(of: "|", with: "||")
    }
    return [
      coded(login.title) + "|\(login.index)", "Login", "", coded(login.notes),
      "Website|2|" + coded(login.urls.first ?? ""), "Username|7|" + coded(login.username),
      "Password|8|" + coded(login.password), "TOTP|13|" + login.secondFactor, "",
    ]
  }
}
