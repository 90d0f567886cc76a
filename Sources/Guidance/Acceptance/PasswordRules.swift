/// Rules in the language of the HTML attribute `passwordrules`, as Apple's parser leaves them.
struct PasswordRules: Sendable, Hashable {
  /// Sets of which each must be there, in the order of the text.
  var required: [CharacterSets] = []
  /// What may be there.
  var allowed = CharacterSets.asciiPrintable
  var maximumConsecutive: Int?
  var minimum: Int?
  var maximum: Int?

  /// A union of sets of characters.
  struct CharacterSets: Sendable, Hashable {
    /// Sets with a name, in the order in which the parser writes them.
    var named: [Name] = []
    /// Characters of a list in brackets: printable ASCII.
    var listed: Set<UInt8> = []

    static let asciiPrintable = CharacterSets(named: [.asciiPrintable])

    var isEmpty: Bool { named.isEmpty && listed.isEmpty }
  }

  /// A named set of characters.
  enum Name: String, CaseIterable, Sendable {
    case upper, lower, digit, special
    case asciiPrintable = "ascii-printable"
    case unicode
  }
}

extension PasswordRules.CharacterSets {
  /// Whether a character is in one of the sets.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII, listed.contains(UInt8(truncatingIfNeeded: scalar.value)) { return true }
    return named.contains { $0.contains(scalar) }
  }

  /// All printable characters of ASCII are in one of the sets.
  var hasAllOfASCII: Bool {
    (0x20...0x7E).allSatisfy { contains(Unicode.Scalar($0 as UInt8)) }
  }
}

extension PasswordRules.Name {
  /// Whether a character is in the set; the space is a special one.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .upper: ("A"..."Z").contains(scalar)
    case .lower: ("a"..."z").contains(scalar)
    case .digit: ("0"..."9").contains(scalar)
    case .special:
      (" "..."~").contains(scalar) && !scalar.properties.isAlphabetic
        && !("0"..."9").contains(scalar)
    case .asciiPrintable: (" "..."~").contains(scalar)
    case .unicode: scalar.properties.generalCategory != .control
    }
  }
}

// MARK: Deciding

extension PasswordRules {
  /// What a site with these rules would answer, if they say what it accepts.
  func answer(to password: Span<UInt8>) -> Answer {
    var answer = Answer()
    var missing = required
    var (length, run, longest) = (0, 0, 0)
    var previous: Unicode.Scalar?
    var cursor = ScalarCursor()
    while let scalar = cursor.next(in: password) {
      length += scalar.value > 0xFFFF ? 2 : 1
      run = scalar == previous ? run + 1 : 1
      longest = max(longest, run)
      previous = scalar
      missing.removeAll { $0.contains(scalar) }
      if !allowed.contains(scalar) {
        answer.refusals.insert(scalar.isASCII ? .asciiAccepted : .unicodeAccepted)
      }
    }
    if !missing.isEmpty { answer.refusals.insert(.composition) }
    if let minimum, length < minimum { answer.refusals.insert(.minimumLength) }
    if let maximum, length > maximum { answer.refusals.insert(.maximumLength) }
    if let maximumConsecutive, longest > maximumConsecutive {
      answer.refusals.insert(.maximumRepeat)
    }
    return answer
  }
}
