internal import ArgumentParser
internal import Guidance
internal import Hygiene

/// `kagiban policy`: published guidance, and password policies held against it.
struct PolicyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "policy", abstract: HelpPhrase.policy.inUse,
      discussion: HelpPhrase.policyDiscussion.inUse,
      subcommands: [PolicyListCommand.self, PolicyShowCommand.self, PolicyCheckCommand.self])
  }
}

/// `kagiban policy list`: the guidance that is built in.
struct PolicyListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: HelpPhrase.policyList.inUse)
  }

  @OptionGroup var language: LanguageOption

  func run() throws {
    try OutputFile("-").write(PolicyPages.inUse.list(of: GuidanceProfile.all))
  }
}

/// `kagiban policy show`: one document, or two side by side.
struct PolicyShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: HelpPhrase.policyShow.inUse,
      usage: "kagiban policy show [<options>] <guidance> [<guidance>]")
  }

  @Argument(help: HelpPhrase.guidanceName.help(.guidance))
  var name: String

  @Argument(help: HelpPhrase.otherGuidanceName.help(.guidance))
  var other: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let profile = try GuidanceArgument(name).profile
    let pages = PolicyPages.inUse
    guard let other else { return try OutputFile("-").write(pages.page(of: profile)) }
    try OutputFile("-").write(
      pages.comparison(of: profile, with: try GuidanceArgument(other).profile))
  }
}

/// Pages for standard output as it is.
private enum PolicyPages {
  static var inUse: GuidancePages {
    let style = TerminalStyle(ofStream: 1, color: .never, environment: Console.environment)
    return GuidancePages(language: Console.language, columns: style.wrapColumns)
  }
}
