extension ExportFormat {
  /// Encryptr, which is no more.
  static let encryptr = ExportFormat(
    id: ID("encryptr"),
    products: ["Encryptr"],
    marks: Marks(
      layouts: [
        [
          "Entry Type", "Label", "Password", "Username", "Site URL", "Notes", "Text", "Type",
          "Name on card", "Card Number", "CVV", "Expiry",
        ]
      ],
      signatures: [["Entry Type", "Label", "Password", "Site URL"]]),
    columns: [
      Column("Entry Type", .kind), Column("Label", .title), Column("Password", .password),
      Column("Username", .username), Column("Site URL", .url), Column("Notes", .notes),
      Column("Text", .notes, isFallback: true), Column("Card Number", .cardNumber),
    ],
    classify: { row in
      if row.cell(.kind, is: "Credit Card") { return .item(.card) }
      if row.cell(.kind, is: "General") { return .item(.note) }
      return .login(.active)
    })
}
