import Testing

@testable import Hygiene

@Suite("Facts files")
struct FactsFileTests {
  @Test("A whole file is read")
  func whole() throws {
    let facts = try Family.facts(Family.yaml)
    #expect(facts.count == 23)
    #expect(facts.linesWithoutReading == [])
  }

  @Test(
    "The template is a facts file without facts, in both languages", arguments: Language.allCases)
  func template(_ language: Language) throws {
    #expect(try Family.facts(FactsTemplate.text(in: language)).count == 0)
  }

  @Test("With its examples taken in the template is a whole file", arguments: Language.allCases)
  func filledTemplate(_ language: Language) throws {
    let text = FactsTemplate.text(in: language)
    let filled = text.split(separator: "\n").map { line in
      // The examples have no blank behind the sign.
      line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
    }
    let facts = try Family.facts(filled.joined(separator: "\n"))
    #expect(facts.count == 19)
    #expect(facts.linesWithoutReading == [])
  }

  @Test("A value may be one text or a list, and keys may be left empty")
  func values() throws {
    let facts = try Family.facts(
      "schema: kagiban/facts/1\nfamily:\nnicknames: T-Bone\npets: [A, B]\nwords: []\nphones: ~\n")
    #expect(facts.count == 3)
  }

  private static let wrongFiles: [(String, Int?, FactsFileError.Reason)] = [
    ("", nil, .noSchema), ("# nothing\n", nil, .noSchema), ("family: Q7x\n", 1, .noSchema),
    ("schema: other\n", 1, .noSchema), ("- Q7x\n", 1, .noSchema), ("Q7x\n", 1, .noSchema),
    ("schema: kagiban/facts/1\nQ7x: 1\n", 2, .unknownKey),
    ("schema: kagiban/facts/1\npets: [a]\npets: [b]\n", 3, .duplicateKey),
    ("schema: kagiban/facts/1\npets: {Q7x: a}\n", 2, .noText),
    ("schema: kagiban/facts/1\npets: [[Q7x]]\n", 2, .noText),
    ("schema: kagiban/facts/1\npartner: Q7x\n", 2, .noMapping),
    ("schema: kagiban/facts/1\nchildren: [Q7x]\n", 2, .noMapping),
    ("schema: kagiban/facts/1\nchildren:\n  - Q7x: 1\n", 3, .unknownKey),
    ("schema: kagiban/facts/1\nbirthday: Q7x\n", 2, .noDate),
    ("schema: kagiban/facts/1\nphones: [Q-x]\n", 2, .noDigits),
    ("schema: kagiban/facts/1\npets: &a [Q7x]\nwords: *a\n", 3, .unsupported),
    ("schema: kagiban/facts/1\npets: !!str Q7x\n", 2, .unsupported),
    ("schema: kagiban/facts/1\n---\nfamily: Q7x\n", 2, .unsupported),
    ("schema: kagiban/facts/1\npets: [Q7x\nfamily: x\n", 3, .syntax),
    ("schema: kagiban/facts/1\npets: \"Q7x\n", 3, .syntax),
    ("schema: kagiban/facts/1\n\tfamily: Q7x\n", 2, .syntax),
    ("schema: kagiban/facts/1\nfamily: x\ngiven: Q\u{0}7x\n", 3, .notText),
    ("schema: kagiban/facts/1\nfamily: \"Q\\07x\"\n", 2, .notText),
    ("schema: kagiban/facts/1\nfamily: \"\\e[31mQ7x\"\n", 2, .notText),
    ("schema: kagiban/facts/1\npets: &a [Q7x]\nwords: [*a, *a, *a]\n", 3, .unsupported),
    ("schema: kagiban/facts/1\nfamily: x\n? [Q7x]\n: x\n", 3, .unknownKey),
  ]

  @Test("What is wrong is told with its line", arguments: wrongFiles)
  func errors(_ yaml: String, _ line: Int?, _ reason: FactsFileError.Reason) {
    #expect(throws: FactsFileError(line: line, reason)) { try Family.facts(yaml) }
  }

  @Test("No reason repeats the text", arguments: wrongFiles, Language.allCases)
  func silence(
    _ wrong: (yaml: String, line: Int?, reason: FactsFileError.Reason), _ language: Language
  ) {
    let said = wrong.reason.text(in: language)
    #expect(!said.isEmpty && !said.contains("Q7x") && !said.contains("{"))
  }

  @Test("Bytes that are no text are an error")
  func bytes() {
    let bytes = Array("schema: kagiban/facts/1\npets: [".utf8) + [0xFF, 0xFE] + Array("]\n".utf8)
    #expect(throws: FactsFileError(line: 2, .notText)) { try PersonalFacts(yaml: bytes.span) }
  }

  @Test("A file of a Windows editor, with a mark in front and other ends of lines, is read")
  func windows() throws {
    let text = "\u{FEFF}schema: kagiban/facts/1\r\nfamily: 山田 / やまだ\r\nbirthday: 1980-03-05\r\n"
    #expect(try Family.facts(text).count == 2)
    #expect(throws: FactsFileError(line: 2, .noDate)) {
      try Family.facts("\u{FEFF}schema: kagiban/facts/1\r\nbirthday: Q7x\r\n")
    }
  }

  @Test("A text in UTF-16 or Shift_JIS is said to be no UTF-8, wherever it stands")
  func otherEncodings() {
    let wide = Array("schema: kagiban/facts/1\n".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(throws: FactsFileError(line: 1, .notText)) {
      try PersonalFacts(yaml: ([0xFF, 0xFE] + wide).span)
    }
    var shiftJIS = Array("schema: kagiban/facts/1\n".utf8)
    for _ in 0..<2000 { shiftJIS += Array("# a line of comments\n".utf8) }
    shiftJIS += Array("family: ".utf8) + [0x8E, 0x52, 0x93, 0x63, 0x0A]
    #expect(throws: FactsFileError(line: 2002, .notText)) { try PersonalFacts(yaml: shiftJIS.span) }
  }

  @Test("There are bounds")
  func bounds() {
    let many = (0...PersonalFacts.mostFacts).map { "a\($0)" }.joined(separator: ", ")
    #expect(throws: FactsFileError(line: 2, .tooMany(limit: PersonalFacts.mostFacts))) {
      try Family.facts("schema: kagiban/facts/1\nwords: [\(many)]\n")
    }
    let long = String(repeating: "a", count: PersonalFacts.longestFact + 1)
    #expect(throws: FactsFileError(line: 2, .tooLong(limit: PersonalFacts.longestFact))) {
      try Family.facts("schema: kagiban/facts/1\nwords: [\(long)]\n")
    }
  }

  @Test("Facts show nothing when they are printed or reflected")
  func printing() throws {
    let facts = try Family.facts(Family.yaml)
    var dumped = ""
    dump(facts, to: &dumped)
    #expect(!dumped.contains("山田") && !dumped.contains("1980"))
    #expect("\(facts)" == "PersonalFacts(23)")
  }
}
