import Vaults

extension ExportWriter {
  static let selfHosted: [ExportWriter] =
    nextcloud + [
      ExportWriter(
        "passman", "nine columns", .quoted,
        columns: [
          "label": .title, "username": .username, "password": .password, "email": .email,
          "description": .notes, "tags": .folder(","), "url": .url, "custom_fields": .always("[]"),
          "files": .always("[]"),
        ]),
      ExportWriter(
        "passman", "with dates and a bin", .quoted,
        columns: [
          "label": .title, "description": .notes, "created": .created(.seconds),
          "changed": .modified(.seconds), "tags": .folder(","), "email": .email,
          "icon": .always("{\"type\":false,\"content\":\"\"}"), "username": .username,
          "password": .password, "url": .url, "renew_interval": .always("0"),
          "expire_time": .always("0"), "delete_time": .trashed("1700000000", "0"),
          "files": .always("[]"), "custom_fields": .always("[]"), "otp": passmanCode,
          "compromised": .always("false"), "hidden": .always("0"),
        ]),
      ExportWriter(
        "synology-c2", "the only one", limits: Limits(plainAddresses: true),
        columns: [
          "Display_Name": .title, "Login_Username": .username, "Login_Password": .password,
          "Login_URLs": .urls(joinedBy: ","), "Login_TOTP": .secondFactor, "Notes": .notes,
          "Favorite": .always("false"),
        ]
      ).written(in: .utf8WithMark),
      ExportWriter(
        "aliasvault", "the only one",
        columns: [
          "ServiceName": .title, "FolderPath": .folder("/"), "ServiceUrl": .url,
          "Username": .username, "CurrentPassword": .password, "AliasEmail": .email,
          "TwoFactorSecret": .secondFactor, "AliasGender": .empty, "AliasFirstName": .noise,
          "AliasLastName": .empty, "AliasNickName": .empty,
          "AliasBirthDate": .always("01/01/1990 00:00:00"), "Notes": .notes,
          "CreatedAt": .created(.monthFirst), "UpdatedAt": .modified(.monthFirst),
        ]),
    ]

  private static let nextcloud: [ExportWriter] = [
    ExportWriter(
      "nextcloud-passwords", "with the date",
      columns: [
        "Label": .title, "Username": .username, "Password": .password, "Notes": .notes,
        "Url": .url, "Custom Fields": .noise, "Folder": .folder("/"), "Tags": .folder(","),
        "Favorite": .always("false"), "Edited": .passwordChanged(.javaScript),
        "Id": .always("ea1964bc-46b0-401b-8960-ef8714138da5"),
        "Revision": .always("7b1c4863-5386-4253-b944-21d1e1528ec1"),
        "Folder Id": .always("00000000-0000-0000-0000-000000000000"),
      ]),
    ExportWriter(
      "nextcloud-passwords", "six columns", .quoted,
      columns: [
        "Label": .title, "Username": .username, "Password": .password, "Tags": .folder(","),
        "Url": .url, "Notes": .notes,
      ]),
  ]

  private static let passmanCode = Cell(.secondFactor) { login in
    guard !login.secondFactor.isEmpty else { return login.index.isMultiple(of: 2) ? "{}" : "" }
    return "{\"type\":\"totp\",\"secret\":\"MADEUPMADEUP\",\"issuer\":\"Shop\"}"
  }
}
