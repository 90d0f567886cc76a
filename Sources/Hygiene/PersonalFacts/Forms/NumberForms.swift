internal import JapaneseWriting

/// The parts of numbers that people use: the last four digits of a telephone, a car's plate.
enum NumberForms {
  /// Adds a telephone number in all its parts.
  static func addPhone(_ text: String, to tokens: inout TokenList) {
    var groups = digitGroups(in: text)
    var digits = groups.joined()
    // The country's number stands in place of the first zero.
    if digits.hasPrefix("81"), text.contains("+") {
      digits = "0" + digits.dropFirst(2)
      if let first = groups.first { groups[0] = String(first.dropFirst(2)) }
      if groups.first?.isEmpty == true { groups.removeFirst() }
    }
    let national = digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
    let kind = FactKind.phone
    add(digits, kind, .wholeNumber, to: &tokens)
    add(national, kind, .wholeNumber, to: &tokens)
    add("81" + national, kind, .wholeNumber, to: &tokens)
    for separator in ["-", ".", " "] where groups.count > 1 {
      tokens.add(groups.joined(separator: separator), kind, .wholeNumber, .mixed)
      if groups.count > 2 {
        tokens.add(
          groups.dropFirst().joined(separator: separator), kind, .partOfNumber, .mixed)
      }
    }
    if groups.count > 2 {
      add(groups.dropFirst().joined(), kind, .partOfNumber, to: &tokens)
      add(groups[1], kind, .partOfNumber, to: &tokens)
    }
    guard digits.count >= 10 else { return }
    add(String(digits.suffix(8)), kind, .partOfNumber, to: &tokens)
    add(String(digits.suffix(4)), kind, .partOfNumber, to: &tokens)
    add(String(digits.suffix(4).reversed()), kind, .reversed, to: &tokens)
    // 090-1234-5678: the middle of a mobile number.
    if digits.count == 11 {
      add(String(digits.dropFirst(3).prefix(4)), kind, .partOfNumber, to: &tokens)
    }
  }

  /// Adds a postal code, its halves and what stands between them.
  static func addPostalCode(_ text: String, to tokens: inout TokenList) {
    let digits = digitGroups(in: text).joined()
    add(digits, .postalCode, .wholeNumber, to: &tokens)
    guard digits.count == 7 else { return }
    tokens.add("\(digits.prefix(3))-\(digits.suffix(4))", .postalCode, .wholeNumber, .mixed)
    add(String(digits.prefix(3)), .postalCode, .partOfNumber, to: &tokens)
    add(String(digits.suffix(4)), .postalCode, .partOfNumber, to: &tokens)
  }

  /// Adds the numbers of an address, joined and as they are written, and its words in Latin letters
  /// and kana.
  static func addAddress(_ text: String, to tokens: inout TokenList) {
    let plain = CompatibilityForm.of(text)
    for run in plain.split(whereSeparator: { !isPartOfNumber($0) }) {
      let groups = digitGroups(in: run)
      guard groups.count > 1 else { continue }
      add(groups.joined(), .address, .wholeNumber, to: &tokens)
      tokens.add(groups.joined(separator: "-"), .address, .wholeNumber, .mixed)
    }
    for group in digitGroups(in: plain) { add(group, .address, .partOfNumber, to: &tokens) }
    let name = WrittenName(plain.map { isPartOfNumber($0) ? " " : String($0) }.joined())
    NameForms.add(name, .address, isPerson: false, to: &tokens)
  }

  /// Adds the number of a plate: of 品川 300 さ 12-34 the last four digits.
  static func addCar(_ text: String, to tokens: inout TokenList) {
    let plain = CompatibilityForm.of(text)
    let tail = plain.suffix(while: { $0.isASCIIDigit || "-‐−–—・. ".contains($0) })
    let digits = digitGroups(in: tail).joined()
    add(digits, .car, .wholeNumber, to: &tokens)
    if digits.count == 4 {
      tokens.add("\(digits.prefix(2))-\(digits.suffix(2))", .car, .wholeNumber, .mixed)
    }
  }

  /// Adds a number of another kind, as it is and without what stands between its digits.
  static func addNumber(_ text: String, to tokens: inout TokenList) {
    let plain = CompatibilityForm.of(text).trimmingBlanks
    let digits = digitGroups(in: plain).joined()
    if plain.allSatisfy(\.isASCIIDigit) == false, plain.utf8.count > 3 {
      tokens.add(plain, .number, .wholeNumber, .mixed)
    }
    add(digits, .number, .wholeNumber, to: &tokens)
    let bare = String(digits.drop { $0 == "0" })
    if bare.count < digits.count { add(bare, .number, .wholeNumber, to: &tokens) }
  }

  /// Digits; those that anybody may have by chance only next to something else.
  private static func add(
    _ digits: String, _ kind: FactKind, _ form: FactForm, to tokens: inout TokenList
  ) {
    guard digits.utf8.count > 1 else { return }
    let isWeak = digits.utf8.count < 4 || isOrdinary(digits)
    tokens.add(digits, kind, form, isWeak ? .beside : .digits)
  }

  /// Whether the digits are all the same or follow each other.
  static func isOrdinary(_ digits: String) -> Bool {
    let steps = Set(zip(digits.utf8, digits.utf8.dropFirst()).map { Int($1) - Int($0) })
    return steps.count < 2 && steps.isSubset(of: [0, 1, -1])
  }

  private static func digitGroups(in text: some StringProtocol) -> [String] {
    CompatibilityForm.of(text).split { !$0.isASCIIDigit }.map(String.init)
  }

  private static func isPartOfNumber(_ character: Character) -> Bool {
    character.isASCIIDigit || "-‐−–—丁目番地号".contains(character)
  }
}

extension Character {
  /// Whether this is one of 0 to 9.
  var isASCIIDigit: Bool { "0"..."9" ~= self }
}

extension StringProtocol {
  /// The longest end of which all characters satisfy a condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> String {
    String(reversed().prefix(while: condition).reversed())
  }
}
