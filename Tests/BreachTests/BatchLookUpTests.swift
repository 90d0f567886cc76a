import TestSupport
import Testing

@testable import Breach

/// A source that notes what it is asked for, and fails for some prefixes.
private final class Listener: RangeSource, @unchecked Sendable {
  private let rows: [HashPrefix: [HashRow]]
  private let failing: HashPrefix?
  private(set) var asked: [HashPrefix] = []

  init(_ digests: [SHA1Digest], failing: HashPrefix? = nil) {
    rows = Dictionary(
      grouping: digests.sorted().map { HashRow(hash: $0.bits, count: 3) }, by: \.hash.prefix)
    self.failing = failing
  }

  var summary: BreachListSummary {
    BreachListSummary(
      name: "test", form: .embedded, byteCount: nil, modified: nil, isKnownComplete: false,
      doubts: [])
  }

  func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    asked.append(prefix)
    if prefix == failing { throw BreachListError(list: "test", reason: .missingRange) }
    let found = rows[prefix, default: []]
    return try body(
      HashRange(prefix: prefix, rows: .memory(found, found.indices, .sha1, list: "test")))
  }
}

@Suite struct BatchLookUpTests {
  @Test("asks for each prefix once, in ascending order", arguments: [0, 1, 2, 50, 5_000])
  func order(count: Int) {
    var generator = RandomSource(seed: 31)
    // Half of them in one range, more than the batch takes at a time.
    let crowd = (0..<count / 2).map { _ in
      SHA1Digest(high: generator.next() >> 20, middle: 1, low: 1)
    }
    let digests = generator.digests(count - count / 2) + crowd
    let source = Listener(digests)
    _ = source.lookUp((digests + digests).shuffled(using: &generator))
    #expect(source.asked == source.asked.sorted())
    #expect(Set(source.asked) == Set(digests.map(\.prefix)))
    #expect(source.asked.count == Set(source.asked).count)
  }

  @Test("answers in the order asked", arguments: 1...10) func answers(seed: UInt64) {
    var generator = RandomSource(seed: seed)
    let listed = generator.digests(300)
    // Many in one range, so that a block of the batch ends inside it.
    let crowd = (0..<3_000).map { _ in
      SHA1Digest(high: generator.next() >> 20, middle: 1, low: 1)
    }
    let asked = (listed + crowd + generator.digests(300) + crowd).shuffled(using: &generator)
    let known = Set(listed.map(\.hexadecimal))
    let answers = Listener(listed).lookUp(asked)
    #expect(
      answers == asked.map { known.contains($0.hexadecimal) ? .found(count: 3) : .absent })
  }

  @Test("an error in one range leaves the others checked") func failure() {
    var generator = RandomSource(seed: 33)
    let digests = generator.digests(1_000).shuffled(using: &generator)
    let bad = digests[400].prefix
    let answers = Listener(digests, failing: bad).lookUp(digests)
    let error = BreachListError(list: "test", reason: .missingRange)
    #expect(answers == digests.map { $0.prefix == bad ? .notChecked(error) : .found(count: 3) })
  }

  @Test("progress ascends to 1", arguments: [0, 1, 10, 10_000]) func progress(count: Int) {
    var generator = RandomSource(seed: 34)
    var seen: [Double] = []
    _ = Listener([]).lookUp(generator.digests(count)) { seen.append($0) }
    #expect(seen.last == 1)
    #expect(seen == seen.sorted())
    #expect(Set(seen).count == seen.count)
  }
}

@Suite struct HashRangeTests {
  @Test("reads an answer of the range service") func body() throws {
    let hash = try digest(of: "password")
    let body = Array("\(hash.suffix):52372427\r\n\(hash.successor.suffix):1".utf8)
    let range = try HashRange(body: body.span, prefix: hash.prefix, list: "service")
    #expect(range.lookup(of: hash) == .found(count: 52_372_427))
    #expect(range.lookup(of: hash.predecessor) == .absent)
  }

  @Test("a body that ends inside a suffix is truncated") func cut() throws {
    let hash = try digest(of: "password")
    let body = Array(hash.suffix.utf8.dropLast())
    let error = BreachListError(
      list: "service", reason: .truncated(.end), position: .row(1, of: hash.prefix))
    #expect(throws: error) {
      _ = try HashRange(body: body.span, prefix: hash.prefix, list: "service")
    }
  }
}

@Suite struct EmbeddedBreachListTests {
  @Test(
    "holds the passwords that everybody uses",
    arguments: ["123456", "password", "qwerty", "iloveyou", "letmein", "dragon"])
  func common(password: String) throws {
    let list = try EmbeddedBreachList()
    #expect(list.lookUp([try digest(of: password)]) == [.found(count: nil)])
  }

  @Test("does not hold others", arguments: ["", "korrekt-pferd-batterie", "\n", "123456\n"])
  func others(password: String) throws {
    let list = try EmbeddedBreachList()
    #expect(list.lookUp([try digest(of: password)]) == [.absent])
  }

  @Test("is never known to be complete") func summary() throws {
    let summary = try EmbeddedBreachList().summary
    #expect(summary.name == "embedded")
    #expect(summary.form == .embedded)
    #expect(!summary.isKnownComplete)
    #expect(summary.byteCount == nil)
    #expect(summary.modified == nil)
  }
}
