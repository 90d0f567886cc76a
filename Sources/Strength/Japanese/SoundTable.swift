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
    var first: [String: String] = [:]
    var representative: [String: String] = [:]
    func find(_ kana: String) -> String {
      var kana = kana
      while let next = representative[kana], next != kana { kana = next }
      return kana
    }
    let morae = MoraSpellings.kana
    for kana in morae {
      for spelling in MoraSpellings.all[kana]?.spellings ?? [] {
        if let other = first[spelling.text] {
          let (left, right) = (find(other), find(kana))
          representative[max(left, right)] = min(left, right)
        } else {
          first[spelling.text] = kana
        }
      }
    }
    for kana in ["ん", "っ"] + morae {
      let sound = find(kana)
      if sounds[sound] == nil {
        last += 1
        sounds[sound] = last
      }
      sounds[kana] = sounds[sound]
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
