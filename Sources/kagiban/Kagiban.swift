internal import ArgumentParser
internal import CPlatform
internal import Hygiene

/// The program: what was typed becomes a command, the command runs, and its end is a status.
@main
struct Kagiban: AsyncParsableCommand {
  /// The version of the program, as `--version` prints it.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kagiban",
      abstract: HelpPhrase.program.inUse,
      discussion: HelpPhrase.programDiscussion.inUse,
      version: version,
      subcommands: [
        AuditCommand.self, CheckCommand.self, ExplainCommand.self, FormatsCommand.self,
      ])
  }

  static func main() async {
    // Before anything secret is read: no core file, no debugger of the same user.
    let failure = kagiban_forbid_core_dumps()
    if failure != 0 { Console.warn(CommandPhrase.coreDumps.text(in: Console.language)) }
    do {
      try Interruption.leaveNothingBehind()
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Console.end(status)
    } catch let error as any CommandError {
      Console.fail(error.explanation(in: Console.language), error.status)
    } catch {
      end(error)
    }
  }

  /// Ends on what ArgumentParser has to say: help, the version, or wrong usage.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      do throws(OutputError) {
        try OutputFile("-").write(message + "\n")
      } catch {
        Console.fail(error.explanation(in: Console.language), error.status)
      }
      Console.end(.clean)
    }
    guard code == ExitCode.validationFailure else {
      Console.fail(CommandPhrase.internalError.text(in: Console.language), .internalError)
    }
    if Console.language == .japanese {
      Console.write(CommandPhrase.wrongUsage.text(in: .japanese) + "\n")
    }
    Console.write(UsageMessage(message).withoutArguments + "\n")
    Console.end(.usage)
  }
}

extension ExitStatus: Error {}

/// A parser's message about wrong usage.
///
/// It quotes what was typed, and what was typed in the wrong place may be a password: everything
/// quoted that is not one of our own option names is left out.
struct UsageMessage {
  private let message: String

  init(_ message: String) { self.message = message }

  /// The message without words of the user's.
  var withoutArguments: String {
    // The first paragraph is about the arguments; the usage after it is our own text.
    let parts = message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    var shown = ""
    var isQuoted = false
    for piece in parts[0].split(separator: "'", omittingEmptySubsequences: false) {
      if isQuoted {
        shown += Self.isOurs(piece) ? "'\(piece)'" : "(not shown)"
      } else {
        shown += piece
      }
      isQuoted.toggle()
    }
    return ([shown] + parts.dropFirst().map(String.init)).joined(separator: "\n")
  }

  private static func isOurs(_ quoted: Substring) -> Bool {
    let first = quoted.split(separator: " ").first ?? ""
    let name = first.drop { $0 == "-" }
    return names.contains(String(name)) && (first != name || subcommands.contains(String(name)))
  }

  private static let subcommands: Set<String> = ["audit", "check", "explain", "formats", "help"]
  private static let names: Set<String> = subcommands.union([
    "breach-list", "color", "estimator", "fail-on", "format", "from", "full", "help", "lang",
    "no-progress", "output", "o", "quiet", "q", "report", "verbose", "v", "version",
  ])
}
