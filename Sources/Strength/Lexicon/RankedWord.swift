/// A word with its place in a list, or in several.
struct RankedWord {
  let bytes: [UInt8]
  /// The list in which it comes first as a whole password.
  private(set) var list: Int
  /// The rank in that list.
  private var rankInList: Int
  /// How early it is guessed as a part of a password.
  var rank: Int
  /// How early it is guessed as the whole password.
  var whole: Int
  /// Whether the list ranks passwords, which knows better than one of words.
  var isAmongPasswords: Bool
  /// The rank in another list of passwords, which is asked for a second opinion; 0 if it has none.
  var second: Int
  /// The first eight bytes as a number, which decides most comparisons.
  private let prefix: UInt64

  init(
    _ bytes: [UInt8], list: Int, rank: Int, whole: Int, isAmongPasswords: Bool, second: Int = 0
  ) {
    self.bytes = bytes
    self.list = list
    rankInList = rank
    self.rank = rank
    self.whole = whole
    self.isAmongPasswords = isAmongPasswords
    self.second = second
    var prefix: UInt64 = 0
    for index in 0..<8 {
      prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    self.prefix = prefix
  }

  /// By bytes, then by rank, then by list.
  private func precedes(_ other: Self) -> Bool {
    if prefix != other.prefix { return prefix < other.prefix }
    if bytes != other.bytes { return bytes.lexicographicallyPrecedes(other.bytes) }
    if isAmongPasswords != other.isAmongPasswords { return isAmongPasswords }
    return (whole, rank, list) < (other.whole, other.rank, other.list)
  }

  /// Each word once, in the order of their bytes: of the list in which it comes first, with the lowest
  /// of its ranks.
  ///
  /// A list of our own that ranks words among passwords says how early they come, and not what they
  /// are, if another one that is no list of passwords has them earlier: Kyoto is a place.
  ///
  /// - Parameters:
  ///   - words: in any order.
  ///   - passwords: the lists of passwords.
  /// - Returns: the words.
  static func distinct(_ words: [RankedWord], passwords: Set<Int>) -> [RankedWord] {
    var distinct: [RankedWord] = []
    distinct.reserveCapacity(words.count)
    for word in words.sorted(by: { $0.precedes($1) }) {
      if distinct.last?.bytes == word.bytes {
        distinct[distinct.count - 1].rank = min(distinct[distinct.count - 1].rank, word.rank)
        distinct[distinct.count - 1].takeKind(of: word, passwords)
        distinct[distinct.count - 1].second = max(distinct[distinct.count - 1].second, word.second)
      } else {
        distinct.append(word)
      }
    }
    return distinct
  }

  private mutating func takeKind(of other: Self, _ passwords: Set<Int>) {
    guard other.rank < rankInList, passwords.isDisjoint(with: [list, other.list]) else { return }
    list = other.list
    rankInList = other.rank
  }
}
