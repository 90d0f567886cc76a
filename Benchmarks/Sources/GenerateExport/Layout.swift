/// One format in one simple layout: a header and a template of a record.
///
/// In a template `{p}` is the password, guarded as the format guards cells; `{p!}` is the same inside
/// quotes that the template has. The letters are those of ``Field``.
struct Layout {
  let id: String
  let header: String
  let pieces: [Piece]
  let style: Style
  let lineEnd: String
  /// Whether a file does not show its format, so that a reader has to be told.
  let mustBeNamed: Bool

  enum Piece {
    case text(String)
    case field(Field, isInner: Bool)
  }

  /// What varies from record to record.
  enum Field: Character {
    case title = "t"
    case url = "u"
    case username = "n"
    case password = "p"
    case note = "m"
    case oneTimeCode = "o"
    case folder = "f"
    case index = "i"
  }

  init(
    _ id: String, _ header: String, _ row: String, _ style: Style = Style(), lineEnd: String = "\n",
    mustBeNamed: Bool = false
  ) {
    self.id = id
    self.header = header
    self.style = style
    self.lineEnd = lineEnd
    self.mustBeNamed = mustBeNamed
    pieces = Self.pieces(of: row)
  }

  private static func pieces(of row: String) -> [Piece] {
    var pieces: [Piece] = []
    for (number, part) in row.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard number > 0 else {
        pieces.append(.text(String(part)))
        continue
      }
      let (name, rest) = (part.prefix { $0 != "}" }, part.drop { $0 != "}" }.dropFirst())
      if let first = name.first, let field = Field(rawValue: first) {
        pieces.append(.field(field, isInner: name.hasSuffix("!")))
      }
      pieces.append(.text(String(rest)))
    }
    return pieces
  }

  /// One record, without its line end.
  func record(of credential: Credential, number: Int) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .field(.index, _): text += "\(number)"
      case .field(let field, let isInner):
        style.append(credential[field], isInner: isInner, to: &text)
      }
    }
    return text
  }
}

/// What is written of one login.
struct Credential {
  let title: String
  let url: String
  let username: String
  let password: String
  let note: String
  let oneTimeCode: String
  let folder: String

  subscript(field: Layout.Field) -> String {
    switch field {
    case .title: title
    case .url: url
    case .username: username
    case .password: password
    case .note: note
    case .oneTimeCode: oneTimeCode
    case .folder: folder
    case .index: ""
    }
  }
}

/// How cells are guarded.
struct Style {
  enum Quoting {
    /// RFC 4180, where it is needed.
    case whenNeeded
    /// RFC 4180, every cell.
    case always
    /// Every cell, a backslash before quotes and backslashes.
    case backslashes
    /// Every cell, and no quotes in it.
    case bare
    /// No cell.
    case never
  }

  var quoting = Quoting.whenNeeded
  var delimiter: Unicode.Scalar = ","
  /// Whether a cell cannot hold a line break.
  var isOneLine = false
  /// Whether bars are doubled.
  var doublesBars = false

  static let quoted = Style(quoting: .always)

  func append(_ value: String, isInner: Bool, to text: inout String) {
    var (guarded, isSpecial) = ("", false)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"" where quoting == .bare: guarded += "'"
      case "\"" where quoting == .backslashes: guarded += "\\\""
      case "\\" where quoting == .backslashes: guarded += "\\\\"
      case "\"" where quoting != .never:
        isSpecial = true
        guarded += "\"\""
      case "\r", "\n":
        isSpecial = true
        if isOneLine { guarded += " " } else { guarded.unicodeScalars.append(scalar) }
      case "|" where doublesBars: guarded += "||"
      default:
        if scalar == delimiter { isSpecial = true }
        guarded.unicodeScalars.append(scalar)
      }
    }
    let isQuoted =
      switch quoting {
      case .whenNeeded: isSpecial
      case .always, .backslashes, .bare: true
      case .never: false
      }
    text += isQuoted && !isInner ? "\"\(guarded)\"" : guarded
  }
}
