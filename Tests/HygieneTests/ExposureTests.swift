@testable import Breach
import Testing
import Vaults

@testable import Hygiene

@Suite("What breach lists say, and what is not known")
struct ExposureTests {
  @Test("A hit in the embedded list is exposure, without a count")
  func findsCommonPasswords() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,monkey", "B,https://b.example/,u,\(strong(1))"]))
    #expect(assessment.subjects(of: .exposed) == [["c1"]])
    #expect(assessment.findings.first { $0.rule == .exposed }?.evidence == .exposure(count: nil))
  }

  @Test("Without a complete list, what is not found is unknown, and that is said")
  func isHonest() async throws {
    let assessment = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    #expect(assessment.exposures.map(\.exposure) == [.unknown])
    #expect(assessment.subjects(of: .exposureNotChecked) == [[]])
    #expect(assessment.coverage.first { $0.topic == .exposure }?.status == .partly)
    #expect(!assessment.isPartial)
  }

  @Test("A complete list settles what is not found")
  func believesCompleteLists() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,\(strong(1))"]), lists: [MadeUpList(isComplete: true)])
    #expect(assessment.exposures.map(\.exposure) == [.notFound])
    #expect(assessment.subjects(of: .exposureNotChecked).isEmpty)
    #expect(assessment.coverage.first { $0.topic == .exposure }?.status == .checked)
  }

  @Test("A list that cannot answer leaves its passwords unchecked, and the run partial")
  func namesWhatIsNotChecked() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,\(strong(1))", "B,https://b.example/,u,monkey"]),
      lists: [MadeUpList(isComplete: true, isBroken: true)])
    #expect(assessment.subjects(of: .exposureNotChecked) == [["c1"]])
    #expect(assessment.exposures.map(\.exposure) == [.unknown, .found(count: nil)])
    #expect(assessment.isPartial)
    #expect(assessment.lists.map(\.notChecked) == [0, 2])
  }

  @Test("A verdict on a bare password is acceptable only below the threshold, and never if empty")
  func judgesPasswords() async throws {
    let bytes = Array("monkey\n\(strong(1))\n\n8274".utf8)
    let store = try SecretStore(copying: bytes.span)
    let vault = Vault(passwords: [0..<6, 7..<23, 24..<24, 25..<29], in: store)
    let assessment = try await audit(
      vault,
      AuditRequest(
        breachLists: [try EmbeddedBreachList()], scope: .passwords,
        now: Timestamp(seconds: 1_764_000_000)))
    let verdicts = assessment.passwordVerdicts
    #expect(verdicts.map { $0.isAcceptable { $0 >= .medium } } == [false, true, false, false])
    #expect(verdicts.map { $0.isAcceptable { _ in false } } == [true, true, false, true])
    #expect(verdicts.map(\.exposure.isFound) == [true, false, false, false])
  }
}

/// A list without hashes that says of itself what a test wants.
private struct MadeUpList: RangeSource {
  let summary: BreachListSummary
  private let isBroken: Bool

  init(isComplete: Bool, isBroken: Bool = false) {
    summary = BreachListSummary(
      name: "made up", form: .text, byteCount: nil, modified: nil, isKnownComplete: isComplete,
      doubts: [])
    self.isBroken = isBroken
  }

  func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    if isBroken { throw BreachListError(list: summary.name, reason: .missingRange) }
    // A range always has hashes: one that no password has.
    let row = Array("00000000000000000000000000000000000:1".utf8)
    return try body(HashRange(body: row.span, prefix: prefix, list: summary.name))
  }
}
