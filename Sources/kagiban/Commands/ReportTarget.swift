internal import ArgumentParser

/// A report's form and the place it goes to: `json=report.json`.
struct ReportTarget<Form: RawRepresentable & Sendable>: ExpressibleByArgument, Sendable
where Form.RawValue == String {
  let format: Form
  let file: String

  init(format: Form, file: String) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let format = Form(rawValue: String(argument[..<equals]))
    else { return nil }
    let file = argument[argument.index(after: equals)...]
    if file.isEmpty { return nil }
    self.init(format: format, file: String(file))
  }
}

/// The places of all documents of one run, prepared before the work, and given their names after it.
struct ReportOutputs<Form: RawRepresentable & Sendable> where Form.RawValue == String {
  private let outputs: [(format: Form, file: OutputFile)]

  /// Prepares every target.
  ///
  /// - Throws: ``OutputError`` if one cannot be made, or ``DoubleOutput`` if two are the same.
  init(_ targets: [ReportTarget<Form>], sparing inputs: Set<FileIdentity>) throws {
    var seen: Set<OutputPlace> = []
    outputs = try targets.map { target in
      guard seen.insert(OutputPlace(target.file)).inserted else { throw DoubleOutput() }
      return (target.format, try OutputFile(target.file, sparing: inputs))
    }
  }

  /// Writes every document, and gives the files their names when all are written.
  ///
  /// A reader that has seen enough takes nothing away from the others, nor from the status.
  func write(_ body: (Form, OutputFile) async throws -> Void) async throws {
    for (format, file) in outputs {
      do { try await body(format, file) } catch OutputError.closedPipe {}
    }
    for (_, file) in outputs { try file.commit() }
  }
}
