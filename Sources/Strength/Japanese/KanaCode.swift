internal import JapaneseWriting

/// A byte for each kana: how the readings of a lexicon are spelled.
enum KanaCode {
  static let longMark: UInt32 = 0x57
  private static let beforeFirst: UInt32 = 0x3040

  /// The code of a symbol in hiragana; 0 if it is no kana.
  @inline(__always)
  static func of(_ symbol: UInt32) -> UInt32 {
    if symbol &- 0x3041 < 0x56 { return symbol - beforeFirst }
    return symbol == 0x30FC ? longMark : 0
  }

  /// The codes of a reading; nil if something else is among them.
  static func bytes(of reading: Reading) -> [UInt8] {
    reading.kana.unicodeScalars.map { UInt8(truncatingIfNeeded: of($0.value)) }
  }
}
