internal import JapaneseWriting

/// The tables of a ``RomanAutomaton``, as they are put together.
struct RomanTree {
  /// Rows of elements behind each other, and where each row begins.
  struct Rows<Element: BitwiseCopyable> {
    private(set) var flat: [Element] = []
    private(set) var starts: [UInt16] = [0]

    init(_ rows: [[Element]]) {
      for row in rows {
        flat += row
        starts.append(UInt16(flat.count))
      }
    }
  }

  private static let letters = 28

  /// For each node its successor by each letter.
  private(set) var next = [UInt16](repeating: 0, count: RomanTree.letters)
  /// For each node what ends there.
  var outputs: Rows<RomanAutomaton.Output> { Rows(ends) }
  /// For each vowel from 1 what makes it longer.
  let lengthenings = Rows(Self.lengthenings())

  private var ends: [[RomanAutomaton.Output]] = [[]]

  init() {
    for (kana, spellings) in MoraSpellings.all {
      for spelling in spellings.spellings { add(spelling, kana) }
      if let particle = RomanRules.particle(kana) { add(particle, kana, isLast: true) }
    }
    for spelling in RomanRules.nasal(before: "a") + RomanRules.nasal(before: "") {
      // A plain n is everybody's before most consonants.
      if spelling.text != "n" || spelling.systems == .all { add(spelling, "ん") }
    }
    for spelling in RomanRules.doubling(before: "") { add(spelling, "っ") }
    add(RomanRules.longMark, "ー")
  }

  private mutating func add(
    _ spelling: MoraSpellings.Spelling, _ kana: String, isLast: Bool = false
  ) {
    var node = 0
    for letter in spelling.text.utf8 {
      let slot = node * Self.letters + Int(RomanAutomaton.number(UInt32(letter))) - 1
      if next[slot] == 0 {
        next[slot] = UInt16(ends.count)
        next += [UInt16](repeating: 0, count: Self.letters)
        ends.append([])
      }
      node = Int(next[slot])
    }
    let codes = kana.unicodeScalars.map { UInt8(truncatingIfNeeded: KanaCode.of($0.value)) }
    let vowel = MoraSpellings.all[kana]?.vowel
    ends[node].append(
      RomanAutomaton.Output(
        first: codes.first ?? 0, second: codes.count > 1 ? codes[1] : 0,
        vowel: vowel.map(Self.number) ?? 0, isLast: isLast,
        departures: Departures(spelling.systems)))
  }

  private static func number(_ vowel: Mora.Vowel) -> UInt8 {
    UInt8((Mora.Vowel.allCases.firstIndex(of: vowel) ?? 0) + 1)
  }

  private static func lengthenings() -> [[RomanAutomaton.Lengthening]] {
    [[]]
      + Mora.Vowel.allCases.map { vowel in
        ["あ", "い", "う", "え", "お", "ー"].flatMap { kana in
          let code = kana.unicodeScalars.first.map { KanaCode.of($0.value) } ?? 0
          return (RomanRules.lengthening(kana, after: vowel) ?? []).map { way in
            RomanAutomaton.Lengthening(
              kana: UInt8(truncatingIfNeeded: code),
              vowel: MoraSpellings.all[kana]?.vowel.map(number) ?? 0,
              letter: way.text.utf8.first ?? 0, departures: Departures(way.systems))
          }
        }
      }
  }
}
