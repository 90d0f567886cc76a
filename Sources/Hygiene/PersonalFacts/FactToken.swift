/// What it takes for a token to count where it stands in a password.
///
/// Short pieces of names and of numbers are in many texts by chance; the shorter and the stranger a
/// token is, the clearer it must stand by itself.
enum TokenStanding: UInt8, BitwiseCopyable {
  /// A word in letters: three of them by themselves, four at one end of a run of letters, six
  /// anywhere; never within a longer word.
  case letters
  /// Kana or ideographs, anywhere.
  case written
  /// Digits: four by themselves; seven at one end of a run of digits, eight anywhere.
  case digits
  /// Signs, digits and letters mixed: no digit may touch its digits.
  case mixed
  /// By itself only.
  case bounded
  /// By itself, and something other than letters behind it; shorter than four only in front.
  case beginning
  /// By itself, and only next to a token that counts.
  case beside
}

/// A text that may stand in a password, and what it would mean there.
struct FactToken: BitwiseCopyable {
  /// Where its bytes stand in the texts of all tokens.
  let offset: UInt32
  /// The number of its bytes.
  let count: UInt8
  /// Its length as far as it counts: kana and ideographs count twice.
  let weight: UInt8
  /// What the fact is about.
  let kind: FactKind
  /// How it is written.
  let form: FactForm
  /// What it takes to count.
  let standing: TokenStanding
  /// How soon somebody who knows the fact would try it, from 1.
  let rank: UInt32

  /// The bytes in the texts of all tokens.
  var range: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}

/// The texts that are derived from facts, before they are put in order.
///
/// Texts are folded as passwords are (``FactFolding``): small letters, no widths, hiragana.
struct TokenList {
  let tokens = WipedArray<FactToken>(capacity: 1024)
  let texts = WipedArray<UInt8>(capacity: 8192)
  private var rank: UInt32 = 0

  /// More bytes than this no token has.
  static let longest = 64

  /// No tokens.
  init() {}

  /// Begins the forms of another fact; from here on ranks count anew.
  mutating func beginFact() { rank = 0 }

  /// Adds a text, unless it is too short to mean anything or too long to stand in a password.
  mutating func add(
    _ text: String, _ kind: FactKind, _ form: FactForm, _ standing: TokenStanding
  ) {
    let offset = texts.count
    var weight = 0
    // Nearly all are in small Latin letters and digits, which are folded already.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 &- 0x41 > 25 }) {
      for byte in text.utf8 { texts.append(byte) }
      weight = text.utf8.count
    } else {
      FactFolding.fold(text) { byte in
        texts.append(byte)
        if byte & 0xC0 != 0x80 { weight += byte < 0x80 ? 1 : 2 }
      }
    }
    let count = texts.count - offset
    guard count > 0, count <= Self.longest else { return }
    rank += 1
    tokens.append(
      FactToken(
        offset: UInt32(offset), count: UInt8(count), weight: UInt8(min(weight, 255)), kind: kind,
        form: form, standing: standing, rank: rank))
  }
}
