// Lengths: what is counted decides whether two numbers can be compared.
extension Judge {
  /// The least length that passes, after the format's arithmetic.
  func minimum(atLeast required: Int?) -> Compared {
    let setting = policy[.minimumLength]
    if let silence = silence(.minimumLength, setting) { return silence }
    guard let (count, unit) = policy.effectiveMinimum else {
      return Compared(result: .unclear, judged: .minimumLength, setting: setting)
    }
    var compared = Compared(result: .holds, judged: .minimumLength, setting: setting)
    if setting.value != .length(count, unit) { compared.effective = .length(count, unit) }
    guard let required else {
      compared.result = count > 0 ? .holds : .fails
      return compared
    }
    switch unit {
    case .byte:
      // A character of UTF-8 has four bytes at most.
      let (enough, overflows) = required.multipliedReportingOverflow(by: 4)
      if !overflows, count >= enough {
        compared.result = .holds
      } else {
        compared.result = count < required ? .fails : .unclear
        compared.remarks.append(.minimumInBytes(count))
      }
    case .utf16, .codePoint, .grapheme:
      compared.result = count < required ? .fails : count == required ? .holds : .exceeds
      if unit == .utf16 { compared.remarks.append(.minimumInUTF16) }
    }
    return compared
  }

  /// Advice to people to take so many characters: the site goes against it if it takes fewer.
  func advisedLength(_ comparison: Comparison) -> Compared {
    guard case .atLeast(let required?) = comparison else {
      return Compared(result: .silent, judged: .maximumLength, setting: policy[.maximumLength])
    }
    var compared = maximum(atLeast: required)
    if compared.result == .fails { compared.remarks.append(.advisedLengthImpossible) }
    return compared
  }

  /// The longest password that is accepted.
  func maximum(atLeast required: Int) -> Compared {
    let setting = policy[.maximumLength]
    if let silence = silence(.maximumLength, setting) { return silence }
    var compared = Compared(result: .holds, judged: .maximumLength, setting: setting)
    guard case .length(let count, let unit)? = setting.value else { return compared }
    compared.result = count < required ? .fails : .holds
    if unit == .byte { compared.remarks.append(.maximumInBytes(count)) }
    return compared
  }

  /// That there be no maximum.
  var maximumWithoutLimit: Compared {
    let setting = policy[.maximumLength]
    if let silence = silence(.maximumLength, setting) { return silence }
    return Compared(
      result: setting.value == .unlimited ? .holds : .fails, judged: .maximumLength,
      setting: setting)
  }

  /// That longer passwords be refused.
  func ceiling(atMost required: Int) -> Compared {
    let setting = policy[.maximumLength]
    if let silence = silence(.maximumLength, setting) { return silence }
    guard case .length(let count, _)? = setting.value, count <= required else {
      return Compared(result: .fails, judged: .maximumLength, setting: setting)
    }
    return Compared(result: .holds, judged: .maximumLength, setting: setting)
  }

  /// What is counted: said by itself, or known from the unit of a length.
  func counting(in required: LengthUnit) -> Compared {
    let own = policy[.lengthUnit]
    if own.doubt != nil, let silence = silence(.lengthUnit, own) { return silence }
    if case .unit(let unit)? = own.value {
      return silence(.lengthUnit, own)
        ?? Compared(result: unit == required ? .holds : .fails, judged: .lengthUnit, setting: own)
    }
    for parameter in [Parameter.minimumLength, .maximumLength] {
      let setting = policy[parameter]
      guard case .length(_, let unit)? = setting.value else { continue }
      return Compared(
        result: unit == required ? .holds : .fails, judged: .lengthUnit,
        setting: Setting(.unit(unit), .implied, at: setting.position))
    }
    return silence(.lengthUnit, own)
      ?? Compared(result: .unclear, judged: .lengthUnit, setting: own)
  }
}
