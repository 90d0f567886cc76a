/// Characters as digits.
enum Digit {
  /// The value of a decimal digit of any script, as Python's expressions have it in the reference.
  @inline(__always)
  static func value(_ symbol: UInt32) -> Int? {
    if symbol < 0x80 { return symbol &- 0x30 < 10 ? Int(symbol) - 0x30 : nil }
    return otherValue(symbol)
  }

  private static func otherValue(_ symbol: UInt32) -> Int? {
    guard let properties = Unicode.Scalar(symbol)?.properties,
      properties.generalCategory == .decimalNumber, let value = properties.numericValue
    else { return nil }
    return Int(value)
  }
}
