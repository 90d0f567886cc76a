#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The sorts of characters that a password is made of.
struct Alphabet: OptionSet, BitwiseCopyable {
  let rawValue: Int

  static let smalls = Self(rawValue: 1)
  static let capitals = Self(rawValue: 2)
  static let digits = Self(rawValue: 4)
  static let signs = Self(rawValue: 8)

  private static let sizes = [26, 26, 10, 33]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The sort of a character of ASCII.
  @inline(__always)
  init(of symbol: UInt32) {
    self =
      symbol.isSmall
      ? .smalls : symbol.isCapital ? .capitals : symbol &- 0x30 < 10 ? .digits : .signs
  }

  /// The logarithm of how many characters there are for each place.
  var choicesLog10: Double { Self.logarithms[rawValue] }

  private static let logarithms: [Double] = (0..<16).map { sorts in
    let size = sizes.indices.reduce(0) { sorts & 1 << $1 == 0 ? $0 : $0 + sizes[$1] }
    return log10(Double(max(size, 10)))
  }

  /// How many characters somebody tries out for one beyond ASCII, by its script.
  @inline(never)
  static func choices(_ symbol: UInt32) -> Double {
    switch symbol {
    case ..<0x80: Unknown.perCharacter
    case 0x3041...0x30FF: 80
    // Of the kanji, those that are taught (常用漢字).
    case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: 2_136
    // The syllables of Hangul that are in use (KS X 1001).
    case 0xAC00...0xD7A3: 2_350
    case PasswordText.firstStrayByte...: 128
    default: 100
    }
  }
}
