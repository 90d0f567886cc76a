/// What a regular expression of the usual kind demands: `^(?=.*[a-z])(?=.*\\d).{8,}$`.
///
/// Policies' expressions are never run. This reads the one idiom in which most of them are written,
/// look-aheads for kinds of characters and a number at the end, and nothing else.
struct PatternDemand: Equatable {
  /// A character of each of these.
  private(set) var kinds: [CharacterClass] = []
  /// The fewest characters, if the expression says so.
  private(set) var minimum: Int?

  private static let known: KeyValuePairs<String, CharacterClass> = [
    "[a-z]": .lower, "[A-Z]": .upper, "[0-9]": .digit, #"\d"#: .digit, "[a-zA-Z]": .alpha,
    "[A-Za-z]": .alpha, "[^a-zA-Z0-9]": .special, "[^A-Za-z0-9]": .special,
    #"[^a-zA-Z\d]"#: .special, #"[^A-Za-z\d]"#: .special, #"[^\w\s]"#: .special,
  ]

  /// The demand of an expression; nil if it is not of this kind.
  init?(_ expression: String) {
    guard expression.utf8.count <= 500 else { return nil }
    var rest = expression[...]
    if rest.first == "^" { rest.removeFirst() }
    while rest.hasPrefix("(?=") {
      rest = rest.dropFirst(3)
      guard let inside = Self.take(until: ")", from: &rest), add(inside) else { return nil }
    }
    if rest.last == "$" { rest.removeLast() }
    // All of the password, of any characters.
    guard rest == ".*" || rest == ".+" || takeNumber(rest) else { return nil }
  }

  /// What stands before a bracket that is not in a set.
  private static func take(until end: Character, from rest: inout Substring) -> Substring? {
    var isInSet = false
    var index = rest.startIndex
    while index < rest.endIndex {
      let character = rest[index]
      if character == "\\" {
        index = rest.index(after: index)
        guard index < rest.endIndex else { return nil }
      } else if character == "[" {
        isInSet = true
      } else if character == "]" {
        isInSet = false
      } else if character == end, !isInSet {
        defer { rest = rest[rest.index(after: index)...] }
        return rest[..<index]
      }
      index = rest.index(after: index)
    }
    return nil
  }

  private mutating func add(_ lookahead: Substring) -> Bool {
    if takeNumber(lookahead.last == "$" ? lookahead.dropLast() : lookahead) { return true }
    let set = lookahead.hasPrefix(".*?") ? lookahead.dropFirst(3) : lookahead.dropFirst(2)
    guard lookahead.hasPrefix(".*") else { return false }
    if let kind = Self.known.first(where: { $0.key == set })?.value {
      kinds.append(kind)
      return true
    }
    return addSigns(set)
  }

  /// A set of signs: `[@#$%]`.
  private mutating func addSigns(_ set: Substring) -> Bool {
    guard set.first == "[", set.last == "]", set.dropFirst().first != "^" else { return false }
    let signs = set.dropFirst().dropLast().replacing("\\", with: "")
    let isSigns =
      !signs.isEmpty
      && signs.unicodeScalars.allSatisfy {
        (0x21...0x7E).contains($0.value) && !$0.properties.isAlphabetic
          && !("0"..."9").contains($0) && $0 != "["
      }
    guard isSigns else { return false }
    kinds.append(.oneOf(String(signs)))
    return true
  }

  /// `.{8,}`; a maximum is more than this can say.
  private mutating func takeNumber(_ text: Substring) -> Bool {
    guard text.hasPrefix(".{"), text.hasSuffix(",}"),
      let number = Int(decimal: text.dropFirst(2).dropLast(2)), (0...100_000).contains(number)
    else { return false }
    minimum = max(minimum ?? 0, number)
    return true
  }
}
