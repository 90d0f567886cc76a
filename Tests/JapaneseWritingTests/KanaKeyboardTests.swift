import FoundationEssentials
import JapaneseWriting
import Testing

@Suite struct KanaKeyboardTests {
  @Test(
    "Words are typed on a Japanese keyboard as somebody would who forgot to switch to kana",
    arguments: [
      ("さくら", "xho"), ("たなか", "qut"), ("やまだ", "7jq@"), ("すずき", "rr@g"), ("たろう", #"q\4"#),
      ("はなこ", "fub"), ("ひみつ", "vnz"), ("ぱすわーど", #"f[r0\s@"#), ("きょうと", "g)4s"),
      ("こうべ", "b4^@"), ("にっぽん", "iZ-[y"),
    ])
  func jis(_ kana: String, _ keys: String) throws {
    #expect(KanaKeyboard.jis.keys(for: try #require(Reading(kana))) == keys)
  }

  @Test(
    "The same keys give other signs under an American layout",
    arguments: [("やまだ", "7jq["), ("きょうと", "g(4s"), ("こうべ", "b4=["), ("けむ", #"'\"#)])
  func us(_ kana: String, _ keys: String) throws {
    #expect(KanaKeyboard.us.keys(for: try #require(Reading(kana))) == keys)
  }

  @Test("An American keyboard has no key for a long mark, nor for ろ", arguments: ["たろう", "ぱー"])
  func missing(_ kana: String) throws {
    #expect(KanaKeyboard.us.keys(for: try #require(Reading(kana))) == nil)
  }

  @Test("A backslash is ー and ろ on a Japanese keyboard")
  func backslash() {
    let kana = KanaKeyboard.jis.kana(ofKey: UInt8(ascii: "\\"))
    #expect(kana == [Kana.longMark, 0x308D])
  }

  @Test("Every key leads back to the kana that it was typed for", arguments: [true, false])
  func backwards(_ isJapanese: Bool) throws {
    let keyboard = isJapanese ? KanaKeyboard.jis : .us
    for scalar in Kana.hiragana {
      guard Kana.decomposed(scalar).mark == nil, let sign = Unicode.Scalar(scalar),
        let reading = Reading(String(sign)), let key = keyboard.keys(for: reading)?.utf8.first
      else { continue }
      #expect(keyboard.kana(ofKey: key).contains(scalar), "\(sign)")
    }
  }

  @Test("Bytes that no key gives have no kana", arguments: [0, 0x20, 0x7F, 0x80, 0xFF])
  func none(_ byte: UInt8) {
    #expect(KanaKeyboard.jis.kana(ofKey: byte) == [])
  }

  @Test("The layout is the one of an independent table", .enabled(if: Oracle.keys != nil))
  func oracle() throws {
    let keys = try #require(Oracle.keys)
    #expect(keys.count == 48)
    for key in keys {
      for (kana, jis, us) in [
        (key.kana, key.jis, key.us), (key.shiftedKana, key.shiftedJIS, nil),
      ] {
        guard let kana, let scalar = kana.unicodeScalars.first, let jis = jis?.utf8.first,
          Kana.isReading(scalar.value) || "゛゜".unicodeScalars.contains(scalar)
        else { continue }
        #expect(KanaKeyboard.jis.kana(ofKey: jis).contains(scalar.value), "\(key.key)")
        guard let us = us?.utf8.first else { continue }
        #expect(KanaKeyboard.us.kana(ofKey: us).contains(scalar.value), "\(key.key)")
      }
    }
  }
}

/// The layout as somebody else wrote it down; not in the repository.
private enum Oracle {
  struct Key: Decodable {
    let key: String
    let jis: String
    let us: String?
    let kana: String?
    let shiftedKana: String?
    let shiftedJIS: String?

    private enum CodingKeys: String, CodingKey {
      case key
      case kana
      case jis = "ascii_jis"
      case us = "ascii_us"
      case shiftedKana = "kana_shift"
      case shiftedJIS = "ascii_jis_shift"
    }
  }

  private struct Table: Decodable {
    let keys: [Key]
  }

  static let keys: [Key]? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = package.appending(path: "../shared/data/guidance/jis-kana-layout.json").standardized
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Table.self, from: data).keys
  }()
}
