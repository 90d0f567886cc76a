internal import Breach
internal import Hygiene
internal import Synchronization

/// Draws how far a build, a verification or an export is: the rows a second and the time left.
final class BreachProgressLine: Sendable {
  private let line: Mutex<Progress>
  private let language: Language

  /// A line that is not shown yet.
  init(_ stage: CommandPhrase, isQuiet: Bool) {
    language = Console.language
    line = Mutex(
      Progress(
        stage.text(in: Console.language),
        style: TerminalStyle(ofStream: 2, color: .auto, environment: Console.environment),
        isQuiet: isQuiet, write: Console.write))
  }

  /// What the work tells.
  var observer: @Sendable (BreachProgress) -> Void {
    { [self] progress in
      line.withLock { line in
        line.advance(to: progress.done, of: progress.total) { elapsed in
          Self.detail(progress, after: elapsed, in: language)
        }
      }
    }
  }

  /// Erases the line.
  func end() { line.withLock { $0.erase() } }

  /// The rate, and the time left if there is an end in sight.
  static func detail(
    _ progress: BreachProgress, after elapsed: Duration, in language: Language
  ) -> String {
    let (seconds, attoseconds) = elapsed.components
    let passed = max(Double(seconds) + Double(attoseconds) / 1e18, 0.001)
    let rate = CommandPhrase.rate.text(
      in: language,
      ["n": .number(progress.rows), "rate": .number(Int(Double(progress.rows) / passed))])
    guard let total = progress.total, progress.done > 0, total >= progress.done else { return rate }
    let left = Int(passed * Double(total - progress.done) / Double(progress.done))
    return rate
      + CommandPhrase.timeLeft.text(in: language, ["time": .text(clockText(ofSeconds: left))])
  }

  /// `1:02:03`, or `2:03` within an hour.
  static func clockText(ofSeconds count: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hours = count / 3600
    let rest = "\(count / 60 % 60)"
    return (hours > 0 ? "\(hours):\(padded(count / 60 % 60))" : rest) + ":" + padded(count % 60)
  }
}
