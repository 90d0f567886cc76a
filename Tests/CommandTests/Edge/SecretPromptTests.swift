import CPseudoTerminal
import Testing
import Vaults

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("A password is asked for without being shown", .serialized, .timeLimit(.minutes(2)))
struct SecretPromptTests {
  private let terminal: Terminal

  init() throws { terminal = try Terminal() }

  private func prompt(erasesLine: Bool = true) -> SecretPrompt {
    SecretPrompt(text: "Password: ", erasesLine: erasesLine, device: terminal.path)
  }

  /// What the prompt makes of `typed`.
  private func outcome(
    of typed: String, erasesLine: Bool = true
  ) async throws -> Result<[UInt8], PromptError> {
    let prompt = prompt(erasesLine: erasesLine)
    async let reading = blocking { () -> Result<[UInt8], PromptError> in
      do throws(PromptError) {
        let store = try prompt.read()
        return .success(store.withBytes { bytes in bytes.indices.map { bytes[$0] } })
      } catch {
        return .failure(error)
      }
    }
    try await terminal.answer(typed)
    return await reading
  }

  @Test(
    "The line is read byte for byte",
    arguments: ["correct horse", " leading and trailing ", "パスワード🔑", "a\u{8}b\"'\\"])
  func reading(_ typed: String) async throws {
    // The key that erases is DEL; backspace is a byte like others.
    #expect(try await outcome(of: typed + "\n") == .success(Array(typed.utf8)))
  }

  @Test("The return key ends the line even if the terminal was left raw")
  func returnKey() async throws {
    #expect(try await outcome(of: "abc\r") == .success(Array("abc".utf8)))
  }

  @Test("Nothing of it is shown, and the prompt is erased")
  func shown() async throws {
    _ = try await outcome(of: "made-up-word\n")
    #expect(terminal.shown() == "Password: \r\u{1B}[K")
  }

  @Test("A terminal that cannot erase begins a new line")
  func dumbTerminal() async throws {
    _ = try await outcome(of: "made-up-word\n", erasesLine: false)
    #expect(terminal.shown() == "Password: \r\r\n")
  }

  @Test("Afterwards the terminal shows again what is typed")
  func restored() async throws {
    #expect(terminal.echoes)
    _ = try await outcome(of: "made-up-word\n")
    #expect(terminal.echoes)
  }

  @Test("What was typed before the prompt is not taken for the answer")
  func typedBefore() async throws {
    terminal.type("too early\n")
    #expect(try await outcome(of: "answer\n") == .success(Array("answer".utf8)))
  }

  @Test("What was typed after the answer is not left for the shell")
  func typedAfter() async throws {
    _ = try await outcome(of: "answer\nrest of a pasted text\n")
    #expect(terminal.typedAhead() == [])
  }

  @Test(
    "An empty line and the end of the input mean that nothing was entered",
    arguments: ["\n", "\u{4}"])
  func nothing(_ typed: String) async throws {
    #expect(try await outcome(of: typed) == .failure(.nothingEntered))
    #expect(terminal.echoes)
  }

  @Test("The longest line that a terminal delivers whole is read")
  func longestLine() async throws {
    let limit = SecretPrompt.longestLine
    let typed = String(repeating: "x", count: limit)
    #expect(try await outcome(of: typed + "\n") == .success(Array(typed.utf8)))
  }

  @Test("A longer line is an error, never a shortened password", arguments: [1, 2, 3, 1000, 9000])
  func longLine(_ excess: Int) async throws {
    let limit = SecretPrompt.longestLine
    let typed = String(repeating: "x", count: limit + excess)
    #expect(try await outcome(of: typed + "\n") == .failure(.tooLong(limit: limit)))
    #expect(terminal.typedAhead() == [])
    #expect(terminal.echoes)
  }

  @Test("Without a terminal there is an error, and no waiting")
  func noTerminal() {
    var prompt = prompt()
    prompt.device = "/nonexistent/tty"
    #expect(throws: PromptError.noTerminal) { try prompt.read() }
    #expect(PromptError.noTerminal.status == .usage)
  }

  @Test("What is no terminal is an error")
  func notATerminal() {
    var prompt = prompt()
    prompt.device = "/dev/null"
    #expect(throws: PromptError.failed(SystemError(ENOTTY))) { try prompt.read() }
  }

  @Test(
    "A signal that ends the program gives the terminal back first",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func endingSignal(_ signal: Int32) async throws {
    let path = terminal.path
    let folder = try TemporaryFolder()
    let mark = folder["typed"]
    async let typed: Void = {
      try await terminal.answer("half a pass")
      try folder.write("", to: "typed")
    }()
    await #expect(processExitsWith: .signal(signal)) {
      [path = path as String, mark = mark as String, signal] in
      let device = try Descriptor.opening(path, O_RDWR)
      Task.detached {
        await blocking { _ = try? SecretPrompt(text: "", erasesLine: true, device: path).read() }
      }
      while pseudoterminal_echoes(device.number) == 1 { usleep(1000) }
      while unsafe access(mark, F_OK) != 0 { usleep(1000) }
      kill(getpid(), signal)
      sleep(20)
    }
    try await typed
    #expect(terminal.echoes)
    terminal.type("\n")
    #expect(terminal.typedAhead() == [0x0A])
  }
}
