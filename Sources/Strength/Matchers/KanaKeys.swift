internal import JapaneseWriting

/// The kana on the keys of a keyboard, by what the keys give in Latin mode.
struct KanaKeys: Sendable {
  /// The mark a key gives.
  enum Mark: UInt8, BitwiseCopyable {
    case none
    case voiced
    case halfVoiced
  }

  struct Key: BitwiseCopyable, Equatable {
    /// The kana, as ``KanaCode``; 0 if there is none.
    var kana: UInt8 = 0
    /// The kana of another key that gives the same character.
    var other: UInt8 = 0
    /// The kana with the one mark or the other, 0 where it takes none.
    var voiced: UInt8 = 0
    var halfVoiced: UInt8 = 0
    var mark = Mark.none
    /// Whether the character is another kana on the other keyboard.
    var differs = false

    @inline(__always)
    func kana(with mark: Mark) -> UInt8 {
      switch mark {
      case .none: kana
      case .voiced: voiced
      case .halfVoiced: halfVoiced
      }
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
    var key = Key()
    if kana.first == 0x309B { key.mark = .voiced }
    if kana.first == 0x309C { key.mark = .halfVoiced }
    if key.mark == .none, let first = kana.first {
      func code(_ scalar: UInt32?) -> UInt8 {
        UInt8(truncatingIfNeeded: KanaCode.of(scalar ?? 0))
      }
      key.kana = code(first)
      key.voiced = code(Kana.voiced(first))
      key.halfVoiced = code(Kana.halfVoiced(first))
      if kana.count > 1 { key.other = code(kana[1]) }
    }
    return key
  }

  @inline(__always)
  subscript(symbol: UInt32) -> Key { symbol < 0x80 ? keys[Int(symbol)] : Key() }
}
