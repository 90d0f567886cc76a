/// Takes rules in the language of the attribute `passwordrules` apart as Apple's parser does
/// (`tools/PasswordRulesParser.js` of apple/password-manager-resources), with its ways of giving up.
struct PasswordRulesParser {
  /// What the rules come to.
  struct Parsed {
    var rules = PasswordRules()
    /// Where the rule stands that decided on each property: an offset into the text.
    var places: [Property: Int] = [:]
    /// Whether a rule `allowed` is in force.
    var saysAllowed = false
    var flaws: [Flaw] = []
  }

  /// The properties that rules can have.
  enum Property: String {
    case required, allowed
    case maximumConsecutive = "max-consecutive"
    case minimum = "minlength"
    case maximum = "maxlength"
  }

  /// What the parser leaves out without a word, or with one that nobody sees.
  struct Flaw {
    let kind: Kind
    /// Where, as an offset into the text.
    let offset: Int

    enum Kind {
      /// All rules are dropped, also those before.
      case dropsAll
      /// This and what follows is dropped.
      case dropsRest
      /// The rule has no value, or 0, or one that cannot be read.
      case dropsRule
      /// `unicode` and `ascii-printable` stand together, and the earlier one wins.
      case dropsSet
      /// A hyphen that is not the first character in brackets.
      case dropsHyphen
      /// Characters in brackets that are not printable ASCII.
      case dropsCharacter
      /// The property stands there again.
      case again
    }
  }

  private enum Value {
    case number(Int)
    case sets([PasswordRules.CharacterSets])
  }

  private let text: [Unicode.Scalar]
  private var position = 0
  private var flaws: [Flaw] = []

  private init(_ text: some StringProtocol) { self.text = Array(text.unicodeScalars) }

  /// The rules in a text; linear in its length.
  static func parse(_ text: some StringProtocol) -> Parsed {
    var parser = PasswordRulesParser(text)
    let found = parser.properties() ?? []
    return parser.combined(found)
  }

  // MARK: Properties

  private typealias Found = (property: Property, value: Value, offset: Int)

  /// The properties in their order; nil if all are dropped.
  private mutating func properties() -> [Found]? {
    var found: [Found] = []
    skipBlanks()
    while let first = current {
      guard first.isNameCharacter else {
        flaws.append(Flaw(kind: .dropsRest, offset: position))
        return found
      }
      if let next = property() { found.append(next) }
      skipBlanks()
      guard let separator = current else { break }
      guard separator == ";" else {
        flaws.append(Flaw(kind: .dropsAll, offset: position))
        return nil
      }
      position += 1
      skipBlanks()
    }
    return found
  }

  private mutating func property() -> Found? {
    let start = position
    guard let property = Property(rawValue: name()) else {
      position = start
      return nil
    }
    guard current == ":" else { return nil }
    position += 1
    skipBlanks()
    guard let first = current, first != ";" else {
      flaws.append(Flaw(kind: .dropsRule, offset: start))
      return nil
    }
    switch property {
    case .required, .allowed:
      guard let sets = sets(), !sets.isEmpty else { return nil }
      return (property, .sets(sets), start)
    case .maximumConsecutive, .minimum, .maximum:
      guard let number = number() else { return nil }
      guard number > 0 else {
        flaws.append(Flaw(kind: .dropsRule, offset: start))
        return nil
      }
      return (property, .number(number), start)
    }
  }

  // MARK: Values

  /// A number up to the end of the rule; beyond all sense, the largest one that makes sense.
  private mutating func number() -> Int? {
    var number = 0
    let start = position
    while let digit = current?.decimalDigit {
      number = min(number * 10 + digit, PolicyLimits.largestNumber)
      position += 1
    }
    guard position > start else { return nil }
    if current == nil || current == ";" { return number }
    // A blank before the semicolon is enough to lose the rule; anything else loses all of them.
    skipBlanks()
    if current == nil || current == ";" { flaws.append(Flaw(kind: .dropsRule, offset: start)) }
    return nil
  }

  private mutating func sets() -> [PasswordRules.CharacterSets]? {
    var sets: [PasswordRules.CharacterSets] = []
    while true {
      let start = position
      if current?.isNameCharacter ?? false {
        guard let known = PasswordRules.Name(rawValue: name().lowercased()) else {
          position = start
          return nil
        }
        sets.append(PasswordRules.CharacterSets(named: [known]))
      } else if current == "[" {
        if let listed = listedSet(), !listed.isEmpty {
          sets.append(PasswordRules.CharacterSets(listed: listed))
        }
      } else {
        return nil
      }
      skipBlanks()
      if current == nil || current == ";" { return sets }
      guard current == "," else { return nil }
      position += 1
      skipBlanks()
      if current == nil { return nil }
    }
  }

