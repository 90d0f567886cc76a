package import Streams

/// Which credential has a password of its own, shares one, or has one of the common ones.
///
/// Of a hundred credentials fifteen stand in clusters of two to eight, anywhere in the file, and
/// three have a password from the common list.
package struct PasswordChoices {
  private static let shareInClusters = 0.15
  private static let shareOfCommon = 0.03

  private let seed: UInt64
  /// For each credential: 0 for a password of its own, the largest number for a common one, else
  /// the number of its cluster.
  private let choices: [UInt32]

  package init(credentials count: Int, seed: UInt64) {
    self.seed = seed
    var chance = SplitMix64(seed: seed &+ 2)
    var choices = [UInt32](repeating: 0, count: count)
    let clustered = Int(Double(count) * Self.shareInClusters)
    let common = Int(Double(count) * Self.shareOfCommon)
    var cluster: UInt32 = 0
    var next = 0
    while next + 2 <= clustered {
      cluster += 1
      // What is left over must not be a cluster of one.
      var size = min(2 + chance.below(7), clustered - next)
      if clustered - next - size == 1 { size += 1 }
      for index in next..<next + size { choices[index] = cluster }
      next += size
    }
    for index in next..<next + common { choices[index] = .max }
    // Fisher and Yates: every order is as likely as any other.
    for index in stride(from: count - 1, to: 0, by: -1) {
      choices.swapAt(index, chance.below(index + 1))
    }
    self.choices = choices
  }

  package func password(of index: Int, common: [String], chance: inout SplitMix64) -> String {
    switch choices[index] {
    case 0:
      return Self.password(chance: &chance)
    case .max:
      return common[chance.below(common.count)]
    case let cluster:
      // The members of a cluster lie far apart; the cluster's own sequence gives each the same.
      var own = SplitMix64(seed: (seed &<< 32) ^ UInt64(cluster) &* 0xD134_2543_DE82_EF95)
      return Self.password(chance: &own)
    }
  }

  /// Six to twenty-four characters, as people and as generators make them.
  private static func password(chance: inout SplitMix64) -> String {
    let length = 6 + chance.below(19)
    switch chance.below(10) {
    case 0..<5:
      return Characters.printable.word(of: length, chance: &chance)
    case 5..<8:
      return Characters.alphanumeric.word(of: length, chance: &chance)
    default:
      let digits = String(chance.below(9000) + 1000)
      return Characters.lowerCase.word(of: length - digits.utf8.count, chance: &chance) + digits
    }
  }
}

/// An alphabet to draw words from.
package struct Characters {
  static let lowerCase = Characters("abcdefghijklmnopqrstuvwxyz")
  package static let base32 = Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  static let alphanumeric = Characters(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
  static let printable = Characters(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"#$%&'()*+,-./:;<=>?@[]^_{|}~")

  private let alphabet: [UInt8]

  private init(_ alphabet: String) { self.alphabet = Array(alphabet.utf8) }

  package func word(of length: Int, chance: inout SplitMix64) -> String {
    let letters = (0..<length).map { _ in alphabet[chance.below(alphabet.count)] }
    return String(decoding: letters, as: UTF8.self)
  }
}
