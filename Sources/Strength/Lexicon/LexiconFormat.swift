/// How the compiled form of ranked word lists is laid out: version 2.
///
/// All numbers are little-endian words of 32 bits; nothing in it is an address, so that it serves
/// wherever it lies.
///
/// | offset | what |
/// |---|---|
/// | 0 | `KGLX` |
/// | 4 | version, 16 bits: 2; flags, 16 bits: 1 if words have two ranks |
/// | 8 | size of everything in bytes |
/// | 12 | number of lists |
/// | 16 | number of words |
/// | 20 | bytes in the longest word |
/// | 24 | number of units |
/// | 28 | check: FNV-1a, 32 bits by word, over everything behind the header |
/// | 32 | lists, 40 bytes each: kind, number of words, name (32 bytes, ASCII, NUL) |
/// | behind | units, 4 bytes each |
/// | behind | a ``CharacterModel``, if there is one |
///
/// The units are a trie over the bytes of the words as a double array (Aoe, 1989), addressed by
/// exclusive or as in Yata's Darts-clone: from a unit with the base b, the byte c leads to the unit
/// b ^ c, if that unit's label is c. Two units never share a base, so the label tells whose child it
/// is.
///
///     node:  0 | base, 22 bits | terminal | label, 8 bits      (bit 31 first)
///     value: 1 | list, 7 bits | rank, 24 bits                   at base ^ 0 of a terminal node
///     or:    1 | list, 7 bits | as the whole password, 12 bits | as a part of one, 12 bits
///
/// The latter two are ``ShortNumber``s.
///
/// Words in Japanese stand there three times: as they are written; in kana, which is what is looked up
/// for kana and the keys of a kana keyboard, behind `readings` with a byte for each kana
/// (``KanaCode``); and by their sounds, which is what is looked up for Latin letters, behind `sounds`
/// with a byte for each sound (``SoundTable``). Those two bytes are in no UTF-8.
enum LexiconFormat {
  static let magic: UInt32 = 0x584C_474B
  static let version: UInt32 = 2
  static let calibratedFlag: UInt32 = 1 << 16
  static let readings: UInt8 = 0xFF
  static let sounds: UInt8 = 0xFE
  static let headerSize = 32
  static let listSize = 40
  static let nameSize = 32

  static let maximumLists = 128
  static let maximumRank = 0xFF_FFFF
  static let maximumUnits = 1 << 22
  /// The longest word in bytes; a longer one would not be typed.
  static let maximumWord = 255

  static let valueFlag: UInt32 = 0x8000_0000
  static let terminalFlag: UInt32 = 0x100
  static let labelMask: UInt32 = 0xFF
  static let baseShift: UInt32 = 9

  static func node(base: Int, label: UInt8, isTerminal: Bool) -> UInt32 {
    UInt32(base) << baseShift | (isTerminal ? terminalFlag : 0) | UInt32(label)
  }

  static func value(_ word: RankedWord, isCalibrated: Bool) -> UInt32 {
    let ranks =
      isCalibrated
      ? ShortNumber.code(word.whole) << ShortNumber.bits | ShortNumber.code(word.rank)
      : UInt32(word.rank)
    return valueFlag | UInt32(word.list) << 24 | ranks
  }

  /// The step of the check: FNV-1a with whole words in place of bytes.
  @inline(__always)
  static func check(_ state: UInt32, _ word: UInt32) -> UInt32 {
    (state ^ word) &* 0x0100_0193
  }

  static let checkStart: UInt32 = 0x811C_9DC5
}
