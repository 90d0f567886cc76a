/// Where one field's bytes are, its quotes left out.
struct CSVField {
  var start: Int
  var end: Int
  var escape: QuoteEscape?

  static let empty = CSVField(start: 0, end: 0, escape: nil)
}

/// How a quote is written inside a quoted field.
enum QuoteEscape {
  /// Twice, as RFC 4180 has it.
  case doubled
  /// After a backslash, which is itself written twice.
  case backslash
  /// As it is: a quote closes the field only where a delimiter or the end of the line follows.
  case bare
  /// Not at all: fields are not quoted, and a quote is a character like others.
  case unquoted
}

/// What scanning one record found out, before anything is decided about it.
struct RecordShape {
  enum Fault {
    case unclosedQuote
    case textAfterQuote
  }

  /// The number of fields.
  var width = 0
  /// Where the record's text ends: at its line end, at the end of the input, or at the fault.
  var end = 0
  /// Where the next record begins.
  var next = 0
  /// The number of line ends in it, its own included.
  var lines = 0
  var fault: Fault?
  var hasNUL = false
  var hasLongField = false
  /// Whether a byte above 0x7F may be in it.
  var mayHaveHighBits = false
  /// Whether a field beyond the last column has text.
  var hasExtraText = false
  /// Whether a quote inside a quoted field follows a backslash: two readings are possible.
  var hasBackslashQuote = false
}
