/// The order of kana that everybody learns: あいうえお, かきくけこ and so on, and that of numbers in kanji.
///
/// Code points have voiced and small kana in between, so that their steps say little. The voiced ones
/// have an order of their own (がぎぐげご, ぱぴぷぺぽ).
enum KanaOrder {
  /// From one column to the next: あ, か, さ.
  static let row = 5

  private static let kana: [UInt32] =
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    .unicodeScalars.map(\.value)
  private static let voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ".unicodeScalars.map(\.value)
  private static let first: UInt32 = 0x3041

  /// The place of every hiragana; of small ones one far from all the rest.
  private static let places: [Int] = (0..<UInt32(0x56)).map { offset in
    let symbol = first + offset
    return kana.firstIndex(of: symbol) ?? voiced.firstIndex(of: symbol).map { 500 + $0 }
      ?? 1_000 + 100 * Int(offset)
  }

  /// Nought to ten; their code points have no order.
  private static let numbers: [UInt32] = "〇一二三四五六七八九十".unicodeScalars.map(\.value)

  /// The place of a symbol: of a kana or a number in this order, of anything else its code point.
  static func place(of symbol: UInt32) -> Int {
    // Katakana in the same order.
    let hiragana = 0x30A1...0x30F6 ~= symbol ? symbol - 0x60 : symbol
    let offset = hiragana &- first
    if offset < 0x56 { return places[Int(offset)] + 0x40_0000 }
    if let number = numbers.firstIndex(of: symbol) { return number + 0x50_0000 }
    return Int(symbol)
  }
}
