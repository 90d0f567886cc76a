/// Text from a vault or a file name, made harmless to whatever shows it.
///
/// Nothing in it can move a cursor, change a colour, end a line, turn the direction of writing or
/// hide: every character that is not plainly visible has become a token such as `<U+202E>`, and its
/// length is bounded. A renderer that takes a `SafeText` cannot forget this; its own format's
/// quoting (HTML, JSON, Markdown) comes on top.
///
/// Emoji that are joined by U+200D come apart at the token: the joiner hides as well as it joins.
public struct SafeText: Sendable, Hashable {
  /// The harmless text.
  public let text: String

  /// Makes `untrusted` harmless.
  ///
  /// - Parameters:
  ///   - untrusted: a title, user name, folder, path: whatever others may have written.
  ///   - limit: the most Unicode scalars that are taken from it; what follows becomes `...`.
  public init(untrusted: String, limit: Int = 200) {
    // By far the most of any vault.
    let isPlain = untrusted.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, untrusted.utf8.count <= limit {
      text = untrusted
      return
    }
    var writer = SafeTextWriter()
    var remaining = limit
    for scalar in untrusted.unicodeScalars {
      guard remaining > 0 else {
        writer.finish(with: "...")
        break
      }
      remaining -= 1
      writer.take(scalar)
    }
    text = writer.text
  }
}

extension SafeText: CustomStringConvertible {
  /// The harmless text.
  public var description: String { text }
}

extension PhraseValue {
  /// A text from a vault, in its harmless form.
  public static func safe(_ text: SafeText) -> PhraseValue { .text(text.text) }
}

/// Puts harmless text together, one scalar after the other.
private struct SafeTextWriter {
  /// Marks on one base: enough for Vietnamese, Hebrew or Thai, not enough to cover the line above.
  private static let mostMarks = 4

  private(set) var text = ""
  private var base: Unicode.Scalar?
  private var marks = 0
  private var isVaried = false

  mutating func take(_ scalar: Unicode.Scalar) {
    switch Role(scalar) {
    case .visible:
      text.unicodeScalars.append(scalar)
      base = scalar
      marks = 0
      isVaried = false
    case .mark:
      marks += 1
      if base == nil {
        token(scalar)
      } else if marks <= Self.mostMarks {
        text.unicodeScalars.append(scalar)
      } else if marks == Self.mostMarks + 1 {
        text += "<...>"
      }
    case .variation:
      // One selector after a character that has variants; a series of them can carry a message.
      if let base, !isVaried, marks == 0, Role.isVaried(base, by: scalar) {
        isVaried = true
        text.unicodeScalars.append(scalar)
      } else {
        token(scalar)
      }
    case .hidden:
      token(scalar)
    }
  }

  mutating func finish(with text: String) { self.text += text }

  private mutating func token(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    text += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    // A mark that follows would sit on our bracket.
    base = nil
    marks = 0
    isVaried = false
  }
}

/// What a scalar does on a screen.
private enum Role {
  /// It shows itself.
  case visible
  /// It sits on the character before it.
  case mark
  /// It chooses another form of the character before it.
  case variation
  /// It acts, hides or has no known form.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    if (0x20...0x7E).contains(scalar.value) {
      self = .visible
      return
    }
    let properties = scalar.properties
    if properties.isVariationSelector {
      self = .variation
    } else if properties.isDefaultIgnorableCodePoint {
      self = .hidden
    } else {
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        self = .hidden
      case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
      default: self = .visible
      }
    }
  }

  /// Whether `selector` chooses between forms of `base` that fonts have: emoji or text, and the
  /// glyph variants of ideographs that Japanese names are written with (UTS #37).
  static func isVaried(_ base: Unicode.Scalar, by selector: Unicode.Scalar) -> Bool {
    switch selector.value {
    case 0xFE0E, 0xFE0F: base.properties.isEmoji
    case 0xFE00...0xFE02, 0xE0100...0xE01EF: base.properties.isIdeographic
    default: false
    }
  }
}
