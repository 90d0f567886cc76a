/// The SHA-1 hashes of the lines of a text, in their order.
///
/// A line is taken byte for byte, without its line ending and without a byte order mark at the
/// beginning of the text. Blank lines stand for nothing.
final class WordRows: RowSource {
  private var pieces: TextPieces
  private let hasher: SHA1Hasher
  private let rejections: RejectionRelay?
  private var report: InputReport

  let kind = HashKind.sha1

  /// Begins to read a file or pipe at its beginning.
  ///
  /// - Parameters:
  ///   - file: the file or pipe.
  ///   - rejections: told each line that is too long.
  /// - Throws: ``IndexBuildError`` if it cannot be read, or nothing be hashed.
  init(_ file: OpenFile, _ rejections: RejectionRelay?) throws(IndexBuildError) {
    self.rejections = rejections
    do throws(HasherUnavailable) {
      hasher = try SHA1Hasher()
    } catch {
      throw .hasherUnavailable
    }
    report = InputReport(name: file.list, form: .words, kind: .sha1)
    do throws(BreachListError) {
      pieces = try TextPieces(file)
      while pieces.end < 4, !pieces.isAtEnd { _ = try pieces.refill() }
    } catch {
      throw .input(error)
    }
    let isMarked = pieces.withBytes { [end = pieces.end] text in
      end >= 3 && RowScanner.isByteOrderMark(text, at: 0)
    }
    if isMarked {
      pieces.position = 3
      report.byteOrderMarks = 1
    }
  }

  /// A word has at least a byte and a line ending.
  var rowLimit: Int? { pieces.size.map { $0 / 2 + 1 } }
  var progress: RowProgress { RowProgress(done: pieces.bytesRead, total: pieces.size) }
  var reports: [InputReport] { [report] }
  /// Words are no release of a breach list, so that nothing follows from what they lack.
  var isWhole: Bool { false }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    try rejections?.check()
    let end = rows.count + RowBatch.size
    while rows.count < end {
      if let line = pieces.line() {
        try hash(line, into: &rows)
        pieces.position = line.upperBound
      } else if pieces.isAtEnd {
        return false
      } else {
        try refill()
      }
    }
    return true
  }

  private func hash(
    _ line: Range<Int>, into rows: inout [CountedHash]
  ) throws(IndexBuildError) {
    do throws(HasherUnavailable) {
      try pieces.withText { text throws(HasherUnavailable) in
        var end = line.upperBound
        if end > line.lowerBound, text[end - 1] == 0x0A {
          end -= 1
          if end > line.lowerBound, text[end - 1] == 0x0D {
            end -= 1
            report.carriageReturns += 1
          } else {
            report.lineFeeds += 1
          }
        }
        guard end > line.lowerBound else {
          report.blankLines += 1
          return
        }
        let digest = try hasher.digest(of: text.extracting(line.lowerBound..<end))
        report.rows += 1
        report.rowsWithoutCount += 1
        rows.append(CountedHash(hash: digest.bits, count: 0))
      }
    } catch {
      throw .hasherUnavailable
    }
  }

  private func refill() throws(IndexBuildError) {
    do throws(BreachListError) {
      if try pieces.refill() { return }
      // A line of a megabyte is no password.
      let line = report.carriageReturns + report.lineFeeds + report.rejectedRows + 1
      report.reject(.malformed, at: .line(line), rejections)
      try pieces.skipLongLine()
    } catch {
      throw .input(error)
    }
  }
}
