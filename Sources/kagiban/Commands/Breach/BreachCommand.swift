public import ArgumentParser
public import Breach

/// `kagiban breach`: breach lists by themselves.
struct BreachCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breach", abstract: HelpPhrase.breach.inUse,
      discussion: HelpPhrase.breachDiscussion.inUse,
      subcommands: [
        BreachBuildCommand.self, BreachVerifyCommand.self, BreachInfoCommand.self,
        BreachLookupCommand.self, BreachExportCommand.self,
      ])
  }
}

extension ReleaseDate: ExpressibleByArgument {
  /// `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}
