internal import JapaneseWriting

/// The kana on the keys of a keyboard, by what the keys give in Latin mode.
struct KanaKeys: Sendable {
  /// What a key gives, in one number: walks have two of them at hand.
  struct Key: BitwiseCopyable, Equatable {
    /// From the lowest byte on: the kana, as ``KanaCode``, 0 if there is none; the kana of another key
    /// that gives the same character; the kana with ゛ and that with ゜, 0 where it takes none; which of
    /// these marks the key gives.
    private var packed: UInt64 = 0

    /// Whether the character is another kana on the other keyboard.
    private static let difference: UInt64 = 1 << 40

    init() {}

    /// A key that gives a mark.
    init(isVoiced: Bool) { packed = (isVoiced ? 1 : 2) << 32 }

    init(kana: UInt8, other: UInt8, voiced: UInt8, halfVoiced: UInt8) {
      packed =
        UInt64(kana) | UInt64(other) << 8 | UInt64(voiced) << 16 | UInt64(halfVoiced) << 24
    }

    @inline(__always)
    var kana: UInt32 { UInt32(packed & 0xFF) }
    @inline(__always)
    var other: UInt32 { UInt32(packed >> 8 & 0xFF) }
    @inline(__always)
    var isMark: Bool { packed >> 32 & 0b11 != 0 }

    @inline(__always)
    var differs: Bool {
      get { packed & Self.difference != 0 }
      set { packed = packed & ~Self.difference | (newValue ? Self.difference : 0) }
    }

    /// The kana before another key, which may give a mark.
    @inline(__always)
    func kana(before next: Self) -> UInt32 {
      UInt32(
        packed &>> (next.packed &>> 32 & 0b11 == 0 ? 0 : next.packed &>> 32 & 0b11 == 1 ? 16 : 24)
          & 0xFF)
    }
  }

  private var keys = [Key](repeating: Key(), count: 128)

  /// The keys of a keyboard that may be taken for another one.
  init(_ keyboard: KanaKeyboard, other: KanaKeyboard) {
    for character in UInt8(0)..<128 {
      var key = Self.key(character, keyboard)
      key.differs = key != Self.key(character, other)
      keys[Int(character)] = key
    }
  }

  private static func key(_ character: UInt8, _ keyboard: KanaKeyboard) -> Key {
    // A capital is the kana of its key too, unless Shift gives another one.
    var kana = keyboard.kana(ofKey: character)
    if kana.isEmpty, UInt32(character).isCapital { kana = keyboard.kana(ofKey: character | 0x20) }
    guard let first = kana.first else { return Key() }
    if first == 0x309B || first == 0x309C { return Key(isVoiced: first == 0x309B) }
    func code(_ scalar: UInt32?) -> UInt8 { UInt8(truncatingIfNeeded: KanaCode.of(scalar ?? 0)) }
    return Key(
      kana: code(first), other: kana.count > 1 ? code(kana[1]) : 0,
      voiced: code(Kana.voiced(first)), halfVoiced: code(Kana.halfVoiced(first)))
  }

  @inline(__always)
  subscript(symbol: UInt32) -> Key { symbol < 0x80 ? keys[Int(symbol)] : Key() }
}