  /// The characters between brackets: a closing one counts if another one stands behind it.
  private mutating func listedSet() -> Set<UInt8>? {
    position += 1
    let start = position
    var listed: Set<UInt8> = []
    while let scalar = current {
      if scalar == "]" {
        position += 1
        guard current == "]" else { return listed }
        listed.insert(UInt8(ascii: "]"))
        position += 1
        return listed
      }
      if !(" "..."~").contains(scalar) {
        flaws.append(Flaw(kind: .dropsCharacter, offset: position))
      } else if scalar == "-", position > start {
        flaws.append(Flaw(kind: .dropsHyphen, offset: position))
      } else {
        listed.insert(UInt8(truncatingIfNeeded: scalar.value))
      }
      position += 1
    }
    return nil
  }

  // MARK: Putting together

  private func combined(_ found: [Found]) -> Parsed {
    var parsed = Parsed()
    parsed.flaws = flaws
    var allowed: [PasswordRules.CharacterSets] = []
    for (property, value, offset) in found {
      switch value {
      case .number(let number):
        if parsed.places[property] != nil {
          parsed.flaws.append(Flaw(kind: .again, offset: offset))
        }
        let isHolding = parsed.rules.take(number, for: property)
        if isHolding { parsed.places[property] = offset }
      case .sets(let sets) where property == .required:
        let set = canonical(sets, at: offset, &parsed.flaws)
        parsed.rules.required.append(set)
        parsed.places[property] = parsed.places[property] ?? offset
      case .sets(let sets):
        allowed += sets
        parsed.saysAllowed = true
        parsed.places[property] = parsed.places[property] ?? offset
      }
    }
    allowed += parsed.rules.required
    if !allowed.isEmpty {
      let offset = parsed.places[.allowed] ?? parsed.places[.required] ?? 0
      parsed.rules.allowed = canonical(allowed, at: offset, &parsed.flaws)
    }
    return parsed
  }

  /// The union of sets as the parser writes it: whole kinds by their names, the rest in brackets.
  private func canonical(
    _ sets: [PasswordRules.CharacterSets], at offset: Int, _ flaws: inout [Flaw]
  ) -> PasswordRules.CharacterSets {
    let named = sets.flatMap(\.named)
    if let winner = named.first(where: { $0 == .unicode || $0 == .asciiPrintable }) {
      if winner == .asciiPrintable, named.contains(.unicode) {
        flaws.append(Flaw(kind: .dropsSet, offset: offset))
      }
      return PasswordRules.CharacterSets(named: [winner])
    }
    let characters = (0x20...0x7E as ClosedRange<UInt8>).filter { byte in
      sets.contains { $0.contains(Unicode.Scalar(byte)) }
    }
    var left = Set(characters)
    var whole: [PasswordRules.Name] = []
    for name in [PasswordRules.Name.upper, .lower, .digit, .special] {
      let members = (0x20...0x7E as ClosedRange<UInt8>)
        .filter { name.contains(Unicode.Scalar($0)) }
      guard left.isSuperset(of: members) else { continue }
      left.subtract(members)
      whole.append(name)
    }
    return whole.count == 4
      ? .asciiPrintable : PasswordRules.CharacterSets(named: whole, listed: left)
  }

  // MARK: Characters

  private var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = current, scalar.isNameCharacter {
      name.append(scalar)
      position += 1
    }
    return String(name)
  }

  private mutating func skipBlanks() {
    while let scalar = current, " \u{0C}\n\r\t".unicodeScalars.contains(scalar) { position += 1 }
  }
}

extension PasswordRules {
  /// Takes a number if it is the stricter one; whether it then holds.
  fileprivate mutating func take(_ number: Int, for property: PasswordRulesParser.Property) -> Bool
  {
    switch property {
    case .minimum:
      guard number > minimum ?? 0 else { return false }
      minimum = number
    case .maximum:
      guard number < maximum ?? .max else { return false }
      maximum = number
    case .maximumConsecutive:
      guard number < maximumConsecutive ?? .max else { return false }
      maximumConsecutive = number
    case .required, .allowed: return false
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether names of properties and sets have this character.
  fileprivate var isNameCharacter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "-"
  }

  fileprivate var decimalDigit: Int? {
    ("0"..."9").contains(self) ? Int(value - 0x30) : nil
  }
}
