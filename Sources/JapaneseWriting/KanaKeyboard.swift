/// A keyboard with a kana on each key, and what its keys give while the input method is off.
///
/// Who types in kana and forgets to switch writes `xho` for さくら: random to look at, and a word.
public struct KanaKeyboard: Sendable {
  /// The keyboard of Japan (JIS X 6002).
  public static let jis = KanaKeyboard(latin: \.jis)
  /// The same keys under an American layout, without those for ー and ろ, which it lacks.
  public static let us = KanaKeyboard(latin: \.us)

  /// What a key gives: a kana, ゛ or ゜, by the character it gives in Latin mode.
  private var kana = [UInt32](repeating: 0, count: 128)
  /// The character by kana.
  private var keys: [UInt32: UInt8] = [:]

  private init(latin: KeyPath<KanaKeyRow, String>) {
    for row in KanaKeyRow.all {
      let keys = Array(row[keyPath: latin].utf8)
      for (key, scalar) in zip(keys, row.kana.unicodeScalars) where scalar != Self.nothing {
        guard key != Self.missing else { continue }
        // Two keys of a JIS keyboard give a backslash, ー and ろ; both readings are looked up.
        if kana[Int(key)] == 0 { kana[Int(key)] = scalar.value } else { second[key] = scalar.value }
        if self.keys[scalar.value] == nil { self.keys[scalar.value] = key }
      }
    }
  }

  private var second: [UInt8: UInt32] = [:]
  private static let nothing: Unicode.Scalar = "・"
  private static let missing = UInt8(ascii: " ")

  /// The kana that a key gives, by the character it gives in Latin mode.
  ///
  /// ゛ and ゜ are keys of their own. Two keys may give the same character.
  public func kana(ofKey character: UInt8) -> [UInt32] {
    guard character < 128 else { return [] }
    let first = kana[Int(character)]
    return (first == 0 ? [] : [first]) + (second[character].map { [$0] } ?? [])
  }

  /// What the keys of a reading give in Latin mode; nil if the keyboard lacks one of them.
  public func keys(for reading: Reading) -> String? {
    var text = ""
    for scalar in reading.kana.unicodeScalars {
      let (base, mark) = Kana.decomposed(scalar.value)
      guard let key = keys[base] else { return nil }
      text.unicodeScalars.append(Unicode.Scalar(key))
      if let mark {
        guard let key = keys[mark] else { return nil }
        text.unicodeScalars.append(Unicode.Scalar(key))
      }
    }
    return text
  }
}

/// A row of keys, without Shift or with it: one character of each string for each key.
///
/// The positions of the kana are those of JIS X 6002; those of the characters are the Japanese and
/// the American layout of the same keys, position by position.
private struct KanaKeyRow {
  let jis: String
  let us: String
  let kana: String

  static let all = [
    Self(jis: #"1234567890-^\"#, us: "1234567890-= ", kana: "ぬふあうえおやゆよわほへー"),
    Self(jis: "qwertyuiop@[", us: "qwertyuiop[]", kana: "たていすかんなにらせ゛゜"),
    Self(jis: "asdfghjkl;:]", us: #"asdfghjkl;'\"#, kana: "ちとしはきくまのりれけむ"),
    Self(jis: #"zxcvbnm,./\"#, us: "zxcvbnm,./ ", kana: "つさそひこみもねるめろ"),
    Self(jis: ##"!"#$%&'() "##, us: "!@#$%^&*()", kana: "・・ぁぅぇぉゃゅょを"),
    Self(jis: "QWERTYUIOP", us: "QWERTYUIOP", kana: "・・ぃ・・・・・・・"),
    Self(jis: "ZXCVBNM", us: "ZXCVBNM", kana: "っ・・・・・・"),
  ]
}
