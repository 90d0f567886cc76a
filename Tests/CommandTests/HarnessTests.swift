import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the other tests rely on, shown with programs of the system.
@Suite("The harness runs programs as a shell would")
struct HarnessTests {
  private func shell(_ script: String) -> Program {
    var program = Program("-c", script)
    program.path = "/bin/sh"
    return program
  }

  @Test("An exit status comes back")
  func exitStatus() throws {
    #expect(try shell("exit 65").run().status == 65)
  }

  @Test("A signal counts 128 more, as in a shell")
  func signalStatus() throws {
    let outcome = try shell("kill -TERM $$").run()
    #expect(outcome.status == 143)
    #expect(outcome.signal == SIGTERM)
  }

  @Test("A program that cannot be started is an error")
  func notStarted() {
    var program = Program()
    program.path = "/nonexistent/program"
    #expect(throws: SystemCallFailed.self) { try program.run() }
  }

  @Test("Much input and much output do not wait for each other")
  func largeStreams() throws {
    var program = shell("tee /dev/stderr")
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    program.input = .bytes(bytes)
    let outcome = try program.run()
    #expect(outcome.outputBytes == bytes)
    #expect(outcome.errorBytes == bytes)
  }

  @Test("A program that never ends is stopped")
  func timeLimit() {
    #expect(throws: TimedOut.self) {
      try shell("exec sleep 600").run(within: .milliseconds(200))
    }
  }

  @Test("Nothing but the three streams is inherited")
  func descriptors() throws {
    let outcome = try shell("for n in 3 4 5 6 7 8 9; do [ -e /dev/fd/$n ] && echo $n; done").run()
    #expect(outcome.output == "")
  }

  @Test("Without a terminal, /dev/tty cannot be opened")
  func noTerminal() throws {
    #expect(try shell(": < /dev/tty").run().status != 0)
  }

  @Test("With a terminal, what is typed arrives and what is written shows")
  func terminal() throws {
    var program = shell("printf 'name? ' > /dev/tty; read name < /dev/tty; echo \"hello $name\"")
    program.hasTerminal = true
    let session = try Session(program)
    try session.expect("name? ")
    session.type("reader\n")
    #expect(try session.finish().output == "hello reader\n")
  }

  @Test("The echo of the terminal can be watched")
  func echo() throws {
    var program = shell("stty -echo < /dev/tty; read word < /dev/tty; stty echo < /dev/tty")
    program.hasTerminal = true
    let session = try Session(program)
    try session.waitForEcho(false)
    session.type("word\n")
    _ = try session.finish()
    #expect(session.echoes)
    #expect(!session.shown.contains("word"))
  }

  @Test("Ctrl-C on the terminal reaches the program")
  func interrupt() throws {
    var program = shell("echo ready > /dev/tty; exec sleep 600")
    program.hasTerminal = true
    let session = try Session(program)
    try session.expect("ready")
    session.type("\u{3}")
    #expect(try session.finish().signal == SIGINT)
  }

  @Test("Umask, working directory, environment and limits are the program's own")
  func surroundings() throws {
    var program = shell("umask; pwd; echo $WORD; ulimit -f")
    program.umask = 0o077
    program.directory = "/usr"
    program.environment["WORD"] = "言葉"
    program.largestFile = 1024
    #expect(try program.run().output == "0077\n/usr\n言葉\n2\n")
  }
}

@Suite("Scripts are read as written")
struct ScriptFormatTests {
  @Test("Commands, comments, quotations and files are told apart")
  func parsing() {
    let script = Script(
      name: "example",
      text: """
        # A comment.
        ! exec kagiban 'two words' # not this
        stdout K='it''s #1'

        -- one.txt --
        first

        -- two.txt --
        second

        """)
    #expect(script.steps.map(\.line) == [2, 3])
    #expect(script.steps.map(\.isNegated) == [true, false])
    #expect(script.steps[1].words == ["stdout", "K=it's #1"])
    #expect(script.files.map(\.name) == ["one.txt", "two.txt"])
    #expect(script.files.map(\.text) == ["first\n\n", "second\n"])
  }

  @Test(
    "A script that is wrong fails",
    arguments: [
      "exec /bin/sh -c 'exit 3'", "! exec /bin/sh -c 'exit 0'",
      "exec /bin/sh -c 'exit 3'\nstatus 4", "exec /bin/echo a\nstdout b",
      "exec /bin/echo a\n! stdout a", "exec /bin/echo a\ncmp stdout f\n-- f --\nb\n",
      "exists nothing", "mode 0600 f\n-- f --\n", "nonsense",
    ])
  func failure(_ text: String) {
    #expect(throws: (any Error).self) {
      try ScriptRun(Script(name: "wrong", text: text)).run()
    }
  }

  @Test(
    "A script that is right passes",
    arguments: [
      "exec /bin/sh -c 'exit 3'\nstatus 3", "! exec /bin/false",
      "exec /bin/echo 'a b'\nstdout '^a .$'\n! stdout c\ncmp stdout f\n-- f --\na b\n",
      "chmod 0600 f\nmode 0600 f\nexists f\nrm f\n! exists f\n-- f --\n",
      "stdin f\nexec /bin/cat\nstdout text\n-- f --\ntext\n",
      "stdin < f\nexec /bin/cat -\ncmp stdout f\n-- f --\ntext\n",
      "to stdout g\nexec /bin/echo a\ncmp g f\n-- f --\na\n",
      "env WORD=x\nexec /bin/sh -c 'echo $WORD'\nstdout x",
      "exec /bin/pwd\nstdout $WORK",
      "ttyin f\nexec /bin/sh -c 'stty -echo </dev/tty; read a </dev/tty; stty echo </dev/tty; echo $a'\n"
        + "stdout '^typed$'\n! ttyout typed\n-- f --\ntyped\n",
    ])
  func success(_ text: String) throws {
    try ScriptRun(Script(name: "right", text: text)).run()
  }
}
