// What libpwquality's settings mean as a policy.
extension PwqualityReader {
  /// The policy of what was read.
  func policy() -> Policy {
    var policy = Policy(
      source: sources.first ?? Policy.Source(format: .pwquality, file: ""), reach: .pwquality)
    policy.sources = sources
    policy.lints = lints
    policy.gaps = gaps
    policy.scope = Policy.Scope(who: who, isEnforced: settings.enforcing != 0)
    policy.deciders = [.pwquality(settings)]
    let kinds: [(CharacterClass, Int)] = [
      (.digit, settings.dcredit), (.upper, settings.ucredit), (.lower, settings.lcredit),
      (.special, settings.ocredit),
    ]
    policy.arithmetic = LengthArithmetic(
      credits: Dictionary(uniqueKeysWithValues: kinds.filter { $0.1 > 0 }),
      floor: settings.dictcheck != 0 ? PwqualitySettings.leastMinlen : 0)
    set(.minimumLength, "minlen", into: &policy) { .length($0, .byte) }
    policy.set(.lengthUnit, Setting(.unit(.byte), .implied))
    setComposition(kinds, into: &policy)
    setPatterns(into: &policy)
    setWords(into: &policy)
    lintAdvice(into: &policy)
    return policy
  }

  private var who: Wording? {
    switch (settings.isForRootToo, settings.isForLocalUsersOnly) {
    case (true, false): nil
    case (false, false): Wording("users other than root", "root 以外のユーザー")
    case (true, true): Wording("local users", "ローカルのユーザー")
    case (false, true): Wording("local users other than root", "root 以外のローカルユーザー")
    }
  }

  private func set(
    _ parameter: Parameter, _ key: String, into policy: inout Policy,
    _ value: (Int) -> PolicyValue
  ) {
    guard let path = PwqualitySettings.number(named: key) else { return }
    let former = occurrences[key, default: []].map {
      Setting(value($0.value), .explicit, at: $0.position, written: $0.written)
    }
    guard let first = former.first else {
      policy.set(parameter, Setting(value(settings[keyPath: path]), .default(of: product)))
      return
    }
    policy.set(parameter, former.dropFirst().reduce(first) { $0.overridden(by: $1) })
  }

  private func setComposition(
    _ kinds: [(CharacterClass, Int)], into policy: inout Policy
  ) {
    let quotas = kinds.filter { $0.1 < 0 }.map { Composition.Quota(-$0.1, of: [$0.0]) }
    let variety = settings.minclass > 0 ? Composition.Variety(settings.minclass) : nil
    let keys = ["dcredit", "ucredit", "lcredit", "ocredit", "minclass"]
    let lines = keys.compactMap { key in
      occurrences[key]?.last.flatMap { key != "minclass" && $0.value > 0 ? nil : $0 }
    }
    let value = PolicyValue.composition(Composition(quotas: quotas, variety: variety))
    guard let first = lines.first else {
      policy.set(.composition, Setting(value, .default(of: product)))
      return
    }
    policy.set(
      .composition,
      Setting(
        value, .explicit, at: first.position,
        written: lines.map(\.written).joined(separator: ", ")))
  }

  private func setPatterns(into policy: inout Policy) {
    for (parameter, key) in [
      (Parameter.maximumRepeat, "maxrepeat"), (.maximumClassRepeat, "maxclassrepeat"),
      (.maximumSequence, "maxsequence"),
    ] {
      set(parameter, key, into: &policy) { $0 > 0 ? .number($0) : .unlimited }
    }
    set(.similarity, "difok", into: &policy) { .number(max(0, $0)) }
    policy.set(.palindrome, Setting(.flag(true), .implied))
  }

  private func setWords(into policy: inout Policy) {
    set(.dictionaryRefused, "dictcheck", into: &policy) { .flag($0 != 0) }
    set(.contextRefused, "usercheck", into: &policy) { .flag($0 != 0) }
    guard settings.usercheck == 0, let words = occurrences["badwords"]?.last else { return }
    policy.set(
      .contextRefused,
      Setting(.flag(true), .explicit, at: words.position, written: words.written))
  }

  private func lintAdvice(into policy: inout Policy) {
    guard settings.enforcing == 0, let line = occurrences["enforcing"]?.last else { return }
    policy.lints.append(
      Lint(
        .dangerous, at: line.position,
        Wording(
          "enforcing = 0 makes every rule a warning: any password is accepted",
          "enforcing = 0 ではすべての規則が警告だけになり、どんなパスワードも通ります")))
  }
}
