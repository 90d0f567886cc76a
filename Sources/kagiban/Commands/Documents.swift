internal import ArgumentParser
internal import Hygiene

/// The forms of the audit's report.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

/// A report's form and the place it goes to: `json=report.json`.
struct ReportTarget: ExpressibleByArgument, Sendable {
  let format: DocumentFormat
  let file: String

  init(format: DocumentFormat, file: String) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let format = DocumentFormat(rawValue: String(argument[..<equals]))
    else { return nil }
    let file = argument[argument.index(after: equals)...]
    if file.isEmpty { return nil }
    self.init(format: format, file: String(file))
  }
}

/// The documents of one run: all are prepared before the work, and written whole after it.
struct Documents {
  private let outputs: [(format: DocumentFormat, file: OutputFile)]

  /// Prepares every target.
  ///
  /// - Throws: ``OutputError`` if one cannot be made, or ``DoubleOutput`` if two are the same.
  init(_ targets: [ReportTarget], sparing input: FileIdentity) throws {
    var seen: Set<OutputPlace> = []
    outputs = try targets.map { target in
      guard seen.insert(OutputPlace(target.file)).inserted else { throw DoubleOutput() }
      return (target.format, try OutputFile(target.file, sparing: [input]))
    }
  }

  /// Writes every document, and gives the files their names when all are written.
  ///
  /// - Throws: ``DisclosureError`` before anything of the document is written, or ``OutputError``.
  func write(
    _ assessment: Assessment, _ context: ReportContext, _ color: ColorChoice, isFull: Bool
  ) throws {
    for (format, file) in outputs {
      try Self.write(assessment, context, format, file, color, isFull)
    }
    for (_, file) in outputs { try file.commit() }
  }

  private static func write(
    _ assessment: Assessment, _ context: ReportContext, _ format: DocumentFormat,
    _ file: OutputFile, _ color: ColorChoice, _ isFull: Bool
  ) throws {
    switch format {
    case .json:
      try JSONReport(assessment, context: context).write(into: file.write)
    case .text:
      let style =
        file.argument == "-"
        ? TerminalStyle(ofStream: 1, color: color, environment: Console.environment)
        : TerminalStyle(
          color: color == .always ? .always : .never, isTerminal: false, windowColumns: nil,
          environment: [:])
      let layout = TextReport.Layout(
        columns: min(style.wrapColumns, 100), wrapsAccounts: style.isTerminal,
        usesColor: style.usesColor, isFull: isFull)
      try file.write(TextReport(assessment, context: context, layout: layout).rendered())
    }
  }
}

/// Two reports were to go to the same place.
struct DoubleOutput: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.sameOutputTwice.text(in: language)
  }
}

extension DisclosureError: CommandError {
  var status: ExitStatus { .internalError }

  func explanation(in language: Language) -> String {
    CommandPhrase.disclosure.text(in: language)
  }
}
