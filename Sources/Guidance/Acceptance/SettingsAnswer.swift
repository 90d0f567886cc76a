// What a product answers whose rules are all in the settings.
extension Policy {
  func settingsAnswer(to password: Span<UInt8>, user: String) -> Answer {
    var answer = Answer()
    let counts = CharacterCounts(password, kinds: composition.kinds)
    judgeLength(counts, &answer)
    if !composition.accepts(counts, units: counts.count(in: lengthUnit)) {
      answer.refusals.insert(.composition)
    }
    judgeRuns(counts, &answer)
    judgeCharacters(counts, &answer)
    if self[.contextRefused].value == .flag(true) {
      let name = Array(user.lowercased().utf8)
      if name.count < 3 {
        answer.unjudged.insert(.contextRefused)
      } else if password.contains(lowered: name) {
        answer.refusals.insert(.contextRefused)
      }
    }
    if self[.composition].doubt != nil { answer.unjudged.insert(.composition) }
    return answer
  }

  private var composition: Composition {
    if case .composition(let composition)? = self[.composition].value { composition } else { .none }
  }

  private var lengthUnit: LengthUnit {
    if case .length(_, let unit)? = self[.minimumLength].value { unit } else { .codePoint }
  }

  private func judgeLength(_ counts: CharacterCounts, _ answer: inout Answer) {
    if case .length(let minimum, let unit)? = self[.minimumLength].value,
      counts.count(in: unit) < max(minimum, arithmetic.floor)
    {
      answer.refusals.insert(.minimumLength)
    }
    // What is cut off without a word is accepted.
    if case .length(let maximum, let unit)? = self[.maximumLength].value,
      self[.truncation].value != .flag(true), counts.count(in: unit) > maximum
    {
      answer.refusals.insert(.maximumLength)
    }
  }

  private func judgeRuns(_ counts: CharacterCounts, _ answer: inout Answer) {
    for (parameter, run) in [
      (Parameter.maximumRepeat, counts.longestRepeat),
      (.maximumClassRepeat, counts.longestClassRun), (.maximumSequence, counts.longestSequence),
    ] {
      if case .number(let most)? = self[parameter].value, most > 0, run > most {
        answer.refusals.insert(parameter)
      }
    }
  }

  private func judgeCharacters(_ counts: CharacterCounts, _ answer: inout Answer) {
    if self[.unicodeAccepted].value == .flag(false), counts.hasNonASCII {
      answer.refusals.insert(.unicodeAccepted)
    }
    if self[.spaceAccepted].value == .flag(false), counts.hasSpace {
      answer.refusals.insert(.spaceAccepted)
    }
    if self[.asciiAccepted].value == .flag(false) { answer.unjudged.insert(.asciiAccepted) }
  }
}

/// How many characters of which kinds a password has, and its longest runs: gathered in one pass.
struct CharacterCounts {
  private(set) var bytes = 0
  private(set) var scalars = 0
  private(set) var utf16 = 0
  private(set) var kinds: [CharacterClass: Int] = [:]
  private(set) var hasNonASCII = false
  private(set) var hasSpace = false
  private(set) var longestRepeat = 0
  private(set) var longestClassRun = 0
  private(set) var longestSequence = 0

  init(_ password: Span<UInt8>, kinds wanted: Set<CharacterClass>) {
    bytes = password.count
    let lists = wanted.map { ($0, $0.characters) }
    var cursor = ScalarCursor()
    var previous: Unicode.Scalar?
    var (same, sameClass, rising, falling) = (0, 0, 0, 0)
    while let scalar = cursor.next(in: password) {
      scalars += 1
      utf16 += scalar.value > 0xFFFF ? 2 : 1
      hasNonASCII = hasNonASCII || scalar.value > 0x7F
      hasSpace = hasSpace || scalar == " "
      for (kind, list) in lists where kind.has(scalar, list) { kinds[kind, default: 0] += 1 }
      let before = previous.map { Int($0.value) } ?? .min
      let now = Int(scalar.value)
      same = scalar == previous ? same + 1 : 1
      sameClass =
        previous.map(CharacterClass.ofASCII) == CharacterClass.ofASCII(scalar)
        ? sameClass + 1 : 1
      rising = previous != nil && now == before + 1 ? rising + 1 : 1
      falling = previous != nil && now == before - 1 ? falling + 1 : 1
      longestRepeat = max(longestRepeat, same)
      longestClassRun = max(longestClassRun, sameClass)
      longestSequence = max(longestSequence, rising, falling)
      previous = scalar
    }
  }

  /// The length; what a reader takes for a character has at least one code point, and is counted so.
  func count(in unit: LengthUnit) -> Int {
    switch unit {
    case .byte: bytes
    case .utf16: utf16
    case .codePoint, .grapheme: scalars
    }
  }
}

extension Composition {
  /// The kinds that must be counted.
  fileprivate var kinds: Set<CharacterClass> {
    var kinds = Set(quotas.flatMap(\.classes) + (variety?.classes ?? []))
    if !tiers.isEmpty { kinds.formUnion([.upper, .lower, .digit, .special]) }
    return kinds
  }

  fileprivate func accepts(_ counts: CharacterCounts, units: Int) -> Bool {
    let meetsQuotas = quotas.allSatisfy { quota in
      let total = quota.classes.reduce(0) { $0 + (counts.kinds[$1] ?? 0) }
      return total >= quota.count
    }
    let meetsVariety = variety.map { Self.present($0.classes, in: counts) >= $0.count } ?? true
    guard meetsQuotas, meetsVariety, !tiers.isEmpty else { return meetsQuotas && meetsVariety }
    let present = Self.present([.upper, .lower, .digit, .special], in: counts)
    return tiers.contains { tier in
      guard let minimum = tier.minimum, units >= minimum else { return false }
      return tier.classes.map { $0 <= present } ?? true
    }
  }

  private static func present(_ classes: [CharacterClass], in counts: CharacterCounts) -> Int {
    classes.count { counts.kinds[$0] ?? 0 > 0 }
  }
}

extension CharacterClass {
  /// The characters of a list; none for a kind that is no list.
  fileprivate var characters: Set<Unicode.Scalar> {
    if case .oneOf(let text) = self { Set(text.unicodeScalars) } else { [] }
  }

  /// The kind of a character where bytes beyond ASCII are like signs.
  fileprivate static func ofASCII(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar {
    case "0"..."9": .digit
    case "A"..."Z": .upper
    case "a"..."z": .lower
    default: .special
    }
  }

  fileprivate func has(_ scalar: Unicode.Scalar, _ list: Set<Unicode.Scalar>) -> Bool {
    let properties = scalar.properties
    return switch self {
    case .upper: properties.isUppercase
    case .lower: properties.isLowercase
    case .digit: ("0"..."9").contains(scalar)
    case .special: !properties.isAlphabetic && !("0"..."9").contains(scalar)
    case .alpha: properties.isAlphabetic
    case .nonAlpha: !properties.isAlphabetic
    case .nonDigit: !("0"..."9").contains(scalar)
    case .other:
      scalar.value > 0x7F && !properties.isUppercase && !properties.isLowercase
    case .oneOf: list.contains(scalar)
    }
  }
}
