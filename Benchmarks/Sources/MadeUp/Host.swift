package import Streams

/// A made-up service at a made-up domain.
package struct Host {
  package let name: String
  package let title: String

  /// Services at domains that all differ.
  package static func pool(of count: Int, chance: inout SplitMix64) -> [Host] {
    var hosts: [Host] = []
    var taken: Set<String> = []
    while hosts.count < count {
      let stem = (0..<2 + chance.below(3)).map { _ in syllables[chance.below(syllables.count)] }
        .joined()
      let name = stem + suffixes[chance.below(suffixes.count)]
      guard taken.insert(name).inserted else { continue }
      hosts.append(Host(name: name, title: title(from: stem, chance: &chance)))
    }
    return hosts
  }

  /// An index that is small more often than not: a few services have most of the accounts.
  package static func popularIndex(among count: Int, chance: inout SplitMix64) -> Int {
    let fraction = chance.fraction()
    return min(Int(fraction * fraction * Double(count)), count - 1)
  }

  /// The addresses of one login in one cell: Bitwarden joins several with commas.
  package func addresses(chance: inout SplitMix64) -> String {
    let first = address(chance: &chance)
    return chance.happens(0.08) ? "\(first),https://\(name)/" : first
  }

  /// One address.
  package func address(chance: inout SplitMix64) -> String {
    let scheme = chance.happens(0.03) ? "http" : "https"
    let first = "\(scheme)://\(Self.labels[chance.below(Self.labels.count)])\(name)"
    return first + Self.paths[chance.below(Self.paths.count)]
  }

  private static func title(from stem: String, chance: inout SplitMix64) -> String {
    switch chance.below(8) {
    case 0: japaneseNames[chance.below(japaneseNames.count)] + " " + stem
    case 1: stem + ", Inc."
    default: stem.prefix(1).uppercased() + stem.dropFirst()
    }
  }

  private static let syllables = [
    "ka", "ki", "ku", "sa", "shi", "su", "ta", "chi", "to", "na", "ni", "no", "ha", "hi", "fu",
    "ma", "mi", "mo", "ya", "yu", "ra", "ri", "ro", "wa", "net", "pay", "blue", "home", "fly",
    "book", "shop", "mail",
  ]
  private static let suffixes = [
    ".com", ".com", ".com", ".com", ".jp", ".jp", ".co.jp", ".co.jp", ".ne.jp", ".or.jp", ".net",
    ".org", ".io", ".de", ".co.uk", ".fr",
  ]
  private static let labels = ["", "www.", "www.", "login.", "accounts.", "my."]
  private static let paths = [
    "", "/", "/login", "/users/sign_in", "/mypage/login.html?locale=ja",
    "/auth/realms/members/protocol/openid-connect/auth", "/account/sign-in?continue=%2Fhome",
  ]
  private static let japaneseNames = ["銀行", "ショップ", "予約サイト", "会員ページ", "図書館", "電力"]
}
