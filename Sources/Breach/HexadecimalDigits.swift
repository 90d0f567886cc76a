/// Eight hexadecimal digits at a time, in a general register.
///
/// In ordinary arithmetic rather than with vectors: the 40 digits of a row take 14 ns so, and what
/// Swift 6.3 makes of `SIMD16` for it takes forty times as long.
enum HexadecimalDigits {
  /// What `valid` is before the first digits, and still is behind them if all of them were digits.
  static var allValid: UInt64 { 0x8080_8080_8080_8080 }

  /// The value of eight hexadecimal digits of either case, the first in the most significant byte.
  ///
  /// In each byte of `valid` the top bit stays set only if the byte is a digit. Each sum sets the
  /// top bit of the bytes from a bound on; bytes beyond ASCII, whose sums would carry into the next
  /// byte, are no digits either and end it by their own top bit.
  @inline(__always)
  static func eight(_ word: UInt64, _ valid: inout UInt64) -> UInt64 {
    let folded = word | everyByte(0x20)
    let fromZero = word &+ everyByte(0x80 - 0x30)
    let beyondNine = folded &+ everyByte(0x80 - 0x3A)
    let fromA = folded &+ everyByte(0x80 - 0x61)
    let beyondF = folded &+ everyByte(0x80 - 0x67)
    valid &= fromZero & (fromA | ~beyondNine) & ~(beyondF | word)
    // Letters have the bit of 0x40, and their lower half counts from 1.
    var value = (word & everyByte(0x0F)) &+ (word >> 6 & everyByte(0x01)) &* 9
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }

  /// The eight upper-case digits of a number, the first in the most significant byte.
  @inline(__always)
  static func text(of value: UInt32) -> UInt64 {
    var word = UInt64(value)
    word = (word | word << 16) & 0x0000_FFFF_0000_FFFF
    word = (word | word << 8) & 0x00FF_00FF_00FF_00FF
    word = (word | word << 4) & everyByte(0x0F)
    // Adding 6 carries into the fourth bit from 10 on; letters stand 7 behind the digit 9.
    let isLetter = ((word &+ everyByte(6)) >> 4) & everyByte(1)
    return word &+ everyByte(0x30) &+ isLetter &* 7
  }

  /// Whether a byte is a hexadecimal digit of either case.
  @inline(__always)
  static func contain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  @inline(__always)
  private static func everyByte(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}

extension RawSpan {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    // Bounds are checked; every pattern of bits is a number.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func bigEndianWord(at offset: Int) -> UInt64 {
    UInt64(bigEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  func littleEndianWord(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
