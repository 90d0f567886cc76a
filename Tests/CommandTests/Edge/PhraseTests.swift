import ArgumentParser
import Hygiene
import Testing

@testable import kagiban

@Suite("What the edge of the program says is said in both languages")
struct EdgePhraseTests {
  private static let texts =
    EdgePhrase.allCases.map { ("\($0)", $0.texts) }
    + SystemPhrase.allCases.map { ("\($0)", $0.texts) }

  @Test("Both languages name the same values", arguments: texts)
  func placeholders(_ name: String, _ texts: Bilingual) {
    #expect(texts.placeholders(in: .english) == texts.placeholders(in: .japanese))
  }

  @Test("Both languages have the same number of lines, and the second is a hint", arguments: texts)
  func hints(_ name: String, _ texts: Bilingual) {
    let english = texts.text(in: .english).split(separator: "\n")
    let japanese = texts.text(in: .japanese).split(separator: "\n")
    #expect(english.count == japanese.count)
    for hint in english.dropFirst() { #expect(hint.hasPrefix("hint: ")) }
    for hint in japanese.dropFirst() { #expect(hint.hasPrefix("ヒント: ")) }
  }

  @Test("The Japanese is not the English", arguments: texts)
  func translated(_ name: String, _ texts: Bilingual) {
    #expect(texts.text(in: .japanese) != texts.text(in: .english))
  }

  @Test("A reason that is not known has its number")
  func unknownReason() {
    #expect(SystemError(12345).reason(in: .english) == "system error 12345")
    #expect(SystemError(12345).reason(in: .japanese) == "システムエラー 12345")
  }
}

@Suite("Exit statuses are those of the documentation")
struct ExitStatusTests {
  @Test("No status is missing or new")
  func statuses() {
    let documented: [Int32] = [0, 1, 3, 64, 65, 66, 69, 70, 73, 74, 77, 78, 130]
    #expect(kagiban.ExitStatus.allCases.map(\.rawValue) == documented)
  }

  @Test("A command ends with the status it throws", arguments: kagiban.ExitStatus.allCases)
  func exitCode(_ status: kagiban.ExitStatus) {
    #expect(status.exitCode.rawValue == status.rawValue)
  }
}
