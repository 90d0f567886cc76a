/// The order of kana that everybody learns: あいうえお, かきくけこ and so on.
///
/// Code points have voiced and small kana in between, so that their steps say little.
enum KanaOrder {
  /// From one column to the next: あ, か, さ.
  static let row = 5

  private static let kana: [UInt32] =
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    .unicodeScalars.map(\.value)
  private static let first: UInt32 = 0x3041

  /// The place of every hiragana; of others, which are voiced or small, one far from all the rest.
  private static let places: [Int] = (0..<UInt32(0x56)).map { offset in
    kana.firstIndex(of: first + offset) ?? 1_000 + 100 * Int(offset)
  }

  /// The place of a symbol: of a kana in this order, of anything else its code point.
  static func place(of symbol: UInt32) -> Int {
    // Katakana in the same order.
    let hiragana = 0x30A1...0x30F6 ~= symbol ? symbol - 0x60 : symbol
    let offset = hiragana &- first
    return offset < 0x56 ? places[Int(offset)] + 0x40_0000 : Int(symbol)
  }
}
