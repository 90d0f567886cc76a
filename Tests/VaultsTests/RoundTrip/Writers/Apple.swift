import Vaults

extension ExportWriter {
  static let apple: [ExportWriter] = [
    ExportWriter(
      "apple", "Passwords",
      columns: [
        "Title": .title, "URL": .url, "Username": .username, "Password": .password,
        "Notes": .notes, "OTPAuth": .secondFactor,
      ]),
    ExportWriter(
      "apple", "with codes and notes",
      columns: [
        "Title": .title, "Url": .url, "Username": .username, "Password": .password,
        "OTPAuth": .secondFactor, "Notes": .notes,
      ]),
    ExportWriter(
      "apple", "with codes",
      columns: [
        "Title": .title, "Url": .url, "Username": .username, "Password": .password,
        "OTPAuth": .secondFactor,
      ]),
    ExportWriter(
      "apple", "macOS 11",
      columns: ["Title": .title, "Url": .url, "Username": .username, "Password": .password]),
  ]
}
