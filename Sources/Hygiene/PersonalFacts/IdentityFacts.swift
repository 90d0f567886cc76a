internal import JapaneseWriting
internal import Strength
internal import Vaults

/// The people whom an export tells of, as facts: names, days, numbers, addresses.
///
/// They become facts of the same kinds as those of a facts file, in memory that is overwritten. What
/// they cannot be (a day that is none, a number without digits) is left out without a word, since
/// nobody typed it for this.
enum IdentityFacts {
  /// The facts of all identities that the vault keeps.
  static func facts(of vault: Vault, _ estimator: PasswordEstimator) -> PersonalFacts {
    var facts = PersonalFacts()
    let ordinary = OrdinaryWords(estimator)
    vault.withBytes { bytes in
      for detail in vault.identities.details {
        let text = bytes.text(detail.value.bytes).trimmingBlanks
        // From 1 on, since 0 is the owner of a facts file.
        add(text, detail.field, of: detail.person + 1, ordinary, to: &facts)
      }
    }
    return facts
  }

  /// Where the user names and addresses of the identities stand: they are looked for as those of
  /// the entries are.
  static func userNames(of vault: Vault) -> [PackedRange] {
    vault.identities.details.filter { $0.field == .email || $0.field == .username }
      .map(\.value.packed)
  }

  private static func add(
    _ text: String, _ field: IdentityDetail.Field, of person: Int, _ ordinary: OrdinaryWords,
    to facts: inout PersonalFacts
  ) {
    switch field {
    case .familyName: addName(text, .familyName, person, to: &facts)
    case .givenName: addName(text, .givenName, person, to: &facts)
    case .fullName: addFullName(text, person, to: &facts)
    case .birthday:
      for day in days(in: text) { facts.add(.birthday, day, of: person) }
    case .phone where hasDigits(text): facts.add(.phone, text, of: person)
    case .postalCode where hasDigits(text): facts.add(.postalCode, text, of: person)
    case .street, .city:
      let words = ordinary.removed(from: text)
      if !words.isEmpty { facts.add(.address, words, of: person) }
    case .company:
      let words = text.contains(" ") ? ordinary.removed(from: text) : text
      if isName(words) { facts.add(.employer, words, of: person) }
    case .phone, .postalCode, .email, .username: break
    }
  }

  // MARK: Names

  /// A name, unless it is a single letter or what people write where they give none.
  private static func addName(
    _ text: String, _ kind: FactKind, _ person: Int, to facts: inout PersonalFacts
  ) {
    if isName(text) { facts.add(kind, text, of: person) }
  }

  private static func isName(_ text: String) -> Bool {
    let bytes = text.utf8.count
    return bytes > 1 && !VaultFacts.roles.contains(text.lowercased())
  }

  /// The words of a name, since nobody says which of them is the family's.
  private static func addFullName(_ text: String, _ person: Int, to facts: inout PersonalFacts) {
    let words = CompatibilityForm.of(text).split { $0.isWhitespace || $0 == "," }.map(String.init)
    for word in words.prefix(6) { addName(word, .fullName, person, to: &facts) }
  }

  // MARK: Days

  /// The days that a text may mean: `3/5/1980` is two.
  private static func days(in text: String) -> Set<String> {
    if FactDate(text) != nil { return [text] }
    let parts = CompatibilityForm.of(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count == 3, let year = Int(parts[2]), year > 99 else { return [] }
    func day(_ month: Int?, _ day: Int?) -> String? {
      guard let month, let day else { return nil }
      let text = "\(year)-\(month)-\(day)"
      return FactDate(text) == nil ? nil : text
    }
    let (first, second) = (month(parts[0]), month(parts[1]))
    return Set([day(first, Int(parts[1])), day(second, Int(parts[0]))].compactMap(\.self))
  }

  /// A month by its number, or by its name in English, which is what LastPass writes.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex { text.lowercased().hasPrefix($0) }.map { $0 + 1 }
  }

  private static func hasDigits(_ text: String) -> Bool { text.contains(where: \.isWholeNumber) }
}

/// Leaves words out of addresses and companies that would be found in anybody's passwords.
private struct OrdinaryWords {
  private let estimator: PasswordEstimator

  init(_ estimator: PasswordEstimator) { self.estimator = estimator }

  /// What streets, towns and companies are called besides their names.
  private static let parts: Set<String> = [
    "street", "road", "avenue", "lane", "drive", "square", "place", "court", "north", "south",
    "east", "west", "city", "town", "floor", "flat", "apartment", "building", "inc", "ltd", "llc",
    "gmbh", "corp", "corporation", "company", "group", "limited", "kabushiki", "kaisha", "cho",
    "machi", "chome", "software", "systems", "solutions", "services", "technology", "technologies",
    "consulting", "holdings", "international", "university", "school", "college", "bank",
  ]

  /// The text without its ordinary words in Latin letters; those with digits stay.
  func removed(from text: String) -> String {
    var workspace = EstimatorWorkspace()
    return CompatibilityForm.of(text).split { $0 == " " || $0 == "," || $0 == "\n" }
      .filter { word in
        let isLatin = word.unicodeScalars.allSatisfy {
          $0.value < 0x250 && $0.properties.isAlphabetic
        }
        guard isLatin else { return true }
        let folded = word.lowercased()
        return !Self.parts.contains(folded)
          && !VaultFacts.isWord(folded, estimator, &workspace)
      }.joined(separator: " ")
  }
}

extension Span<UInt8> {
  /// The text at a range, with malformed UTF-8 replaced.
  fileprivate func text(_ range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
