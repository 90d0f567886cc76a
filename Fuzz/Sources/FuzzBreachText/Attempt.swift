import Breach

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// One text, read as a whole list, as the body of a range, and searched; whatever does not hold ends
/// the program, which is what libFuzzer looks for.
struct Attempt {
  private let text: [UInt8]

  init(at text: [UInt8]) { self.text = text }

  func check() {
    checkRange()
    guard let report = try? verify(text: text.span, name: "list") else { return }
    let rows = lines.map { PlainRow($0, digits: report.kind.digitCount) }
    checkReport(report, rows)
    if report.kind == .sha1 { checkSearch(report, rows) }
  }

  private var lines: [ArraySlice<UInt8>] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  /// Every line is counted once, as what the plain reading finds in it.
  private func checkReport(_ report: InputReport, _ rows: [PlainRow]) {
    var (hashes, padding, blank, rejected, uncounted) = (0, 0, 0, 0, 0)
    var (disorders, duplicates) = (0, 0)
    var last: [UInt8]?
    for row in rows {
      switch row {
      case .blank: blank += 1
      case .rejected: rejected += 1
      case .row(_, 0): padding += 1
      case .row(let hash, let count):
        hashes += 1
        if count == nil { uncounted += 1 }
        if let last, hash.lexicographicallyPrecedes(last) { disorders += 1 }
        if hash == last { duplicates += 1 }
        last = hash
      }
    }
    expect(report.rows == hashes, "rows")
    expect(report.paddingRows == padding, "padding")
    expect(report.blankLines == blank, "blank lines")
    expect(report.rejectedRows == rejected, "rejected rows")
    expect(report.rowsWithoutCount == uncounted, "rows without a count")
    expect(report.disorders == disorders, "disorders")
    expect(report.duplicates == duplicates, "duplicates")
    let lineFeeds = text.count { $0 == 0x0A }
    expect(report.lineFeeds + report.carriageReturns == lineFeeds, "line endings")
  }

  /// A hash that is in a sound text is never said to be absent from it.
  private func checkSearch(_ report: InputReport, _ rows: [PlainRow]) {
    guard let file = Self.file else { return }
    guard ftruncate(file, 0) == 0, unsafe pwrite(file, text, text.count, 0) == text.count,
      let list = try? TextBreachList(fileDescriptor: file, name: "list")
    else { return }
    guard report.isSound else { return }
    var digests: [SHA1Digest] = []
    for case .row(let hash, let count) in rows where count != 0 {
      if let digest = SHA1Digest(hexadecimal: hash.span) { digests.append(digest) }
    }
    expect(!list.lookUp(digests).contains(.absent), "a hash of the text is absent")
  }

  /// The same for the body of a range, if it is taken for one.
  private func checkRange() {
    guard let prefix = HashPrefix(0x5BAA6),
      let range = try? HashRange(body: text.span, prefix: prefix, list: "range")
    else { return }
    for case .row(let suffix, let count) in lines.map({ PlainRow($0, digits: 35) }) where count != 0
    {
      let text = Array("5BAA6".utf8) + suffix
      guard let digest = SHA1Digest(hexadecimal: text.span) else { continue }
      expect(range.lookup(of: digest) != .absent, "a hash of the range is absent")
    }
  }

  /// A file without a name that every input is written to.
  private static let file: Int32? = {
    var template = Array("/tmp/fuzz-breach-text-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    guard file >= 0 else { return nil }
    unsafe unlink(template)
    return file
  }()
}

/// Ends the program, and says why, if something does not hold.
private func expect(_ holds: Bool, _ what: StaticString) {
  guard holds else { fatalError("\(what)") }
}
