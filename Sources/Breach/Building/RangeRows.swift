/// The body of one range, as the range service answers it or as a file holds it.
public struct RangeBody: Sendable, Equatable {
  /// The digits that the hashes lack.
  public let prefix: HashPrefix
  /// The text, unpacked.
  public let bytes: [UInt8]

  /// A body.
  ///
  /// - Parameters:
  ///   - prefix: the digits that the hashes lack.
  ///   - bytes: the text, unpacked.
  public init(prefix: HashPrefix, bytes: [UInt8]) {
    self.prefix = prefix
    self.bytes = bytes
  }
}

/// Where the bodies of ranges come from, in ascending order of their prefixes.
///
/// What a single range lacks is told by `damage`; then the next is asked for.
protocol RangeBodies {
  /// The next range there is.
  ///
  /// - Returns: `nil` when no more will come.
  mutating func next(damage: (BreachListError) -> Void) throws(BreachListError) -> RangeBody?

  /// How many of the 16^5 prefixes were passed.
  var passed: Int { get }
}

/// The rows of ranges.
final class RangeRows: RowSource {
  let kind: HashKind
  private var bodies: any RangeBodies
  private var scanner: RowScanner
  private let rejections: RejectionRelay?
  private var first: RangeBody?
  private var lastPrefix: HashPrefix?

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - bodies: the ranges.
  ///   - list: the name of the list.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  ///   - manner: what to make of rows that are not in order, or no rows.
  /// - Throws: ``BreachListError`` if there is no range, or it begins with no row.
  init(
    _ bodies: any RangeBodies, list: String, kind: HashKind?, _ manner: ReadingManner
  ) throws(BreachListError) {
    var bodies = bodies
    var damages: [BreachListError] = []
    let first = try bodies.next(damage: { damages.append($0) })
    guard let first else { throw damages.first ?? BreachListError(list: list, reason: .empty) }
    if let kind { self.kind = kind } else { self.kind = try Self.kind(of: first, list: list) }
    rejections = manner.rejections
    scanner = RowScanner(name: list, form: .ranges, kind: self.kind, manner)
    for damage in damages { scanner.note(damage) }
    self.bodies = bodies
    self.first = first
  }

  private static func kind(of body: RangeBody, list: String) throws(BreachListError) -> HashKind {
    func error(_ reason: BreachListError.Reason) -> BreachListError {
      BreachListError(list: list, reason: reason, position: .range(body.prefix))
    }
    if let packing = BreachListError.Packing(magicOf: body.bytes.span) {
      throw error(.compressed(packing))
    }
    var digits = 0
    let start = body.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in body.bytes[start...] {
      guard HexadecimalDigits.contain(byte) else { break }
      digits += 1
    }
    for kind in HashKind.allCases where digits == kind.digitCount - 5 { return kind }
    throw error(body.bytes.isEmpty ? .emptyRange : .malformedRow)
  }

  var rowLimit: Int? { nil }
  var progress: RowProgress { RowProgress(done: bodies.passed, total: HashPrefix.count) }
  var reports: [InputReport] { [scanner.finished()] }
  var isWhole: Bool { scanner.finished().isComplete }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    try rejections?.check()
    do throws(BreachListError) {
      let limit = rows.count + RowBatch.size
      while rows.count < limit {
        guard let body = try takeNext() else { return false }
        try read(body, into: &rows)
      }
      return true
    } catch {
      throw .input(error)
    }
  }

  private func takeNext() throws(BreachListError) -> RangeBody? {
    if let body = first {
      first = nil
      return body
    }
    return try bodies.next(damage: { scanner.note($0) })
  }

  private func read(
    _ body: RangeBody, into rows: inout [CountedHash]
  ) throws(BreachListError) {
    func error(_ reason: BreachListError.Reason) -> BreachListError {
      BreachListError(list: scanner.report.name, reason: reason, position: .range(body.prefix))
    }
    if let lastPrefix, body.prefix <= lastPrefix { throw error(.notSorted) }
    lastPrefix = body.prefix
    if let packing = BreachListError.Packing(magicOf: body.bytes.span) {
      scanner.note(error(.compressed(packing)))
      return
    }
    scanner.begin(body.prefix)
    let before = scanner.report.rows
    try scanAll(unsafe body.bytes.span.bytes, into: &rows)
    if scanner.report.rows == before { scanner.note(error(.emptyRange)) }
  }

  private func scanAll(
    _ text: RawSpan, into rows: inout [CountedHash]
  ) throws(BreachListError) {
    let end = text.byteCount
    var position = 0
    while position < end {
      scanner.scanPlain(text, at: &position, end: end, limit: .max, into: &rows)
      guard position < end else { return }
      var stop = position
      while stop < end, text.byte(at: stop) != 0x0A { stop += 1 }
      let line = position..<min(stop + 1, end)
      try scanner.readLine(text, line, into: &rows)
      position = line.upperBound
    }
  }
}
