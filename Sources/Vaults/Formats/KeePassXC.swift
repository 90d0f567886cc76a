extension ExportFormat {
  /// KeePassXC's CSV, which others write too; what is in the bin is in it.
  static let keePassXC = ExportFormat(
    id: ID("keepassxc-csv"),
    products: ["KeePassXC", "KeePassX 2"],
    marks: Marks(
      layouts: [
        [
          "Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified",
          "Created",
        ],
        ["Group", "Title", "Username", "Password", "URL", "Notes", "TOTP"],
        ["Group", "Title", "Username", "Password", "URL", "Notes"],
      ], signatures: [["Group", "Title", "Password", "Last Modified", "Created", "Icon"]]),
    columns: [
      Column("Group", .folder), Column("Title", .title), Column("Username", .username),
      Column("Password", .password), Column("URL", .url), Column("Notes", .notes),
      Column("TOTP", .secondFactor), Column("Last Modified", .modified),
      Column("Created", .created),
    ],
    cells: Cells(dates: .iso8601, folderTellsTrash: true, mayHaveReferences: true),
    classify: { row in
      .login(isInRecycleBin(row) ? .trashed : .active)
    })

  /// What KeePassXC and KeePass call the group in the languages that they speak: it is given its
  /// name when it is made.
  private static let recycleBins = [
    "Recycle Bin", "ゴミ箱", "ごみ箱", "Papierkorb", "Corbeille", "Papelera de reciclaje", "Papelera",
    "Cestino", "Prullenbak", "Lixeira", "Reciclagem", "Papirkurv", "Papperskorg", "Papperskorgen",
    "Roskakori", "Kosz", "Koš", "Kôš", "Lomtár", "Корзина", "Кошик", "回收站", "回收桶",
    "資源回收桶", "휴지통", "Geri Dönüşüm Kutusu", "Paperera", "Κάδος ανακύκλωσης",
  ]

  /// Whether the group is the bin or in it: `Root/Recycle Bin/…`, the root having any name.
  private static func isInRecycleBin(_ row: Row) -> Bool {
    let group = row[.folder].bytes
    var start = group.lowerBound
    if let slash = row.text.firstIndex(of: "/", in: group) { start = slash + 1 }
    let end = row.text.firstIndex(of: "/", in: start..<group.upperBound) ?? group.upperBound
    return recycleBins.contains { row.text.matches(start..<end, $0) }
  }
}
