/// Which passwords stand whole inside others.
struct Containment: Sendable {
  /// A password inside another.
  struct Hit: Sendable {
    let password: Int32
    let lower: Int32
    let count: Int32
  }

  /// The longest one inside each password, longer ones first.
  private(set) var hits: [Hit] = []

  /// The fewest characters with which standing inside another is no chance, whatever the number.
  private static let leastShortest = 6
  /// The most; a longer one has a core in common with what contains it.
  private static let longest = 64

  /// Looks through the own forms of all passwords.
  ///
  /// Only at places where the first characters of some password stand is there more to do, and at
  /// most one look for each length that begins like that: O(units) in all but made-up cases, and 59
  /// looks for each unit in any.
  ///
  /// - Parameters:
  ///   - text: the passwords.
  ///   - distinct: where to find a form.
  ///   - judge: what says whether a password is worth to be found in others.
  ///   - store: the passwords' bytes.
  init(
    _ text: ReuseText, _ distinct: DistinctForms, _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    let forms = text.forms
    let shortest = Self.shortest(among: text.material.passwords.count)
    var lengths: [UInt64: UInt64] = [:]
    var bits: UInt64 = 12
    while bits < 27, 1 << bits < text.material.passwords.count * 16 { bits += 1 }
    var filters = (any: PieceFilter(bits: bits), several: PieceFilter(bits: bits))
    for number in distinct.byLength where Int(number) < forms.passwordCount {
      let form = Int(number)
      let length = forms.length(of: form)
      guard (shortest...Self.longest).contains(length) else { continue }
      let beginning = forms.hash(of: form, 0..<shortest)
      let lengthBit: UInt64 = 1 << UInt64(length - 1)
      let all = lengths[beginning, default: 0] | lengthBit
      lengths[beginning] = all
      filters.any.insert(beginning)
      if all != lengthBit { filters.several.insert(beginning) }
    }
    for password in text.material.passwords.indices {
      if let hit = Self.hit(
        in: password, text, distinct, lengths, filters, shortest,
        { judge.isWorthLinking($1, of: $0, text, store) })
      {
        hits.append(hit)
      }
    }
    hits.sort { ($0.count, $1.password) > ($1.count, $0.password) }
  }

  /// The fewest characters of which so many passwords have a piece by chance less than once.
  ///
  /// Folded, random characters are of about 30 kinds; a password has about ten places, and few are
  /// short enough to be found.
  private static func shortest(among count: Int) -> Int {
    let pairs = 2 * CoreWorth.log10(Double(max(count, 1))) + 1
    return max(leastShortest, Int((pairs / 1.48).rounded(.up)))
  }

  private static func hit(
    in password: Int, _ text: ReuseText, _ distinct: DistinctForms, _ lengths: [UInt64: UInt64],
    _ filters: (any: PieceFilter, several: PieceFilter), _ shortest: Int,
    _ isWorthLinking: (_ password: Int, _ piece: Range<Int>) -> Bool
  ) -> Hit? {
    let forms = text.forms
    let length = forms.length(of: password)
    if length <= shortest { return nil }
    var best: Hit?
    for lower in 0...length - shortest {
      let beginning = forms.hash(of: password, lower..<lower + shortest)
      // Nearly every password has its own beginning; another one's has another length.
      let isThere =
        lower == 0
        ? filters.several.mayContain(beginning) : filters.any.mayContain(beginning)
      guard isThere, var rest = lengths[beginning] else { continue }
      while rest != 0 {
        let count = 64 - rest.leadingZeroBitCount
        rest &= ~(1 << UInt64(count - 1))
        if count <= Int(best?.count ?? 0) { break }
        guard count < length, lower + count <= length,
          distinct.first(
            withHash: forms.hash(of: password, lower..<lower + count), length: count, in: forms)
            != nil,
          isWorthLinking(password, lower..<lower + count)
        else { continue }
        best = Hit(password: Int32(password), lower: Int32(lower), count: Int32(count))
      }
    }
    return best
  }
}

/// Hashes of pieces: two bits for each (a Bloom filter), with room for so many that few others seem to
/// be among them.
struct PieceFilter {
  private var words: [UInt64]
  private let shift: UInt64

  init(bits: UInt64) {
    words = Array(repeating: 0, count: 1 << Int(bits - 6))
    shift = 64 - bits
  }

  mutating func insert(_ hash: UInt64) {
    let places = places(of: hash)
    words[places[0].word] |= places[0].bit
    words[places[1].word] |= places[1].bit
  }

  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let places = places(of: hash)
    return words[places[0].word] & places[0].bit != 0 && words[places[1].word] & places[1].bit != 0
  }

  @inline(__always)
  private func places(of hash: UInt64) -> InlineArray<2, (word: Int, bit: UInt64)> {
    let keyed = hash.keyed(as: 40)
    let (first, second) = (keyed &>> shift, (keyed &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    return [(Int(first >> 6), 1 << (first & 63)), (Int(second >> 6), 1 << (second & 63))]
  }
}
