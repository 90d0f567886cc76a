// Numbers, flags and words.
extension Judge {
  /// A number, a flag or a word, by itself.
  func plain(_ parameter: Parameter, _ comparison: Comparison) -> Compared {
    let setting = policy[parameter]
    if let silence = silence(parameter, setting) { return silence }
    let result: Result =
      switch (comparison, setting.value) {
      case (.atLeast(let required), .number(let number)?):
        Self.compare(number, atLeast: required ?? 1)
      case (.atLeast, .unlimited?): .exceeds
      case (.atMost(let required), .number(let number)?):
        Self.compare(number, atMost: required, isStricter: parameter != .maximumAge)
      case (.atMost, .unlimited?): .fails
      case (.require, .flag(let flag)?), (.accept, .flag(let flag)?),
        (.recommend, .flag(let flag)?):
        flag ? .holds : .fails
      case (.forbid, .flag(let flag)?), (.discourage, .flag(let flag)?): flag ? .fails : .holds
      case (.forbid, .number(let number)?), (.discourage, .number(let number)?):
        number > 0 ? .fails : .holds
      case (.forbid, .unlimited?): parameter == .historyDepth ? .fails : .holds
      case (.normalization(let forms), .normalization(let form)?):
        forms.contains(form) ? .holds : .fails
      case (.match(let required), .match(let match)?): match == required ? .holds : .fails
      case (.noLimit, let value?): value == .unlimited ? .holds : .fails
      default: .unclear
      }
    return Compared(result: result, judged: parameter, setting: setting)
  }

  private static func compare(_ number: Int, atLeast required: Int) -> Result {
    number < required ? .fails : number == required ? .holds : .exceeds
  }

  /// A shorter life of passwords is not a stricter rule: every document that sets one sees it as a
  /// necessity rather than as a merit.
  private static func compare(_ number: Int, atMost required: Int, isStricter: Bool) -> Result {
    number > required ? .fails : number == required || !isStricter ? .holds : .exceeds
  }

  /// That nobody has to change a password without a reason: any end of its life is such a demand.
  var noPeriodicChange: Compared {
    let own = policy[.periodicChange]
    if own.value != nil || own.doubt != nil { return plain(.periodicChange, .forbid) }
    let setting = policy[.maximumAge]
    if let silence = silence(.maximumAge, setting) { return silence }
    return Compared(
      result: setting.value == .unlimited ? .holds : .fails, judged: .maximumAge, setting: setting)
  }

  /// That common passwords be refused: also by a list of breached ones; by a dictionary in part.
  var commonRefused: Compared {
    let direct = plain(.commonRefused, .require)
    if direct.result == .holds || direct.setting.doubt != nil { return direct }
    for (parameter, result, remark) in [
      (Parameter.breachedRefused, Result.holds, Verdict.Remark.breachedListServes),
      (.dictionaryRefused, .unclear, .dictionaryOnly),
    ] where policy[parameter].value == .flag(true) {
      let setting = policy[parameter]
      return Compared(
        result: setting.doubt == nil ? result : .unclear, judged: parameter, setting: setting,
        remarks: setting.doubt == nil ? [remark] : [])
    }
    return direct
  }

  /// That every character be accepted: refused as soon as one kind is.
  var allAccepted: Compared {
    let own = plain(.allAccepted, .accept)
    if own.setting.value != nil || own.setting.doubt != nil { return own }
    let parts = [Parameter.asciiAccepted, .spaceAccepted, .unicodeAccepted]
      .map { plain($0, .accept) }
    return parts.first { $0.result == .fails } ?? parts.first { $0.result != .holds }
      ?? parts.last ?? own
  }

  /// How long an account stays locked, where it is locked at all.
  func lockoutMinutes(atLeast required: Int) -> Compared {
    let attempts = policy[.lockoutAttempts]
    if attempts.value == .unlimited, attempts.doubt == nil {
      return Compared(
        result: .fails, judged: .lockoutAttempts, setting: attempts, remarks: [.neverLocked])
    }
    return plain(.lockoutMinutes, .atLeast(required))
  }

  /// The failed attempts in an hour: said by itself, or worked out from the lock-out.
  func lockoutPerHour(atMost required: Int) -> Compared {
    let own = plain(.lockoutPerHour, .atMost(required))
    if own.setting.value != nil || own.setting.doubt != nil { return own }
    let attempts = policy[.lockoutAttempts]
    switch (attempts.value, policy[.lockoutMinutes].value) {
    case (.unlimited?, _):
      return Compared(
        result: .fails, judged: .lockoutAttempts, setting: attempts, remarks: [.neverLocked])
    case (.number(let count)?, .unlimited?):
      return perHour(count, atMost: required, attempts)
    case (.number(let count)?, .number(let minutes)?) where minutes > 0:
      let rounds = max(1, (60 + minutes - 1) / minutes)
      let (total, overflows) = count.multipliedReportingOverflow(by: rounds)
      return perHour(overflows ? .max : total, atMost: required, attempts)
    default: return own
    }
  }

  private func perHour(_ count: Int, atMost required: Int, _ setting: Setting) -> Compared {
    Compared(
      result: Self.compare(count, atMost: required, isStricter: true), judged: .lockoutAttempts,
      setting: setting, remarks: [.workedOutPerHour(count)])
  }
}
