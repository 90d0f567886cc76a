import Guidance
import Testing
import Vaults

@testable import Hygiene

@Suite("Every phrase is there in both languages")
struct PhrasebooksTests {
  static let all: [(name: String, texts: Bilingual)] =
    phrases(ReportPhrase.self) + phrases(CoveragePhrase.self) + phrases(NamePhrase.self)
    + phrases(RulePhrase.self) + phrases(RelationPhrase.self) + phrases(ReusePhrase.self)
    + phrases(ResponsePhrase.self)
    + phrases(CheckPhrase.self) + phrases(FormatPhrase.self) + phrases(ExportPlacePhrase.self)
    + phrases(ExportErrorPhrase.self)
    + phrases(UnsupportedPhrase.self) + phrases(BreachPhrase.self) + phrases(RemarkPhrase.self)
    + phrases(BreachListPhrase.self)
    + phrases(Parameter.self) + phrases(PolicyValuePhrase.self) + phrases(VerdictPhrase.self)
    + phrases(Verdict.Outcome.self) + phrases(PolicyPhrase.self) + phrases(PolicyErrorPhrase.self)
    + phrases(SkippedRecord.Reason.self) + phrases(SameServiceError.Reason.self)
    + Rule.allCases.flatMap { rule in
      [
        ("\(rule.id) title", rule.title), ("\(rule.id) explanation", rule.explanation),
        ("\(rule.id) advice", rule.advice),
      ]
    }

  private static func phrases<Book: Phrasebook>(_ book: Book.Type) -> [(String, Bilingual)] {
    book.allCases.map { ("\(book).\($0)", $0.texts) }
  }

  @Test("Both texts name the same values", arguments: all.map(\.name))
  func haveSamePlaceholders(name: String) throws {
    let texts = try #require(Self.all.first { $0.name == name }).texts
    #expect(texts.placeholders(in: .english) == texts.placeholders(in: .japanese))
  }

  @Test("Neither text is empty, and each is in its language", arguments: all.map(\.name))
  func areInTheirLanguages(name: String) throws {
    let texts = try #require(Self.all.first { $0.name == name }).texts
    let (english, japanese) = (texts.text(in: .english), texts.text(in: .japanese))
    // A phrase that is a number and nothing else is empty without its number.
    let isValueAlone = !texts.placeholders(in: .english).isEmpty
    #expect((!english.isEmpty || isValueAlone) && !japanese.isEmpty)
    #expect(!english.unicodeScalars.contains { Self.isJapanese($0) })
    #expect(!japanese.contains("！"))
    if !["-", "http"].contains(english), english.count > 12 {
      #expect(japanese.unicodeScalars.contains { Self.isJapanese($0) })
    }
  }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
  }

  @Test("Every rule but those of the file itself cites the guidance that it stands for")
  func rulesCiteGuidance() {
    let withoutClause: Set<Rule> = [
      .nearReuse, .ownNameInside, .sharedByUsers, .returned, .duplicateEntry, .empty, .age,
      .unreadableRecord,
      .exportReadableByOthers,
      .exportInSpreadingFolder, .encodingGuessed, .policyConflicts, .policyFallsShort, .policyFlaw,
      .refusedByGuidance,
    ]
    for rule in Rule.allCases {
      #expect(rule.clauses(in: GuidanceProfile.standard).isEmpty == withoutClause.contains(rule))
    }
  }

  @Test("IPA's slides are cited for no number and for nothing on periodic change")
  func ipaGivesNoNumber() {
    #expect(GuidanceProfile.ipa10Threats2024Personal.minimumLength == nil)
    #expect(GuidanceProfile.jpcert2018.minimumLength?.characters == 12)
  }
}
