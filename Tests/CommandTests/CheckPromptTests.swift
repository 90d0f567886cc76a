import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("kagiban check asks on the terminal")
struct CheckPromptTests {
  // Made up; easily found if it is shown anywhere.
  private static let typed = "Zq7-made-up-canary-Xv3"

  private func check(_ arguments: String...) -> Program {
    var program = Program("check")
    program.arguments += arguments
    program.hasTerminal = true
    return program
  }

  @Test("The prompt is on the terminal, the verdict on standard output, the password nowhere")
  func verdict() throws {
    let session = try Session(check())
    try session.expect("Password (not shown): ")
    try session.waitForEcho(false)
    session.type(Self.typed + "\n")
    let outcome = try session.finish()
    #expect([0, 1].contains(outcome.status))
    #expect(!outcome.output.isEmpty)
    #expect(session.echoes)
    for text in [outcome.output, outcome.errors, outcome.terminal] {
      #expect(!text.contains("canary"))
    }
    #expect(outcome.terminal == "Password (not shown): \r\u{1B}[K")
  }

  @Test("The prompt speaks Japanese")
  func japanese() throws {
    let session = try Session(check("--lang", "ja"))
    try session.expect("パスワード（表示されません）: ")
    try session.waitForEcho(false)
    session.type("\u{4}")
    let outcome = try session.finish()
    #expect(outcome.errors.contains("何も入力されませんでした"))
  }

  @Test("Ctrl-C gives the terminal back and ends with 130", arguments: ["", "half a pass"])
  func interrupt(_ typed: String) throws {
    let session = try Session(check())
    try session.expect(": ")
    try session.waitForEcho(false)
    session.type(typed + "\u{3}")
    let outcome = try session.finish()
    #expect(outcome.status == kagiban.ExitStatus.interrupted.rawValue)
    // By the signal, so that a script that called it stops as well.
    #expect(outcome.signal == SIGINT)
    #expect(outcome.output.isEmpty)
    #expect(session.echoes)
  }

  @Test(
    "Signals from elsewhere give the terminal back, and so does a crash",
    arguments: [
      SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGXCPU, SIGSEGV, SIGBUS, SIGILL, SIGABRT,
      SIGTRAP,
    ])
  func signal(_ signal: Int32) throws {
    let session = try Session(check())
    try session.expect(": ")
    try session.waitForEcho(false)
    session.type("half a pass")
    session.send(signal)
    #expect(try session.finish().signal == signal)
    #expect(session.echoes)
  }

  @Test("Ctrl-Z gives the terminal back, and the prompt returns with the program")
  func suspend() throws {
    // A shell with job control, so that there is somebody to stop for.
    var program = Program(
      "-c", "set -m; \"$0\" check; echo stopped=$? >&2; stty -a < /dev/tty >&2; fg", Program.kagiban
    )
    program.path = "/bin/sh"
    program.hasTerminal = true
    let session = try Session(program)
    try session.expect("Password (not shown): ")
    try session.waitForEcho(false)
    session.type("half a pass\u{1A}")
    try session.expect("Password (not shown): ")
    try session.waitForEcho(false)
    session.type(Self.typed + "\n")
    let outcome = try session.finish()
    #expect(outcome.errors.contains("stopped=148"))
    // As the shell saw the terminal meanwhile.
    #expect(outcome.errors.split { $0 == " " || $0 == "\n" }.contains("echo"))
    #expect([0, 1].contains(outcome.status))
    #expect(!outcome.terminal.contains("canary"))
    #expect(session.echoes)
  }

  @Test("The end of the input means that nothing was entered")
  func nothing() throws {
    let session = try Session(check())
    try session.waitForEcho(false)
    session.type("\u{4}")
    let outcome = try session.finish()
    #expect(outcome.status == kagiban.ExitStatus.missingInput.rawValue)
    #expect(outcome.errors.contains("nothing was entered"))
    #expect(outcome.output.isEmpty)
  }

  @Test("A line that a terminal cannot deliver whole is refused")
  func longLine() throws {
    let session = try Session(check())
    try session.waitForEcho(false)
    session.type(String(repeating: Self.typed, count: 400) + "\n")
    let outcome = try session.finish()
    #expect(outcome.status == kagiban.ExitStatus.unreadableInput.rawValue)
    #expect(!outcome.errors.contains("canary"))
    #expect(!outcome.terminal.contains("canary"))
  }

  @Test("Without a terminal it is wrong usage, with a hint, and no waiting")
  func noTerminal() throws {
    var program = check()
    program.hasTerminal = false
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.usage.rawValue)
    #expect(outcome.errors.contains("there is no terminal to ask on"))
    #expect(outcome.errors.contains("hint: "))
  }

  @Test("A dash with a terminal as standard input is wrong usage: it would show what is typed")
  func dashOnTerminal() throws {
    var program = check("-")
    program.input = .terminal
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.usage.rawValue)
  }
}
