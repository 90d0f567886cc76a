import Testing

@testable import Hygiene
@testable import Vaults

@Suite("The formats that are read, and what each can tell")
struct FormatListTests {
  /// Sixty formats with names and products as long as they come.
  private static let many = (1...60).map { number in
    ExportFormat(
      id: ExportFormat.ID("made-up-format-\(number)"),
      products: (0...number % 5).map { "Product \(number) of company \($0)" },
      columns: Role.allCases.filter { number >> ($0.rawValue % 6) & 1 == 1 }
        .map { ExportFormat.Column("column", $0) })
  }

  // MARK: The matrix

  @Test(
    "Each format has its marks under the names of the facts",
    arguments: Language.allCases, [ExportFormat.all, many])
  func marks(language: Language, formats: [ExportFormat]) throws {
    let matrix = try Matrix(
      FormatList(formats, language: language, columns: 100).text, language)
    for format in formats {
      for fact in FormatFact.allCases {
        let mark = try #require(matrix.mark(of: format.id.name, under: fact))
        let expected: FormatPhrase = fact.isTold(by: format) ? .told : .untold
        #expect(mark == expected.text(in: language), "\(format.id): \(fact)")
      }
    }
  }

  @Test("Every product is named", arguments: Language.allCases)
  func products(language: Language) {
    let text = FormatList(language: language, columns: 1000).text
    for product in ExportFormat.all.flatMap(\.products) { #expect(text.contains(product)) }
  }

  @Test("The key says that a missing mark is not a no", arguments: Language.allCases)
  func key(language: Language) {
    let lines = FormatList(language: language, columns: 80).text.split(separator: "\n")
    for (mark, meaning) in [(FormatPhrase.told, FormatPhrase.toldMeans), (.untold, .untoldMeans)] {
      let line = "  \(mark.text(in: language))  \(meaning.text(in: language))"
      #expect(lines.contains(Substring(line)))
    }
  }

  @Test(
    "No line is wider than the page", arguments: Language.allCases, [60, 72, 80, 100, 120])
  func fits(language: Language, columns: Int) {
    for formats in [ExportFormat.all, Self.many] {
      let text = FormatList(formats, language: language, columns: columns).text
      for line in text.split(separator: "\n") { #expect(line.columns <= columns, "\(line)") }
    }
  }

  @Test("The names of the facts stand below a long matrix again", arguments: Language.allCases)
  func footer(language: Language) {
    func count(_ formats: [ExportFormat]) -> Int {
      let name = FormatPhrase.passwordChanged.text(in: language)
      return FormatList(formats, language: language, columns: 80).text
        .split(separator: "\n").count { $0.hasSuffix(name) }
    }
    #expect(count(Self.many) == 2)
    #expect(count(Array(Self.many.prefix(12))) == 1)
  }

  // MARK: One format

  @Test(
    "A page names each fact once, as told or as unknown", arguments: Language.allCases,
    ExportFormat.all.map(\.id.name))
  func page(language: Language, name: String) throws {
    let format = try #require(FormatPage.formats(named: name).first)
    let text = FormatPage(on: format, language: language, columns: 1000).text
    func line(_ label: FormatPhrase) -> Substring? {
      text.split(separator: "\n").first { $0.hasPrefix("  \(label.text(in: language)) ") }
    }
    for fact in FormatFact.allCases {
      let name = fact.name.text(in: language)
      #expect(line(.tells)?.contains(name) == fact.isTold(by: format))
      #expect((line(.cannotTell)?.contains(name) ?? false) == !fact.isTold(by: format))
    }
    #expect(format.products.allSatisfy { line(.products)?.contains($0) == true })
    #expect(line(.header) != nil)
  }

  @Test("A page fits, whatever the format", arguments: Language.allCases, [60, 80, 120])
  func pageFits(language: Language, columns: Int) {
    for format in ExportFormat.all + Self.many {
      let text = FormatPage(on: format, language: language, columns: columns).text
      #expect(text.split(separator: "\n").filter { $0.columns > columns } == [])
    }
  }

  @Test("The newest header stands in full, the others are counted")
  func header() throws {
    let format = try #require(FormatPage.formats(named: "apple").first)
    let text = FormatPage(on: format, language: .english, columns: 200).text
    #expect(text.contains("Title, URL, Username, Password, Notes, OTPAuth\n"))
    #expect(text.contains("or 3 others that its versions write\n"))
  }

  @Test(
    "A format is found by its name, by a product's, and by the first word of a product's",
    arguments: [
      ("a-csv", ["a-csv"]), ("A-CSV", ["a-csv"]), ("fork of a", ["a-csv"]), ("Fork", ["a-csv"]),
      ("A", ["a-csv", "a-text"]), ("b", ["b"]), ("B Two", ["c"]), ("Two", []), ("", []), (" ", []),
    ])
  func search(name: String, found: [String]) {
    let formats = [
      madeUp("a-csv", ["A", "Fork of A"], []), madeUp("a-text", ["A 2"], []),
      madeUp("b", ["B One"], []), madeUp("c", ["B Two"], []), madeUp("d", [], []),
    ]
    #expect(FormatPage.formats(named: name, in: formats).map(\.id.name) == found)
  }

  // MARK: Advice

  private func madeUp(_ name: String, _ products: [String], _ roles: [Role]) -> ExportFormat {
    ExportFormat(
      id: ExportFormat.ID(name), products: products,
      columns: roles.map { ExportFormat.Column("column", $0) })
  }

  @Test("What tells more of the same product is named, and what only tells something else is not")
  func better() {
    let table = madeUp("a-csv", ["A", "Fork of A"], [.url, .lastUsed])
    let others = [
      madeUp("a-json", ["A"], [.url, .lastUsed, .created]),
      madeUp("a-text", ["A"], [.url, .created]), madeUp("a-same", ["A"], [.url, .lastUsed]),
      madeUp("b-json", ["B", "A"], [.url, .lastUsed, .created]),
    ]
    let advice = FormatAdvice.better(than: table, among: [table] + others)
    #expect(advice.map(\.format.id.name) == ["a-json"])
    #expect(advice.map { $0.text(in: .english) } == ["a-json: also created"])
    let page = FormatPage(on: table, among: others, language: .english, columns: 80).text
    #expect(page.hasSuffix("a-json: also created\n"))
  }

  @Test("Where another product reads the vaults, what it does not tell is said too")
  func otherProduct() {
    let keePass = madeUp("keepass1-csv", ["KeePass 1"], [.url, .lastUsed])
    let keePassXC = madeUp("keepassxc-csv", ["KeePassXC"], [.url, .created])
    let advice = FormatAdvice.better(than: keePass, among: [keePassXC])
    #expect(
      advice.map { $0.text(in: .english) } == ["keepassxc-csv: also created, but not last used"])
    #expect(FormatAdvice.better(than: keePassXC, among: [keePass]).isEmpty)
  }

  @Test("Places of export are those of formats that there are")
  func places() {
    let names = Set(ExportFormat.all.map(\.id.name))
    #expect(Set(ExportPlacePhrase.allCases.map(\.rawValue)).isSubset(of: names))
  }

  // MARK: Documents

  @Test("JSON is valid by the published schema, and never says false", arguments: Language.allCases)
  func json(language: Language) throws {
    let schema = JSONSchema(root: try JSONValue.parse(try projectFile("docs/formats.schema.json")))
    let text = FormatDocument(
      on: ExportFormat.all, language: language, toolVersion: "0.1.0"
    ).text
    let document = try JSONValue.parse(Array(text.utf8))
    #expect(schema.faults(of: document) == [])
    #expect(
      document["formats"]?.elements.map { $0["name"]?.text } == ExportFormat.all.map(\.id.name))
    for (format, element) in zip(ExportFormat.all, document["formats"]?.elements ?? []) {
      for fact in FormatFact.allCases {
        let told = element["tells"]?[fact.jsonName.description]
        #expect(told == (fact.isTold(by: format) ? .boolean(true) : .null))
      }
    }
  }

  @Test("The tables are those in docs")
  func isDocumented() throws {
    for (language, file) in [(Language.english, "formats.md"), (.japanese, "formats.ja.md")] {
      try expectEqual(FormatTable(language: language).markdown, toProjectFile: "docs/\(file)")
    }
  }
}

/// The matrix as a reader sees it: marks below the end of a stair of names.
private struct Matrix {
  private let lines: [String]
  private let columnOf: [FormatFact: Int]

  init(_ text: String, _ language: Language) throws {
    lines = text.split(separator: "\n").map(String.init)
    var columnOf: [FormatFact: Int] = [:]
    for fact in FormatFact.allCases {
      let name = fact.name.text(in: language)
      let line = try #require(lines.first { $0.hasSuffix(" " + name) })
      columnOf[fact] = line.columns - name.columns
    }
    self.columnOf = columnOf
  }

  /// What stands in a format's row in the column of a fact.
  func mark(of name: String, under fact: FormatFact) -> String? {
    guard let row = lines.first(where: { $0.hasPrefix("  \(name) ") }), let start = columnOf[fact]
    else { return nil }
    var column = 0
    for character in row {
      if column == start { return String(character) }
      column += character.columns
    }
    return nil
  }
}
