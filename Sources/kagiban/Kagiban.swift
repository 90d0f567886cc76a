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
        AuditCommand.self, CheckCommand.self, ReuseCommand.self, RespondCommand.self,
        PolicyCommand.self, BreachCommand.self, FactsCommand.self,
        ExplainCommand.self,
        FormatsCommand.self,
      ])
  }

  static func main() async {
    // Before anything is opened.
    guard kagiban_occupy_standard_descriptors() == 0 else { Console.end(.internalError) }
    // Before anything secret is read: no core file, no debugger of the same user.
    let failure = kagiban_forbid_core_dumps()
    if failure != 0 { Console.warn(CommandPhrase.coreDumps.text(in: Console.language)) }
    do {
      try Interruption.leaveNothingBehind()
      // Scripts ask for it often, and the parser takes as long as all the rest of the start.
      if Console.invocation.arguments == ["--version"] {
        return try OutputFile("-").write(version + "\n")
      }
      var command = try command(Console.invocation.arguments)
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

  /// What was typed, parsed by the subcommand that its first words name, or else by the program.
  ///
  /// To build and parse the whole tree of commands takes longer than most commands run. Help and
  /// wrong usage do begin at the program: their texts name the way to the subcommand.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    var named: any ParsableCommand.Type = self
    var rest = arguments[...]
    while let word = rest.first,
      let next = named.configuration.subcommands.first(where: {
        $0.configuration.commandName == word
      })
    {
      named = next
      rest.removeFirst()
    }
    if named.configuration.subcommands.isEmpty,
      let command = try? named.parseAsRoot(Array(rest)), type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Ends on what ArgumentParser has to say: help, the version, or wrong usage.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      do throws(OutputError) {
        try OutputFile("-").write(HelpPage(message).text(in: Console.language) + "\n")
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
    let usage = UsageMessage(message, arguments: CommandLine.arguments.dropFirst())
    Console.write(usage.withoutArguments + "\n")
    if Console.invocation.beginsWithSomethingElse {
      Console.write(CommandPhrase.subcommandNeeded.text(in: Console.language) + "\n")
    }
    Console.end(.usage)
  }
}

extension ExitStatus: Error {}
