internal import JapaneseWriting
internal import Strength
internal import Vaults

/// Makes the automaton of all that is known: what the user wrote down, and what the vault shows.
enum FactSource {
  /// The automaton.
  static func index(
    _ facts: PersonalFacts?, _ vault: Vault, _ estimator: PasswordEstimator
  ) -> FactIndex {
    var tokens = TokenList()
    if let facts { addForms(of: facts, to: &tokens) }
    addForms(of: IdentityFacts.facts(of: vault, estimator), to: &tokens)
    VaultFacts.add(of: vault, estimator, to: &tokens)
    return FactIndex(tokens)
  }

  /// Adds the forms of all facts that the user wrote down.
  static func addForms(of facts: PersonalFacts, to tokens: inout TokenList) {
    for fact in facts.facts {
      tokens.beginFact()
      addForms(of: facts.text(of: fact), fact.kind, to: &tokens)
    }
    addInitials(of: facts, to: &tokens)
  }

  private static func addForms(
    of text: String, _ kind: FactKind, to tokens: inout TokenList
  ) {
    switch kind {
    case .familyName, .givenName, .spelledName, .fullName, .nickname, .partnerName, .childName,
      .petName:
      NameForms.add(WrittenName(text), kind, isPerson: true, to: &tokens)
    case .employer, .word:
      NameForms.add(WrittenName(text), kind, isPerson: false, to: &tokens)
    case .birthday, .familyBirthday, .date:
      if let day = FactDate(text)?.day { DateForms.add(day, kind, to: &tokens) }
    case .phone: NumberForms.addPhone(text, to: &tokens)
    case .postalCode: NumberForms.addPostalCode(text, to: &tokens)
    case .address: NumberForms.addAddress(text, to: &tokens)
    case .car: NumberForms.addCar(text, to: &tokens)
    case .number: NumberForms.addNumber(text, to: &tokens)
    case .possibleDate, .userName, .email, .otherUserName, .surroundings: break
    }
  }

  /// Initials need a family name and a given name of one person.
  private static func addInitials(of facts: PersonalFacts, to tokens: inout TokenList) {
    let families = facts.facts.filter { $0.kind == .familyName }
    for given in facts.facts where given.kind.isGivenName {
      let family =
        families.first { $0.person == given.person } ?? families.first { $0.person == 0 }
      if let family { addInitials(of: facts, family, given, to: &tokens) }
    }
    // Which word of a whole name is the family's does not matter to initials.
    let words = facts.facts.filter { $0.kind == .fullName }
    for (first, second) in zip(words, words.dropFirst()) where first.person == second.person {
      addInitials(of: facts, first, second, to: &tokens)
    }
  }

  private static func addInitials(
    of facts: PersonalFacts, _ family: PersonalFacts.Fact, _ given: PersonalFacts.Fact,
    to tokens: inout TokenList
  ) {
    tokens.beginFact()
    NameForms.addInitials(
      family: (WrittenName(facts.text(of: family)), family.kind),
      given: (WrittenName(facts.text(of: given)), given.kind), to: &tokens)
  }
}

extension FactKind {
  /// Whether a family name goes before it.
  fileprivate var isGivenName: Bool {
    self == .givenName || self == .partnerName || self == .childName
  }
}

/// A day as people write it: 1980-03-05, 1980年3月5日, 昭和55年3月5日, S55.3.5.
struct FactDate {
  let day: CalendarDay

  /// The day, or nil if the text is none.
  init?(_ text: String) {
    let plain = CompatibilityForm.of(text).filter { $0 != " " }.replacing("元年", with: "1年")
    let numbers = plain.split { !$0.isASCIIDigit }.compactMap { Int($0) }
    let lead = plain.prefix { !$0.isASCIIDigit }
    let signs = plain.filter { !$0.isASCIIDigit }.dropFirst(lead.count)
    guard numbers.count == 3, signs.allSatisfy({ "-/.年月日".contains($0) }) else { return nil }
    if lead.isEmpty {
      guard numbers[0] > 99,
        let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
      else { return nil }
      self.day = day
      return
    }
    let era = Era.all.first { $0.name == lead || String($0.letter) == lead.uppercased() }
    guard let day = era?.day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      return nil
    }
    self.day = day
  }
}
