internal import Hygiene
internal import Vaults

/// The value of `--from`.
struct ExportFormatArgument {
  /// The format, or nil to tell it from the content.
  let format: ExportFormat.ID?

  /// The format with this name.
  ///
  /// - Throws: ``UnknownExportFormat`` if there is none.
  init(_ name: String?) throws(UnknownExportFormat) {
    guard let name else {
      format = nil
      return
    }
    guard let format = ExportFormat.ID(name: name) else { throw UnknownExportFormat() }
    self.format = format
  }
}

/// `--from` names no format.
struct UnknownExportFormat: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.unknownFormat.text(in: language)
  }
}

/// The value of `--encoding`.
struct EncodingArgument {
  /// The encoding, or nil to tell it from the content.
  let encoding: TextEncoding?

  /// The encoding with this name.
  ///
  /// - Throws: ``UnknownEncoding`` if there is none.
  init(_ name: String?) throws(UnknownEncoding) {
    guard let name else {
      encoding = nil
      return
    }
    guard let encoding = TextEncoding(name: name) else { throw UnknownEncoding() }
    self.encoding = encoding
  }
}

/// `--encoding` names no encoding.
struct UnknownEncoding: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
    return CommandPhrase.unknownEncoding.text(in: language, ["encodings": .text(names)])
  }
}

/// An export that could not be read, and its name.
struct ExportReadingError: CommandError {
  let error: ExportError
  let file: InputName

  var status: ExitStatus { .unreadableInput }

  func explanation(in language: Language) -> String {
    error.explanation(of: file.safeText(in: language), in: language)
  }
}

/// Not one record of an export could be read.
struct NothingReadable: CommandError {
  let skipped: [SkippedRecord]
  let file: InputName

  var status: ExitStatus { .unreadableInput }

  func explanation(in language: Language) -> String {
    guard let first = skipped.first else { return "" }
    return CommandPhrase.nothingReadable.text(
      in: language,
      [
        "file": file.shown(in: language), "n": .number(skipped.count),
        "line": .number(Int(first.position.line)),
        "reason": .text(first.reason.texts.text(in: language)),
      ])
  }
}
