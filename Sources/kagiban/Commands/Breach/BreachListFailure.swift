internal import Breach
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why a command about breach lists ends early.
enum BreachListFailure: CommandError {
  /// An input of a build cannot be opened.
  case cannotOpenInput(InputName, SystemError)
  /// A list cannot be opened.
  case cannotOpenList(InputName, SystemError)
  /// A list that was to be asked, verified or exported cannot be used.
  case list(BreachListError)
  /// A list changed while it was verified.
  case changed(InputName)
  /// Something that an index was to be built of is not usable, or the work failed.
  case work(IndexBuildError, OutputName)
  /// What was to be written cannot be.
  case output(OutputError)
  /// An index was to go where only a file can.
  case notAFile(OutputName)
  /// Passwords were to be looked up in a list of NTLM hashes.
  case ntlmNeedsHashes
  /// An input of a build was named twice.
  case repeatedInput(InputName)
  /// What a build was to keep is nothing.
  case nothingKept
  /// A folder for ranges is there and has something in it.
  case folderNotEmpty(OutputName)

  /// What building of an input, or reading a list, ran into; errors of writing are about `name`.
  static func input(_ error: IndexBuildError, writing name: OutputName) -> BreachListFailure {
    .work(error, name).simplified
  }

  /// The same where the list that is read is one that was to be asked.
  static func list(_ error: IndexBuildError, writing name: OutputName) -> BreachListFailure {
    if case .input(let error) = error { return .list(error) }
    return .work(error, name).simplified
  }

  private var simplified: BreachListFailure {
    guard case .work(.cannotWrite(let code), let name) = self else { return self }
    let error = SystemError(code)
    return .output(code == EPIPE ? .closedPipe(name) : .cannotWrite(name, error))
  }

  var status: ExitStatus {
    switch self {
    case .cannotOpenInput: .missingInput
    case .repeatedInput: .usage
    case .nothingKept: .unreadableInput
    case .cannotOpenList, .list, .changed, .ntlmNeedsHashes: .unavailableList
    case .output(let error): error.status
    case .notAFile, .folderNotEmpty: .cannotCreate
    case .work(.input(let error), _): error.inputStatus
    case .work(.notEvenlySpread, _): .unreadableInput
    case .work(.hasherUnavailable, _): .unavailableList
    case .work(.cannotSort, _), .work(.cannotWrite, _): .cannotWrite
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotOpenInput(let name, let error), .cannotOpenList(let name, let error):
      EdgePhrase.cannotOpen.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .list(let error): error.explanation(in: language)
    case .output(let error): error.explanation(in: language)
    case .changed(let name):
      CommandPhrase.listChanged.text(in: language, ["file": name.shown(in: language)])
    case .repeatedInput(let name):
      CommandPhrase.repeatedInput.text(in: language, ["file": name.shown(in: language)])
    case .nothingKept: CommandPhrase.nothingKept.text(in: language)
    case .ntlmNeedsHashes: CommandPhrase.ntlmNeedsHashes.text(in: language)
    case .notAFile(let name):
      CommandPhrase.indexNeedsFile.text(in: language, ["file": name.shown(in: language)])
    case .folderNotEmpty(let name):
      CommandPhrase.folderNotEmpty.text(in: language, ["folder": name.shown(in: language)])
    case .work(let error, let name): error.explanation(name, in: language)
    }
  }
}

extension BreachListError {
  /// The status with which a build ends that was to read this list.
  fileprivate var inputStatus: ExitStatus {
    switch reason {
    case .cannotRead: .missingInput
    case .damaged, .unsupportedVersion, .notAnIndex: .unavailableList
    default: .unreadableInput
    }
  }
}

extension IndexBuildError {
  fileprivate func explanation(_ output: OutputName, in language: Language) -> String {
    switch self {
    case .input(let error):
      switch error.reason {
      case .orderedByCount, .notSorted:
        // The general hint asks for another list; here the rows can be sorted.
        error.statement(in: language) + "\n" + CommandPhrase.hintSort.text(in: language)
      case .notAList:
        error.statement(in: language) + "\n" + CommandPhrase.hintPlain.text(in: language)
      default: error.explanation(in: language)
      }
    case .cannotWrite(let code):
      EdgePhrase.cannotWrite.text(in: language, values(output, code, language))
    case .cannotSort(let code):
      CommandPhrase.cannotSort.text(in: language, values(output, code, language))
    case .notEvenlySpread: CommandPhrase.notEvenlySpread.text(in: language)
    case .hasherUnavailable: CommandPhrase.noHash.text(in: language)
    }
  }

  private func values(
    _ output: OutputName, _ code: Int32, _ language: Language
  ) -> KeyValuePairs<String, PhraseValue> {
    [
      "file": output.shown(in: language),
      "reason": .text(SystemError(code).reason(in: language)),
    ]
  }
}
