internal import JapaneseWriting

/// A number for each sound of Japanese that Latin letters tell apart: what ``RomanAutomaton`` walks
/// along, and what readings are looked up by.
///
/// Morae with a spelling in common are one sound: じ and ぢ, つ and とぅ, お and を. The second half of a
/// long vowel is none, since most people leave it out: Tokyo.
struct SoundTable: Sendable {
  /// The sounds of morae.
  private var sounds: [String: UInt8] = [:]
  /// The number of the last sound.
  private(set) var last: UInt8 = 0

  static let shared = SoundTable()

  private init() {
    let morae = MoraSpellings.inOrder
    // Of each mora the first one that it has a spelling in common with, if not itself.
    var representative = Array(morae.indices)
    func find(_ mora: Int) -> Int {
      var mora = mora
      while representative[mora] != mora { mora = representative[mora] }
      return mora
    }
    var first: [String: Int] = [:]
    first.reserveCapacity(2 * morae.count)
    for (number, mora) in morae.enumerated() {
      for spelling in mora.spellings {
        if let other = first[spelling.text] {
          let (left, right) = (find(other), find(number))
          representative[max(left, right)] = min(left, right)
        } else {
          first[spelling.text] = number
        }
      }
    }
    sounds = ["ん": 1, "っ": 2]
    sounds.reserveCapacity(morae.count + 2)
    last = 2
    var numbers = [UInt8](repeating: 0, count: morae.count)
    for (number, mora) in morae.enumerated() {
      let sound = find(number)
      if numbers[sound] == 0 {
        last += 1
        numbers[sound] = last
      }
      sounds[mora.kana] = numbers[sound]
    }
  }

  /// The sound of a mora; 0 if it has none.
  subscript(kana: String) -> UInt8 { sounds[kana] ?? 0 }

  /// The sounds of a reading.
  ///
  /// A は at its end is also わ, as in こんにちは.
  func keys(of reading: Reading) -> [[UInt8]] {
    var key: [UInt8] = []
    for (index, mora) in reading.morae.enumerated() {
      if index > 0, let vowel = reading.morae[index - 1].vowel,
        RomanRules.lengthening(mora.kana, after: vowel) != nil
      {
        continue
      }
      let sound = self[mora.kana]
      if sound > 0 { key.append(sound) }
    }
    guard let end = reading.morae.last, reading.morae.count > 2,
      let particle = RomanRules.particle(end.kana),
      let sounded = MoraSpellings.all.first(where: { _, mora in
        mora.spellings.first?.text == particle.text
      })
    else { return [key] }
    return [key, key.dropLast() + [self[sounded.key]]]
  }
}
