internal import Guidance

/// Values of policies and requirements in the words of a language.
struct PolicyValueText {
  let language: Language

  /// A value of a parameter.
  func text(_ value: PolicyValue, of parameter: Parameter) -> String {
    switch value {
    case .length(let count, let unit): counted(count, Self.counting(unit))
    case .number(let number):
      parameter.unit.map { counted(number, Self.counting($0, of: parameter)) } ?? String(number)
    case .unlimited: phrase(Self.limitless(parameter))
    case .flag(let flag): phrase(flag ? .yes : .no)
    case .composition(let composition): text(composition)
    case .unit(let unit): phrase(Self.word(unit))
    case .normalization(let form): form == .none ? phrase(.asTyped) : form.rawValue
    case .match(let match): phrase(Self.word(match))
    }
  }

  /// What a policy says, or why it says nothing.
  func text(_ setting: Setting, of parameter: Parameter) -> String {
    if let value = setting.value { return text(value, of: parameter) }
    if setting.doubt != nil { return phrase(.doubtful) }
    switch setting.origin {
    case .notExpressible: return phrase(.notExpressible)
    case .notSet: return phrase(.notSet)
    case .explicit, .default, .implied: return phrase(.doubtful)
    }
  }

  /// What is asked of a parameter.
  func text(_ comparison: Comparison, of parameter: Parameter) -> String {
    switch comparison {
    case .atLeast(let number?): bounded(.atLeast, number, parameter)
    case .atLeast(nil): phrase(.some)
    case .atMost(let number): bounded(.atMost, number, parameter)
    case .noLimit: phrase(.without)
    case .require: phrase(.required)
    case .forbid: phrase(.forbidden)
    case .accept: phrase(.accepted)
    case .recommend: phrase(.advised)
    case .discourage: phrase(.discouraged)
    case .example: phrase(.example)
    case .silent: phrase(.nothingSaid)
    case .unit(let unit): phrase(Self.word(unit))
    case .normalization(let forms):
      forms.map(\.rawValue).joined(separator: language.listSeparator)
    case .match(let match): phrase(Self.word(match))
    case .kinds(let kinds), .advisedKinds(let kinds?): text(kinds)
    case .advisedKinds(nil): phrase(.mixture)
    case .anyOf(let ways):
      phrase(.eitherOr, ["ways": .text(ways.map(text).joined(separator: " / "))])
    }
  }

  private func bounded(
    _ bound: PolicyValuePhrase, _ number: Int, _ parameter: Parameter
  ) -> String {
    let value: PolicyValue =
      parameter.kind == .length ? .length(number, .codePoint) : .number(number)
    return phrase(bound, ["value": .text(text(value, of: parameter))])
  }

  private func text(_ way: Comparison.Alternative) -> String {
    way.parts.map { part in
      switch part {
      case .parameter(let parameter, let comparison):
        "\(parameter.text(in: language)) \(text(comparison, of: parameter))"
      case .rate(let guesses, let minutes):
        phrase(.rate, ["guesses": .number(guesses), "minutes": .number(minutes)])
      }
    }.joined(separator: " + ")
  }

  private func counted(_ count: Int, _ unit: PolicyValuePhrase) -> String {
    phrase(unit, ["n": .number(count)])
  }

  private func phrase(
    _ phrase: PolicyValuePhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}

// MARK: Kinds of characters

extension PolicyValueText {
  /// Kinds of characters that are demanded.
  func text(_ composition: Composition) -> String {
    if composition.isEmpty { return phrase(.noneForced) }
    var parts = composition.quotas.filter { $0.count > 0 }.map(text)
    if let variety = composition.variety, variety.count > 1 {
      parts.append(
        phrase(
          .kindsOf,
          [
            "n": .number(variety.count), "total": .number(variety.classes.count),
            "classes": .text(list(variety.classes)),
          ]))
    }
    parts += composition.tiers.compactMap(text)
    return parts.joined(separator: language.listSeparator)
  }

  private func text(_ quota: Composition.Quota) -> String {
    guard quota.classes.count == 1, let kind = quota.classes.first else {
      return phrase(
        .ofUnion, ["n": .number(quota.count), "classes": .text(list(quota.classes))])
    }
    return phrase(.eachOf, ["n": .number(quota.count), "class": .text(name(kind))])
  }

  private func text(_ tier: Composition.Tier) -> String? {
    guard let minimum = tier.minimum else { return nil }
    guard let classes = tier.classes else {
      return phrase(.passphraseTier, ["length": .number(minimum)])
    }
    return phrase(.tier, ["length": .number(minimum), "n": .number(classes)])
  }

  private func list(_ classes: [CharacterClass]) -> String {
    classes.map(name).joined(separator: language.listSeparator)
  }

  private func name(_ kind: CharacterClass) -> String {
    switch kind {
    case .upper: phrase(.upper)
    case .lower: phrase(.lower)
    case .digit: phrase(.digit)
    case .special: phrase(.special)
    case .alpha: phrase(.alpha)
    case .nonAlpha: phrase(.nonAlpha)
    case .nonDigit: phrase(.nonDigit)
    case .other: phrase(.other)
    case .oneOf: kind.safeName
    }
  }
}

// MARK: Which words

extension PolicyValueText {
  private static func counting(_ unit: LengthUnit) -> PolicyValuePhrase {
    switch unit {
    case .codePoint: .characters
    case .byte: .bytes
    case .utf16: .utf16
    case .grapheme: .graphemes
    }
  }

  private static func counting(
    _ unit: Parameter.Unit, of parameter: Parameter
  ) -> PolicyValuePhrase {
    switch unit {
    case .days: .days
    case .minutes: .minutes
    case .attempts: .attempts
    case .passwords: .passwords
    // Characters that differ need not stand together.
    case .characters: parameter == .similarity ? .characters : .inARow
    case .entries: .entries
    case .classes: .kinds
    }
  }

  private static func word(_ unit: LengthUnit) -> PolicyValuePhrase {
    switch unit {
    case .codePoint: .codePointWord
    case .byte: .byteWord
    case .utf16: .utf16Word
    case .grapheme: .graphemeWord
    }
  }

  private static func word(_ match: BlocklistMatch) -> PolicyValuePhrase {
    switch match {
    case .whole: .whole
    case .substring: .part
    case .derived: .derived
    }
  }

  private static func limitless(_ parameter: Parameter) -> PolicyValuePhrase {
    switch parameter {
    case .maximumAge: .never
    case .lockoutAttempts, .lockoutPerHour: .noLock
    default: .unlimited
    }
  }
}
