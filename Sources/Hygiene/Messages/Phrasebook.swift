/// A language that the program speaks.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
}

/// One sentence or label in both languages, side by side so that neither is forgotten.
///
/// `{name}` stands for a value; `{name|one|many}` chooses a word by whether the value is 1.
public struct Bilingual: Sendable {
  let english: String
  let japanese: String

  /// The two texts, which name the same values; a test holds them to it.
  public init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// The text in `language`, its placeholders filled in from `values`.
  public func text(
    in language: Language, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    let phrase = language == .english ? english : japanese
    // Most phrases, those of the help above all, hold no placeholder.
    guard phrase.utf8.contains(UInt8(ascii: "{")) else { return phrase }
    return PhraseTemplate(phrase).filled(with: values)
  }

  /// The names of the placeholders in `language`, for the test that compares them.
  public func placeholders(in language: Language) -> Set<String> {
    PhraseTemplate(language == .english ? english : japanese).placeholders
  }
}

/// A list of phrases that belong together: the report's, the rules', one command's.
///
/// An enum whose `texts` is one `switch`: the compiler misses no phrase, and tests see them all.
public protocol Phrasebook: CaseIterable, Sendable {
  /// The phrase in both languages.
  var texts: Bilingual { get }
}

extension Phrasebook {
  /// The phrase in `language`, its placeholders filled in from `values`.
  public func text(
    in language: Language, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    texts.text(in: language, values)
  }
}

/// A value that stands in a phrase: a text as it is, or a number with its thousands separated.
public enum PhraseValue: Sendable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
  /// A text, put in as it is. What came from a vault must have been made safe before.
  case text(String)
  /// A number.
  case number(Int)

  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }

  var rendered: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.withThousandsSeparated
    }
  }

  fileprivate var isOne: Bool {
    switch self {
    case .text(let text): text == "1"
    case .number(let number): number == 1
    }
  }
}

extension BinaryInteger {
  /// The number in digits with a comma between thousands, as both languages write it.
  public var withThousandsSeparated: String {
    let digits = String(magnitude)
    var grouped = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}

/// A phrase taken apart at its placeholders; values are put in once and never read again.
private struct PhraseTemplate {
  private enum Piece {
    case literal(Substring)
    case value(name: Substring)
    case choice(name: Substring, one: Substring, many: Substring)
  }

  private let pieces: [Piece]

  init(_ phrase: String) {
    var pieces: [Piece] = []
    var rest = phrase[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      pieces.append(.literal(rest[..<open]))
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
      pieces.append(
        parts.count == 3
          ? .choice(name: parts[0], one: parts[1], many: parts[2]) : .value(name: parts[0]))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.literal(rest))
    self.pieces = pieces
  }

  var placeholders: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .literal: nil
        case .value(let name), .choice(let name, _, _): String(name)
        }
      })
  }

  func filled(with values: KeyValuePairs<String, PhraseValue>) -> String {
    func value(of name: Substring) -> PhraseValue? { values.first { $0.key == name }?.value }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let literal): text += literal
      case .value(let name): text += value(of: name)?.rendered ?? ""
      case .choice(let name, let one, let many):
        text += value(of: name)?.isOne == true ? one : many
      }
    }
  }
}
