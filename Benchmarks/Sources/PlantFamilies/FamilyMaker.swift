import Streams

/// Makes a family: a password, and what its owner made of it for other services.
struct FamilyMaker {
  private let source: PasswordSource
  private var chance: SplitMix64

  init(source: PasswordSource, chance: inout SplitMix64) {
    self.source = source
    self.chance = SplitMix64(seed: chance.next())
  }

  /// Two to six members.
  func members(_ family: Int) -> [Planted] {
    var maker = self
    return maker.make(family)
  }

  private mutating func make(_ family: Int) -> [Planted] {
    let count = 2 + chance.below(5)
    var services = PasswordSource.services
    for index in 0..<count { services.swapAt(index, index + chance.below(services.count - index)) }
    let first = source.first(&chance)
    let style = chance.below(100)
    if style < 20 {
      return services.prefix(count).map {
        Planted(service: $0, password: first, family: family, kind: "exact")
      }
    }
    if style < 24 { return seasons(Array(services.prefix(count)), family) }
    if style < 46 { return affixed(first, Array(services.prefix(count)), family) }
    var members = [Planted(service: services[0], password: first, family: family, kind: "first")]
    for service in services[1..<count] {
      let (password, kind) = tweaked(first)
      members.append(Planted(service: service, password: password, family: family, kind: kind))
    }
    return members
  }

  /// A password that moves on with the seasons.
  private mutating func seasons(_ services: [String], _ family: Int) -> [Planted] {
    let names = ["Spring", "Summer", "Autumn", "Winter"]
    let word = source.word(&chance)
    let (year, first, sign) = (2000 + chance.below(26), chance.below(4), signs(1))
    return services.enumerated().map { number, service in
      let season = names[(first + number) % 4]
      return Planted(
        service: service, password: word + season + String(year + (first + number) / 4) + sign,
        family: family, kind: "season-step")
    }
  }

  /// The same core with something for each service.
  private mutating func affixed(
    _ first: String, _ services: [String], _ family: Int
  ) -> [Planted] {
    let core = String(first.prefix(12 + chance.below(6)))
    let style = chance.below(7)
    let separator = ["-", "_", "@", ".", ""][chance.below(5)]
    return services.enumerated().map { number, service in
      let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number)))
      let name = service.prefix(1).uppercased() + service.dropFirst()
      let (password, kind): (String, String) =
        switch style {
        case 0: (letter + signs(2) + core, "affix-sequence")
        case 1: (name.prefix(1) + signs(2) + core, "affix-initial")
        case 2: (core + String(service.prefix(3)), "affix-short-name")
        case 3: (String(name.prefix(2)) + core + signs(1), "affix-both")
        case 4: (core + separator + service, "affix-name-end")
        case 5: (service + separator + core, "affix-name-front")
        default: (core + signs(3), "affix-opaque")
        }
      return Planted(service: service, password: String(password), family: family, kind: kind)
    }
  }

  private mutating func signs(_ count: Int) -> String {
    source.text(of: count, from: "!#$%&*+-=?@_.", &chance)
  }

  /// One change, or two of them one after the other.
  private mutating func tweaked(_ first: String) -> (String, String) {
    if chance.happens(0.12) {
      let (once, one) = tweakedOnce(first)
      let (twice, other) = tweakedOnce(once)
      if one != "exact", other != "exact" { return (twice, "stacked") }
    }
    return tweakedOnce(first)
  }

  private mutating func tweakedOnce(_ first: String) -> (String, String) {
    let tweak = PasswordTweak.allCases[chance.below(PasswordTweak.allCases.count)]
    guard let text = tweak.apply(to: first, source, &chance), text != first else {
      return (first, "exact")
    }
    return (text, tweak.rawValue)
  }
}
