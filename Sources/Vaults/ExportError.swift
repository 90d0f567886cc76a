/// Why an export could not be read at all: names and numbers, never content.
public enum ExportError: Error, Sendable, Equatable {
  /// There is nothing in the input.
  case empty
  /// The input is known, and is not something that can be read here.
  case unsupported(UnsupportedExport)
  /// No format has this header.
  ///
  /// A first row may hold passwords when the header is missing, so only those of its cells are
  /// carried that are column names of some format.
  case unknownFormat(knownColumns: [String], columnCount: Int)
  /// Several formats have this header equally well.
  case ambiguousFormat([ExportFormat.ID])
  /// The format was given, and the header lacks these columns of it.
  case missingColumns([String], format: ExportFormat.ID)
  /// The format was given, and the header is word for word that of another one.
  case otherFormat(ExportFormat.ID, asked: ExportFormat.ID)
  /// Several columns may hold the passwords, and none of them alone is called `password`.
  case severalPasswordColumns([String])
  /// The header opens a quote that does not close, or is longer than a header can be.
  case unreadableHeader(line: Int)
  /// The header, or more than half of the records, are not text in the input's encoding.
  ///
  /// The first such byte's line (from 1) and offset (from 0), counted in the text as UTF-8.
  case invalidEncoding(line: Int, offset: Int)
  /// The system cannot convert this encoding.
  case encodingUnavailable(TextEncoding)
  /// There are more records than any vault has.
  case tooManyRecords(limit: Int)
  /// The system refused memory for the decoded text.
  case outOfMemory
}
