import Testing

@testable import kagiban

@Suite("Progress is shown where and when it helps")
struct ProgressTests {
  private final class Screen {
    var text = ""
  }

  private let begin = ContinuousClock.now

  private func progress(
    on screen: Screen, isTerminal: Bool = true, isQuiet: Bool = false, columns: Int = 80
  ) -> Progress {
    let style = TerminalStyle(
      color: .auto, isTerminal: isTerminal, windowColumns: columns, environment: ["TERM": "xterm"])
    return Progress("reading", style: style, isQuiet: isQuiet, begin: begin) { screen.text += $0 }
  }

  @Test("Short work shows nothing")
  func short() {
    let screen = Screen()
    var progress = progress(on: screen)
    progress.advance(to: 1, of: 2, at: begin + .milliseconds(499))
    progress.erase()
    #expect(screen.text.isEmpty)
  }

  @Test("Long work shows one line, which is erased at its end")
  func long() {
    let screen = Screen()
    do {
      var progress = progress(on: screen)
      progress.advance(to: 1, of: 2, at: begin + .milliseconds(500))
    }
    #expect(screen.text == "\r\u{1B}[Kreading [##########          ] 50%\r\u{1B}[K")
  }

  @Test("The line changes ten times a second at most")
  func pace() {
    let screen = Screen()
    var progress = progress(on: screen)
    for milliseconds in 0..<1000 {
      progress.advance(to: milliseconds, of: 1000, at: begin + .milliseconds(milliseconds))
    }
    #expect(screen.text.split(separator: "\r").count == 5)
  }

  @Test("A pipe and a quiet run show nothing", arguments: [(false, false), (true, true)])
  func unwanted(_ isTerminal: Bool, _ isQuiet: Bool) {
    let screen = Screen()
    var progress = progress(on: screen, isTerminal: isTerminal, isQuiet: isQuiet)
    progress.advance(to: 1, of: 2, at: begin + .seconds(9))
    progress.erase()
    #expect(screen.text.isEmpty)
  }

  @Test("Odd counts do no harm", arguments: [(0, 0), (5, 0), (-1, 9), (9, 5), (Int.max, Int.max)])
  func oddCounts(_ done: Int, _ total: Int) {
    let screen = Screen()
    var progress = progress(on: screen)
    progress.advance(to: done, of: total, at: begin + .seconds(1))
    #expect(screen.text.contains("%"))
  }

  @Test("The line fits a narrow window")
  func narrow() {
    let screen = Screen()
    var progress = progress(on: screen, columns: 20)
    progress.advance(to: 1, of: 2, at: begin + .seconds(1))
    #expect(screen.text == "\r\u{1B}[Kreading [#######...")
  }
}
