internal import ArgumentParser
internal import Breach
internal import Hygiene
internal import Vaults

/// `kagiban breach lookup`: asks a list about a password, hashes or ranges.
struct BreachLookupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lookup", abstract: HelpPhrase.breachLookup.inUse,
      usage: "kagiban breach lookup [<options>] <list> [-]",
      discussion: HelpPhrase.breachLookupDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.list.help(.list))
  var list: String

  // A list, so that a password typed here is met by an answer of ours, not by the parser's.
  @Argument(help: HelpPhrase.lookupSource.help(.dash))
  var source: [String] = []

  @Flag(help: HelpPhrase.hashes.help)
  var hashes = false

  @Flag(help: HelpPhrase.prefixes.help)
  var prefixes = false

  @Flag(help: HelpPhrase.padding.help)
  var padding = false

  @Option(help: HelpPhrase.checkFormat.help(.form))
  var format: LookupAnswers.Format = .text

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if hashes, prefixes {
      throw ValidationError(CommandPhrase.hashesOrPrefixes.text(in: Console.language))
    }
    if prefixes, format != .text {
      throw ValidationError(CommandPhrase.prefixesInOneForm.text(in: Console.language))
    }
    if padding, !prefixes {
      throw ValidationError(CommandPhrase.paddingAlone.text(in: Console.language))
    }
  }

  func run() throws {
    guard source.isEmpty || source == ["-"] else {
      Console.fail(CommandPhrase.lookupArgument.text(in: Console.language), .refused)
    }
    let question: LookupAnswers.Question =
      prefixes ? .prefixes(isPadded: padding) : hashes ? .hashes : .passwords
    var answers = LookupAnswers(to: question, from: try AskedList(list), format)
    let output = try OutputFile("-")
    if source.isEmpty {
      let store = try question.prompt.read()
      if case .passwords = question {
        TypingSlips.note([0..<store.count], in: store, from: nil)
      }
      try answers.take([0..<store.count], in: store, from: nil, output.write)
    } else {
      let input = try InputFile(opening: "-")
      var lines = SecretLines(fileDescriptor: input.descriptorNumber)
      var done = 0
      while let batch = try lines.nextOfInput(after: done) {
        if done == 0 { lines.noteMark() }
        try answers.take(batch.lines, in: batch.store, from: done, output.write)
        done += batch.lines.count
      }
    }
    try answers.endLine(output.write)
    try output.commit()
    for hint in answers.hints { Console.advise(hint) }
    if answers.status != .clean { throw answers.status }
  }
}
