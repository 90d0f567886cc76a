internal import ArgumentParser
internal import Hygiene

/// The forms of the audit's report.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

/// The documents of one run: all are prepared before the work, and written whole after it.
struct Documents {
  private let outputs: ReportOutputs<DocumentFormat>

  /// Prepares every target.
  ///
  /// - Throws: ``OutputError`` if one cannot be made, or ``DoubleOutput`` if two are the same.
  init(_ targets: [ReportTarget<DocumentFormat>], sparing input: FileIdentity) throws {
    outputs = try ReportOutputs(targets, sparing: [input])
  }

  /// Writes every document, and gives the files their names when all are written.
  ///
  /// - Throws: ``DisclosureError`` before anything of the document is written, or ``OutputError``.
  func write(
    _ assessment: Assessment, _ context: ReportContext, _ color: ColorChoice, isFull: Bool
  ) async throws {
    try await outputs.write { format, file in
      try await Self.write(assessment, context, format, file, color, isFull)
    }
  }

  private static func write(
    _ assessment: Assessment, _ context: ReportContext, _ format: DocumentFormat,
    _ file: OutputFile, _ color: ColorChoice, _ isFull: Bool
  ) async throws {
    switch format {
    case .json:
      try await JSONReport(assessment, context: context).write(into: file.write)
    case .text:
      let layout = TextReport.Layout(of: file, color: color, isFull: isFull)
      try file.write(TextReport(assessment, context: context, layout: layout).rendered())
    }
  }
}

extension TextReport.Layout {
  /// The layout of a text that goes to this place.
  init(of file: OutputFile, color: ColorChoice, isFull: Bool) {
    let style = TerminalStyle(of: file, color: color)
    self.init(
      columns: min(style.wrapColumns, 100), wrapsAccounts: style.isTerminal,
      usesColor: style.usesColor, isFull: isFull)
  }
}

extension TerminalStyle {
  /// The style of a text that goes to this place: a file is no terminal.
  init(of file: OutputFile, color: ColorChoice) {
    if file.argument == "-" {
      self.init(ofStream: 1, color: color, environment: Console.environment)
    } else {
      self.init(
        color: color == .always ? .always : .never, isTerminal: false, windowColumns: nil,
        environment: [:])
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
