import Testing

@testable import Guidance

@Suite("What a format makes of the minimum that stands there")
struct LengthArithmeticTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var written: Int
    var credits: [CharacterClass: Int] = [:]
    var composition = Composition.none
    var floor = 0
    let expected: Int

    var testDescription: String { "\(written) → \(expected)" }
  }

  static let cases: [Case] = [
    // Run with libpwquality 1.4.5.
    Case(
      written: 12, credits: [.digit: 1, .upper: 1, .lower: 1, .special: 1], floor: 6, expected: 8),
    Case(written: 8, credits: [.digit: 1, .upper: 1], floor: 6, expected: 6),
    Case(
      written: 8, credits: [.digit: 1],
      composition: Composition(counts: [.upper: 4, .lower: 4]), expected: 8),
    Case(written: 6, floor: 6, expected: 6),
    Case(written: 4, floor: 6, expected: 6),
    Case(written: 8, credits: [.digit: 100], floor: 6, expected: 6),
    // MySQL: a digit, two of each case, a special character, and a length of four.
    Case(
      written: 4, composition: Composition(counts: [.digit: 1, .upper: 2, .lower: 2, .special: 1]),
      expected: 6),
    Case(written: 3, composition: Composition(variety: .init(4)), expected: 4),
    Case(written: 15, expected: 15),
    Case(
      written: .max, credits: [.digit: .max, .upper: .max],
      composition: Composition(counts: [.digit: .max, .upper: .max]), expected: .max),
  ]

  @Test("The effective minimum is what the product enforces", arguments: cases)
  func effective(_ example: Case) {
    let arithmetic = LengthArithmetic(credits: example.credits, floor: example.floor)
    #expect(
      arithmetic.effectiveMinimum(written: example.written, composition: example.composition)
        == example.expected)
  }

  @Test("Without a minimum the demanded kinds are the least that passes")
  func quotasAlone() throws {
    let policy = try policy(
      rules: "length.min: unlimited", "composition.required: {upper: 1, digit: 1}")
    #expect(policy.effectiveMinimum?.count == 2)
  }
}

@Suite("Layers of one system")
struct PolicyLayersTests {
  @Test("Of two layers that say something, the later one holds, and the other is kept")
  func later() throws {
    let layers = [
      try policy("schema: kagiban/policy/1\nrules: {length.min: 8}\n", file: "a"),
      try policy("schema: kagiban/policy/1\nrules: {length.min: 12}\n", file: "b"),
    ]
    let whole = try #require(Policy(layers: layers))
    #expect(whole[.minimumLength].value == .length(12, .codePoint))
    #expect(whole[.minimumLength].overridden.map(\.value) == [.length(8, .codePoint)])
    #expect(whole.sources.map(\.file) == ["a", "b"])
  }

  @Test("A default of a later layer does not outweigh what somebody wrote")
  func defaults() throws {
    let whole = try #require(
      Policy(layers: [
        try policy(rules: "length.min: 14"),
        try policy(rules: "length.min: {value: 8, origin: default, of: x}"),
      ]))
    #expect(whole[.minimumLength].value == .length(14, .codePoint))
  }

  @Test("What one format cannot say another one can")
  func reach() throws {
    let whole = try #require(
      Policy(layers: [
        try policy(rules: "rotation.max_days: 90"),
        try policy(rules: "rotation.max_days: {origin: not-expressible}"),
      ]))
    #expect(whole[.maximumAge].value == .number(90))
  }

  @Test("Silence is the policy's where its format has the word, and the format's where not")
  func silence() {
    let reach = Policy.Reach([.minimumLength], elsewhere: [.maximumAge: ["chage"]])
    let policy = Policy(source: .init(format: .kagiban, file: "f"), reach: reach)
    #expect(policy[.minimumLength].origin == .notSet)
    #expect(policy[.maximumAge].origin == .notExpressible(lookIn: ["chage"]))
  }
}

@Suite("Files of policies")
struct PolicyFileTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    try PolicyFile(name: "f", bytes: bytes).lines.map(String.init)
  }

  private func reason(_ bytes: [UInt8]) -> PolicyError.Reason? {
    do {
      _ = try Policy.policies(in: [try PolicyFile(name: "f", bytes: bytes)])
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("Lines end in LF, CR LF or CR, and the last one may end in nothing")
  func lineEnds() throws {
    #expect(try lines(Array("a\nb\r\nc\rd".utf8)) == ["a", "b", "c", "d"])
    #expect(try lines(Array("a\n\n".utf8)) == ["a", ""])
  }

  @Test("UTF-16 with a byte order mark is read, as Windows writes it")
  func utf16() throws {
    let units = Array("[é]\r\nx".utf16)
    #expect(
      try lines([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == [
        "[é]", "x",
      ])
    #expect(
      try lines([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == [
        "[é]", "x",
      ])
    #expect(try lines([0xEF, 0xBB, 0xBF, 0x61]) == ["a"])
  }

  @Test("What is no text, empty or enormous is refused")
  func refusals() {
    #expect(reason([]) == .empty)
    #expect(reason([0xFF, 0x41]) == .notText)
    #expect(reason([0xFF, 0xFE, 0x41]) == .notText)
    #expect(
      reason([UInt8](repeating: 0x20, count: 100 << 20))
        == .tooLarge(limit: PolicyFile.sizeLimit))
  }

  @Test("A file that no format knows is refused; broken JSON is called so")
  func unknown() {
    #expect(reason(Array("just words\n".utf8)) == .unknownFormat)
    #expect(reason(Array("a,b\n1,2\n".utf8)) == .unknownFormat)
    guard case .syntax = reason(Array("{\"a\": }}".utf8)) else {
      Issue.record("broken JSON was not called so")
      return
    }
  }

  @Test("A broken policy of ours is called broken, not unknown")
  func brokenOwn() {
    guard case .syntax = reason(Array("schema: kagiban/policy/1\nrules: [\n".utf8)) else {
      Issue.record("it was not called broken")
      return
    }
  }
}
