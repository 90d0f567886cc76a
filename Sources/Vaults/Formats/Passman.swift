extension ExportFormat {
  /// Passman for Nextcloud; what is in the bin has a date of deletion.
  static let passman = ExportFormat(
    id: ID("passman"),
    products: ["Passman"],
    marks: Marks(
      layouts: [
        [
          "label", "username", "password", "email", "description", "tags", "url", "custom_fields",
          "files",
        ]
      ],
      signatures: [["label", "password", "delete_time", "renew_interval"]]),
    columns: [
      Column("label", .title), Column("username", .username), Column("email", .email),
      Column("password", .password), Column("url", .url), Column("description", .notes),
      Column("otp", .secondFactor), Column("created", .created), Column("changed", .modified),
      Column("delete_time", .trashed),
    ],
    cells: Cells(dates: .seconds),
    decode: { row in
      // The cell holds an object even where there is no secret in it.
      let isSet =
        row.cell(.secondFactor, contains: "\"secret\":\"")
        && !row.cell(.secondFactor, contains: "\"secret\":\"\"")
      if !isSet { row[.secondFactor] = .empty }
    },
    classify: { row in
      let isKept = row.isEmpty(.trashed) || row.cell(.trashed, is: "0")
      return .login(isKept ? .active : .trashed)
    })
}
