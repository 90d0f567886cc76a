internal import ArgumentParser
internal import Breach
internal import Guidance
internal import Hygiene
internal import Strength
internal import Vaults

/// `kagiban check`: one password from the terminal, or one a line from standard input.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: HelpPhrase.check.inUse,
      usage: "kagiban check [<options>] [-]",
      discussion: HelpPhrase.checkDiscussion.inUse)
  }

  // A list, so that a password typed here is met by an answer of ours, not by the parser's.
  @Argument(help: HelpPhrase.source.help(.dash))
  var source: [String] = []

  // Not shown in any help: what some would try, met by the same answer.
  @Option(name: [.customLong("password"), .customLong("pass")], help: .hidden)
  var password: String?

  @Option(name: .customLong("breach-list"), help: HelpPhrase.breachList.help(.list))
  var breachLists: [String] = []

  @Option(name: .customLong("guidance"), help: HelpPhrase.guidance.help(.guidance))
  var guidance: [String] = []

  @Option(name: .customLong("policy"), help: HelpPhrase.checkPolicy.help(.file))
  var policies: [String] = []

  @Option(name: .customLong("facts"), help: HelpPhrase.factsFile.help(.file))
  var factsFile: String?

  @Option(help: HelpPhrase.checkFormat.help(.form))
  var format: AnswerFormat = .text

  @Option(help: HelpPhrase.checkFailOn.help(.severity))
  var failOn: FailOn = .medium

  @Option(help: HelpPhrase.estimator.help(.method))
  var estimator: EstimatorArguments.Choice = .kagiban

  @Option(help: HelpPhrase.wordlists.help(.folder))
  var wordlists: String?

  @Option(help: HelpPhrase.referenceYear.help(.year))
  var referenceYear: Int?

  @OptionGroup var language: LanguageOption

  @Option(help: HelpPhrase.color.help(.when))
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: HelpPhrase.quiet.help)
  var quiet = false

  @Flag(name: .shortAndLong, help: HelpPhrase.verbose.help)
  var verbose = false

  /// The forms of the answer.
  enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, ndjson
  }

  func run() async throws {
    guard password == nil, source.isEmpty || source == ["-"] else {
      Console.fail(CommandPhrase.passwordArgument.text(in: Console.language), .refused)
    }
    let lists = try BreachListArguments(breachLists).opened()
    let estimator = try EstimatorArguments(
      estimator, wordlists: wordlists, year: referenceYear, now: Clock().now
    ).estimator
    let profiles = try GuidanceArgument.profiles(
      named: guidance, standard: GuidanceProfile.standard)
    let policy = try PolicyInput.onePolicy(in: policies)
    let request = AuditRequest(
      breachLists: lists, guidance: profiles, policy: policy, estimator: estimator,
      scope: .passwords, facts: try FactsArgument(factsFile).facts, now: Clock().now)
    let output = try OutputFile("-")
    var tally =
      source.isEmpty
      ? try await checkTyped(request, output) : try await checkLines(request, output)
    // What could not be read of a policy may have refused more.
    if let policy, !policy.gaps.isEmpty { tally.isPartial = true }
    try output.commit()
    if tally.hasFailedIndex { throw ExitStatus.unavailableList }
    if tally.hasRefused { throw ExitStatus.findings }
    if tally.isPartial { throw ExitStatus.notAllChecked }
  }

  /// Reference mode is there to be compared.
  private var guessDigits: GuessDigits { estimator == .reference ? .all : .few }

  /// What decides the exit status.
  private struct Tally {
    var hasRefused = false
    var isPartial = false
    var hasFailedIndex = false

    /// Counts a password that the checks or the policy do not let pass.
    mutating func count(_ verdict: PasswordVerdict, _ isAcceptable: Bool) {
      let isRefused = verdict.answer.map { !$0.isAccepted } ?? false
      if !isAcceptable || isRefused { hasRefused = true }
    }
  }

  private func checkTyped(
    _ request: AuditRequest, _ output: OutputFile
  ) async throws -> Tally {
    let terminal = TerminalStyle(
      ofStream: 1, color: color, environment: Console.environment)
    let prompt = SecretPrompt(
      text: EdgePhrase.passwordPrompt.text(in: Console.language),
      erasesLine: TerminalStyle.understandsEscapes(Console.environment))
    let store = try prompt.read()
    sayHowHeld(store)
    if !quiet { TypingSlips.note([0..<store.count], in: store, from: nil) }
    let assessment = try await assess([0..<store.count], in: store, request)
    let report = CheckReport(assessment, language: Console.language)
    var tally = Tally(
      isPartial: assessment.isPartial, hasFailedIndex: assessment.hasFailedIndex)
    for (number, verdict) in assessment.passwordVerdicts.enumerated() {
      let isAcceptable = verdict.isAcceptable(below: failOn.includes)
      tally.count(verdict, isAcceptable)
      let answer =
        format == .ndjson
        ? CheckReport.object(
          on: verdict, isAcceptable: isAcceptable, number: number + 1, guesses: guessDigits)
        : report.page(
          on: verdict, isAcceptable: isAcceptable, columns: terminal.wrapColumns,
          usesColor: terminal.usesColor)
      try OutputFile.leavingClosedPipes { try output.write(answer) }
    }
    return tally
  }

  /// Answers every line as soon as it is there, so that another program can ask and wait.
  private func checkLines(
    _ request: AuditRequest, _ output: OutputFile
  ) async throws -> Tally {
    let input = try InputFile(opening: "-")
    var lines = SecretLines(fileDescriptor: input.descriptorNumber)
    var tally = Tally()
    var done = 0
    while let batch = try lines.nextOfInput(after: done) {
      if done == 0 {
        sayHowHeld(batch.store)
        if !quiet { lines.noteMark() }
      }
      if format == .text, !quiet {
        TypingSlips.note(batch.lines, in: batch.store, from: done)
      }
      let assessment = try await assess(batch.lines, in: batch.store, request)
      tally.isPartial = tally.isPartial || assessment.isPartial
      tally.hasFailedIndex = tally.hasFailedIndex || assessment.hasFailedIndex
      let report = CheckReport(assessment, language: Console.language)
      var answers = ""
      for verdict in assessment.passwordVerdicts {
        done += 1
        let isAcceptable = verdict.isAcceptable(below: failOn.includes)
        tally.count(verdict, isAcceptable)
        answers +=
          format == .ndjson
          ? CheckReport.object(
            on: verdict, isAcceptable: isAcceptable, number: done, guesses: guessDigits)
          : report.line(on: verdict, isAcceptable: isAcceptable, number: done)
      }
      // If nobody wants more answers, what was found stands.
      let isRead = try OutputFile.leavingClosedPipes { try output.write(answers) }
      if !isRead { break }
    }
    return tally
  }

  private func assess(
    _ passwords: [Range<Int>], in store: SecretStore, _ request: AuditRequest
  ) async throws -> Assessment {
    try await audit(Vault(passwords: passwords, in: store), request)
  }

  private func sayHowHeld(_ store: SecretStore) {
    guard verbose, !quiet else { return }
    Console.warn(CommandPhrase.held(store.isLocked).text(in: Console.language))
  }
}

extension SecretLines {
  /// Notes that a byte order mark was left out, if one was.
  func noteMark() {
    if beganWithMark { Console.warn(CommandPhrase.byteOrderMark.text(in: Console.language)) }
  }

  /// The next lines of standard input, of which `done` came before.
  mutating func nextOfInput(
    after done: Int
  ) throws(InputError) -> (store: SecretStore, lines: [Range<Int>])? {
    do throws(StoreError) {
      return try next()
    } catch {
      if case .tooLarge(let limit) = error {
        throw .lineTooLong(InputName("-"), line: done + 1, limit: limit)
      }
      throw InputError(error, reading: InputName("-"))
    }
  }
}
