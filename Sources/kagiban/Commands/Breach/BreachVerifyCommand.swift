internal import ArgumentParser
internal import Breach
internal import Hygiene
internal import Synchronization

/// `kagiban breach verify`: reads all of a list and says what is wrong with it.
struct BreachVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: HelpPhrase.breachVerify.inUse,
      discussion: HelpPhrase.breachVerifyDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.list.help(.list))
  var list: String

  @OptionGroup var language: LanguageOption

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  func run() async throws {
    if list == EmbeddedBreachList.name { return try await verifyEmbedded() }
    let open = try OpenList(list)
    let input = try open.input()
    let record = open.isIndex ? nil : RecordBesideList(of: list, status: open.status)
    // Before and after the reading, so that a list which changes meanwhile is not recorded.
    let before = record == nil ? nil : try open.completenessRecord()
    let reports = try await reports(on: input)
    let isComplete = reports.allSatisfy(\.isComplete)
    var note: RecordNote?
    if let record, isComplete {
      guard let before, try open.completenessRecord() == before else {
        throw BreachListFailure.changed(InputName(list))
      }
      note = RecordNote(writing: before, to: record)
    } else {
      record?.remove()
    }
    try finish(reports, note)
  }

  private func verifyEmbedded() async throws {
    let source = try EmbeddedBreachList()
    let next = Mutex<UInt32>(0)
    let input = BreachListInput.ranges(name: list, kind: .sha1) { () throws(BreachListError) in
      while let prefix = HashPrefix(
        next.withLock {
          $0 += 1; return $0 - 1
        })
      {
        let body = try source.rangeBody(of: prefix)
        if !body.bytes.isEmpty { return body }
      }
      return nil
    }
    try finish(try await reports(on: input), nil)
  }

  private func reports(on input: BreachListInput) async throws -> [InputReport] {
    let progress = BreachProgressLine(.stageVerifying, isQuiet: noProgress)
    defer { progress.end() }
    do throws(IndexBuildError) {
      return try await verify(input, progress: progress.observer)
    } catch {
      throw BreachListFailure.list(error, writing: OutputName(list))
    }
  }

  private func finish(_ reports: [InputReport], _ note: RecordNote?) throws {
    try OutputFile("-").write(BreachPages().text(on: reports, recordedIn: note?.place))
    if let failure = note?.failure { Console.warn(failure) }
    for hint in reports.compactMap({ $0.hint(in: Console.language) }) { Console.advise(hint) }
    if !reports.allSatisfy(\.isSound) { throw ExitStatus.unavailableList }
    if !reports.allSatisfy(\.isComplete) { throw ExitStatus.notAllChecked }
  }
}

/// What became of writing the record.
private struct RecordNote {
  /// Where it was written; nil if it could not be.
  private(set) var place: String?
  /// What is said if it could not be.
  private(set) var failure: String?

  init(writing record: CompletenessRecord, to file: RecordBesideList) {
    do throws(OutputError) {
      try file.write(record)
      place = file.path
    } catch {
      failure =
        error.explanation(in: Console.language) + "\n"
        + CommandPhrase.notRecorded.text(in: Console.language)
    }
  }
}
