@testable import Guidance

/// Policies of every shape, the same for the same seed.
struct RandomPolicy {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  func policy() -> Policy {
    var random = self
    return random.made()
  }

  private mutating func made() -> Policy {
    var policy = Policy(
      name: chance(2) ? text() : nil,
      source: Policy.Source(
        format: .kagiban, file: text(), productVersion: chance(3) ? text() : nil),
      reach: PolicyFormat.kagiban.reach)
    policy.scope = Policy.Scope(who: chance(3) ? wording() : nil, isEnforced: !chance(8))
    for parameter in Parameter.allCases where parameter.kind != .alternatives && chance(2) {
      policy.set(parameter, setting(of: parameter, mayBury: true))
    }
    if chance(3) {
      policy.arithmetic = LengthArithmetic(
        credits: chance(2) ? [.digit: number(5), .oneOf("#$"): 1] : [:], floor: number(10))
    }
    for _ in 0..<number(3) {
      policy.lints.append(
        Lint(pick(Lint.Kind.allCases), at: chance(2) ? position() : nil, wording()))
    }
    for _ in 0..<number(2) {
      policy.gaps.append(Policy.Gap(at: chance(2) ? position() : nil, wording()))
    }
    return policy
  }

  private mutating func setting(of parameter: Parameter, mayBury: Bool) -> Setting {
    let origin: Origin
    switch number(6) {
    case 0: origin = .default(of: text())
    case 1: origin = .implied
    case 2: return Setting(nil, .notExpressible(lookIn: chance(2) ? [text(), text()] : []))
    default: origin = .explicit
    }
    var setting = Setting(
      chance(10) ? nil : value(of: parameter), origin, at: chance(3) ? nil : position(),
      written: chance(3) ? text() : nil, doubt: chance(5) ? wording() : nil,
      notes: chance(4) ? [wording(), wording()] : [])
    if mayBury, chance(6) { setting.overridden = [self.setting(of: parameter, mayBury: false)] }
    return setting
  }

  private mutating func value(of parameter: Parameter) -> PolicyValue {
    switch parameter.kind {
    case .length:
      chance(6) ? .unlimited : .length(number(200), pick(LengthUnit.allCases))
    case .number: chance(6) ? .unlimited : .number(number(400))
    case .flag, .alternatives: .flag(chance(2))
    case .composition: .composition(composition())
    case .word:
      switch parameter {
      case .normalization: .normalization(pick(Normalization.allCases))
      case .blocklistMatch: .match(pick(BlocklistMatch.allCases))
      default: .unit(pick(LengthUnit.allCases))
      }
    }
  }

  private mutating func composition() -> Composition {
    let kinds: [CharacterClass] = [
      .upper, .lower, .digit, .special, .alpha, .nonAlpha, .nonDigit, .other, .oneOf("[]-\" ,"),
    ]
    var composition = Composition()
    for kind in kinds where chance(4) {
      composition.quotas.append(.init(number(4) + 1, of: [kind]))
    }
    if chance(3) { composition.quotas.append(.init(1, of: [pick(kinds), .digit])) }
    if chance(3) { composition.variety = .init(number(5), of: Array(kinds.prefix(4))) }
    if chance(4) {
      composition.tiers = [
        .init(classes: 1, minimum: nil), .init(classes: nil, minimum: number(30)),
        .init(classes: 3, minimum: number(20)),
      ]
    }
    return composition
  }

  private mutating func position() -> Position {
    Position(file: text(), line: number(1000) + 1)
  }

  private mutating func wording() -> Wording {
    chance(2) ? Wording(verbatim: text()) : Wording(text(), text())
  }

  private mutating func text() -> String {
    pick([
      "plain", "etc/security/pwquality.conf", "あ い", "a: b # c", "\"quoted\"\\", "line\nline\ttab",
      "\u{1B}[31m\u{202E}", "- x", "null", "~", "12", "true", "{a}", "𠮷😀", "e\u{301}", "\u{7F}",
    ])
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(items.count)] }

  private mutating func chance(_ oneIn: Int) -> Bool { number(oneIn) == 0 }

  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
