import Vaults

extension ExportWriter {
  static let proton: [ExportWriter] = protonLayouts.map(\.tellingOfPeople)

  private static let protonLayouts: [ExportWriter] = {
    let limits = Limits(inSites: [", "], plainAddresses: true)
    let items: KeyValuePairs<ItemKind, [String: Cell]> = [
      .alias: ["type": .always("alias"), "name": .title, "email": .always("a@alias.example")],
      .note: ["type": .always("note"), "name": .title, "note": .notes],
      .card: ["type": .always("creditCard"), "name": .title, "note": .always("{\"pin\":\"0\"}")],
      .identity: ["type": .always("identity"), "name": .title, "note": .always("{}")],
      .other: ["type": .always("sshKey"), "name": .title, "note": .always("{}")],
    ]
    return [
      ExportWriter(
        "proton-csv", "with e-mail and vault", .papaParse, limits: limits,
        columns: [
          "type": .always("login"), "name": .title, "url": .urls(joinedBy: ", "),
          "email": .email, "username": .username, "password": .password, "note": .notes,
          "totp": .secondFactor, "createTime": .created(.seconds),
          "modifyTime": .modified(.seconds), "vault": .always("Personal"),
        ],
        items: items),
      ExportWriter(
        "proton-csv", "with e-mail, without vault", .papaParse, limits: limits,
        columns: [
          "type": .always("login"), "name": .title, "url": .urls(joinedBy: ", "),
          "email": .email, "username": .username, "password": .password, "note": .notes,
          "totp": .secondFactor, "createTime": .created(.seconds),
          "modifyTime": .modified(.seconds),
        ],
        items: items),
      ExportWriter(
        "proton-csv", "without e-mail, with vault", .papaParse, limits: limits,
        columns: [
          "type": .always("login"), "name": .title, "url": .urls(joinedBy: ", "),
          "username": .username, "password": .password, "note": .notes,
          "totp": .secondFactor, "createTime": .created(.seconds),
          "modifyTime": .modified(.seconds), "vault": .always("Personal"),
        ],
        items: items),
      ExportWriter(
        "proton-csv", "without e-mail and vault", .papaParse, limits: limits,
        columns: [
          "type": .always("login"), "name": .title, "url": .urls(joinedBy: ", "),
          "username": .username, "password": .password, "note": .notes,
          "totp": .secondFactor, "createTime": .created(.seconds),
          "modifyTime": .modified(.seconds),
        ],
        items: items),
      ExportWriter(
        "proton-csv", "six columns", .papaParse, limits: limits,
        columns: [
          "name": .title, "url": .urls(joinedBy: ", "), "username": .username,
          "password": .password, "note": .notes, "totp": .secondFactor,
        ]),
    ]
  }()
}
