internal import CUTF8Proc
internal import JapaneseWriting

/// Makes one of the ways in which the same can be written: A and a, é and e, Ａ and A, ｱ and ア and あ.
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
    // An accent of its own.
    if (0x300...0x36F).contains(scalar), let pending, pending < 0x80 { return }
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

  /// Whether a scalar is a Latin capital.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xFF21...0xFF3A: true
    case latin: lower(scalar) != scalar
    default: false
    }
  }

  /// The Latin letters beyond ASCII that names have: Latin-1 and Extended-A and B.
  private static let latin: ClosedRange<UInt32> = 0xC0...0x24F

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case latin: withoutMark(lower(scalar))
    default: scalar
    }
  }

  private static func lower(_ scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: utf8proc_tolower(Int32(bitPattern: scalar)))
  }

  /// The letter without its accent, as people type it on a keyboard that has none.
  private static func withoutMark(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xF8: return 0x6F  // ø
    case 0x111: return 0x64  // đ
    case 0x131: return 0x69  // ı
    case 0x142: return 0x6C  // ł
    default: break
    }
    var buffer = InlineArray<4, Int32>(repeating: 0)
    var lastClass: Int32 = 0
    var span = buffer.mutableSpan
    let count = unsafe span.withUnsafeMutableBufferPointer { pointer in
      unsafe utf8proc_decompose_char(
        Int32(bitPattern: scalar), pointer.baseAddress, 4,
        utf8proc_option_t(UTF8PROC_DECOMPOSE.rawValue), &lastClass)
    }
    return count > 1 ? UInt32(bitPattern: buffer[0]) : scalar
  }
}
