import Streams

/// Passwords as people and programs make them.
struct PasswordSource {
  let words: [String]

  static let services = [
    "amazon", "apple", "google", "rakuten", "mercari", "yahoo", "docomo", "softbank", "mufg",
    "smbc", "mizuho", "netflix", "spotify", "github", "gitlab", "paypal", "paypay", "line",
    "instagram", "facebook", "twitter", "tiktok", "steam", "nintendo", "ebay", "uber", "airbnb",
    "adobe", "dropbox", "zoom", "slack", "linkedin", "ana", "jal", "suica", "aeon", "nikkei",
    "cookpad", "tabelog", "zozotown", "pixiv", "niconico", "kakaku", "expedia", "booking",
  ]

  /// Somebody's password that has nothing to do with any other.
  func stranger(_ chance: inout SplitMix64) -> Planted {
    let service = Self.services[chance.below(Self.services.count)]
    let (password, kind) =
      switch chance.below(100) {
      case ..<55: (random(&chance), "random")
      case ..<70: (passphrase(&chance), "passphrase")
      case ..<95: (human(&chance), "human")
      default: (common(&chance), "common")
      }
    return Planted(service: service, password: password, kind: kind)
  }

  /// The password that a family begins with.
  func first(_ chance: inout SplitMix64) -> String {
    switch chance.below(10) {
    case ..<6: human(&chance)
    case ..<8: String(random(&chance).prefix(8 + chance.below(5)))
    default: passphrase(&chance)
    }
  }

  /// From a generator.
  func random(_ chance: inout SplitMix64) -> String {
    let alphabets = [
      Characters.alphanumeric, Characters.alphanumeric + "!#$%&*+-=?@_",
      Characters.lowerCase + Characters.digits, Characters.printable,
    ]
    let alphabet = alphabets[chance.below(alphabets.count)]
    return text(of: 12 + chance.below(9), from: alphabet, &chance)
  }

  /// Three to five words; some of them are many people's favourites.
  func passphrase(_ chance: inout SplitMix64) -> String {
    let favourites = ["correct", "horse", "summer", "coffee", "dragon", "sakura", "monkey"]
    let separator = ["-", " ", ".", "_", ""][chance.below(5)]
    return (0..<3 + chance.below(3)).map { _ in
      chance.happens(0.1) ? favourites[chance.below(favourites.count)] : word(&chance)
    }.joined(separator: separator)
  }

  /// A word or two, digits, a sign.
  func human(_ chance: inout SplitMix64) -> String {
    var text = word(&chance)
    if chance.happens(0.3) { text += word(&chance) }
    if chance.happens(0.4) { text = text.prefix(1).uppercased() + text.dropFirst() }
    if chance.happens(0.25) { text += self.text(of: 1, from: "!#%&*+-.=?@_", &chance) }
    switch chance.below(4) {
    case 0: text += String(1950 + chance.below(76))
    case 1: text += self.text(of: 2, from: Characters.digits, &chance)
    default: text += self.text(of: 4, from: Characters.digits, &chance)
    }
    if chance.happens(0.15) { text += self.text(of: 1, from: "!#$", &chance) }
    return text
  }

  /// One of the cores that everybody has, and something of one's own.
  private func common(_ chance: inout SplitMix64) -> String {
    let cores = [
      "password", "Password", "qwerty", "iloveyou", "dragon", "sakura", "baseball", "princess",
      "welcome", "admin", "monkey", "P@ssw0rd", "letmein", "sunshine",
    ]
    return cores[chance.below(cores.count)]
      + text(of: 3 + chance.below(4), from: Characters.digits + "!#$", &chance)
  }

  func word(_ chance: inout SplitMix64) -> String {
    // Frequent ones more often, as people do.
    let fraction = chance.fraction()
    return words[Int(fraction * chance.fraction() * Double(words.count - 1))]
  }

  func text(of length: Int, from alphabet: String, _ chance: inout SplitMix64) -> String {
    let characters = Array(alphabet.unicodeScalars)
    var text = ""
    for _ in 0..<length {
      text.unicodeScalars.append(characters[chance.below(characters.count)])
    }
    return text
  }
}

/// What passwords are made of.
enum Characters {
  static let digits = "0123456789"
  static let lowerCase = "abcdefghijklmnopqrstuvwxyz"
  static let alphanumeric = lowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + digits
  static let printable = alphanumeric + "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"
}
