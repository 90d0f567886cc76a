/// A whole number in 12 bits: exact up to 255, to one in 256 beyond.
///
/// Seven bits of a significand with a leading one, five bits of an exponent; small numbers stand for
/// themselves.
enum ShortNumber {
  static let bits: UInt32 = 12
  static let mask: UInt32 = 0xFFF
  static let largest = 255 << 23

  @inline(__always)
  static func value(_ code: UInt32) -> UInt32 {
    let exponent = code >> 7
    return exponent == 0 ? code : (0x80 | code & 0x7F) << min(exponent - 1, 23)
  }

  /// The code of the nearest number.
  static func code(_ value: Int) -> UInt32 {
    var significand = max(0, min(value, largest))
    if significand < 0x80 { return UInt32(significand) }
    var exponent: UInt32 = 1
    while significand >= 0x100 {
      // Rounded once more when it doubles; the error stays below one in 128.
      significand = (significand + 1) >> 1
      exponent += 1
    }
    return exponent << 7 | UInt32(significand & 0x7F)
  }
}
