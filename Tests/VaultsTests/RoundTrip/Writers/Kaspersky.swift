import Vaults

extension ExportWriter {
  static let kaspersky: [ExportWriter] = ["\n", "\r\r\n"].map { lineEnd in
    ExportWriter(
      "kaspersky-txt", lineEnd == "\n" ? "LF" : "CR CR LF, version 9",
      facets: [.title, .url, .username], kinds: [.note],
      limits: Limits(outsideNotes: ["\n", "\r"], inNotes: ["---"]),
      body: .text { text(of: $0, lineEnd: lineEnd) })
  }

  /// The product writes each heading once; here one stands wherever the kind of item changes.
  private static func text(of records: [ModelRecord], lineEnd: String) -> String {
    var lines: [String] = []
    var lastHeading = ""
    for record in records {
      let (heading, block) = block(of: record)
      if heading != lastHeading { lines += [heading, ""] }
      lastHeading = heading
      lines += block + ["", "---", ""]
    }
    return lines.joined(separator: lineEnd)
  }

  private static func block(of record: ModelRecord) -> (heading: String, lines: [String]) {
    let login = record.login
    if case .item = record { return ("Notes", ["Name: \(login.title)", "Text: \(login.notes)"]) }
    let common = [
      "Login name: Account \(login.index)", "Login: \(login.username)",
      "Password: \(login.password)", "Comment: \(login.notes)",
    ]
    if let url = login.urls.first {
      return ("Websites", ["Website name: \(login.title)", "Website URL: \(url)"] + common)
    }
    return login.index.isMultiple(of: 2)
      ? ("Applications", ["Application: \(login.title)"] + common)
      : ("Other Accounts", ["Account name: \(login.title)"] + common)
  }
}
