package import Streams

/// What people write about themselves.
package enum Person {
  package static func username(chance: inout SplitMix64) -> String {
    let family = families[chance.below(families.count)]
    let given = givens[chance.below(givens.count)]
    return switch chance.below(4) {
    case 0: "\(given)\(chance.below(10_000))"
    case 1: "\(given).\(family)@example.co.jp"
    case 2: "\(family)\(chance.below(100))@example.jp"
    default: "\(given).\(family)@example.com"
    }
  }

  /// A note with what makes readers of CSV stumble: quotes, commas, line breaks of both kinds.
  package static func note(chance: inout SplitMix64) -> String {
    switch chance.below(4) {
    case 0: "the \"blue\" card, number on the back"
    case 1: "秘密の質問: 最初のペット\n答え: \(givens[chance.below(givens.count)])"
    case 2: "moved here in \(2005 + chance.below(20))\r\nask for the new card"
    default: "family plan"
    }
  }

  private static let families = [
    "yamada", "sato", "suzuki", "takahashi", "tanaka", "ito", "smith", "meyer", "garcia", "rossi",
  ]
  private static let givens = [
    "haruka", "sota", "yui", "ren", "aoi", "kenji", "anna", "liam", "emma", "noah", "mia", "leo",
  ]
}
