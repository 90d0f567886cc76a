import Streams

/// What people do to a password to have another one.
enum PasswordTweak: String, CaseIterable {
  case firstCase = "case-first"
  case upperCase = "case-all"
  case leet, suffix, prefix, year
  case yearStep = "year-step"
  case counterStep = "counter-step"
  case insertion, deletion, substitution, transposition
  case twoEdits = "two-edits"
  case reversal, doubling
  case fullWidth = "full-width"
  case keyboard = "keyboard-shift"
  case contained

  /// The changed password, or nil where the change makes none.
  func apply(
    to text: String, _ source: PasswordSource, _ chance: inout SplitMix64
  ) -> String? {
    var units = Array(text.unicodeScalars)
    switch self {
    case .firstCase:
      let isUpper = text.prefix(1).uppercased() == text.prefix(1)
      return (isUpper ? text.prefix(1).lowercased() : text.prefix(1).uppercased())
        + text.dropFirst()
    case .upperCase: return text.uppercased()
    case .leet: return Self.leet(text)
    case .suffix: return text + source.text(of: 1 + chance.below(3), from: "0123456789!#$", &chance)
    case .prefix: return source.text(of: 1 + chance.below(2), from: "0123456789!#$", &chance) + text
    case .year: return text + String(2000 + chance.below(27))
    case .yearStep: return Self.stepped(text, digits: 4, by: 1 + chance.below(3))
    case .counterStep: return Self.stepped(text, digits: 2, by: 1 + chance.below(4))
    case .insertion:
      units.insert(letter(source, &chance), at: chance.below(units.count + 1))
    case .deletion: units.remove(at: chance.below(units.count))
    case .substitution: units[chance.below(units.count)] = letter(source, &chance)
    case .transposition:
      let place = chance.below(units.count - 1)
      units.swapAt(place, place + 1)
    case .twoEdits:
      units[chance.below(units.count)] = letter(source, &chance)
      units.insert(letter(source, &chance), at: chance.below(units.count + 1))
    case .reversal: units.reverse()
    case .doubling: return text.utf8.count > 12 ? nil : text + text
    case .fullWidth:
      units = units.map { scalar in
        (0x21...0x7E).contains(scalar.value)
          ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar
      }
    case .keyboard: return Self.shifted(text)
    case .contained:
      let more = source.text(of: 5 + chance.below(6), from: Characters.alphanumeric, &chance)
      return chance.happens(0.5) ? text + more : more + text
    }
    var changed = ""
    changed.unicodeScalars.append(contentsOf: units)
    return changed
  }

  private func letter(_ source: PasswordSource, _ chance: inout SplitMix64) -> UnicodeScalar {
    source.text(of: 1, from: Characters.alphanumeric, &chance).unicodeScalars.first ?? "x"
  }

  private static func leet(_ text: String) -> String {
    let signs: [Character: Character] = ["a": "@", "e": "3", "i": "1", "o": "0", "s": "$"]
    return String(text.map { signs[$0] ?? $0 })
  }

  /// The text with its last number of so many digits a little higher.
  private static func stepped(_ text: String, digits: Int, by step: Int) -> String? {
    let characters = Array(text)
    guard let end = characters.lastIndex(where: \.isNumber) else { return nil }
    var start = end
    while start > 0, characters[start - 1].isNumber { start -= 1 }
    guard end - start + 1 == digits, let number = Int(String(characters[start...end])) else {
      return nil
    }
    let next = String(number + step)
    let padded = String(repeating: "0", count: max(0, digits - next.count)) + next
    return String(characters[..<start]) + padded + String(characters[(end + 1)...])
  }

  private static func shifted(_ text: String) -> String? {
    let rows = ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"].map(Array.init)
    var shifted = ""
    for character in text.lowercased() {
      guard let row = rows.first(where: { $0.contains(character) }),
        let place = row.firstIndex(of: character), place + 1 < row.count
      else { return nil }
      shifted.append(row[place + 1])
    }
    return shifted
  }
}
