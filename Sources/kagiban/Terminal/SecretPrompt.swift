internal import CPlatform
internal import Hygiene
internal import Vaults

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

// The rules of the terminal: a prompt goes to the terminal itself, whatever the standard streams
// are, and is erased when it is answered. Messages go to standard error. Results go to standard
// output. A password typed is never shown, and what is left of it in the terminal's queue is
// dropped before anybody else can read it.

/// Asks for one secret on the terminal, without echo.
struct SecretPrompt {
  /// What is shown, at most 512 bytes.
  let text: String
  /// Whether there is another way, standard input, to be pointed at where there is no terminal.
  var mayUseStandardInput = true
  /// Whether the terminal understands the sequence that erases a line; else a new one is begun.
  let erasesLine: Bool
  /// The terminal: that of the session.
  var device = "/dev/tty"

  /// The most bytes that a terminal delivers as one line without losing any.
  static var longestLine: Int { kagiban_terminal_line_limit() }

  /// Shows the prompt and reads one line.
  ///
  /// - Throws: ``PromptError`` if there is no terminal, nothing was entered or the line is too long.
  func read() throws(PromptError) -> SecretStore {
    let terminal: Descriptor
    do throws(SystemError) {
      terminal = try .opening(device, O_RDWR)
    } catch {
      throw mayUseStandardInput ? .noTerminal : .terminalNeeded
    }
    try conceal(terminal)
    defer { _ = kagiban_reveal_terminal() }
    let store: SecretStore
    do throws(StoreError) {
      store = try SecretStore(readingLineFrom: terminal.number, limit: Self.longestLine)
    } catch {
      throw PromptError(error)
    }
    if store.count == 0 { throw .nothingEntered }
    return store
  }

  private func conceal(_ terminal: borrowing Descriptor) throws(PromptError) {
    let erasure = erasesLine ? "\r\u{1B}[K" : "\r\n"
    let failure = unsafe kagiban_conceal_terminal(
      terminal.number, text, text.utf8.count, erasure, erasure.utf8.count)
    if failure != 0 { throw .failed(SystemError(failure)) }
  }
}

/// Why no secret was read.
enum PromptError: CommandError {
  /// The process has no terminal.
  case noTerminal
  /// The process has no terminal, and nothing else will do.
  case terminalNeeded
  /// An empty line, or the end of the input.
  case nothingEntered
  /// The line is longer than a terminal delivers.
  case tooLong(limit: Int)
  /// The terminal failed.
  case failed(SystemError)

  /// What a store ran into that was being filled from the terminal.
  init(_ error: StoreError) {
    self =
      switch error {
      case .endOfInput: .nothingEntered
      case .tooLarge(let limit): .tooLong(limit: limit)
      case .cannotRead(let code): .failed(SystemError(code))
      case .outOfMemory: .failed(SystemError(ENOMEM))
      }
  }

  var status: ExitStatus {
    switch self {
    case .noTerminal, .terminalNeeded: .usage
    case .nothingEntered, .failed: .missingInput
    case .tooLong: .unreadableInput
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .noTerminal: EdgePhrase.noTerminal.text(in: language)
    case .terminalNeeded: EdgePhrase.terminalNeeded.text(in: language)
    case .nothingEntered: EdgePhrase.nothingEntered.text(in: language)
    case .tooLong(let limit):
      EdgePhrase.lineTooLong.text(in: language, ["limit": .number(limit)])
    case .failed(let error):
      EdgePhrase.terminalFailed.text(
        in: language, ["reason": .text(error.reason(in: language))])
    }
  }
}
