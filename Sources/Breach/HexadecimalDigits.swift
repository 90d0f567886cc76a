/// Hexadecimal digits; ``HashBits`` reads those of whole hashes.
enum HexadecimalDigits {
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
  /// Lends the address of so many bytes.
  @inline(__always)
  func withBytes<R>(_ count: Int, at offset: Int, _ body: (UnsafeRawPointer) -> R) -> R {
    precondition(offset >= 0 && count <= byteCount - offset)
    return unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("there are bytes") }
      return unsafe body(start + offset)
    }
  }

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

  @inline(__always)
  func littleEndianHalf(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// A whole word where the bounds were checked before.
  @unsafe
  @inline(__always)
  func littleEndianWord(unchecked offset: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }
}
