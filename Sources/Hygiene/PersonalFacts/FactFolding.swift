internal import JapaneseWriting

/// Makes one of the ways in which the same can be written: A and a, Ａ and A, ｱ and ア and あ.
enum FactFolding {
  /// Hands out the bytes of a folded text.
  static func fold(_ text: String, _ append: (UInt8) -> Void) {
    var pending: UInt32?
    for scalar in text.unicodeScalars {
      fold(scalar.value, &pending) { utf8(of: $0, append) }
    }
    if let pending { utf8(of: pending, append) }
  }

  /// The folded text.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    fold(text) { bytes.append($0) }
    return bytes
  }

  /// Folds one scalar; the last one is held back, since a mark of voicing may follow.
  static func fold(
    _ scalar: UInt32, _ pending: inout UInt32?, _ append: (UInt32) -> Void
  ) {
    let previous = pending
    var held = previous
    CompatibilityForm.fold(scalar, after: previous) { folded, replaces in
      if !replaces, let held { append(held) }
      held = lowered(Kana.hiragana(folded))
    }
    pending = held
  }

  /// The bytes of UTF-8 for a scalar.
  static func utf8(of scalar: UInt32, _ append: (UInt8) -> Void) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x1_0000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18 & 7))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    // Letters with accents and their kin, as far as names have them.
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    default: scalar
    }
  }
}
