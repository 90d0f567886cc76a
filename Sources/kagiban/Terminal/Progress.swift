internal import Hygiene

/// One line on standard error that says how far the work is, redrawn in place and erased at the end.
///
/// It appears only where a line can be redrawn, and only when the work takes longer than half a
/// second; then it changes ten times a second at most.
struct Progress: ~Copyable {
  private let label: String
  private let columns: Int
  private let isWanted: Bool
  private let begin: ContinuousClock.Instant
  private let write: (String) -> Void
  private var nextDrawing: ContinuousClock.Instant
  private var isShown = false

  /// A progress line that is not shown yet.
  ///
  /// - Parameters:
  ///   - label: what is being done.
  ///   - style: the style of the stream that `write` writes to.
  ///   - isQuiet: the user wants none.
  ///   - begin: when the work began.
  ///   - write: writes to standard error.
  init(
    _ label: String, style: TerminalStyle, isQuiet: Bool, begin: ContinuousClock.Instant = .now,
    write: @escaping (String) -> Void
  ) {
    self.label = label
    // The last column stays free: filling it moves the cursor on some terminals.
    columns = style.wrapColumns - 1
    isWanted = style.redraws && !isQuiet
    self.begin = begin
    self.write = write
    nextDrawing = begin + .milliseconds(500)
  }

  /// Says how far the work is; draws if it is time to.
  ///
  /// - Parameters:
  ///   - done: how much is done.
  ///   - total: how much there is to do; nil if nobody knows.
  ///   - now: the time.
  ///   - detail: what else to say, told how long the work has taken so far.
  mutating func advance(
    to done: Int, of total: Int?, at now: ContinuousClock.Instant = .now,
    detail: (Duration) -> String = { _ in "" }
  ) {
    guard isWanted, now >= nextDrawing else { return }
    nextDrawing = now + .milliseconds(100)
    isShown = true
    let parts = [label, total.map { Self.bar(done, of: $0) } ?? "", detail(now - begin)]
    let line = parts.filter { !$0.isEmpty }.joined(separator: " ")
    write("\r\u{1B}[K" + line.truncated(toColumns: columns))
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let share = total > 0 ? Int(100 * Double(min(max(done, 0), total)) / Double(total)) : 0
    return "[\(String(repeating: "#", count: share / 5).padded(toColumns: 20))] \(share)%"
  }

  /// Erases the line, before a message or at the end of the work.
  mutating func erase() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  deinit {
    if isShown { write("\r\u{1B}[K") }
  }
}
