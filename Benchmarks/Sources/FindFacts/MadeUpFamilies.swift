/// Facts files of made-up families, each with names that have many spellings.
enum MadeUpFamilies {
  private static let names = [
    "しんじょう", "じゅんいち", "しゅうじ", "ちづる", "ゆうじろう", "しょうへい", "つとむ", "じょうじ",
    "こういちろう", "しずか", "ちひろ", "みつしろ",
  ]
  private static let beginnings = ["", "お", "こ", "さ", "た", "な", "ま", "や", "ら", "あ"]

  /// The facts of so many families of twelve.
  static func yaml(_ families: Int) -> String {
    var given: [String] = []
    var days: [String] = []
    var phones: [String] = []
    for family in 0..<families {
      let beginning =
        beginnings[family % beginnings.count] + beginnings[family / beginnings.count % 10]
      for (number, name) in names.enumerated() {
        given.append(
          "  - {given: \(beginning)\(name), birthday: \(1930 + family)-\(number + 1)-\(number + 7)}"
        )
      }
      days.append("\(1990 + family % 30)-0\(family % 9 + 1)-11")
      phones.append("090-\(1357 + family * 31)-\(8642 - family * 17)")
    }
    return """
      schema: kagiban/facts/1
      family: 山田 / やまだ
      given: 太郎 / たろう
      birthday: 1980-03-05
      nicknames: [さくら, T-Bone]
      children:
      \(given.joined(separator: "\n"))
      dates: [\(days.joined(separator: ", "))]
      phones: [\(phones.joined(separator: ", "))]

      """
  }
}
