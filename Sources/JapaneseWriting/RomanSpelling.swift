/// A reading in Latin letters.
public struct RomanSpelling: Sendable, Hashable {
  /// Small letters, and now and then an apostrophe or a hyphen.
  public let text: String
  /// The system it follows throughout, the first one if there are several; nil if it mixes them.
  public let system: RomanSystem?
}

extension Reading {
  /// The ways in which people write the reading in Latin letters.
  ///
  /// Hepburn comes first, then passports, Kunrei, Nihon and what is typed, then mixtures, those with
  /// the least departures from some system first.
  ///
  /// A reading of more than ``longestSpelled`` morae is no name and no word, and has none.
  ///
  /// - Parameter limit: the most spellings to make; mixtures of long readings are many.
  /// - Returns: the spellings, none twice.
  public func spellings(limit: Int = 512) -> [RomanSpelling] {
    guard limit > 0, morae.count <= Self.longestSpelled else { return [] }
    // From the end, since ん and っ depend on what follows.
    var rows = [PartialSpelling()]
    for index in morae.indices.reversed() {
      var next: [PartialSpelling] = []
      for row in rows {
        for spelling in choices(index, before: Substring(row.text)) {
          next.append(row.preceded(by: spelling))
        }
      }
      rows = PartialSpelling.best(next, count: max(limit, Self.leastKept))
    }
    return rows.prefix(limit).map { RomanSpelling(text: $0.text, system: $0.system) }
  }

  /// The first spelling of a system; where the system has none, the first there is.
  public func spelling(in system: RomanSystem) -> String {
    var parts: [String] = []
    for index in morae.indices.reversed() {
      let choices = choices(index, before: Substring(parts.last ?? ""))
      let choice = choices.first { $0.systems.contains(RomanSystems(system)) } ?? choices.first
      if let text = choice?.text, !text.isEmpty { parts.append(text) }
    }
    return parts.reversed().joined()
  }

  /// The most morae of a reading that has spellings.
  public static let longestSpelled = 64

  /// Kept on the way even for few spellings, so that the best ones are among them.
  private static let leastKept = 32

  private func choices(_ index: Int, before next: Substring) -> [MoraSpellings.Spelling] {
    let mora = morae[index]
    switch mora.kana {
    case "ん": return RomanRules.nasal(before: next)
    case "っ": return RomanRules.doubling(before: next)
    default: break
    }
    if index > 0, let vowel = morae[index - 1].vowel,
      let choices = RomanRules.lengthening(mora.kana, after: vowel)
    {
      return choices
    }
    var choices = MoraSpellings.all[mora.kana]?.spellings ?? []
    if index > 1, index == morae.count - 1, let particle = RomanRules.particle(mora.kana) {
      choices.append(particle)
    }
    // ー after nothing that is long.
    return choices.isEmpty ? [MoraSpellings.Spelling(text: "", systems: .all)] : choices
  }
}

/// The end of a spelling, and how far it is from each system.
private struct PartialSpelling {
  var text = ""
  /// How often it departs from each system, by the system's number.
  private var departures = Self.none
  /// The least departures from any system, and the first of those systems.
  private var rank = (departures: UInt8(0), system: UInt8(0))

  /// A reading has fewer morae than a byte can count; lanes without a system are never the least.
  private static let none: SIMD8<UInt8> = {
    var none = SIMD8<UInt8>(repeating: .max)
    for system in RomanSystem.allCases { none[Int(system.rawValue)] = 0 }
    return none
  }()

  var system: RomanSystem? {
    rank.departures == 0 ? RomanSystem(rawValue: rank.system) : nil
  }

  func preceded(by spelling: MoraSpellings.Spelling) -> Self {
    var longer = self
    longer.text = spelling.text + text
    for system in RomanSystem.allCases where !spelling.systems.contains(RomanSystems(system)) {
      longer.departures[Int(system.rawValue)] += 1
    }
    let least = longer.departures.min()
    longer.rank = (least, 0)
    while longer.departures[Int(longer.rank.system)] != least { longer.rank.system += 1 }
    return longer
  }

  /// What decides first: departures, system, length.
  private var order: Int {
    Int(rank.departures) << 32 | Int(rank.system) << 24 | text.utf8.count
  }

  /// The different ones, the nearest to a system first.
  static func best(_ rows: [Self], count: Int) -> [Self] {
    let orders = rows.map(\.order)
    let sorted = rows.indices.sorted { left, right in
      orders[left] != orders[right]
        ? orders[left] < orders[right] : rows[left].text < rows[right].text
    }
    var seen: Set<String> = []
    var best: [Self] = []
    for index in sorted where best.count < count && seen.insert(rows[index].text).inserted {
      best.append(rows[index])
    }
    return best
  }
}
